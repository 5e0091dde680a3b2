"""What a visit page says of the days, the exercises, the check-ins and the learner's own words about them.

The browser's half is in ``sharing/visit`` (``day-lines.ts``, ``plans.ts``) and in ``components/visit_page/words.ts``.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.entries import in_effect
from climbing_back.diary.views.check_ins import check_ins
from climbing_back.diary.views.plan import plans_by_start
from climbing_back.diary.views.plan_days import PlanDay, plan_days
from climbing_back.diary.words import DONE, KINDS
from climbing_back.diary.words.dates import (
    reason_in_words,
    short_day,
    week_in_short,
)
from climbing_back.diary.words.phrases import (
    days_counted,
    ended,
    on_planned_days,
    quoted,
    trimmed,
)
from climbing_back.language import _, counted
from climbing_back.visits.aims import plain, setbacks_in
from climbing_back.visits.cover import MEASURES
from climbing_back.visits.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from climbing_back.diary.format.schema import Entry
    from climbing_back.visits.cover import Cover

GROUPS = {
    "all": _("All of the plan"),
    "part": _("Part of the plan"),
    "other": _("Something besides the plan"),
    "not-today": _("Not that day"),
    "unticked": _("Nothing ticked"),
    "unknown": _("Nothing written about the plan"),
    "reserve": _("Reserve days"),
    "ground zero": _("In a setback"),
}
"""What can be told of a day, in the order in which it is."""

DAYS_OF = {"good": _("Good days"), "so-so": _("So-so days"), "off": _("Off days")}

Told = dict[str, list[date]]
"""Of which days something is told: by group, by kind of day, and ``planned`` for those with a word about the plan."""


def days_in(log: list[Entry], cover: Cover) -> list[PlanDay]:
    """Return what was said of each day. Setbacks are told only where they were ticked."""
    told = setbacks_in(log, cover) if "setbacks" in cover.parts else []
    ground_zero = {
        day
        for day in cover.days
        if any(each.since <= day and (not each.until or day < each.until) for each in told)
    }
    return plan_days(log, cover.first, cover.last, ground_zero=ground_zero)


def told_of(days: Iterable[PlanDay]) -> Told:
    """Return what is told of which days. On one that waited, that nothing was done says nothing more."""
    told: Told = {name: [] for name in (*GROUPS, *DAYS_OF, "planned")}
    for each in days:
        if each.waits:
            told[each.waits].append(each.day)
        if each.said and (not each.waits or each.said not in ("not-today", "unticked")):
            told[each.said].append(each.day)
            if each.planned:
                told["planned"].append(each.day)
        if each.colour:
            told[each.colour].append(each.day)
    return told


def version_lines(log: list[Entry], cover: Cover) -> list[Line]:
    """Return on how many planned days all of the day's version was done; before that, how many there are."""
    counts = {name: len(days) for name, days in told_of(days_in(log, cover)).items()}
    if on := on_planned_days(counts):
        return [Line(_("My day’s version"), f"{on}.")]
    planned = days_counted(counts["planned"])
    return [Line(_("Planned and written about"), f"{planned}.")] if counts["planned"] else []


def reasons_by_day(log: list[Entry]) -> dict[date, list[str]]:
    """Return why something of a day was not for that day, each reason once."""
    said = said_by_day(log, "not-today")
    return {day: list(dict.fromkeys(data["reason"] for data in all_)) for day, all_ in said.items()}


def measures_in(log: list[Entry], cover: Cover) -> dict[str, list[tuple[date, int]]]:
    """Return the answers to those questions of the check-in to which there are some, each with its day."""
    within = [
        (day, said)
        for said in check_ins(log)
        if cover.first <= (day := date.fromisoformat(said["day"])) <= cover.last
    ]
    found = {
        measure: [(day, int(each[measure])) for day, each in within if measure in each]
        for measure in MEASURES
    }
    return {measure: said for measure, said in found.items() if said}


def check_in_lines(log: list[Entry], cover: Cover, _names: Mapping[str, str]) -> list[Line]:
    """Return the answers to each question of the check-in in short."""
    return [
        Line(
            MEASURES[measure],
            _falls(said, cover.last) if measure == "falls" else _values(said, cover.last),
        )
        for measure, said in measures_in(log, cover).items()
    ]


