"""View: the learner's goals, with what they were before and where the learner says they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.entries import in_effect, reads_entries, starts_of_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary.format.schema import Entry


@dataclass(frozen=True)
class Rating:
    """The step of a goal, from -2 to +2, on which the learner said they were on one day.

    ``entry`` is the id of the entry that says so; ``set`` tells which of the goal's sets of steps
    was in force when it was written.
    """

    entry: str
    day: date
    level: int
    note: str
    set: int


@dataclass(frozen=True)
class StepSet:
    """Five steps that were in force from a day on. No steps: an empty list."""

    since: date
    steps: list[str]


@dataclass(frozen=True)
class Goal:
    """A goal as it stands now, what it said before (oldest first) and its ratings (by day).

    ``now`` and ``earlier`` are the data of ``goal`` entries, as written; ``entry`` is the id of
    the one that says ``now``. The last of ``sets`` holds the steps that are in force.

    Examples
    --------
    >>> goal = "0190a000-0000-7000-8000-000000000001"
    >>> log = [new_entry("goal", {"goal": goal, "words": "Walk to the gate"})]
    >>> log += [new_entry("goal-rating", {"goal": goal, "day": "2026-11-22", "level": -1})]
    >>> goals(log)[0].now["words"]
    'Walk to the gate'
    >>> goals(log)[0].ratings[0].level
    -1
    """

    goal: str
    entry: str
    now: dict[str, Any]
    earlier: list[dict[str, Any]]
    sets: list[StepSet]
    ratings: list[Rating]


@reads_entries
def goals(entries: Iterable[Entry]) -> list[Goal]:
    """Return the goals, in the order in which they were first written.

    A later entry with the same goal gives it new steps; the old ones stay beside it. One that
    leaves the steps out, or says the same ones, begins no new set. Ratings of one day stand in the
    order in which they were written, and a rating whose goal is not in the log is left out.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> goal = "0190a000-0000-7000-8000-000000000001"
    >>> log = [new_entry("goal", {"goal": goal, "words": "Walk to the gate"})]
    >>> log += [new_entry("goal-rating", {"goal": goal, "day": "2026-11-22", "level": -1})]
    >>> [(each.now["words"], len(each.ratings)) for each in goals(log)]
    [('Walk to the gate', 1)]
    """
    by_id = {entry["id"]: entry for entry in entries}
    starts = starts_of_edits(by_id)
    written: dict[str, list[Entry]] = defaultdict(list)
    sets: dict[str, list[StepSet]] = defaultdict(list)
    ratings: dict[str, list[Rating]] = defaultdict(list)
    for entry in in_effect(by_id.values()):
        data = entry["data"]
        if entry["type"] == "goal":
            goal = data["goal"]
            written[goal].append(entry)
            before = sets[goal][-1].steps if sets[goal] else None
            steps = data.get("steps", before or [])
            if steps != before:
                first = by_id.get(starts.get(entry["id"], entry["id"]), entry)
                sets[goal].append(StepSet(date.fromisoformat(first["at"][:10]), steps))
        elif entry["type"] == "goal-rating":
            # A clock that was set back can put a rating before its goal.
            in_force = max(len(sets[data["goal"]]) - 1, 0)
            day = date.fromisoformat(data["day"])
            note = data.get("note", "")
            ratings[data["goal"]].append(Rating(entry["id"], day, data["level"], note, in_force))
    return [
        Goal(
            goal,
            now["id"],
            now["data"],
            [entry["data"] for entry in earlier],
            sets[goal],
            sorted(ratings[goal], key=lambda rating: rating.day),
        )
        for goal, (*earlier, now) in written.items()
    ]
