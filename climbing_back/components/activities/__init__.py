"""My activities: a few things of one's own, and how each goes, from 0 to 10."""

from __future__ import annotations

from html import escape

from climbing_back import content
from climbing_back.components.element import LINE, DiaryComponent, render

ENOUGH = 5
"""How many activities are plenty. There is room for as many on the sheet."""


class Activities(DiaryComponent):
    """What the learner wants to be able to do, and how they say it goes.

    The ratings are never added up, and nothing is concluded from them.
    """

    def to_html(self) -> str:
        """Return the fragment: a sheet with room for five activities, and ideas to copy from."""
        return render(
            "activities/template.html", activities=content.activity_examples(), enough=ENOUGH
        )

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        words = content.activity_examples().rating_words
        steps = escape(" · ".join(f"{step} {word}" for step, word in enumerate(words)))
        lines = [f"How it goes: {steps}", f"Date: {LINE}"]
        lines += [f"Activity {n}: {LINE} From 0 to 10: {LINE}" for n in range(1, ENOUGH + 1)]
        return "\n\n".join(lines) + "\n"
