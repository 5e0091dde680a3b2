"""The course in parts and chapters, taken from the built book, as every edition has it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from climbing_back.content import review_of
from climbing_back.content.toc import table_of_contents, with_sections
from climbing_back.editions.still import make_still
from climbing_back.language import _
from climbing_back.sphinx_ext.page.pages import HELP_PAGE
from climbing_back.sphinx_ext.paper.fitted import fitted, part_of
from climbing_back.sphinx_ext.paper.print_edition import APPENDIX, LEFT_OUT

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from pathlib import Path

TITLE = "Climbing Back"
FIRST_PAGE = "book/welcome.html"
HELP_ANCHOR = "reference-when-to-get-help"

ELSEWHERE = _(" (on the course’s web pages)")
"""Said behind the words of what was a link to a page that no edition has."""


@dataclass(frozen=True)
class Chapter:
    """A page of the book, with its anchor, which is its file's name, and its article as HTML that needs no script."""

    title: str
    anchor: str
    html: str
    is_reviewed: bool


@dataclass(frozen=True)
class Part:
    """A part of the course, or the appendix."""

    number: int
    title: str
    chapters: tuple[Chapter, ...]

    @property
    def id(self) -> str:
        """What its file is called."""
        return self.title.lower().replace(" ", "-")


@cache
def parts_of_book(book: Path) -> list[Part]:
    """Return the parts for learners, in reading order; the last is the appendix.

    Parameters
    ----------
    book
        The folder of the built book.

    Raises
    ------
    FileNotFoundError
        When a page is not built.
    """
    named = _named()
    anchors = {
        f"{name}.html": name.removeprefix("book/").replace("/", "-")
        for _number, _title, names in named
        for name in names
    }
    return [
        Part(number, title, tuple(_chapter(book, f"{name}.html", anchors) for name in names))
        for number, title, names in named
    ]


def part_alone(parts: Sequence[Part], part: Part) -> list[Part]:
    """Return a part as it is handed out by itself: with what to stop for, and no link to what is not in it."""
    *_others, appendix = parts
    (helps,) = (each for each in appendix.chapters if each.anchor == HELP_ANCHOR)
    chapters = (*part.chapters, helps)
    there = {
        str(element["id"])
        for chapter in chapters
        for element in BeautifulSoup(chapter.html, "html.parser").select("[id]")
    } | {chapter.anchor for chapter in chapters}
    *own, helps = (replace(each, html=_without_links(each.html, there)) for each in chapters)
    return [replace(part, chapters=tuple(own)), replace(appendix, chapters=(helps,))]


def _without_links(html: str, there: Container[str]) -> str:
    """Take links to other anchors than these out of this HTML; their words stay."""
    page = BeautifulSoup(html, "html.parser")
    for link in page.select('a[href^="#"]'):
        if str(link["href"])[1:] not in there:
            link.unwrap()
    return page.decode()


def help_of(book: Path) -> str:
    """Return what to stop for, as it stands above each page."""
    anchors = {f"{HELP_PAGE}.html": HELP_ANCHOR}
    return fitted(part_of(book, FIRST_PAGE, ".cb-help-box"), FIRST_PAGE, anchors).strip()


def _named() -> list[tuple[int, str, list[str]]]:
    """Return number, title and names of pages of each part."""
    parts = [
        (number, str(part["caption"]), list(with_sections(part["chapters"])))
        for number, part in enumerate(table_of_contents()["parts"], start=1)
    ]
    number, title, _names = parts[-1]
    return [
        *(part for part in parts if part[1] not in LEFT_OUT),
        (number, title, list(APPENDIX)),
    ]


def _chapter(book: Path, address: str, anchors: dict[str, str]) -> Chapter:
    html = fitted(part_of(book, address, "article"), address, anchors)
    article = BeautifulSoup(html, "html.parser")
    make_still(article)
    for link in article.select("a[href]"):
        target = str(link["href"])
        if not target.startswith(("#", "http:", "https:", "tel:", "sms:", "mailto:")):
            link.append(ELSEWHERE)
            link.unwrap()
    title = article.h1
    if title is None:
        raise ValueError(f"{address} has no title, so no contents can name it.")
    name = address.removeprefix("book/").removesuffix(".html")
    return Chapter(
        title.get_text(), anchors[address], article.decode(), review_of(name) is not None
    )
