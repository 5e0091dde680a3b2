"""View: the plan of one day, in the size of the kind of day that the learner picked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from climbing_back.diary.format.days import weekday_of
from climbing_back.diary.format.entries import in_effect, reads_entries
from climbing_back.diary.views.setbacks import frozen_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from climbing_back.diary.format.schema import Entry

Done = Literal["all", "part", "none"]

SHARES: dict[Done, float] = {"none": 0.0, "part": 0.5, "all": 1.0}
"""How much of an exercise each word says was done."""


@dataclass(frozen=True)
class PlannedItem:
    """One exercise or rest of a day's plan.

    ``item`` is the plan's item as written. ``dose`` is ``None`` when no kind of day was picked or
    the item is not planned on such a day, and ``done`` when nothing was said about it.
    """

    item: dict[str, Any]
    dose: dict[str, Any] | None
    done: Done | None


@dataclass(frozen=True)
class DayPlan:
    """The plan of one day.

    Attributes
    ----------
    colour
        The kind of day that the learner picked: ``good``, ``so-so``, ``off``, or ``None``.
    state
        Whether the consistency score waits on that day: in ground zero, on a reserve day, or not.
    plan
        The ``exercise-plan`` entry in force, or ``None`` before the first one starts.
    items
        Those of its items that are planned on that day of the week, in its order.

    Examples
    --------
    >>> walk = {"item": "walk", "days": ["sun"], "sizes": {"good": {"minutes": 10}, "off": {"minutes": 2}}}
    >>> plan = new_entry("exercise-plan", {"starts": "2026-11-22", "items": [walk]})
    >>> plan_on([plan], date(2026, 11, 22)).items[0].item["item"]
    'walk'
    """

    colour: str | None
    state: Literal["ground zero", "reserve", "open"]
    plan: Entry | None
    items: list[PlannedItem]


@reads_entries
def plan_on(entries: Iterable[Entry], day: date) -> DayPlan:
    """Return the plan of ``day`` with what the sessions of that day say was done.

    The last colour picked for the day counts. When several sessions speak about one item, it
    stands as the best of them says: all, then part, then none.

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
    >>> check_in = new_entry("check-in", {"day": "2026-11-22", "colour": "off"})
    >>> plan_on([plan, check_in], date(2026, 11, 22)).items[0].dose
    {'minutes': 2}
    """
    log = list(entries)
    counting = in_effect(log)
    colour = None
    sessions = []
    for entry in counting:
        data = entry["data"]
        if entry["type"] == "check-in" and data["day"] == day.isoformat():
            colour = data.get("colour", colour)
        elif entry["type"] == "session" and data["day"] == day.isoformat():
            sessions.append(data)

    said = best_words(sessions)
    plans = plans_by_start(counting)
    start = max((start for start in plans if start <= day), default=None)
    plan = plans[start] if start else None
    items = [
        PlannedItem(item, item["sizes"].get(colour), said.get(item["item"]))
        for item in (plan["data"]["items"] if plan else [])
        if weekday_of(day) in item["days"]
    ]
    return DayPlan(colour, frozen_days(log, day).get(day, "open"), plan, items)


def plans_by_start(counting: Iterable[Entry]) -> dict[date, Entry]:
    """Return, for each day on which a plan starts, the last written of them."""
    return {
        date.fromisoformat(entry["data"]["starts"]): entry
        for entry in counting
        if entry["type"] == "exercise-plan"
    }


def name_of_item(item: dict[str, Any], library: Mapping[str, str]) -> str:
    """Return what an item of a plan is called: as in the library, by its own words, or by its id."""
    exercise = item.get("exercise", "")
    known = library.get(exercise)
    return known or item.get("words") or (exercise or item["item"]).replace("-", " ")


def best_words(sessions: Iterable[dict[str, Any]]) -> dict[str, Done]:
    """Return the best word that the sessions of one day, given by their data, say of each item."""
    best: dict[str, Done] = {}
    for session in sessions:
        for said in session["items"]:
            before = best.get(said["item"], "none")
            best[said["item"]] = max(before, said["done"], key=SHARES.__getitem__)
    return best
