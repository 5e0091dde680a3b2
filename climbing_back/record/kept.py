"""View: what the learner has kept: today beside the first time, never beside the best."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from climbing_back.record.entries import in_effect
from climbing_back.record.plan import best_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.record.entries import Entry


@dataclass(frozen=True)
class GoalSaid:
    """Where the learner said they were with a goal.

    ``step`` is what that step was called just then; ``None`` when the goal had no steps yet.
    """

    day: date
    level: int
    step: str | None


@dataclass(frozen=True)
class ActivitySaid:
    """How well, 0 to 10, the learner said that an activity goes."""

    day: date
    rating: int


@dataclass(frozen=True)
class KeptGoal:
    """What was said of a goal, called ``words`` now, the first time and what was said last.

    ``latest`` is ``None`` when it was rated once. ``rebased`` says whether the steps were written
    anew in between.
    """

    id: str
    words: str
    first: GoalSaid
    latest: GoalSaid | None
    rebased: bool


@dataclass(frozen=True)
class KeptActivity:
    """What was said of an activity, called ``words`` now, the first time and what was said last.

    ``latest`` is ``None`` when it was rated once.
    """

    id: str
    words: str
    first: ActivitySaid
    latest: ActivitySaid | None


@dataclass(frozen=True)
class Kept:
    """What the learner has kept.

    Attributes
    ----------
    goals, activities
        In the order in which they were first written; those without a rating are left out.
    since
        The first day on which something was done; ``None`` before that.
    days
        How many days something was done on.
    exercises
        How many exercises were done, whole or in part, counting each once a day.
    """

    goals: list[KeptGoal]
    activities: list[KeptActivity]
    since: date | None
    days: int
    exercises: int


def kept(entries: Iterable[Entry], day: date) -> Kept:
    """Return what the learner has kept up to ``day``.

    A step has the words that it had when the rating was written: a goal keeps its steps until it is
    given new ones. Rests of the plan are no
    exercises, but a day of rest that was planned and taken is a day on which something was done.
    So is a day with a session of some minutes that names nothing.
    """
    counting = in_effect(entries)
    since, days, exercises = _counts(counting, day)
    return Kept(_goals(counting, day), _activities(counting, day), since, days, exercises)


def _goals(counting: list[Entry], day: date) -> list[KeptGoal]:
    written = [entry["data"] for entry in counting if entry["type"] == "goal"]
    # A clock that was set back can put a rating before its goal.
    now = {data["goal"]: data.get("steps") for data in reversed(written)}
    said: dict[str, list[tuple[GoalSaid, list[str] | None]]] = defaultdict(list)
    for entry in counting:
        data = entry["data"]
        if entry["type"] == "goal":
            now[data["goal"]] = data.get("steps", now[data["goal"]])
        elif entry["type"] == "goal-rating" and date.fromisoformat(data["day"]) <= day:
            steps = now.get(data["goal"])
            step = steps[data["level"] + 2] if steps else None
            rating = GoalSaid(date.fromisoformat(data["day"]), data["level"], step)
            said[data["goal"]].append((rating, steps))
    found = []
    for goal, words in {data["goal"]: data["words"] for data in written}.items():
        ratings = sorted(said[goal], key=lambda each: each[0].day)
        if ratings:
            (first, old), (latest, new) = ratings[0], ratings[-1]
            again = latest if len(ratings) > 1 else None
            found.append(KeptGoal(goal, words, first, again, rebased=old != new))
    return found


def _activities(counting: list[Entry], day: date) -> list[KeptActivity]:
    names: dict[str, str] = {}
    said: dict[str, list[ActivitySaid]] = defaultdict(list)
    for entry in counting:
        data = entry["data"]
        if entry["type"] == "activity":
            names[data["activity"]] = data["words"]
        elif entry["type"] == "activity-rating" and date.fromisoformat(data["day"]) <= day:
            rating = ActivitySaid(date.fromisoformat(data["day"]), data["rating"])
            said[data["activity"]].append(rating)
    found = []
    for activity, words in names.items():
        ratings = sorted(said[activity], key=lambda each: each.day)
        if ratings:
            again = ratings[-1] if len(ratings) > 1 else None
            found.append(KeptActivity(activity, words, ratings[0], again))
    return found


def _counts(counting: list[Entry], day: date) -> tuple[date | None, int, int]:
    rests = set()
    sessions: dict[date, list[dict[str, Any]]] = defaultdict(list)
    for entry in counting:
        data = entry["data"]
        if entry["type"] == "exercise-plan":
            rests |= {item["item"] for item in data["items"] if item.get("kind") == "rest"}
        elif entry["type"] == "session" and date.fromisoformat(data["day"]) <= day:
            sessions[date.fromisoformat(data["day"])].append(data)
    days = []
    exercises = 0
    for now, of_day in sessions.items():
        done = {item for item, word in best_words(of_day).items() if word != "none"}
        exercises += len(done - rests)
        if done or any(session.get("minutes") for session in of_day):
            days.append(now)
    return min(days, default=None), len(days), exercises
