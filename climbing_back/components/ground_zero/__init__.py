"""Ground zero: one press for the morning when it is all gone, and one for the day when it is over."""

from __future__ import annotations

import json

from climbing_back.components.element import DiaryComponent, render
from climbing_back.content import ground_zero_words, sureness


class GroundZero(DiaryComponent):
    """One press writes down a setback, and another that it is over. What is said is fixed.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("ground-zero", {"since": "2026-11-22"})])
    >>> [said["since"] for said in GroundZero(store=store).answers]
    ['2026-11-22']
    """

    says = ("ground-zero", "ground-zero-over")

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        words = ground_zero_words()
        helped = json.dumps(words.helped, ensure_ascii=False)
        return render("ground_zero/template.html", words=words, helped=helped, sureness=sureness)
