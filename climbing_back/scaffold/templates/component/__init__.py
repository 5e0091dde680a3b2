"""NewTitle: say here what it is, in one line."""

from __future__ import annotations

from climbing_back.components.element import LINE, DiaryComponent, render


class NewTitle(DiaryComponent):
    """Say here what a learner sees and presses."""

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("new_name/template.html")

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        return f"My words: {LINE}\n"
