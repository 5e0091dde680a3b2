"""Today: what kind of day it is, that day's version of the plan, and what was done of it."""

from __future__ import annotations

from climbing_back.components.element import PictureComponent, render
from climbing_back.diary.words import REASONS


class Today(PictureComponent):
    """One day of the plan, in the size that the learner picks, to tick off. Earlier days, too.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("not-today", {"day": "2026-11-22", "reason": "heat"})])
    >>> [said["reason"] for said in Today(store=store).answers]
    ['heat']
    """

    says = ("check-in", "session", "not-today", "reserve-day", "restart-step")

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("today/template.html", reasons=REASONS)
