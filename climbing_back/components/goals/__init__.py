"""Goals of one's own, each with five steps that can be given anew after a setback."""

from __future__ import annotations

from climbing_back import content
from climbing_back.components.element import DiaryComponent, render
from climbing_back.content import STEPS


def signed(step: int) -> str:
    """Return the step as it is printed: with a plus, or with the sign for minus."""
    return f"{step:+d}".replace("-", "−") if step else "0"


class Goals(DiaryComponent):
    """The learner's goals: what they say, where they are, and what they were before.

    Nothing is added up, and no goal is ever marked as missed: after a setback it gets new steps,
    and the old ones stay readable.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("goal", {"goal": "0190a000-0000-7000-8000-000000000001", "words": "Walk to the gate"})])
    >>> [said["words"] for said in Goals(store=store).answers]
    ['Walk to the gate']
    """

    says = ("goal", "goal-rating")

    def to_html(self) -> str:
        """Return the fragment: one blank goal sheet, and examples to copy from."""
        return render(
            "goals/template.html",
            problems=content.checklist("symptoms").items,
            goals=content.goal_examples(),
            steps=[(step, signed(step), means) for step, means in STEPS.items()],
        )
