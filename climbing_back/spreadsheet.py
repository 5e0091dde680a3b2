"""CSV for a spreadsheet, in which nothing is a formula: what people wrote is only ever text."""

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


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the rows as CSV (RFC 4180), below one of headings. Nothing in it is a formula for a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_plain(each) for each in row] for row in rows)
    return text.getvalue()


def _plain(cell: str) -> str:
    """Put a quote before what a spreadsheet would run, also where it splits a cell, as ``tables.ts`` does."""

    def quoted(found: re.Match[str]) -> str:
        gap, word = found.groups()
        in_front = found.start() == 0 or re.search(r"[;\t\r\n]", gap)
        return f"{gap}'{word}" if in_front and FORMULA.match(word) else found[0]

    return WORDS.sub(quoted, cell)
