"""Today: what kind of day it is, that day's version of the plan, and what was done of it."""

from __future__ import annotations

from climbing_back.components.element import LINE, PictureComponent, render
from climbing_back.diary.words import KINDS, REASONS


class Today(PictureComponent):
    """One day of the plan, in the size that the learner picks, to tick off. Earlier days, too."""

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("today/template.html", reasons=REASONS)

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        kinds = ", ".join(f"☐ {name}" for name in KINDS.values())
        reasons = ", ".join(f"☐ {reason}" for reason in REASONS.values())
        lines = [f"Date: {LINE}", f"What kind of day is it? {kinds}"]
        lines += [f"What I do: {LINE} ☐ done ☐ part ☐ not today" for _ in range(4)]
        return "\n\n".join([*lines, f"Not today, because of: {reasons}"]) + "\n"
