"""The exercise plan: each exercise in three sizes, days to do it, and days in reserve."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back import content
from climbing_back.components.element import DAY_NAMES, LINE, PictureComponent, in_attribute, render
from climbing_back.components.session_player import STANDING
from climbing_back.figures import figure

if TYPE_CHECKING:
    from climbing_back.content import Exercise, Size

BLOCKS = 3
"""How many exercises a blank sheet has room for. Three or fewer are easier to keep up."""

MOST_RESERVE_DAYS = 5

WEEK = {
    "mon": "Mon",
    "tue": "Tue",
    "wed": "Wed",
    "thu": "Thu",
    "fri": "Fri",
    "sat": "Sat",
    "sun": "Sun",
}


class ExercisePlan(PictureComponent):
    """The learner's plan: to be put together with a few presses, printed, and changed any day."""

    def to_html(self) -> str:
        """Return the fragment, with what the library offers to a plan."""
        return render(
            "exercise_plan/template.html",
            library=in_attribute(library()),
            blocks=range(1, BLOCKS + 1),
            week=WEEK.values(),
            most_reserve_days=MOST_RESERVE_DAYS,
        )

    def to_markdown(self) -> str:
        """Return a blank sheet for print and e-books."""
        lines = [f"**My plan.** Week of {LINE}"]
        days = " ".join(f"☐ {day}" for day in WEEK.values())
        for number in range(1, BLOCKS + 1):
            lines += [f"**{number}.** Exercise: {LINE}", f"Days: {days}", "Side: ☐ left ☐ right"]
            lines += [f"{name}: {LINE}" for name in DAY_NAMES.values()]
            lines += [f"The smallest thing that still counts: {LINE}", f"Done: {days}"]
        lines.append(f"Days in reserve, a month: {LINE}")
        return "\n\n".join(lines) + "\n"


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
