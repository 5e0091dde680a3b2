"""A visit page in short: one row of the table, one value a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.diary.frames.columns import Column, Kind
from climbing_back.diary.frames.tables import Table
from climbing_back.diary.words.dates import short_range
from climbing_back.diary.words.phrases import days_counted, on_planned_days
from climbing_back.language import _
from climbing_back.visits.days import DAYS_OF
from climbing_back.visits.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary.frames.rows import Row
    from climbing_back.visits.cover import Cover
    from climbing_back.visits.days import Told
    from climbing_back.visits.lines import Section

NUMBER: Kind = "number or nothing"

# One line a column.
# fmt: off
DAYS = {
    "good_days": ("good", "days that the learner called good"),
    "so_so_days": ("so-so", "days that the learner called so-so"),
    "off_days": ("off", "days that the learner called off"),
    "planned_days": ("planned", "days on which something was planned, and about which something is written"),
    "all_of_plan": ("all", "days with all of the plan, in the size for that kind of day"),
    "part_of_plan": ("part", "days with a part of the plan"),
    "besides_plan": ("other", "days with something besides the plan"),
    "not_that_day": ("not-today", "days on which the learner said “Not today”"),
    "nothing_ticked": ("unticked", "days with a kind of day and nothing ticked"),
    "nothing_written": ("unknown", "planned days of which nothing is written; nobody knows whether it was done"),
    "reserve_days": ("reserve", "reserve days"),
    "setback_days": ("ground zero", "days in a setback"),
}
"""The columns that count days: of which days, and what they mean."""

LINES = {
    "goals": "goals on the page",
    "activities": "activities on the page",
    "setbacks": "setbacks on the page",
    "comments": "the learner’s own words about days and exercises",
    "checklists": "checklists on the page",
    "questions": "questions for the visit",
}
"""The columns that count the lines of a part."""

WHOLE = _("This file is a whole diary and not a visit page. Here are its last 4 weeks.")

IN_WORDS = ("goals", "activities", "setbacks")
"""The parts that stand in the row as the page says them."""

TABLE = Table(
    "one visit file, in the order of their names; a number is missing where that part was not ticked",
    {
        "file": Column("words", "the file’s name, with its folders below the one that was given"),
        "could_be_read": Column("yes or no", "whether it has a page"),
        "trouble": Column("words", "what was wrong with it, in words"),
        "whole_diary": Column("yes or no", "whether it is a whole diary, of which the last 4 weeks are told"),
        "first_day": Column("day", "the first day that the page is about"),
        "last_day": Column("day", "the last day that the page is about"),
        "days": Column(NUMBER, "how many days that is", "days"),
        "my_version": Column("words", "on how many planned days all of the day’s version was done, as the page says it"),
        **{name: Column(NUMBER, means, "days") for name, (_, means) in DAYS.items()},
        **{name: Column(NUMBER, means) for name, means in LINES.items()},
        **{f"{part}_say": Column("words", f"what the page says of the {part}") for part in IN_WORDS},
    },
)
# fmt: on


def row_of(cover: Cover, told: Told, sections: Iterable[Section]) -> Row:
    """Return what a page says in short: the values of its columns, from the first day on."""
    row: Row = {"first_day": cover.first, "last_day": cover.last, "days": len(cover.days)}
    if "days" in cover.parts:
        row |= {name: len(told[of]) for name, (of, _means) in DAYS.items()}
        row["my_version"] = on_planned_days({name: len(days) for name, days in told.items()})
    lines = {section.part: section.lines for section in sections}
    row |= {name: len(lines.get(name, ())) for name in LINES if name in cover.parts}
    return row | {f"{part}_say": " · ".join(map(in_one, lines.get(part, ()))) for part in IN_WORDS}


def in_one(line: Line) -> str:
    """Return a line as one text."""
    return f"{line.lead} {line.words}".strip()


def in_short(row: Row) -> list[Line]:
    """Return a row in words, as a notebook shows it; what has no title stands by itself."""
    lines = []
    if row["could_be_read"]:
        span = short_range(row["first_day"], row["last_day"], None)
        lines.append(Line("", f"{span}, {days_counted(row['days'])}."))
    if row["my_version"]:
        lines.append(Line(_("My day’s version"), f"{row['my_version']}."))
    kinds = [
        f"{title}: {count}."
        for name, (of, _means) in DAYS.items()
        if (title := DAYS_OF.get(of)) and (count := row[name])
    ]
    if kinds:
        lines.append(Line("", " ".join(kinds)))
    titles = (_("My goals"), _("My activities"), _("Setbacks"))
    said = zip(titles, (row[f"{part}_say"] for part in IN_WORDS), strict=True)
    lines += [Line(title, words) for title, words in said if words]
    if row["whole_diary"]:
        lines.append(Line("", WHOLE))
    if row["trouble"]:
        lines.append(Line("", row["trouble"]))
    return lines
