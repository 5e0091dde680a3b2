"""NewTitle: say here what it is, in one line."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent, render


class NewTitle(DiaryComponent):
    """Say here what a learner sees and presses."""

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("new_name/template.html")
