"""What a therapist handed over: to look at, to keep, and to come back to."""

from __future__ import annotations

from climbing_back.components.element import LINE, PictureComponent, render
from climbing_back.components.planner import BLOCKS, WEEK
from climbing_back.diary.words import KINDS

LINES = 3
"""How many chapters, checklists and rungs a blank sheet has room for."""


class FromMyTherapist(PictureComponent):
    """What the therapist chose: chapters, checklists, exercises. Nothing is kept without a press."""

    def to_html(self) -> str:
        """Return the fragment, with what this copy of the course has of what can be assigned."""
        return render(
            "from_my_therapist/template.html",
            lines=range(LINES),
            blocks=range(1, BLOCKS + 1),
            week=WEEK,
        )

    def to_markdown(self) -> str:
        """Return a blank sheet for print and e-books."""
        days = " ".join(f"☐ {day}" for day in WEEK)
        lines = [f"From: {LINE}", f"Date: {LINE}"]
        lines += [f"To read: {LINE}"] * LINES
        lines += [f"To tick: {LINE} How often: {LINE}"] * LINES
        for number in range(1, BLOCKS + 1):
            lines += [f"**{number}.** Exercise: {LINE}", f"Days: {days}"]
            lines += [f"{name}: {LINE}" for name in KINDS.values()]
            lines.append(f"The smallest thing that still counts: {LINE}")
        lines += [f"Restart ladder, rung {number}: {LINE}" for number in range(1, LINES + 1)]
        lines += [f"Stop if: {LINE}", f"Ring if: {LINE} Number: {LINE}"]
        lines += [f"What to bring back: {LINE}", f"Look at it again on: {LINE}"]
        return "\n\n".join(lines) + "\n"
