"""A page of the built book, fitted into a package that holds some of the book's pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup

from climbing_back.language import _
from climbing_back.sphinx_ext.found import OF_THE_BOOK_ALONE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from bs4 import Tag

ELSEWHERE = _(" (in the whole course)")
"""Said behind the words of what was a link to a page that is not in the package."""

NEW_TAB = _(" (new tab)")
"""Said behind a link to another site, which would not open in the frame of an LMS."""

WITHOUT = f".cb-search, .cb-update, .cb-offline, .cb-as-notebook, {OF_THE_BOOK_ALONE}"
"""What a package has not got: the search, the offline copy with its newer versions, notebooks that run, and what
search engines and chats read."""

ASSETS = ("src", "href", "data-moving")
"""Attributes that name files which a page shows or runs."""


def fit(file: Path, name: str, pages: Collection[str], note: str, read: str) -> BeautifulSoup:
    """Return the page in ``file``, as it stands at ``name`` in a package of ``pages``.

    ``note`` says in the footer what the LMS learns. ``read`` is the press with which a chapter is
    read; empty on other pages.
    """
    page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
    for element in page.select(WITHOUT):
        element.decompose()
    for link in page.select("[href]"):
        _fit_link(link, name, pages)
    for part in page.select(".cb-menu ol, .cb-menu-part"):
        if not part.decomposed and not part.select("a"):
            part.decompose()
    # The scripts of the book offer no way to a page that is not here, and keep no offline copy.
    _one(page, "html")["data-pages"] = " ".join(
        each.removeprefix("book/").removesuffix(".html") for each in pages
    )
    style = "../" * name.count("/") + "_static/package.css"
    _one(page, "head").append(_fragment(f'<link rel="stylesheet" href="{style}">'))
    _one(page, ".cb-foot > p:last-child").replace_with(_fragment(note))
    if read:
        _one(page, ".cb-print").parent.insert_before(_fragment(read))  # type: ignore[union-attr]
    return page


def assets_of(name: str, page: BeautifulSoup) -> Iterator[str]:
    """Yield the files that a page needs beside other pages: styles, scripts, pictures."""
    for attribute in ASSETS:
        for element in page.select(f"[{attribute}]"):
            target = urlsplit(urljoin(name, str(element[attribute])))
            if not target.scheme and not target.path.endswith(".html"):
                yield target.path


def _fit_link(link: Tag, name: str, pages: Collection[str]) -> None:
    target = urlsplit(urljoin(name, str(link["href"])))
    if target.scheme in ("http", "https"):
        link["target"] = "_blank"
        link["rel"] = "noopener noreferrer"
        link.append(NEW_TAB)
    elif not target.path.endswith(".html") or target.path in pages:
        return
    elif link.name == "link" or link.find_parent(class_="cb-ways"):
        link.decompose()
    elif item := link.find_parent("li") if link.find_parent(class_="cb-menu") else None:
        item.decompose()
    elif link.find_parent("header"):
        # The course's name, which leads to its first page.
        link.name = "span"
        del link["href"]
    else:
        link.append(ELSEWHERE)
        link.unwrap()


def _one(page: BeautifulSoup, selector: str) -> Tag:
    found = page.select_one(selector)
    if found is None:
        raise ValueError(f'A page has no "{selector}", so it cannot go into a package.')
    return found


def _fragment(html: str) -> BeautifulSoup:
    return BeautifulSoup(html.strip(), "html.parser")
