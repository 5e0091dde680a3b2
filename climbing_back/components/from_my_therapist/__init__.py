"""What a therapist handed over: to look at, to keep, and to come back to."""

from __future__ import annotations

from climbing_back.components.element import PictureComponent, render
from climbing_back.components.planner import BLOCKS, WEEK

LINES = 3
"""How many chapters, checklists and rungs a blank sheet has room for."""


class FromMyTherapist(PictureComponent):
    """What the therapist chose: chapters, checklists, exercises. Nothing is kept without a press.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("restart-ladder", {"rungs": ["Sit up"], "therapist": True})])
    >>> [said["rungs"] for said in FromMyTherapist(store=store).answers]
    [['Sit up']]
    """

    says = ("assignment-accepted", "exercise-plan", "restart-ladder")

    def to_html(self) -> str:
        """Return the fragment, with what this copy of the course has of what can be assigned."""
        return render(
            "from_my_therapist/template.html",
            lines=range(LINES),
            blocks=range(1, BLOCKS + 1),
            week=WEEK,
        )
