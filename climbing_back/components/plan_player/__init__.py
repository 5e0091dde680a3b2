"""The guided run of the learner's own plan, in the size of the day."""

from __future__ import annotations

from climbing_back.components.element import PictureComponent, render
from climbing_back.components.session_player import BEFORE, gate
from climbing_back.content import STOP_SIGNS, ExerciseSet
from climbing_back.language import _

MY_PLAN = ExerciseSet("my-plan", _("My plan for today"), _("What you planned for this day."), ())


class PlanPlayer(PictureComponent):
    """The exercises that are planned for today, one at a time, as in the starter sets.

    The fragment brings the steps of the library; which of them are shown, and how much of each,
    is in the learner's diary.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("session", {"day": "2026-11-22", "size": "off", "items": []})])
    >>> [said["size"] for said in PlanPlayer(store=store).answers]
    ['off']
    """

    says = ("session",)

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render(
            "session_player/template.html",
            tag="cb-plan-player",
            chosen=MY_PLAN,
            example="",
            before=BEFORE,
            **gate(),
            stop_signs=STOP_SIGNS,
        )
