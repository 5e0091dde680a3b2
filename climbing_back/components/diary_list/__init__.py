"""Everything the learner wrote, newest first, to read, change and remove."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent, render


class DiaryList(DiaryComponent):
    """Everything the learner wrote, newest first, to read, change and remove."""

    def to_html(self) -> str:
        """Return the fragment: a list that its script fills."""
        return render("diary_list/template.html")
