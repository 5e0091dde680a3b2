"""A part of a built page, fitted into one document of many pages that runs no script."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

# What a script would wake, and what is behind a press.
NOT_FOR_PAPER = (
    "script[src], button, .cb-behind, .cb-to-your-turn, .cb-with, .cb-needs-script, .cb-term-box, "
    # Said once, on the title page.
    ".cb-review, .cb-help-box"
)
# Attributes that name other elements of the same page.
NAMING = ("for", "aria-controls", "aria-describedby", "aria-labelledby")


def part_of(book: Path, address: str, selector: str) -> Tag:
    """Return the first part of the built page at ``address`` that ``selector`` finds."""
    page = BeautifulSoup((book / address).read_text("utf-8"), "html.parser")
    part = page.select_one(selector)
    if part is None:
        raise ValueError(f'{address} has no "{selector}", so it cannot be printed.')
    return part


def fitted(part: Tag, address: str, anchors: dict[str, str]) -> str:
    """Return what is in a part of the page at ``address``, as it stands on the one page for all."""
    for word in part.select(".cb-term"):
        # The glossary is among these pages.
        word.unwrap()
    for element in part.select(NOT_FOR_PAPER):
        element.decompose()
    here = f"{anchors.get(address, 'front')}--"
    for element in part.find_all(True):
        if element.name == "details":
            element["open"] = ""
        if element.name.startswith("cb-"):
            # What its script would need.
            element.attrs = {"class": element["class"]}
        if "id" in element.attrs:
            element["id"] = f"{here}{element['id']}"
        for attribute in NAMING:
            if attribute in element.attrs:
                names = str(element[attribute]).split()
                element[attribute] = " ".join(here + name for name in names)
        for attribute in ("href", "src"):
            if attribute in element.attrs:
                element[attribute] = _led(str(element[attribute]), address, anchors)
    return part.decode_contents()


def _led(link: str, address: str, anchors: dict[str, str]) -> str:
    """Return a link of the page at ``address``, as it leads from the top of the book."""
    target = urlsplit(urljoin(address, link))
    if target.scheme or target.netloc or target.path not in anchors:
        return target.geturl()
    anchor = anchors[target.path]
    return f"#{anchor}--{target.fragment}" if target.fragment else f"#{anchor}"
