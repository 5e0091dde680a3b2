"""Days of the calendar where the learner was. Whatever the clocks do, the next is tomorrow."""

from __future__ import annotations

from datetime import date, datetime

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def today() -> date:
    """Return today, on the learner's own clock."""
    return datetime.now().astimezone().date()


def weekday_of(day: date) -> str:
    """Return the day of the week as the record writes it: mon, tue, wed, thu, fri, sat, sun."""
    return WEEKDAYS[day.weekday()]
