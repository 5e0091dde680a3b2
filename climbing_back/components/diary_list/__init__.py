"""Everything the learner wrote, newest first, to read, change and remove."""

from __future__ import annotations

from climbing_back.components.element import DataComponent, render


class DiaryList(DataComponent):
    """Everything the learner wrote, newest first, to read, change and remove."""

    on_paper = "On paper: your sheets, newest on top."

    def to_html(self) -> str:
        """Return the fragment: a list that its script fills."""
        return render("diary_list/template.html")
