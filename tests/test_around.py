"""A notebook says by itself what the book shows around it, in a form that every host of notebooks renders."""

import json
import re
from copy import deepcopy
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from climbing_back import content
from climbing_back.around import fill
from climbing_back.content.blocks import BOXES
from climbing_back.content.book import MADE, is_made, read_page
from climbing_back.notebooks import normalise, with_surroundings
from tests.conftest import BOOK, ROOT

NOTEBOOKS = sorted(
    path for path in (ROOT / "book").rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts
)
# What JupyterLab, an editor and a code host have in common: CommonMark, with HTML that each of them cleans.
COMMON = MarkdownIt("commonmark")
# Of all tags, this one survives everywhere.
SUPERSCRIPT = {"sup"}
# What is true in the book alone.
IN_THE_BOOK_ALONE = re.compile(
    r"[^.]*\b(menu|print button|the address of (?:the|this) page|this browser)\b[^.]*"
)


def named(path: Path) -> str:
    return path.stem


def cells_of(path: Path) -> list[dict]:
    return json.loads(path.read_text("utf-8"))["cells"]


def markdown(path: Path) -> list[str]:
    return ["".join(cell["source"]) for cell in cells_of(path) if cell["cell_type"] == "markdown"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=named)
def test_what_stands_around_a_notebook_is_up_to_date(path: Path) -> None:
    text = path.read_text("utf-8")
    assert with_surroundings(text, path) == text, "Run: make notebooks"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=named)
def test_a_notebook_says_what_it_is_about_and_when_to_stop(path: Path) -> None:
    page = read_page(path)
    tags = [
        tag for cell in cells_of(path) for tag in cell["metadata"].get("tags", ()) if tag in MADE
    ]
    assert tags.count("about") == ("summary" in page.said)
    assert tags.count("sources") == bool(page.facts)
    text = "\n".join(markdown(path))
    if "summary" in page.said:
        assert page.said["summary"] in text
        assert content.STOP_SIGNS[0][1] in text
        assert "awaiting clinical review" in text
        assert all(line in text for line in page.said.get("precautions", ()))
        assert "United Kingdom 999" in text
    for key in page.facts:
        assert f"- **{key}. {content.facts()[key].in_words}**" in text


@pytest.mark.parametrize("path", NOTEBOOKS, ids=named)
def test_nothing_is_written_that_only_the_book_renders(path: Path) -> None:
    for text in markdown(path):
        tokens = COMMON.parse(text)
        # Code of a language is shown as code everywhere; what is in braces, the book alone understands.
        for token in tokens:
            assert token.type != "html_block", token.content
            assert token.type != "fence" or re.fullmatch(r"[a-z]+", token.info), token.info
        page = BeautifulSoup(COMMON.render(text), "html.parser")
        assert set(re.findall(r"</?([a-z-]+)[ />]", text)) <= SUPERSCRIPT
        assert not re.search(r":::|\{[a-z]+\}|\[\^", page.get_text())


@pytest.mark.parametrize("path", NOTEBOOKS, ids=named)
def test_a_box_is_a_quotation_with_its_word(path: Path) -> None:
    for text in markdown(path):
        quotations = BeautifulSoup(COMMON.render(text), "html.parser").find_all("blockquote")
        assert [
            each.find("p").get_text()
            for each in quotations
            if each.find("p").get_text() not in BOXES
        ] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=named)
def test_words_are_true_where_they_are_read(path: Path) -> None:
    for cell in cells_of(path):
        for found in IN_THE_BOOK_ALONE.finditer("".join(cell["source"]).replace("\n", " ")):
            assert "book" in found[0], found[0]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=named)
def test_links_lead_to_files_that_are_there(path: Path) -> None:
    for cell in cells_of(path):
        if is_made(cell):
            for to in re.findall(r"\]\(([^)]+)\)", "".join(cell["source"])):
                assert (path.parent / to).resolve().is_file(), to


def test_the_first_notebook_lists_all_chapters() -> None:
    text = "".join(cells_of(ROOT / "book/welcome.ipynb")[-1]["source"])
    for page in content.chapters().values():
        assert f"[{page.title}]({page.name}.ipynb)" in text


def test_a_box_in_the_book_is_framed_and_an_emergency_more_so() -> None:
    page = BeautifulSoup((BOOK / "book/adapt/nights.html").read_text("utf-8"), "html.parser")
    boxes = page.select("article .admonition")
    assert [box.select_one(".admonition-title").get_text() for box in boxes] == [
        "Important",
        "Emergency",
    ]
    assert ["cb-now" in box["class"] for box in boxes] == [False, True]
    assert not page.select("article blockquote")


def test_the_book_shows_what_is_around_a_chapter_once() -> None:
    text = (BOOK / "book/adapt/nights.html").read_text("utf-8")
    summary = content.pages()["adapt/nights"].said["summary"]
    main = BeautifulSoup(text, "html.parser").find("main").get_text()
    assert main.count(summary) == 1
    assert main.count("awaiting clinical review") == 1


def test_cells_are_filled_anew_and_no_others() -> None:
    path = ROOT / "book/adapt/nights.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    stale = deepcopy(notebook)
    for cell in stale["cells"]:
        if is_made(cell):
            cell["source"] = "old"
    assert normalise(fill(stale, read_page(path))) == notebook
