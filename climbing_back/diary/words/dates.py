"""Days in words: the same as in the browser's ``days.ts``, which asks the browser for the names of months."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from climbing_back.diary.words import REASONS, WEEKDAYS
from climbing_back.diary.words.phrases import days_counted
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Collection

ONE_DAY = timedelta(days=1)

MONTHS = (
    _("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"),
    _("Jul"), _("Aug"), _("Sept"), _("Oct"), _("Nov"), _("Dec"),
)  # fmt: skip
"""The months in short, as browsers say them in English."""


def short_day(day: date, today: date | None) -> str:
    """Return "2 Oct", with the year when it is another one than that of ``today``."""
    # For translators: a day and the name of its month in short, as in "2 Oct".
    words = _("{day} {month}").format(day=day.day, month=MONTHS[day.month - 1])
    return words if today and day.year == today.year else f"{words} {day.year}"


def short_range(first: date, last: date, today: date | None) -> str:
    """Return "3 to 7 Nov", "30 Oct to 2 Nov", or its one day."""
    end = short_day(last, today)
    if first == last:
        return end
    if _is_one_month(first, last):
        begin = str(first.day)
    else:
        begin = short_day(first, first if first.year == last.year else today)
    return _("{first} to {last}").format(first=begin, last=end)


def _is_one_month(day: date, other: date) -> bool:
    return (day.year, day.month) == (other.year, other.month)


def week_in_short(days: Collection[str]) -> list[str]:
    """Return "Mon", "Wed" for these days of the week, in its order."""
    return [name[:3] for day, name in WEEKDAYS.items() if day in days]


def reason_in_words(reason: str) -> str:
    """Return "a new symptom"."""
    return _("no reason given") if reason == "other" else REASONS[reason].lower()


def length_in_words(days: int) -> str:
    """Return "1 day", "9 days"."""
    return days_counted(days) if days else _("less than a day")
