"""The setback plan: written on a good day, for the morning when it is gone."""

from __future__ import annotations

from climbing_back import content
from climbing_back.components.element import DiaryComponent, render
from climbing_back.language import _

AGREE = _("Agree this with your therapist first.")


class SetbackPlan(DiaryComponent):
    """Four short answers, from examples or in the learner's own words.

    Parameters
    ----------
    store
        Where the plan is kept; the learner's own diary unless another is given.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("setback-plan", {"first": "Ring Ana"})])
    >>> [said["first"] for said in SetbackPlan(store=store).answers]
    ['Ring Ana']
    """

    says = ("setback-plan",)

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("setback_plan/template.html", parts=content.setback_parts(), agree=AGREE)
