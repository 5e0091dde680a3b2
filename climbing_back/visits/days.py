"""What a visit page says of the days, the exercises, the check-ins and the learner's own words about them.

The browser's half is in ``sharing/visit`` (``day-lines.ts``, ``plans.ts``) and in ``components/visit_page/words.ts``.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from climbing_back.diary.format.entries import in_effect
from climbing_back.diary.views.check_ins import check_ins
from climbing_back.diary.views.plan import best_words, plans_by_start
from climbing_back.diary.views.plan_days import PlanDay, plan_days
from climbing_back.diary.words import DONE, KINDS
from climbing_back.diary.words.dates import (
    Listed,
    dates_in_words,
    reason_in_words,
    short_day,
    short_range,
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


class Done(NamedTuple):
    """What was said of one exercise, and on which days."""

    all: list[date]
    part: list[date]
    none: list[date]
    not_today: list[Listed]


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


def day_lines(log: list[Entry], cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return the days by what was done on them and by their kind, and then exercise by exercise."""
    told = told_of(days_in(log, cover))
    counts = {name: len(days) for name, days in told.items()}
    on = on_planned_days(counts)
    lines = []
    if on:
        lines.append(Line(_("My day’s version"), f"{on}."))
    elif counts["planned"]:
        planned = days_counted(counts["planned"])
        lines.append(Line(_("Planned and written about"), f"{planned}."))
    reasons = _reasons(log)
    for group, title in GROUPS.items():
        if told[group]:
            why = reasons if group == "not-today" else {}
            days = [Listed(day, ", ".join(why.get(day, ()))) for day in told[group]]
            dates = dates_in_words(days, cover.last)
            lines.append(Line(f"{title}, {days_counted(counts[group])}", f"{dates}."))
    for colour, title in DAYS_OF.items():
        if told[colour]:
            lines.append(Line(f"{title}, {counts[colour]}", f"{_dates(told[colour], cover)}."))
    return lines + _exercise_lines(log, cover, names)


def _reasons(log: list[Entry]) -> dict[date, list[str]]:
    """Return why something of a day was not for that day, each reason once."""
    reasons: dict[date, dict[str, None]] = defaultdict(dict)
    for day, data in _said(log, "not-today"):
        reasons[day][reason_in_words(data["reason"])] = None
    return {day: list(why) for day, why in reasons.items()}


def exercises(log: list[Entry], cover: Cover) -> dict[str, Done]:
    """Return what was done of each exercise of the plans, newest plan first, and of what was done besides."""
    plans = plans_by_start(in_effect(log))
    first = max((start for start in plans if start <= cover.first), default=cover.first)
    items = [
        item["item"]
        for start in sorted(plans, reverse=True)
        if first <= start <= cover.last
        for item in plans[start]["data"]["items"]
    ]
    done: dict[str, Done] = {item: Done([], [], [], []) for item in items}
    sessions: dict[date, list[dict[str, Any]]] = defaultdict(list)
    for day, data in _said(log, "session"):
        sessions[day].append(data)
    left_out: dict[date, list[dict[str, Any]]] = defaultdict(list)
    for day, data in _said(log, "not-today"):
        if "item" in data:
            left_out[day].append(data)
    for day in cover.days:
        for item, how in sorted(best_words(sessions[day]).items()):
            getattr(done.setdefault(item, Done([], [], [], [])), how).append(day)
        for data in left_out[day]:
            line = done.setdefault(data["item"], Done([], [], [], []))
            line.not_today.append(Listed(day, reason_in_words(data["reason"])))
    return done


def _exercise_lines(log: list[Entry], cover: Cover, names: Mapping[str, str]) -> list[Line]:
    items = _items_up_to(log, cover.last)
    lines = []
    for item, done in exercises(log, cover).items():
        plan_item = items.get(item, {})
        words = []
        if done.all:
            words.append(_("All of it on {days}.").format(days=days_counted(len(done.all))))
        for title, days in ((_("Part of it"), done.part), (_("None of it"), done.none)):
            if days:
                words.append(f"{title}: {_dates(days, cover)}.")
        if done.not_today:
            off = dates_in_words(done.not_today, cover.last)
            words.append(_("Not that day: {days}.").format(days=off))
        words.append(names.get(f"{plan_item.get('exercise', '')}.stop", ""))
        title = _item_in_words(item, plan_item, names)
        lines.append(Line(title, " ".join(filter(None, words))))
    return lines


def check_in_lines(log: list[Entry], cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return the answers to each question of the check-in, each with its day."""
    within = [
        (day, said)
        for said in check_ins(log)
        if cover.first <= (day := date.fromisoformat(said["day"])) <= cover.last
    ]
    lines = []
    for measure in MEASURES:
        said = [(day, int(each[measure])) for day, each in within if measure in each]
        if said:
            in_words = _falls if measure == "falls" else _values
            title = names.get(f"check-in.{measure}") or measure
            lines.append(Line(title, in_words(said, cover.last)))
    return lines


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
    """Return "26 to 28 Oct: 3, 4, 4 · 1 Nov: 5": each number with its day, a week at most in one go."""
    runs: list[tuple[date, list[int]]] = []
    for day, value in said:
        if runs and len(runs[-1][1]) < 7 and runs[-1][0] + timedelta(len(runs[-1][1])) == day:
            runs[-1][1].append(value)
        else:
            runs.append((day, [value]))
    told = (
        f"{short_range(since, since + timedelta(len(values) - 1), last)}: {', '.join(map(str, values))}"
        for since, values in runs
    )
    return f"{' · '.join(told)}."


def comment_lines(log: list[Entry], cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return the learner's words about their days and their exercises, by day."""
    items = _items_up_to(log, cover.last)
    by_day: dict[date, list[Line]] = defaultdict(list)

    def add(day: date, item: str, about: list[str], words: str) -> None:
        if trimmed(words):
            when = short_day(day, cover.last)
            title = f"{_item_in_words(item, items.get(item, {}), names)}, {when}" if item else when
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


def _said(log: list[Entry], kind: str) -> list[tuple[date, dict[str, Any]]]:
    """Return what entries of one type say, each with its day, in the order in which it was said."""
    return [
        (date.fromisoformat(entry["data"]["day"]), entry["data"])
        for entry in in_effect(log)
        if entry["type"] == kind
    ]


def _items_up_to(log: list[Entry], last: date) -> dict[str, dict[str, Any]]:
    """Return every exercise as the last plan up to this day has it. Of two with one name, the first counts."""
    plans = plans_by_start(in_effect(log))
    return {
        item["item"]: item
        for start in sorted(plans)
        if start <= last
        for item in reversed(plans[start]["data"]["items"])
    }


def _item_in_words(id_: str, item: dict[str, Any], names: Mapping[str, str]) -> str:
    """Return its name, what it is to mind, and the days of the week on which it is planned."""
    exercise, words = item.get("exercise", ""), item.get("words", "")
    known = names.get(exercise)
    name = known or words or plain(exercise or id_)
    cue = f", {words}" if known and words else ""
    week = week_in_short(item.get("days", ()))
    when = _("every day") if len(week) == 7 else " ".join(week) or _("not in the plan")
    return f"{name}{cue} ({when})"


def _dates(days: Iterable[date], cover: Cover) -> str:
    return dates_in_words((Listed(day) for day in days), cover.last)
