"""Whom to ring: the learner picks a country, and its numbers are at hand."""

from __future__ import annotations

from climbing_back import content
from climbing_back.components.element import DiaryComponent, render
from climbing_back.language import _

NOT_CHECKED = _("Nobody has checked these numbers for this course yet. Your clinic can tell you.")


class Contacts(DiaryComponent):
    """Emergency and crisis numbers by country.

    Parameters
    ----------
    store
        Where the choice is kept; the learner's own diary unless another is given.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("country", {"country": "gb"})])
    >>> [said["country"] for said in Contacts(store=store).answers]
    ['gb']
    """

    says = ("country",)

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render(
            "contacts/template.html",
            countries=content.contacts().values(),
            not_checked=NOT_CHECKED,
        )
