"""If-then plans: first when to do it, later what to do when something gets in the way."""

from __future__ import annotations

from climbing_back import content
from climbing_back.components.element import DiaryComponent, render


class IfThenPlans(DiaryComponent):
    """Plans that the learner puts together from examples or writes, each kept as one sentence.

    Parameters
    ----------
    store
        Where the plans are kept; the learner's own diary unless another is given.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("if-then-plan", {"plan": "action", "if": "I have had tea", "then": "I stretch"})])
    >>> [said["then"] for said in IfThenPlans(store=store).answers]
    ['I stretch']
    """

    says = ("if-then-plan",)

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("if_then_plans/template.html", examples=content.if_then_examples())
