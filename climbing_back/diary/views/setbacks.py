"""View: the setbacks, each from ground zero to the day it was over, and the days that freeze."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Literal

from climbing_back.diary.format.entries import in_effect, reads_entries, starts_of_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary.format.schema import Entry


@dataclass(frozen=True)
class Setback:
    """One setback and the way back from it.

    Attributes
    ----------
    id
        The id of its ``ground-zero`` entry.
    since, until
        Its first day and the first day after it; ``until`` is ``None`` while it is open.
    days
        How many days it lasted so far, never below 0.
    steps
        The data of its ``restart-step`` entries, by day.
    rung
        The rung reached, as said at its end or else in its last step.
    helped
        What helped, as said at its end.

    Examples
    --------
    >>> zero = new_entry("ground-zero", {"since": "2026-11-20"})
    >>> setback = setbacks([zero], date(2026, 11, 22))[0]
    >>> setback.days, setback.until
    (3, None)
    """

    id: str
    since: date
    until: date | None
    days: int
    steps: list[dict[str, Any]]
    rung: str | None
    helped: str | None


@reads_entries
def setbacks(entries: Iterable[Entry], day: date) -> list[Setback]:
    """Return the setbacks as they stand on ``day``, oldest first. They may overlap.

    When several entries say that one is over, the last word counts.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> zero = new_entry("ground-zero", {"since": "2026-11-20"})
    >>> over = new_entry("ground-zero-over", {"setback": zero["id"], "day": "2026-11-25"})
    >>> [setback.days for setback in setbacks([zero, over], date(2026, 12, 1))]
    [5]
    """
    log = list(entries)
    starts = starts_of_edits({entry["id"]: entry for entry in log})

    def began(key: str) -> str:
        # Steps go on naming a ground zero that was edited.
        return starts.get(key, key)

    zeros: list[Entry] = []
    steps: dict[str, list[dict[str, Any]]] = defaultdict(list)
    ends: dict[str, dict[str, Any]] = {}
    for entry in in_effect(log):
        data = entry["data"]
        if entry["type"] == "ground-zero":
            zeros.append(entry)
        elif entry["type"] == "restart-step":
            steps[began(data["setback"])].append(data)
        elif entry["type"] == "ground-zero-over":
            ends[began(data["setback"])] = data
    for climbed in steps.values():
        climbed.sort(key=lambda step: step["day"])

    found = []
    for entry in sorted(zeros, key=lambda entry: entry["data"]["since"]):
        key = began(entry["id"])
        climbed = steps.get(key, [])
        end = ends.get(key, {})
        since = date.fromisoformat(entry["data"]["since"])
        until = date.fromisoformat(end["day"]) if end else None
        found.append(
            Setback(
                id=entry["id"],
                since=since,
                until=until,
                days=max(0, ((until or day + timedelta(days=1)) - since).days),
                steps=climbed,
                rung=end.get("rung", climbed[-1]["rung"] if climbed else None),
                helped=end.get("helped"),
            )
        )
    return found


def frozen_days(
    entries: Iterable[Entry], day: date
) -> dict[date, Literal["ground zero", "reserve"]]:
    """Return the days on which the consistency score waits, each with why.

    Setbacks are followed up to ``day``. A reserve day inside one is a day in ground zero.
    """
    log = list(entries)
    frozen: dict[date, Literal["ground zero", "reserve"]] = {}
    for entry in in_effect(log):
        if entry["type"] == "reserve-day":
            frozen[date.fromisoformat(entry["data"]["day"])] = "reserve"
    # Where setbacks overlap, each day is walked once.
    reached = date.min
    for setback in setbacks(log, day):
        reached = max(reached, setback.since)
        while reached <= day and (setback.until is None or reached < setback.until):
            frozen[reached] = "ground zero"
            reached += timedelta(days=1)
    return frozen
