"""The setback plan: written on a good day, for the morning when it is gone."""

from __future__ import annotations

from html import escape

from climbing_back import content
from climbing_back.components.element import LINE, DiaryComponent, render

AGREE = "Agree this with your therapist first."


class SetbackPlan(DiaryComponent):
    """Four short answers, from examples or in the learner's own words.

    Parameters
    ----------
    store
        Where the plan is kept; the learner's own diary unless another is given.
    """

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("setback_plan/template.html", parts=content.setback_parts(), agree=AGREE)

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        lines = []
        for part in content.setback_parts():
            lines += [f"**{escape(part.question)}** {escape(part.hint)}", ""]
            for each in part.examples:
                lines.append(f"- ☐ {escape(each.words)}{f' ({AGREE})' if each.agree else ''}")
            lines += ["", LINE, "", LINE, ""]
        return "\n".join(lines)
