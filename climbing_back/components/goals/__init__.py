"""Goals of one's own, each with five steps that can be given anew after a setback."""

from __future__ import annotations

from html import escape

from climbing_back import content
from climbing_back.components.element import LINE, DiaryComponent, render
from climbing_back.content import STEPS


def signed(step: int) -> str:
    """Return the step as it is printed: with a plus, or with the sign for minus."""
    return f"{step:+d}".replace("-", "−") if step else "0"


class Goals(DiaryComponent):
    """The learner's goals: what they say, where they are, and what they were before.

    Nothing is added up, and no goal is ever marked as missed: after a setback it gets new steps,
    and the old ones stay readable.
    """

    def to_html(self) -> str:
        """Return the fragment: one blank goal sheet, and examples to copy from."""
        return render(
            "goals/template.html",
            problems=content.checklist("symptoms").items,
            goals=content.goal_examples(),
            steps=[(step, signed(step), means) for step, means in STEPS.items()],
        )

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        goals = content.goal_examples()
        problems = ", ".join(f"☐ {escape(p.label)}" for p in content.checklist("symptoms").items)
        lines = [
            f"My goal: {LINE}",
            f"Which problem is it about? {problems}, ☐ Something else",
            f"What it is for: {LINE}",
            *(f"{signed(step)}, {means}: {LINE}" for step, means in STEPS.items()),
            f"How much does it matter to me? ({_in_words(goals.importance_words)}): {LINE}",
            f"How sure am I that I can get there? ({_in_words(goals.confidence_words)}): {LINE}",
            f"I look again on: {LINE}",
            "Where I am: " + ", ".join(f"☐ {signed(step)}" for step in STEPS) + f" Date: {LINE}",
        ]
        return "\n\n".join(lines) + "\n"


def _in_words(words: tuple[str, ...]) -> str:
    return escape(" · ".join(f"{step} {word}" for step, word in enumerate(words)))
