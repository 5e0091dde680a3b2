"""View: what the diary says of the plan, day by day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from climbing_back.diary.format.days import weekday_of
from climbing_back.diary.format.entries import in_effect, reads_entries
from climbing_back.diary.views.plan import SHARES, Done, best_words, plans_by_start
from climbing_back.diary.views.setbacks import frozen_days

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from climbing_back.diary.format.schema import Entry

Said = Literal["all", "part", "other", "not-today", "unticked"]
Waits = Literal["ground zero", "reserve", "unknown"]


@dataclass(frozen=True)
class PlanDay:
    """What the diary says of the plan on one day.

    Attributes
    ----------
    planned
        Whether the plan asks for something on that day of the week and on that kind of day.
    colour
        The kind of day that was picked, or else the size of what was done.
    said
        All of the plan was done, part of it, or something else; it was "Not today"; or the kind of
        day was picked and nothing ticked. ``None`` when nothing was said of the plan.
    waits
        Why the score stays where it is: the day waits, or nobody knows how it was.
    share
        How much of the plan was done, 0 to 1; ``None`` when the day says nothing either way.

    Examples
    --------
    >>> walk = {"item": "walk", "days": ["sun"], "sizes": {"good": {"minutes": 10}, "off": {"minutes": 2}}}
    >>> plan = new_entry("exercise-plan", {"starts": "2026-11-22", "items": [walk]})
    >>> plan_days([plan], date(2026, 11, 22), date(2026, 11, 23))[0].waits
    'unknown'
    """

    day: date
    planned: bool
    colour: str | None
    said: Said | None
    waits: Waits | None
    share: float | None


@reads_entries
def plan_days(entries: Iterable[Entry], first: date, last: date) -> list[PlanDay]:
    """Return what the diary says of the plan, for each day from ``first`` to ``last``.

    - What a day asks for is what the plan in force has for that day of the week, in the size of the
      kind of day that was picked; when none was, in the size of its last session.
    - Several sessions of a day are one: the best word about each item counts. The share is the mean
      over the items that were asked for: 1 for all, 0.5 for part, 0 for none or nothing said. So
      the off-day version, done on an off day, is a full day. What was done besides plays no part.
      But when none of those items is named, the share is the mean over what is named.
    - "Not today" is a word about the plan, and so is a session that says none of it: nothing was
      done. A kind of day that was picked shows the plan; when nothing was ticked, nothing was done.
    - A day of which the plan asks something and the diary says none of this is **unknown**. It may
      have been a holiday, a hospital or an empty battery, or the plan was done and nobody wrote it
      down. To call it left out would be to guess. The other questions of the check-in say nothing
      of it.
    - ``last``, usually today, is not over: as long as nothing was said, it is neither unknown nor
      left out.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> walk = {"item": "walk", "days": ["sun"], "sizes": {"good": {"minutes": 10}, "off": {"minutes": 2}}}
    >>> plan = new_entry("exercise-plan", {"starts": "2026-11-22", "items": [walk]})
    >>> done = new_entry("session", {"day": "2026-11-22", "size": "off", "items": [{"item": "walk", "done": "all"}]})
    >>> days = plan_days([plan, done], date(2026, 11, 21), date(2026, 11, 22))
    >>> [(day.planned, day.share) for day in days]
    [(False, None), (True, 1.0)]
    """
    log = list(entries)
    plans = plans_by_start(in_effect(log))
    starts = sorted(plans, reverse=True)
    frozen = frozen_days(log, last)
    told = _by_day(log)
    items: list[dict[str, Any]] = []
    days: list[PlanDay] = []
    for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
        while starts and starts[-1] <= day:
            items = plans[starts.pop()]["data"]["items"]
        is_over = day < last
        here = told[day]
        colour = here.colour or (here.sessions[-1]["size"] if here.sessions else None)
        due = [
            item["item"]
            for item in items
            if weekday_of(day) in item["days"] and (not colour or colour in item["sizes"])
        ]
        said, share = _said(due, best_words(here.sessions), here.is_left_out)
        if not said and due and colour and is_over:
            said, share = "unticked", 0.0
        waits: Waits | None = frozen.get(day)
        if not waits and due and not said and is_over:
            waits = "unknown"
        days.append(PlanDay(day, bool(due), colour, said, waits, share))
    return days


@dataclass
class _Told:
    """What the entries of one day say."""

    colour: str | None
    sessions: list[dict[str, Any]]
    is_left_out: bool


def _by_day(log: Iterable[Entry]) -> dict[date, _Told]:
    days: dict[date, _Told] = defaultdict(lambda: _Told(None, [], is_left_out=False))
    for entry in in_effect(log):
        data = entry["data"]
        if entry["type"] == "check-in" and "colour" in data:
            days[date.fromisoformat(data["day"])].colour = data["colour"]
        elif entry["type"] == "session":
            days[date.fromisoformat(data["day"])].sessions.append(data)
        elif entry["type"] == "not-today":
            days[date.fromisoformat(data["day"])].is_left_out = True
    return days


def _said(
    due: Collection[str], words: dict[str, Done], is_left_out: bool
) -> tuple[Said | None, float | None]:
    """Return what was said of a day on which ``due`` was planned, and the share that was done."""
    done = {item for item, word in words.items() if word != "none"}
    if not done:
        said: Said | None = "not-today" if words or is_left_out else None
        return said, 0.0 if said and due else None
    counting = [words.get(item, "none") for item in due] if words.keys() & due else words.values()
    share = sum(SHARES[word] for word in counting) / len(counting)
    if not done.intersection(due):
        return "other", share
    return ("all" if share == 1 else "part"), share
