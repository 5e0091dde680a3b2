"""View: the learner's goals, with what they were before and where the learner says they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from climbing_back.record.entries import in_effect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.record.entries import Entry


@dataclass(frozen=True)
class Rating:
    """The step of a goal, from -2 to +2, on which the learner said they were on one day."""

    day: date
    level: int
    note: str


@dataclass(frozen=True)
class Goal:
    """A goal as it stands now, what it said before (oldest first) and its ratings (by day).

    ``now`` and ``earlier`` are the data of ``goal`` entries, as written.
    """

    goal: str
    now: dict[str, Any]
    earlier: list[dict[str, Any]]
    ratings: list[Rating]


def goals(entries: Iterable[Entry]) -> list[Goal]:
    """Return the goals, in the order in which they were first written.

    A later entry with the same goal gives it new steps; the old ones stay beside it. Ratings of
    one day stand in the order in which they were written, and a rating whose goal is not in the
    log is left out.
    """
    written: dict[str, list[dict[str, Any]]] = defaultdict(list)
    ratings: dict[str, list[Rating]] = defaultdict(list)
    for entry in in_effect(entries):
        data = entry["data"]
        if entry["type"] == "goal":
            written[data["goal"]].append(data)
        elif entry["type"] == "goal-rating":
            rating = Rating(date.fromisoformat(data["day"]), data["level"], data.get("note", ""))
            ratings[data["goal"]].append(rating)
    return [
        Goal(goal, now, earlier, sorted(ratings.get(goal, []), key=lambda rating: rating.day))
        for goal, (*earlier, now) in written.items()
    ]
