"""What every page that puts exercises together shares: the plan, and an assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back import content
from climbing_back.components.session_player import STANDING
from climbing_back.diary.words import WEEKDAYS
from climbing_back.figures import figure

if TYPE_CHECKING:
    from climbing_back.content import Exercise, Size

BLOCKS = 3
"""How many exercises a blank sheet has room for. Three or fewer are easier to keep up."""

WEEK = [name[:3] for name in WEEKDAYS.values()]
"""The days of the week, as a small table shows them."""


def library() -> dict[str, Any]:
    """Return what the library offers to a plan: exercises in their typical sizes, and sets."""
    return {
        "exercises": [_offer(exercise) for exercise in content.exercises().values()],
        "sets": [
            {
                "id": each.id,
                "name": each.name,
                "when": each.when,
                "exercises": [exercise.id for exercise in each.exercises],
            }
            for each in content.exercise_sets().values()
        ],
        "standing": STANDING[0],
    }


def _offer(exercise: Exercise) -> dict[str, Any]:
    return {
        "id": exercise.id,
        "name": exercise.name,
        "position": exercise.position,
        "level": exercise.level,
        "minutes": exercise.minutes,
        "bothSides": any(size.each_side for size in exercise.sizes.values()),
        "sizes": {day: _dose(size) for day, size in exercise.sizes.items()},
        "floor": exercise.floor,
        "alt": figure(exercise.id).alt,
    }


def _dose(size: Size) -> dict[str, int | str]:
    """Return a typical size as the diary writes a dose."""
    numbers = {"sets": size.sets, "reps": size.reps, "hold": size.hold, "minutes": size.minutes}
    return {"words": size.do, **{part: n for part, n in numbers.items() if n is not None}}
