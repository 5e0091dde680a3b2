"""The start page for someone who comes back: today, ground zero, and where they were."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent, render


class Start(DiaryComponent):
    """What helps on a morning when there is a diary already. On a first visit, it is not there."""

    says = ("check-in", "session", "ground-zero")

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("start/template.html")
