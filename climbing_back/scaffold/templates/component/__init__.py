"""NewTitle: say here what it is, in one line."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent, render


class NewTitle(DiaryComponent):
    """Say here what a learner sees and presses.

    Examples
    --------
    >>> NewTitle(store=SQLiteStore(":memory:")).answers
    []
    """

    # The types of entries that its script writes down; they are its answers.
    says = ()

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("new_name/template.html")
