"""Everything the learner wrote, newest first, to read, change and remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.components.element import DiaryComponent, render
from climbing_back.diary import things_written

if TYPE_CHECKING:
    from climbing_back.diary import Entry


class DiaryList(DiaryComponent):
    """Everything the learner wrote, newest first, to read, change and remove.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("reserve-day", {"day": "2026-11-22"})])
    >>> [said["type"] for said in DiaryList(store=store).answers]
    ['reserve-day']
    """

    def _said(self) -> list[Entry]:
        """Return all that the learner wrote: it can be read and changed here."""
        return things_written(self._store.entries())

    def to_html(self) -> str:
        """Return the fragment: a list that its script fills."""
        return render("diary_list/template.html")
