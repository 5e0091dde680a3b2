"""The look back: what the learner kept, when they started again, and what they wrote over time."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent, render
from climbing_back.language import _

RANGES = {
    "month": _("A month"),
    "quarter": _("3 months"),
    "year": _("A year"),
    "all": _("All of it"),
}


class Progress(DiaryComponent):
    """The look back: what the learner wrote, over time. Nothing is concluded from it.

    Examples
    --------
    >>> Progress()
    Progress()
    >>> Progress().answers
    []
    """

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("progress/template.html", ranges=RANGES)
