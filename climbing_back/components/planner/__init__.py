"""What every page that puts exercises together shares: the plan, and an assignment."""

from __future__ import annotations

from typing import NamedTuple

from climbing_back.diary.words import WEEKDAYS
from climbing_back.language import _

BLOCKS = 3
"""How many exercises a blank sheet has room for. Three or fewer are easier to keep up."""

WEEK = [name[:3] for name in WEEKDAYS.values()]
"""The days of the week, as a small table shows them."""

LETTERS = {
    13: _("Large, 13 points"),
    16: _("Larger, 16"),
    19: _("Very large, 19"),
    22: _("Largest, 22"),
}
"""In how many points a sheet can be printed."""


class Paper(NamedTuple):
    """What a sheet can be printed upon.

    ``width`` and ``height`` are what is left of a page inside of its margins, in mm.
    """

    sheet: str
    """As a style names it."""
    width: float
    height: float
    words: str
    is_folded: bool = False
    """Whether two pages are beside each other on each side, and it is folded between them."""


PAPERS = (
    Paper("A4", 178, 261, _("A4")),
    Paper("letter", 183.9, 243.4, _("US Letter")),
    Paper("A4 landscape", 126, 184, _("A5 booklet: A4, folded"), is_folded=True),
    Paper("letter landscape", 117, 190, _("Small booklet: US Letter, folded"), is_folded=True),
)
