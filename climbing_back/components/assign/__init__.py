"""What a clinician gives a learner, put together on one page: a link, a code, a sheet, a file."""

from __future__ import annotations

from climbing_back import content
from climbing_back.components.element import PictureComponent, render
from climbing_back.components.planner import BLOCKS, LETTERS, PAPERS, WEEK
from climbing_back.language import _

ROLES = (
    _("Physical therapist"),
    _("Physiotherapist"),
    _("Occupational therapist"),
    "MS nurse",
)
BRING = (
    _("My visit page"),
    _("My questions"),
    _("The lists that I ticked"),
    _("The shoes, stick or splint that I use"),
    _("A list of my medicines"),
)


class Assign(PictureComponent):
    """The assignment: chapters, checklists and exercises, and what to do with it.

    Examples
    --------
    >>> Assign()
    Assign()
    >>> Assign().answers
    []
    """

    def to_html(self) -> str:
        """Return the fragment: a form to tick on a screen or on paper."""
        return render(
            "assign/template.html",
            parts=content.contents()["parts"],
            checklists=content.assignable()["checklists"],
            often=content.OFTEN,
            ladders=content.ladder_examples(),
            roles=ROLES,
            bring=BRING,
            letters=LETTERS,
            papers=PAPERS,
            blocks=range(1, BLOCKS + 1),
            week=WEEK,
        )
