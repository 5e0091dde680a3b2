"""HTML of the book as XHTML, which the readers of EPUB books ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

KEPT = re.compile(
    r"alt|aria-hidden|aria-label|class|colspan|href|id|lang|role|rowspan|scope|src|start"
    r"|cx|cy|d|fill|fill-opacity|font-size|font-weight|height|opacity|paint-order|points|r|rx|ry|stroke|stroke-\w+"
    r"|text-anchor|transform|width|x|x1|x2|y|y1|y2"
)
"""The attributes that say something without a script; of SVG in the letters that it asks for."""

CAPITALS = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio"}
"""Attributes of SVG that HTML does not tell apart, and XML does."""

NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def as_xhtml(page: BeautifulSoup) -> str:
    """Return a fragment of HTML as well-formed XHTML. ``page`` is changed.

    Examples
    --------
    >>> from bs4 import BeautifulSoup
    >>> as_xhtml(BeautifulSoup('<p data-x="1">One<br>two', "html.parser"))
    '<p>One<br/>two</p>'
    """
    for element in page.find_all(True):
        _fit(element)
    return NOT_XML.sub("", page.decode(formatter="minimal"))


def _fit(element: Tag) -> None:
    element.attrs = {
        CAPITALS.get(name, name): value
        for name, value in element.attrs.items()
        if KEPT.fullmatch(name) or name in CAPITALS
    }
    if element.name == "svg" and not element.find_parent("svg"):
        element["xmlns"] = "http://www.w3.org/2000/svg"
    if element.name == "img":
        # Whole pixels alone, and the style says how wide it is.
        element.attrs.pop("width", None)
        element.attrs.pop("height", None)
    if "aria-label" in element.attrs and element.name in ("div", "span", "p"):
        element["role"] = "group"
