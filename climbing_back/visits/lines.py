"""What a visit page is made of: parts, and lines in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Line(NamedTuple):
    """One line: what it is about, and what is said of it."""

    title: str
    words: str

    @property
    def lead(self) -> str:
        """The title as it stands before the words. A question has its own end."""
        is_whole = self.title.endswith((".", "!", "?", "…", ":"))
        return f"{self.title}:" if self.title and self.words and not is_whole else self.title


NARROW, NARROW_FIRST = 9, 18
"""How long a number, a short range or some days can be: what stays on one line, so that words have the room."""


class Table(NamedTuple):
    """What stands in columns. The first of a row says what the row is about."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def is_narrow(self, column: int) -> bool:
        """Whether all of a column, but for its head, is short."""
        most = NARROW if column else NARROW_FIRST
        return all(len(row[column]) <= most for row in self.rows)

    def with_words(self) -> Table:
        """Return it without columns in which nothing stands."""
        kept = [n for n in range(len(self.head)) if not n or any(row[n] for row in self.rows)]
        return Table([self.head[n] for n in kept], [[row[n] for n in kept] for row in self.rows])


class Section(NamedTuple):
    """One part of the page, or a half of it, with what its numbers mean."""

    part: str
    title: str
    scale: str
    lines: list[Line]
    table: Table | None = None
