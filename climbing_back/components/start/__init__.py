"""The start page for someone who comes back: today, ground zero, and where they were."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent, render


class Start(DiaryComponent):
    """What helps on a morning when there is a diary already. On a first visit, it is not there.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("ground-zero", {"since": "2026-11-22"})])
    >>> [said["since"] for said in Start(store=store).answers]
    ['2026-11-22']
    """

    says = ("check-in", "session", "ground-zero")

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("start/template.html")
