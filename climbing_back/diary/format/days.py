"""Days of the calendar where the learner was. Whatever the clocks do, the next is tomorrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def weekday_of(day: date) -> str:
    """Return the day of the week as the record writes it: mon, tue, wed, thu, fri, sat, sun."""
    return WEEKDAYS[day.weekday()]
