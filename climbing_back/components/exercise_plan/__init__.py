"""The exercise plan: each exercise in three sizes, days to do it, and days in reserve."""

from __future__ import annotations

from climbing_back.components.element import LINE, PictureComponent, render
from climbing_back.components.planner import BLOCKS, WEEK
from climbing_back.diary.words import KINDS

MOST_RESERVE_DAYS = 5


class ExercisePlan(PictureComponent):
    """The learner's plan: to be put together with a few presses, printed, and changed any day."""

    def to_html(self) -> str:
        """Return the fragment, with what the library offers to a plan."""
        return render(
            "exercise_plan/template.html",
            blocks=range(1, BLOCKS + 1),
            week=WEEK,
            most_reserve_days=MOST_RESERVE_DAYS,
        )

    def to_markdown(self) -> str:
        """Return a blank sheet for print and e-books."""
        lines = [f"**My plan.** Week of {LINE}"]
        days = " ".join(f"☐ {day}" for day in WEEK)
        for number in range(1, BLOCKS + 1):
            lines += [f"**{number}.** Exercise: {LINE}", f"Days: {days}", "Side: ☐ left ☐ right"]
            lines += [f"{name}: {LINE}" for name in KINDS.values()]
            lines += [f"The smallest thing that still counts: {LINE}", f"Done: {days}"]
        lines.append(f"Days in reserve, a month: {LINE}")
        return "\n\n".join(lines) + "\n"
