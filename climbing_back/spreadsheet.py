"""CSV for a spreadsheet, in which nothing is a formula or a wrong date: what people wrote is only ever text."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WORDS = re.compile(r"([;\s]*)([^;\s]+)")
FORMULA = re.compile(r"[=+\-@|%＝＋－＠]")
"""How a formula of a spreadsheet begins."""
DAY = re.compile(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?", re.ASCII)
"""The one form that every spreadsheet reads as the day that is meant."""
MOST_WORDS_OF_A_DATE = 3
"""As in "Sunday, November 22, 2026, 3 PM"."""


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return the rows as CSV (RFC 4180), below one of headings.

    A text in it is no formula for a spreadsheet, and none that it would take for a date or a number. What is no
    text, such as a number, is left to it.

    Examples
    --------
    >>> print(as_csv(["day", "note", "pain"], [["2026-11-22", "1/2", 3]]), end="")
    "day","note","pain"
    "2026-11-22","'1/2","3"
    """
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows(
        [_plain(each) if isinstance(each, str) else each for each in row] for row in rows
    )
    return text.getvalue()


def _plain(cell: str) -> str:
    """Put a quote before what a spreadsheet would run or take for something else, as ``tables.ts`` does."""

    def quoted(found: re.Match[str]) -> str:
        gap, word = found.groups()
        in_front = found.start() == 0 or re.search(r"[;\t\r\n]", gap)
        return f"{gap}'{word}" if in_front and FORMULA.match(word) else found[0]

    harmless = WORDS.sub(quoted, cell)
    return f"'{cell}" if harmless == cell and _is_guessed(cell) else harmless


def _is_guessed(text: str) -> bool:
    """Return whether a spreadsheet may take a text for a date or a number: it has as many numbers as words."""
    numbers = len(re.findall(r"\d+", text))
    words = len(re.findall(r"[^\W\d_]+", text))
    return numbers > 0 and words <= min(numbers, MOST_WORDS_OF_A_DATE) and not DAY.fullmatch(text)
