"""Facts in a chapter: numbers, sources, and what an author hears about a slip."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import BOOK, ROOT, html_pages

# Of a fact, a sign to get help, an amount or a house rule.
CODE = re.compile(r"\b[FRDH]\d{2,3}\b")
SAYS = ("title", "alt", "aria-label", "placeholder")
CONFIG = (ROOT / "_config.yml").read_text("utf-8")


SLIPS = {
    "no-such-fact": (
        "# One\n\nA claim.<sup>D99</sup>\n\n```{sources}\n```\n",
        "There is no fact 'D99'. Use those in content/facts",
    ),
    "no-space": (
        "# One\n\nA claim.<sup>F03,F04</sup>\n\n```{sources}\n```\n",
        "There is no fact 'F03,F04'.",
    ),
    "steps-in-words": ("---\nsteps: two\n---\n# One\n", '"steps" must be a whole number'),
    "no-summary": ("# One\n", '"summary" is missing.'),
    "no-sources": ("# One\n\nA claim.<sup>F01</sup>\n", "End it with a {sources} directive, or"),
}
CLAIMS = "A claim.<sup>F01, F02</sup> Again.<sup>F01</sup>"
CHAPTERS = {
    "chapter": f"---\nsummary: Short.\n---\n# One\n\n{CLAIMS}\n\n```{{sources}}\n```\n",
    "reference/when-to-get-help": "---\nsummary: Help.\n---\n# When to get help\n",
    "reference/sources": "---\nsummary: Works.\n---\n# Sources\n\n```{bibliography}\n:all:\n```\n",
    **{name: chapter for name, (chapter, _) in SLIPS.items()},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a book with one good chapter and one for each slip."""
    folder = tmp_path_factory.mktemp("facts")
    (folder / "book/reference").mkdir(parents=True)
    (folder / "book/references.bib").write_bytes((ROOT / "book/references.bib").read_bytes())
    (folder / "_config.yml").write_text(CONFIG, "utf-8")
    files = "".join(f"      - file: book/{name}\n" for name in CHAPTERS if name != "chapter")
    (folder / "_toc.yml").write_text(
        "format: jb-book\nroot: book/chapter\nparts:\n  - caption: Look things up\n    chapters:\n"
        + files
    )
    for name, chapter in CHAPTERS.items():
        (folder / f"book/{name}.md").write_text(chapter, "utf-8")
    return folder


@pytest.fixture(scope="module")
def said(folder: Path) -> list[str]:
    """Build the book, which fails, and return the lines that the author reads."""
    jupyter_book = Path(sys.executable).with_name("jupyter-book")
    result = subprocess.run(
        [jupyter_book, "build", folder, "-n", "-W", "--keep-going"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )
    assert result.returncode
    return result.stderr.splitlines()


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_stops_the_build_with_a_sentence(said: list[str], name: str) -> None:
    _, words = SLIPS[name]
    assert any(f"book/{name}.md" in line and words in line for line in said), said


def test_a_chapter_without_a_slip_builds(folder: Path, said: list[str]) -> None:
    assert not any("book/chapter.md" in line for line in said), said
    soup = BeautifulSoup(
        (folder / "_build/html/book/chapter.html").read_text("utf-8"), "html.parser"
    )
    links = soup.select("a.cb-fact")
    assert [link.get_text() for link in links] == ["source 1", "source 2", "source 1"]
    for link in links:
        assert soup.find(id=link["href"].removeprefix("#")).name == "li"


def test_how_sure_each_fact_is_stands_there_and_its_works_are_one_press_away(book: Path) -> None:
    file = book / "book/understand/what-spasticity-is.html"
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    sure, works = page.select(".cb-sources")
    assert len(sure.select("li")) == len(works.select("li")) == 10
    assert not sure.find_parent("details")
    fold = works.find_parent("details")
    assert fold.summary.get_text() == "The works behind this page"
    assert "open" not in fold.attrs
    for entry, behind in zip(sure.select("li"), works.select("li"), strict=True):
        assert entry.strong.get_text().endswith(".")
        names = [link.get_text() for link in behind.select("a")]
        assert names
        # For paper they stand beside it, too.
        assert [link.get_text() for link in entry.select(".cb-works a")] == names


def test_no_page_shows_the_code_of_a_fact(book: Path) -> None:
    pages = set(html_pages(book))
    # The page that explains the codes.
    explained = book / "book/for-clinicians/evidence.html"
    assert CODE.search(shown_on(explained))
    assert [file.name for file in pages - {explained} if CODE.search(shown_on(file))] == []


def shown_on(file: Path) -> str:
    """Return what a page says: its text, and the words for what is seen or pointed at."""
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    for script in page.select("script, style"):
        script.decompose()
    said = [str(each[name]) for name in SAYS for each in page.select(f"[{name}]")]
    return " ".join([page.get_text(" "), *said])


def test_no_page_links_to_a_source_that_is_not_there() -> None:
    sources = BeautifulSoup(
        (BOOK / "book/reference/sources.html").read_text("utf-8"), "html.parser"
    )
    known = {element["id"] for element in sources.select("[id]")}
    checked = 0
    for page in BOOK.glob("book/**/*.html"):
        for link in BeautifulSoup(page.read_text("utf-8"), "html.parser").select("a.internal"):
            address, _, anchor = link["href"].partition("#")
            if address.endswith("sources.html") and anchor:
                assert anchor in known
                checked += 1
    assert checked > 50
