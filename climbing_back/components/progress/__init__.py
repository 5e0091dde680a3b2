"""The look back: what the learner kept, when they started again, and what they wrote over time."""

from __future__ import annotations

from climbing_back.components.element import LINE, DiaryComponent, render

RANGES = {"month": "A month", "quarter": "3 months", "year": "A year", "all": "All of it"}


class Progress(DiaryComponent):
    """The look back: what the learner wrote, over time. Nothing is concluded from it."""

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("progress/template.html", ranges=RANGES)

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books: a sheet for one year."""
        weeks = " ".join(f"{week} ○" for week in range(1, 53))
        kept = [f"What: {LINE} First: {LINE} Now: {LINE}"] * 4
        setbacks = [f"Since: {LINE} Until: {LINE} Rung reached: {LINE} What helped: {LINE}"] * 3
        lines = [
            "The first time, and now",
            *kept,
            "What you had before still counts: you did it.",
            f"Days on which I started again: {LINE} {LINE}",
            "One ring for each week. Full: most of the plan. Half: some of it. "
            "Empty: a week of rest. Draw a box around the weeks of a setback.",
            weeks,
            "My setbacks",
            *setbacks,
        ]
        return "\n\n".join(lines) + "\n"
