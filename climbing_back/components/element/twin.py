"""A fragment in Markdown, as it is on paper: for whoever takes no HTML, such as a print edition or an e-book."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from markdownify import MarkdownConverter

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from bs4 import Tag

    Around = AbstractSet[str]

LINE = r"\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_"
"""A line to write on."""

# What needs a script, or a hand on a screen.
NOT_ON_PAPER = ".cb-with, .cb-examples, .cb-status, .cb-skip, button, [hidden]"


class _OnPaper(MarkdownConverter):
    """Boxes to tick and lines to write on, in place of what a screen has."""

    def convert_input(self, element: Tag, _text: str, parent_tags: Around) -> str:
        return "☐ " if element.get("type") in ("checkbox", "radio") else f" {LINE} "

    def convert_textarea(self, _element: Tag, _text: str, parent_tags: Around) -> str:
        return f" {LINE} "

    convert_select = convert_textarea

    def convert_img(self, element: Tag, _text: str, parent_tags: Around) -> str:
        """Say what the picture shows: its file is in the fragment alone."""
        shows = self.escape(str(element.get("alt", "")), parent_tags)
        return f"\n\n*{shows}*\n\n" if shows else ""

    def convert_svg(self, _element: Tag, _text: str, parent_tags: Around) -> str:
        """Leave a drawing out: the sentence beside it says what it shows."""
        return ""

    def convert_legend(self, _element: Tag, text: str, parent_tags: Around) -> str:
        return f"\n\n**{text.strip()}**\n\n"

    convert_summary = convert_legend

    def convert_label(self, element: Tag, text: str, parent_tags: Around) -> str:
        words = " ".join(text.split())
        if not element.select_one("[type=checkbox], [type=radio]"):
            return f"\n\n{words}\n\n"
        # The steps of a question stand in one row, as their names do on the screen.
        return f" {words} ·" if element.find_parent(class_="cb-steps") else f"\n- {words}\n"

    def escape(self, text: str, parent_tags: Around) -> str:
        """Keep text text: nothing in it is markup, and a row of underscores is a line."""
        escaped = str(super().escape(text, parent_tags)).replace(r"\<", "&lt;")  # type: ignore[misc]
        return re.sub(r"(?:\\_){5,}", lambda _: LINE, escaped)


def markdown_of(fragment: str) -> str:
    """Return the twin of a fragment: Markdown with no HTML in it."""
    soup = BeautifulSoup(fragment, "html.parser")
    for each in soup.select(NOT_ON_PAPER):
        each.decompose()
    for row in soup.select(".cb-steps"):
        for between in row.find_all(string=re.compile(r"^\s+$"), recursive=False):
            between.replace_with("")
    converter = _OnPaper(autolinks=False, bullets="-", escape_misc=True, heading_style="ATX")
    # A fragment's parts are blocks in blocks, which leave empty lines; boxes to tick are one list.
    markdown = re.sub(r"[ \t]*\n(?:[ \t]*\n)+", "\n\n", converter.convert_soup(soup))
    markdown = re.sub(r"(?m)^(- ☐ .*)\n\n(?=- ☐ )", r"\1\n", markdown)
    return re.sub(r" ·(?=\n|$)", "", markdown).strip() + "\n"