def _falls(said: list[tuple[date, int]], last: date) -> str:
    """Return "8 Nov: 1 fall, 15 Nov: 12 falls. No fall on 3 days."."""
    falls = [
        counted(count, "{day}: {count} fall", "{day}: {count} falls", day=short_day(day, last))
        for day, count in said
        if count
    ]
    none = len(said) - len(falls)
    words = [f"{', '.join(falls)}."] if falls else []
    if none:
        words.append(counted(none, "No fall on {count} day.", "No fall on {count} days."))
    return " ".join(words)


def _values(said: list[tuple[date, int]], last: date) -> str:
    """Return "3 to 9 on 50 days. Last: 4, on 13 Sept."."""
    values = [value for _day, value in said]
    day, value = said[-1]
    return _("{least} to {most} on {days}. Last: {last}, on {day}.").format(
        least=min(values),
        most=max(values),
        days=days_counted(len(said)),
        last=value,
        day=short_day(day, last),
    )


def comment_lines(log: list[Entry], cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return the learner's words about their days and their exercises, by day."""
    items = items_up_to(log, cover.last)
    by_day: dict[date, list[Line]] = defaultdict(list)

    def add(day: date, item: str, about: list[str], words: str) -> None:
        if trimmed(words):
            when = short_day(day, cover.last)
            title = f"{item_in_words(item, items.get(item, {}), names)}, {when}" if item else when
            lead = ended(", ".join(about)) if about else ""
            by_day[day].append(Line(title, trimmed(f"{lead}{quoted(words)}")))

    for day, data in _said(log, "session"):
        size = _("{kind} size").format(kind=KINDS[data["size"]])
        for each in data["items"]:
            add(day, each["item"], [size, DONE[each["done"]]], each.get("note", ""))
        add(day, "", [size], data.get("note", ""))
    for day, data in _said(log, "not-today"):
        reason = _("Not that day ({reason})").format(reason=reason_in_words(data["reason"]))
        add(day, data.get("item", ""), [reason], data.get("note", ""))
    for each in check_ins(log):
        add(date.fromisoformat(each["day"]), "", [], each.get("note", ""))
    return [line for day in cover.days for line in by_day[day]]


def said_by_day(log: list[Entry], kind: str) -> dict[date, list[dict[str, Any]]]:
    """Return what entries of one type say of each day, in the order in which it was said."""
    by_day: dict[date, list[dict[str, Any]]] = defaultdict(list)
    for day, data in _said(log, kind):
        by_day[day].append(data)
    return by_day


def _said(log: list[Entry], kind: str) -> list[tuple[date, dict[str, Any]]]:
    """Return what entries of one type say, each with its day, in the order in which it was said."""
    return [
        (date.fromisoformat(entry["data"]["day"]), entry["data"])
        for entry in in_effect(log)
        if entry["type"] == kind
    ]


def items_up_to(log: list[Entry], last: date) -> dict[str, dict[str, Any]]:
    """Return every exercise as the last plan up to this day has it. Of two with one name, the first counts."""
    plans = plans_by_start(in_effect(log))
    return {
        item["item"]: item
        for start in sorted(plans)
        if start <= last
        for item in reversed(plans[start]["data"]["items"])
    }


def item_in_words(id_: str, item: dict[str, Any], names: Mapping[str, str]) -> str:
    """Return its name, what it is to mind, and the days of the week on which it is planned."""
    name, cue = name_in_words(id_, item, names)
    week = week_in_short(item.get("days", ()))
    when = _("every day") if len(week) == 7 else " ".join(week) or _("not in the plan")
    return f"{name}{cue and f', {cue}'} ({when})"


def name_in_words(id_: str, item: dict[str, Any], names: Mapping[str, str]) -> tuple[str, str]:
    """Return its name, and beside the library's name what it is to mind."""
    exercise, words = item.get("exercise", ""), item.get("words", "")
    known = names.get(exercise)
    return (known, words) if known else (words or plain(exercise or id_), "")
