"""What one side of A4 holds, counted and not measured, so that a page is the same wherever it is printed.

The browser's half is ``components/visit_page/one-sheet.ts``. All heights are in millimetres, a little more than a
printer takes.
"""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, NamedTuple

from climbing_back.language import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.visits.lines import Section, Table


class Type(NamedTuple):
    """How high a line is, how many signs are in it where its heading stands beside it, and its size in points."""

    line: float
    signs: int
    points: int


OPEN, CLOSE = Type(5.1, 81, 11), Type(4.15, 105, 9)
ROOM, TITLE, GAP, ITEM = 261.0, 8.0, 2.0, 0.5

# Tables are in the smaller type.
TABLE_SIGNS, TABLE_LINE, TABLE_EDGE = 125, 3.9, 1.0
NARROW, NARROW_FIRST, NARROWEST = 7.5, 21.0, 8

LONG = ("comments", "checklists")
"""What can be long, and is the first to stay off the paper: the oldest of it."""


class OnPaper(NamedTuple):
    """How a page goes on one sheet: in which type, and how many lines of a part, from its first on, are not on it.

    There is no third type: what does not fit is said, and not shrunk.
    """

    type: Type
    left: dict[str, int]

    def note(self, part: str) -> str:
        """Return how many lines of a part are not on paper, in words."""
        return counted(
            self.left.get(part, 0),
            "{count} line of this is not on paper: it is in the file.",
            "{count} lines of this are not on paper: they are in the file.",
        )


def on_one_sheet(sections: Iterable[Section]) -> OnPaper:
    """Return how these parts go on one sheet."""
    sections = list(sections)
    left: dict[str, int] = {}

    def fits(in_type: Type) -> bool:
        heights = (_height(each, left.get(each.part, 0), in_type) for each in sections)
        return sum(heights, TITLE) <= ROOM

    if fits(OPEN):
        return OnPaper(OPEN, left)
    for part, lines in [
        (each.part, each.lines) for name in LONG for each in sections if each.part == name
    ]:
        for off in range(1, len(lines) + 1):
            if fits(CLOSE):
                break
            left[part] = off
    return OnPaper(CLOSE, left)


def _height(section: Section, left: int, in_type: Type) -> float:
    # Under a table, lines are as wide as it is.
    wide = floor(in_type.signs * 1.2) if section.table else in_type.signs

    def height(texts: list[str], signs: float) -> float:
        total = 0.0
        for text in texts:
            total += _lines(text, signs) * in_type.line + ITEM
        return total

    around = height([*([section.scale] if section.scale else []), *([""] if left else [])], wide)
    if section.table:
        around += in_type.line + _height_of_table(section.table)
    texts = [f"{line.lead} {line.words}" for line in section.lines[left:]]
    # Numbers are short: two stand side by side.
    in_lines = (
        height(texts, in_type.signs / 2) / 2 if section.part == "check-ins" else height(texts, wide)
    )
    return GAP + around + in_lines


def _height_of_table(table: Table) -> float:
    columns = range(len(table.head))
    wide = [n for n in columns if not table.is_narrow(n)]
    narrow = sum((NARROW if n else NARROW_FIRST) for n in columns if n not in wide)
    share = max(NARROWEST, floor((TABLE_SIGNS - narrow) / max(1, len(wide))))
    heights = [
        max((_lines(row[n], share) for n in wide), default=1) for row in (table.head, *table.rows)
    ]
    total = 1.0
    for lines in heights:
        total += lines * TABLE_LINE + TABLE_EDGE
    return total


def _lines(text: str, signs: float) -> int:
    """Return on how many lines a text stands, broken between its words."""
    lines = 0
    for line in text.split("\n"):
        used = 0
        lines += 1
        for word in line.split(" "):
            if used and used + 1 + len(word) > signs:
                lines += 1
                used = 0
            used += len(word) + (1 if used else 0)
            lines += floor(len(word) / (signs + 1))
    return lines
