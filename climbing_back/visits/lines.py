"""What a visit page is made of: parts, and lines in them."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """One line: what it is about, and what is said of it."""

    title: str
    words: str

    @property
    def lead(self) -> str:
        """The title as it stands before the words. A question has its own end."""
        is_whole = self.title.endswith((".", "!", "?", "…", ":"))
        return f"{self.title}:" if self.title and self.words and not is_whole else self.title


class Section(NamedTuple):
    """One part of the page, with what its numbers mean."""

    part: str
    title: str
    scale: str
    lines: list[Line]
