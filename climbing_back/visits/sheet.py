"""A visit page in words, part by part: the same as the browser shows and prints.

The browser's half is ``components/visit_page/words.ts``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from climbing_back.content import exercises
from climbing_back.content.names import names
from climbing_back.diary.words.dates import short_range
from climbing_back.language import _
from climbing_back.visits.aims import (
    activity_lines,
    checklist_lines,
    goal_lines,
    question_lines,
    setback_lines,
)
from climbing_back.visits.days import check_in_lines, comment_lines, day_lines
from climbing_back.visits.lines import Section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.diary.format.schema import Entry
    from climbing_back.visits.cover import Cover

SECTIONS = {
    "goals": (_("My goals"), "", goal_lines),
    "activities": (
        _("My activities"),
        _("0 is not at all, 10 is as well as I like."),
        activity_lines,
    ),
    "days": (_("My plan and my days"), "", day_lines),
    "setbacks": (_("Setbacks"), "", setback_lines),
    "check-ins": (
        _("My check-ins"),
        _("Stiffness, fatigue and pain: 0 is none, 10 is the worst."),
        check_in_lines,
    ),
    "comments": (_("In my words"), "", comment_lines),
    "checklists": (_("Checklists"), "", checklist_lines),
    "questions": (_("Questions for my visit"), "", question_lines),
}
"""What each part is called, what its numbers mean, and what makes its lines."""


@cache
def names_known() -> dict[str, str]:
    """Return the words for ids, and for each exercise when to stop, under ``bridge.stop``."""
    stops = {
        f"{each.id}.stop": next(map(" ".join, each.safety.items()), "")
        for each in exercises().values()
    }
    return {**names(), **stops}


def sections_of(
    log: list[Entry], cover: Cover, known: Mapping[str, str] | None = None
) -> list[Section]:
    """Return what the page says, in the order in which clinicians want it; empty parts stay out."""
    known = names_known() if known is None else known
    sections = (
        Section(part, title, scale, lines_of(log, cover, known))
        for part, (title, scale, lines_of) in SECTIONS.items()
        if part in cover.parts
    )
    return [section for section in sections if section.lines]


def span_in_words(cover: Cover) -> str:
    """Return "26 Oct to 22 Nov 2026"."""
    return short_range(cover.first, cover.last, None)
