"""What a visit page is about: its first and its last day, and the parts that were ticked.

The browser's half is ``sharing/visit/cover.ts``; ``tests/visits/pages.json`` holds both to the same pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.entries import in_effect
from climbing_back.language import _

if TYPE_CHECKING:
    from climbing_back.diary.format.schema import Entry

PARTS = (
    "questions",
    "goals",
    "activities",
    "days",
    "setbacks",
    "check-ins",
    "comments",
    "checklists",
)
"""The parts that can be ticked, in the order of the page: what the learner wants to ask comes first."""

QUESTIONS = "visit-questions"
"""The checklist of questions, which is a part of its own."""

OWN_WORDS = "for-my-visit"
"""The prompt under which the learner writes what they want to ask or say at the visit."""

MEASURES = {
    "stiffness": _("Stiffness"),
    "fatigue": _("Fatigue"),
    "pain": _("Pain"),
    "falls": _("Falls"),
}
"""The questions of the check-in that the page shows, each by itself."""

MOST_DAYS = 366
"""A page about more days than that was not made by the course, and would take long to draw."""

LAST_WEEKS = 28
"""How many days of a whole diary are shown."""

DAY = re.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Cover:
    """What a visit page is about."""

    first: date
    last: date
    parts: tuple[str, ...]

    @property
    def days(self) -> list[date]:
        """Every day that the page is about."""
        return [self.first + timedelta(n) for n in range((self.last - self.first).days + 1)]


def cover_in(fields: dict[str, Any]) -> Cover | None:
    """Return what the fields of a file say that it is about; nothing when it is no visit page."""
    visit = fields.get("visit")
    if not isinstance(visit, dict) or not isinstance(parts := visit.get("parts"), list):
        return None
    first, last = _day(visit.get("from")), _day(visit.get("to"))
    if not first or not last or not 0 <= (last - first).days <= MOST_DAYS:
        return None
    return Cover(first, last, tuple(part for part in PARTS if part in parts))


def last_weeks_of(log: list[Entry]) -> Cover:
    """Return the weeks up to the day on which something was last written: what a whole diary shows."""
    days = [entry["at"][:10] for entry in in_effect(log)]
    last = date.fromisoformat(max(days)) if days else date.today()
    return Cover(last - timedelta(LAST_WEEKS - 1), last, PARTS)


def _day(value: object) -> date | None:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
