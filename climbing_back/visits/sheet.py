"""A visit page in words, part by part: the same as the browser shows and prints.

The browser's half is ``components/visit_page/words.ts``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from climbing_back.content import assignable, exercises
from climbing_back.content.names import names
from climbing_back.diary.words.dates import short_range
from climbing_back.language import _
from climbing_back.visits.aims import (
    activity_lines,
    chapter_lines,
    checklist_lines,
    goal_lines,
    question_lines,
    setback_lines,
)
from climbing_back.visits.days import check_in_lines, comment_lines, version_lines
from climbing_back.visits.exercises import exercises_table, when_to_stop
from climbing_back.visits.lines import Section
from climbing_back.visits.tables import weeks_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.diary.format.schema import Entry
    from climbing_back.visits.cover import Cover

SECTIONS = {
    "questions": (_("Questions for my visit"), "", question_lines),
    "goals": (_("My goals"), "", goal_lines),
    "activities": (
        _("My activities"),
        _("0 is not at all, 10 is as well as I like."),
        activity_lines,
    ),
    "setbacks": (_("Setbacks"), "", setback_lines),
    "check-ins": (
        _("My check-ins"),
        _("Stiffness, fatigue and pain: 0 is none, 10 is the worst."),
        check_in_lines,
    ),
    "comments": (_("In my words"), "", comment_lines),
    "checklists": (_("Checklists"), "", checklist_lines),
}
"""What each part but the days is called, what its numbers mean, and what makes its lines."""

DAY_SCALE = _(
    "How many days were good, so-so or off; and of the planned days in the diary, on how many I did all or part of that day’s version."
)
AMOUNT_SCALE = _(
    "How much the plan asked for, and on how many days all, part or none of it was done."
)


@cache
def names_known() -> dict[str, str]:
    """Return the words for ids; for each exercise when to stop, under ``bridge.stop``; chapters as ``chapter.balance``."""
    stops = {
        f"{each.id}.stop": next(map(" ".join, each.safety.items()), "")
        for each in exercises().values()
    }
    chapters = {f"chapter.{each['id']}": each["title"] for each in assignable()["chapters"]}
    return {**names(), **stops, **chapters}


def sections_of(
    log: list[Entry], cover: Cover, known: Mapping[str, str] | None = None
) -> list[Section]:
    """Return what the page says, the learner's questions first; empty parts stay out."""
    known = names_known() if known is None else known
    sections: list[Section] = []
    for part in cover.parts:
        if part == "days":
            sections += _days(log, cover, known)
            continue
        title, scale, lines_of = SECTIONS[part]
        # One view of each day: where the days have a table, it has these columns, too.
        has_table = part == "check-ins" and "days" not in cover.parts
        table = weeks_table(log, cover) if has_table else None
        sections.append(Section(part, title, scale, lines_of(log, cover, known), table))
    return [section for section in sections if section.lines or section.table]


def _days(log: list[Entry], cover: Cover, known: Mapping[str, str]) -> list[Section]:
    weeks = weeks_table(log, cover)
    scale = DAY_SCALE if weeks else ""
    amounts = exercises_table(log, cover, known)
    return [
        Section("days", _("My plan and my days"), scale, version_lines(log, cover), weeks),
        Section("days", _("My exercises"), AMOUNT_SCALE, when_to_stop(log, cover, known), amounts),
        Section("days", _("Chapters from my therapist"), "", chapter_lines(log, cover, known)),
    ]


def span_in_words(cover: Cover) -> str:
    """Return "26 Oct to 22 Nov 2026"."""
    return short_range(cover.first, cover.last, None)
