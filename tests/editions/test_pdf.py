"""A part as a tagged PDF: what a screen reader needs to find its way in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from climbing_back.editions.course import Part, part_alone, parts_of_book

pikepdf = pytest.importorskip("pikepdf", reason="What finishes PDFs is not installed: pikepdf.")


@pytest.fixture(scope="module")
def story(book: Path) -> list[Part]:
    parts = parts_of_book(book)
    return part_alone(parts, next(part for part in parts if part.id == "your-story"))


@pytest.fixture(scope="module")
def pdf(
    browser: Browser, book: Path, story: list[Part], tmp_path_factory: pytest.TempPathFactory
) -> Iterator["pikepdf.Pdf"]:  # type: ignore[valid-type]
    from climbing_back.editions.pdf import write_pdf

    path = tmp_path_factory.mktemp("pdf") / "story.pdf"
    write_pdf(browser, book, story, "Climbing Back: Your story", path)
    with pikepdf.open(path) as opened:
        yield opened


def elements(root: "pikepdf.Object") -> Iterator["pikepdf.Object"]:  # type: ignore[valid-type]
    from climbing_back.editions.tags import _elements

    yield from _elements(root.StructTreeRoot)


def test_it_has_a_title_a_language_and_tags(pdf: "pikepdf.Pdf") -> None:  # type: ignore[valid-type]
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as said:
        assert said["dc:title"] == "Climbing Back: Your story"
        assert "Awaiting clinical review" in said["dc:description"]


def test_bookmarks_lead_to_chapters_below_their_part(pdf: "pikepdf.Pdf") -> None:  # type: ignore[valid-type]
    with pdf.open_outline() as outline:
        top = [item.title for item in outline.root]
        below = [item.title for item in outline.root[1].children]
    assert top == ["Climbing Back: Your story", "7 · Your story", "9 · Look things up"]
    assert below == ["Your story"]


def test_pictures_have_words_lists_have_bodies_and_links_say_where_they_lead(
    pdf: "pikepdf.Pdf",
) -> None:  # type: ignore[valid-type]
    tags = list(elements(pdf.Root))
    figures = [tag for tag in tags if pikepdf.Name.Figure == tag.S]
    assert figures and all(len(str(tag.get("/Alt", ""))) > 20 for tag in figures)
    for item in (tag for tag in tags if tag.S == pikepdf.Name.LI):
        assert {str(kid.S) for kid in item.K} <= {"/Lbl", "/LBody"}
    links = [link for page in pdf.pages for link in page.get("/Annots", [])]
    assert links and all(str(link.get("/Contents", "")) for link in links)
    assert not any("course.localhost" in str(link.get("/A", "")) for link in links)


def test_a_checker_finds_nothing(pdf: "pikepdf.Pdf", tmp_path: Path) -> None:  # type: ignore[valid-type]
    checker = pytest.importorskip("pdfua", reason="A check of tagged PDFs is not installed: pdfua.")
    assert checker
    import subprocess
    import sys

    path = tmp_path / "story.pdf"
    pdf.save(path)
    done = subprocess.run(
        [Path(sys.executable).with_name("pdfua"), "check", path], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
