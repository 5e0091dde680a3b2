"""How the book is found and shared: what a crawler, a chat and a feed reader get of every page."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest
import yaml
from bs4 import BeautifulSoup
from PIL import Image
from sphinx.errors import ConfigError

from climbing_back.content import chapters, review_of
from climbing_back.sphinx_ext.found import cards, changes, course_data, head
from climbing_back.sphinx_ext.found.address import checked
from climbing_back.sphinx_ext.found.changes import feed, versions
from climbing_back.sphinx_ext.found.for_crawlers import SCHEMA, robots, sitemap
from climbing_back.templates import templates_in
from tests.conftest import BOOK, ROOT, html_pages
from tests.pictures.cards import words_on

ADDRESS = "https://climbing.example/ms/"
SET = checked(yaml.safe_load((ROOT / "_config.yml").read_text("utf-8"))["html"]["baseurl"])
PAGES = sorted(each for each in html_pages(BOOK) if each.parent != BOOK)
FRONT_DOOR = BOOK / "index.html"
TEMPLATES = ROOT / "climbing_back/sphinx_ext/templates"
# What is a name, and leads nowhere.
NAMES = {
    "https://schema.org",
    "https://creativecommons.org/licenses/by/4.0/",
}


def read(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


def said(soup: BeautifulSoup) -> dict[str, str]:
    """Return what a page's head says, by name; what is there twice stops the test."""
    named = [
        (each.get("name") or each["property"], each["content"])
        for each in soup.select("meta[name], meta[property]")
    ]
    assert [name for name, times in Counter(name for name, _ in named).items() if times > 1] == [
        "viewport"
    ] or len(dict(named)) == len(named)
    return dict(named)


def data_of(soup: BeautifulSoup) -> dict[str, Any]:
    (script,) = soup.select("script[type='application/ld+json']")
    return json.loads(script.string)


@pytest.fixture(scope="module")
def crawled(book: Path) -> dict[str, BeautifulSoup]:
    """Return the heads of all pages, and of the front door, by their place in the book."""
    return {
        page.relative_to(book).as_posix(): BeautifulSoup(
            page.read_text("utf-8").partition("<body")[0], "html.parser"
        )
        for page in (FRONT_DOOR, *PAGES)
    }


def test_every_page_has_a_title_and_a_description_of_its_own(
    crawled: dict[str, BeautifulSoup],
) -> None:
    assert len(crawled) > 90
    pages = {name: soup for name, soup in crawled.items() if name != "index.html"}
    titles = Counter(soup.title.string for soup in pages.values())
    descriptions = Counter(said(soup)["description"] for soup in pages.values())
    assert titles.most_common(1)[0][1] == descriptions.most_common(1)[0][1] == 1
    for name, soup in crawled.items():
        what = said(soup)
        assert what["og:description"] == what["description"]
        assert what["og:title"] in soup.title.string
        assert 20 < len(what["description"]) < 340, name


def test_every_page_says_to_all_that_it_awaits_review_until_it_is_signed(
    crawled: dict[str, BeautifulSoup],
) -> None:
    for name, soup in crawled.items():
        if not review_of(name.removeprefix("book/").removesuffix(".html")):
            assert said(soup)["description"].endswith("Awaiting clinical review.")
            if name != "index.html":
                assert data_of(soup)["creativeWorkStatus"] == "Awaiting clinical review"


def test_no_whole_address_is_written_but_the_one_that_is_set(
    crawled: dict[str, BeautifulSoup], book: Path
) -> None:
    for soup in crawled.values():
        assert bool(soup.select("[rel=canonical]")) == bool(SET)
        assert bool(soup.select("[property='og:image']")) == bool(SET)
        whole = set(re.findall(r"https?://[^\"\s<]+", str(soup))) - NAMES
        assert all(SET and address.startswith(SET) for address in whole)
        assert all(not each["href"].startswith("/") for each in soup.select("link[href]"))
    assert (book / "sitemap.xml").exists() == (book / "_static/cards").exists() == bool(SET)
    assert ("http" in (book / "robots.txt").read_text("utf-8")) == bool(SET)
    links = [
        each["href"] for each in feedparser.parse((book / changes.NAME).read_bytes()).feed.links
    ]
    assert links == [f"{SET}{changes.NAME}", f"{SET}book/welcome.html"]


def test_every_page_is_a_learning_resource_of_the_one_course(
    crawled: dict[str, BeautifulSoup],
) -> None:
    courses = set()
    for name, soup in crawled.items():
        if name == "index.html":
            continue
        data = data_of(soup)
        assert data["@type"] == ["WebPage", "LearningResource"]
        assert data["description"] in said(soup)["description"]
        assert {"alternativeText", "readingOrder"} <= set(data["accessibilityFeature"])
        courses.add(urljoin(f"file:///{name}", data["isPartOf"]["@id"]))
        chapter = chapters().get(name.removeprefix("book/").removesuffix(".html"))
        assert data.get("teaches") == (chapter and chapter.said["objectives"])
    assert courses == {"file:///book/welcome.html#course"}
    course = data_of(crawled["book/welcome.html"])["isPartOf"]
    assert course["@type"] == "Course"
    assert "does not diagnose" in course["description"]
    assert course["creativeWorkStatus"] == "Awaiting clinical review"
    assert "WCAG" in course["accessibilitySummary"]


