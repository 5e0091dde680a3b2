"""Days in words, as ``days.ts`` says them in the browser. It needs babel, which the extra ``charts`` brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.diary.format.days import weekday_of
from climbing_back.diary.words import WEEKDAYS
from climbing_back.language import ENGLISH, LANGUAGE, _

if TYPE_CHECKING:
    from datetime import date

LOCALE = "en_GB" if LANGUAGE == ENGLISH else LANGUAGE.replace("-", "_")


def day_of(day: date, today: date) -> str:
    """Return "2 October", with the year when it is another one than that of ``today``."""
    return _with_year("MMMMd", day, today)


def short_day_of(day: date, today: date) -> str:
    """Return "2 Oct", with the year when it is another one than that of ``today``."""
    return _with_year("MMMd", day, today)


def range_of(first: date, last: date, today: date) -> str:
    """Return "3 to 7 November", "30 October to 2 November", or its one day."""
    return _range_in("MMMMd", first, last, today)


def short_range_of(first: date, last: date, today: date) -> str:
    """Return "3 to 7 Nov", "30 Oct to 2 Nov", or its one day."""
    return _range_in("MMMd", first, last, today)


def _with_year(skeleton: str, day: date, today: date) -> str:
    return in_form(skeleton, day) + ("" if day.year == today.year else f" {day.year}")


def _range_in(skeleton: str, first: date, last: date, today: date) -> str:
    end = _with_year(skeleton, last, today)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return _("{first} to {last}").format(first=first.day, last=end)
    start = _with_year(skeleton, first, first if first.year == last.year else today)
    return _("{first} to {last}").format(first=start, last=end)


def short_weekday(day: date) -> str:
    """Return "Mon" for a Monday."""
    return WEEKDAYS[weekday_of(day)][:3]


def in_form(skeleton: str, day: date) -> str:
    """Return a day as its language writes these parts: ``MMMd`` is "2 Oct", ``MMM`` is "Oct"."""
    from babel.dates import format_skeleton

    return str(format_skeleton(skeleton, day, locale=LOCALE))
