"""The exercise plan: each exercise in three sizes, days to do it, and days in reserve."""

from __future__ import annotations

from climbing_back.components.element import PictureComponent, render
from climbing_back.components.planner import BLOCKS, LETTERS, PAPERS, WEEK

MOST_RESERVE_DAYS = 5

WEEKS_TO_TICK = (1, 2, 4, 8)
"""For how many weeks the plan can have boxes on paper."""


class ExercisePlan(PictureComponent):
    """The learner's plan: to be put together with a few presses, printed, and changed any day.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("reserve-days", {"starts": "2026-11-22", "days": 2})])
    >>> [said["days"] for said in ExercisePlan(store=store).answers]
    [2]
    """

    says = ("exercise-plan", "reserve-days")

    def to_html(self) -> str:
        """Return the fragment, with what the library offers to a plan."""
        return render(
            "exercise_plan/template.html",
            blocks=range(1, BLOCKS + 1),
            week=WEEK,
            letters=LETTERS,
            papers=PAPERS,
            weeks=WEEKS_TO_TICK,
            most_reserve_days=MOST_RESERVE_DAYS,
        )