def test_a_signed_page_says_who_read_it(monkeypatch: pytest.MonkeyPatch) -> None:
    review = SimpleNamespace(who="A. Reader", role="Physiotherapist", on="2026-11-22")
    monkeypatch.setattr(course_data, "review_of", lambda _name: review)
    text = course_data.of_page(
        "today", "</script>", "Calm.", address="", course="#course", is_first=False
    )
    assert "<" not in text
    data = json.loads(text)
    assert (data["name"], data["reviewedBy"]["name"], data["lastReviewed"]) == (
        "</script>",
        "A. Reader",
        "2026-11-22",
    )
    assert "creativeWorkStatus" not in data
    assert head.described("Calm.", is_reviewed=True) == "Calm."


def test_with_an_address_a_link_has_a_picture_and_one_right_address() -> None:
    app: Any = SimpleNamespace(
        config=SimpleNamespace(html_baseurl=ADDRESS, root_doc="book/welcome"),
        builder=SimpleNamespace(get_target_uri=lambda name: f"{name}.html"),
        env=SimpleNamespace(metadata={"book/welcome": {"summary": "Calm & “kind”."}}),
    )
    template = templates_in(TEMPLATES).get_template("front-door.html")
    soup = BeautifulSoup(
        template.render(
            found=head.of_the_whole(app),
            first_page="book/welcome.html",
            title="Climbing Back",
            language="en",
        ),
        "html.parser",
    )
    what = said(soup)
    assert what["description"] == "Calm & “kind”. Awaiting clinical review."
    assert (
        what["og:url"]
        == soup.select_one("[rel=canonical]")["href"]
        == f"{ADDRESS}book/welcome.html"
    )
    assert what["og:image"] == f"{ADDRESS}_static/cards/course.png"
    assert what["og:image:alt"].endswith("Awaiting clinical review.")
    assert what["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize(
    "address",
    [
        "climbing.example",
        "ftp://a.example/",
        "https://",
        "https://a:b@c.example/",
        "https://a.example/?b",
        "https://a.example/index.html",
        "//a.example/",
    ],
)
def test_what_is_no_address_of_a_book_stops_the_build_with_one_sentence(address: str) -> None:
    with pytest.raises(ConfigError, match=r"is not where a book can be\. Write the whole address"):
        checked(address)


def test_crawlers_get_the_list_of_pages_and_are_kept_from_what_is_heavy(book: Path) -> None:
    assert checked("https://climbing.example/ms") == ADDRESS
    assert robots(ADDRESS).splitlines() == [
        "User-agent: *",
        "Disallow: /ms/lite/",
        f"Sitemap: {ADDRESS}sitemap.xml",
    ]
    files = [page.relative_to(book).as_posix() for page in PAGES]
    read_back = ElementTree.fromstring(sitemap(ADDRESS, files))
    found = [each.text for each in read_back.iter(f"{{{SCHEMA}}}loc")]
    assert found == [f"{ADDRESS}{file}" for file in files]
    for page in ("search.html", "print-edition.html", "404.html"):
        assert said(read(book / page))["robots"] == "noindex"


def test_the_print_edition_and_the_search_say_nothing_of_another_page(book: Path) -> None:
    for page in ("search.html", "print-edition.html"):
        assert {"description", "og:title"} & said(read(book / page)).keys() == set()


def test_the_feed_has_every_version_and_can_be_read(book: Path) -> None:
    text = (book / changes.NAME).read_bytes()
    read_back = feedparser.parse(text)
    assert not read_back.bozo
    assert read_back.version == "atom10"
    listed = versions((ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert [each.title for each in read_back.entries] == [f"Version {each.name}" for each in listed]
    assert all("<li>" in each.content[0].value for each in read_back.entries)
    assert len({each.id for each in read_back.entries} | {read_back.feed.id}) == len(listed) + 1


def test_a_version_is_dated_stays_itself_at_another_address_and_is_only_text() -> None:
    changelog = "# Changes\n\n## Unreleased\n\n- Soon.\n\n## 0.3.0 – 2026-12-24\n\n- <b>A</b> *bell*.\n\n## 0.2.0 – 2026-11-30\n\n- A start.\n"
    here, there = (
        feedparser.parse(feed(changelog, at, "book/welcome.html")) for at in (ADDRESS, "")
    )
    assert [each.id for each in here.entries] == [each.id for each in there.entries]
    assert here.feed.updated == "2026-12-24T00:00:00Z"
    assert here.feed.link == f"{ADDRESS}book/welcome.html"
    assert here.entries[0].link == f"{ADDRESS}book/welcome.html"
    assert "Soon" not in str(here)
    assert "<em>bell</em>" in here.entries[0].content[0].value
    assert "&lt;b&gt;A" in here.entries[0].content[0].value


@pytest.mark.parametrize("card", cards.cards().values(), ids=lambda card: card.id)
def test_every_part_has_a_card_that_says_what_is_so_now(card: cards.Card) -> None:
    assert words_on(card) == card.words, "Draw the cards anew: make pictures"
    with Image.open(card.file) as picture:
        assert picture.size == cards.SIZE
    # Some chats take no larger one.
    assert card.file.stat().st_size < 100_000


def test_every_picture_of_the_readme_is_there_with_words_for_it() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = BeautifulSoup(readme, "html.parser")
    files = {each.get("srcset") or each["src"] for each in shown.select("picture source, img")}
    assert len(files) == 9
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "pictures").iterdir()} == files
    assert all(len(image["alt"]) > 20 for image in shown("img"))
