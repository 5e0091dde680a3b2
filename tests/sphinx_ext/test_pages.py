"""What the built pages load, what they may talk to, and what is kept for offline use."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from climbing_back.components.bundles import BUNDLES
from climbing_back.components.element import STATIC
from tests.conftest import BOOK, html_pages

PAGES = sorted(html_pages(BOOK))
# The script that comes besides to the pages with such a component.
MORE = {
    "my-diary": "diary",
    "set": "player",
    "today": "today",
    "if-then-plans": "workbook",
    "setback-plan": "workbook",
    "your-story": "workbook",
}
SENTENCES = [
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "dt",
    "dd",
    "td",
    "th",
    "label",
    "legend",
    "summary",
    "figcaption",
]
# What is left where words were put together: two marks, a mark in the air, a quotation that ends in a colon,
# brackets or quotation marks with nothing between them.
DOUBLED = re.compile(
    r".{0,30}(?:[.,;:!?][.,;:](?<!\.\.)|(?<!\.)\.\.(?!\.)| [,;:!?.](?=\s|$)|“[^”]* ?:$|\(\s*\)|“\s*”).{0,20}"
)
# What Jupyter Book and its extensions would leave in every page.
LEFTOVERS = re.compile(
    r"thebe|require\.min|html-manager|mathjax(?!_ignore)|unpkg|jsdelivr|cdnjs|sphinx-book-theme|togglebutton"
    r"|copybutton|sphinx-design|widget-state|widget-view"
    r"|searchtools|searchindex|language_data|doctools|documentation_options",
    re.IGNORECASE,
)


@pytest.fixture(scope="module", params=PAGES, ids=lambda path: path.name)
def page(request: pytest.FixtureRequest, book: Path) -> Path:
    return request.param


@pytest.fixture(scope="module")
def soup(page: Path) -> BeautifulSoup:
    """Return each page. It is read once, for all that is asked of it, and stays as it is."""
    return parsed(page)


def parsed(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


def test_nothing_is_left_over_from_the_default_theme(page: Path) -> None:
    assert LEFTOVERS.findall(page.read_text("utf-8")) == []


def test_all_that_a_page_loads_is_in_the_book(page: Path, soup: BeautifulSoup) -> None:
    for element in soup.select(
        "script[src], link[href]:not([rel=canonical]), img[src], form[action]"
    ):
        address = element.get("src") or element.get("href") or element.get("action")
        if address.startswith("data:image/"):
            continue
        assert not re.match(r"\w+:|//", address), address
        if not address.startswith("#"):
            assert (page.parent / address.partition("?")[0]).is_file(), address


def test_a_chapter_loads_two_styles_and_one_script_and_what_its_components_ask_for(
    page: Path, soup: BeautifulSoup
) -> None:
    if page.name in ("index.html", "search.html", "print-edition.html", "404.html"):
        return
    styles = [Path(link["href"].partition("?")[0]).name for link in soup.select("[rel=stylesheet]")]
    scripts = [Path(script["src"].partition("?")[0]).name for script in soup.select("script[src]")]
    charts = ["charts.css"] if soup.select(".cb-graph") else []
    assert styles == ["course.css", "paper.css", *charts]
    assert bool(charts) == (page.name == "my-data.html")
    asked = sorted({element["data-script"] for element in soup.select("[data-script]")})
    known = ["known.js"] if any(BUNDLES[name].known for name in asked) else []
    assert scripts == ["course.js", *known, *(f"{name}.js" for name in asked)]
    if page.name in ("my-diary.html", "set-bed.html"):
        assert len(scripts) == 3


def test_the_search_page_loads_what_it_searches_with(book: Path) -> None:
    scripts = [
        script["src"].partition("?")[0]
        for script in parsed(book / "search.html")("script", src=True)
    ]
    assert scripts == [f"_static/{name}.js" for name in ("course", "search-index", "search")]


def test_the_policy_allows_the_one_inline_script_and_no_foreign_host(
    page: Path, soup: BeautifulSoup
) -> None:
    if page.name == "index.html":
        return
    policy = soup.select_one("[http-equiv=Content-Security-Policy]")["content"]
    assert policy.startswith("default-src 'none'")
    assert "http" not in policy
    trusted = "'none'" if page.name == "404.html" else "default"
    assert policy.endswith(f"require-trusted-types-for 'script'; trusted-types {trusted}")
    assert "*" not in policy
    # What is no code needs no leave.
    inline = [
        each.string
        for each in soup.select("script:not([src], [type='application/ld+json']), style")
    ]
    digests = [base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in inline]
    assert re.findall(r"'sha256-([^']+)'", policy) == digests


def test_sentences_made_of_several_parts_have_one_mark_at_a_time(page: Path) -> None:
    # Of its own, for parts of it are taken out.
    soup = parsed(page)
    for each in soup.select("script, style, pre"):
        each.decompose()
    # Programs have marks of their own.
    for each in soup.select("code, .sig"):
        each.replace_with("code")
    blocks = soup.find_all(SENTENCES)
    assert [found[0] for block in blocks for found in DOUBLED.finditer(said(block))] == []


def said(block: Tag) -> str:
    """Return the words of a block as they are read, without those of blocks in it."""
    parts = [each for each in block.find_all(string=True) if each.find_parent(SENTENCES) is block]
    return " ".join("".join(parts).split())


def test_every_page_says_its_language_and_its_title(soup: BeautifulSoup) -> None:
    assert soup.html["lang"] == "en"
    assert "Climbing Back" in soup.title.string


def test_the_offline_copy_holds_every_page_and_only_files_that_are_there(book: Path) -> None:
    code = (book / "service-worker.js").read_text("utf-8")
    files = json.loads(code.partition("self.BOOK_FILES=")[2].partition(";\n")[0])
    names = {entry["url"] for entry in files}
    assert {page.relative_to(book).as_posix() for page in PAGES} - {"404.html"} <= names
    # That one is in the script itself, since some hosts never answer with it as with a page.
    astray = code.partition("self.NOT_FOUND=")[2].partition(";\n")[0]
    assert json.loads(astray) == (book / "404.html").read_text("utf-8")
    for entry in files:
        digest = hashlib.sha256((book / entry["url"]).read_bytes())
        assert entry["revision"] == digest.hexdigest()[:16]
        assert base64.b64decode(entry["integrity"].removeprefix("sha256-")) == digest.digest()
    # Also what a script asks for later, when it is needed.
    assert {f"_static/{file.name}" for file in (STATIC / "book").glob("*.js")} <= names


def test_all_that_pages_load_is_in_the_offline_copy(book: Path) -> None:
    names = set(re.findall(r'"url": "([^"]+)"', (book / "service-worker.js").read_text("utf-8")))
    for page in PAGES:
        for element in parsed(page).select("script[src], link[rel=stylesheet], link[rel=icon]"):
            address = (element.get("src") or element.get("href")).partition("?")[0]
            assert (page.parent / address).resolve().relative_to(book).as_posix() in names
    css = (book / "_static/course.css").read_text("utf-8")
    for font in re.findall(r"url\(\"?\./([\w-]+\.woff2)", css):
        assert f"_static/{font}" in names
