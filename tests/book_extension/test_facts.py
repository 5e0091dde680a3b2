"""Facts in a chapter: numbers, sources, and what an author hears about a slip."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import BOOK, ROOT

CONFIG = (ROOT / "_config.yml").read_text("utf-8")


def build(folder: Path, chapter: str) -> str:
    """Build a book of one chapter and return what the author reads."""
    (folder / "book/reference").mkdir(parents=True)
    (folder / "book/references.bib").write_bytes((ROOT / "book/references.bib").read_bytes())
    (folder / "_config.yml").write_text(CONFIG, "utf-8")
    (folder / "_toc.yml").write_text(
        "format: jb-book\nroot: book/chapter\nparts:\n  - caption: Look things up\n    chapters:\n"
        "      - file: book/reference/when-to-get-help\n      - file: book/reference/sources\n"
    )
    (folder / "book/chapter.md").write_text(chapter, "utf-8")
    (folder / "book/reference/when-to-get-help.md").write_text(
        "---\nsummary: Help.\n---\n# When to get help\n"
    )
    (folder / "book/reference/sources.md").write_text(
        "---\nsummary: Works.\n---\n# Sources\n\n```{bibliography}\n:all:\n```\n"
    )
    jupyter_book = Path(sys.executable).with_name("jupyter-book")
    result = subprocess.run(
        [jupyter_book, "build", folder, "-n", "-W", "--keep-going"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1"},
    )
    return result.stderr


@pytest.mark.parametrize(
    ("chapter", "words"),
    [
        (
            "# One\n\nA claim.<sup>D99</sup>\n\n```{sources}\n```\n",
            "There is no fact 'D99'. Use those in content/facts",
        ),
        (
            "# One\n\nA claim.<sup>F03,F04</sup>\n\n```{sources}\n```\n",
            "There is no fact 'F03,F04'.",
        ),
        ("---\nsteps: two\n---\n# One\n", '"steps" must be a whole number'),
        ("# One\n", '"summary" is missing.'),
        ("# One\n\nA claim.<sup>F01</sup>\n", "End it with a {sources} directive."),
    ],
)
def test_a_slip_stops_the_build_with_a_sentence(tmp_path: Path, chapter: str, words: str) -> None:
    assert words in build(tmp_path, chapter)


def test_a_chapter_without_a_slip_builds(tmp_path: Path) -> None:
    text = "A claim.<sup>F01, F02</sup> Again.<sup>F01</sup>"
    said = build(tmp_path, f"---\nsummary: Short.\n---\n# One\n\n{text}\n\n```{{sources}}\n```\n")
    assert "WARNING" not in said
    soup = BeautifulSoup(
        (tmp_path / "_build/html/book/chapter.html").read_text("utf-8"), "html.parser"
    )
    links = soup.select("a.cb-fact")
    assert [link.get_text() for link in links] == ["source 1", "source 2", "source 1"]
    for link in links:
        assert soup.find(id=link["href"].removeprefix("#")).name == "li"


def test_every_fact_on_a_page_shows_its_strength_in_words(book: Path) -> None:
    page = book / "book/understand/what-spasticity-is.html"
    entries = BeautifulSoup(page.read_text("utf-8"), "html.parser").select(".cb-sources > li")
    assert len(entries) == 10
    for entry in entries:
        assert entry.strong.get_text().endswith(".")
        assert entry.select("a")


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
