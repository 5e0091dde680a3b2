"""What is pressed in the book, as boxes to tick and lines to write on: plain HTML that every reader shows."""

from __future__ import annotations

import re
from html import escape
from string import ascii_lowercase
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from bs4.element import NavigableString

if TYPE_CHECKING:
    from bs4 import Tag

# What paper leaves out, too.
LEFT_OUT = ".cb-screen, .cb-skip, .cb-examples, .cb-safe > summary, .cb-draft, .cb-status, .cb-choose, link, style"
UNDERSCORES = re.compile("_{3,}")
LINES = 3
"""How many lines there are for an answer in words."""


def make_still(article: Tag) -> None:
    """Turn the components in this article into boxes, lines and words. It is changed in place.

    Examples
    --------
    >>> page = BeautifulSoup('<label><input type="checkbox"> Water</label>', "html.parser")
    >>> make_still(page)
    >>> print(page)
    <span><i class="cb-box"></i>Water</span>
    """
    for element in article.select(LEFT_OUT):
        element.decompose()
    for check in article.select("cb-quick-check"):
        _write_out(check)
    for field in article.select(".cb-grow"):
        field.replace_with(_lines())
    for field in article.select("input, textarea, select"):
        field.replace_with(_box_or_line(field))
    for box in article.select(".cb-box"):
        # A screen reader hears nothing of the box, so the space behind it would belong to nothing.
        if isinstance(box.next_sibling, NavigableString):
            box.next_sibling.replace_with(box.next_sibling.lstrip())
    for line in article.find_all(string=UNDERSCORES):
        # Read aloud, they are one word after another.
        written = UNDERSCORES.sub('<span class="cb-pen-line"></span>', escape(line))
        line.replace_with(BeautifulSoup(written, "html.parser"))
    for inner in article.select(".cb-pen-line > .cb-pen-line"):
        inner.unwrap()
    for picture in article.select("img[loading]"):
        # All of it is shown at once.
        del picture["loading"]
    for shape in article.select("svg [opacity]"):
        # As a whole it would be a drawing in the drawing, which checks of PDFs look for outside of all tags.
        see_through = shape.attrs.pop("opacity")
        for paint in ("fill-opacity", "stroke-opacity"):
            shape.attrs.setdefault(paint, see_through)
    for element in article.find_all(["label", "fieldset", "legend", "form", "details", "summary"]):
        _rename(element)
    for element in article.find_all(["figure", "figcaption"]):
        # In a PDF it would be a second picture, round the one that has the words.
        element.name = "div"
    for element in article.find_all(lambda tag: tag.name.startswith("cb-")):
        _add_class(element, element.name)
        element.name = "div"


def _write_out(check: Tag) -> None:
    """Give each question a number and each choice a letter. What is said to them comes behind all."""
    said = []
    for number, asked in enumerate(check.select(".cb-asked"), start=1):
        if asked.legend:
            asked.legend.insert(0, f"{number}. ")
        for letter, option in zip(ascii_lowercase, asked.select(".cb-option"), strict=False):
            words = option.select_one(".cb-tick > span")
            if words:
                words.insert(0, f"{letter}. ")
            for answer in option.select(".cb-says"):
                answer.insert(0, BeautifulSoup(f"<b>{number}{letter}.</b> ", "html.parser"))
                said.append(answer.extract())
    check.extend(said)


def _box_or_line(field: Tag) -> BeautifulSoup:
    if field.get("type") in ("checkbox", "radio"):
        kind = "cb-box" if field["type"] == "checkbox" else "cb-box cb-ring"
        return BeautifulSoup(f'<i class="{kind}"></i>', "html.parser")
    return BeautifulSoup('<span class="cb-blank-line"></span>', "html.parser")


def _lines() -> BeautifulSoup:
    lines = '<span class="cb-blank-line"></span>' * LINES
    return BeautifulSoup(f'<span class="cb-blank-lines">{lines}</span>', "html.parser")


def _rename(element: Tag) -> None:
    """Give what only makes sense around a control the name of what it is without one."""
    if title := {"legend": "cb-legend", "summary": "cb-fold-title"}.get(element.name):
        _add_class(element, title)
    for attribute in ("for", "open", "method", "autocomplete", "name"):
        element.attrs.pop(attribute, None)
    element.name = {"label": "span", "legend": "p", "summary": "p"}.get(element.name, "div")


def _add_class(element: Tag, name: str) -> None:
    classes = [str(each) for each in element.get_attribute_list("class") if each]
    element["class"] = " ".join([*classes, name])
