"""The clinician's side of a visit page: a file that a learner brings, shown and not kept."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent, render


class ReadVisit(DiaryComponent):
    """Shows the file of a visit page. It is read on this device, and nothing of it is kept.

    Examples
    --------
    >>> ReadVisit()
    ReadVisit()
    >>> ReadVisit().answers
    []
    """

    def to_html(self) -> str:
        """Return the fragment: a place to choose the file."""
        return render("read_visit/template.html")
