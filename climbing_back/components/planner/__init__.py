"""What every page that puts exercises together shares: the plan, and an assignment."""

from __future__ import annotations

from climbing_back.diary.words import WEEKDAYS

BLOCKS = 3
"""How many exercises a blank sheet has room for. Three or fewer are easier to keep up."""

WEEK = [name[:3] for name in WEEKDAYS.values()]
"""The days of the week, as a small table shows them."""
