"""The visit page: what the learner chooses to show at a visit, on paper or in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.components.element import DiaryComponent, render
from climbing_back.content import STEPS
from climbing_back.diary.words.phrases import signed
from climbing_back.language import _

if TYPE_CHECKING:
    from climbing_back.diary import Entry

SPANS = {14: "2 weeks", 28: "4 weeks", 91: "3 months"}
"""How many days back the page can look."""

PARTS = {
    "questions": (_("Questions for my visit"), _("those that I ticked, and my own")),
    "goals": (_("My goals"), _("each with the step where I am")),
    "activities": (_("My activities"), _("how well they go")),
    "days": (_("My plan and my days"), _("what I did and read, what I did not, and why")),
    "setbacks": (_("Setbacks"), _("how long, and what helped")),
}
"""What most people show at a visit: ticked at first."""

MORE = {
    "check-ins": (_("My check-ins"), _("stiffness, fatigue, pain and falls, as I wrote them")),
    "comments": (_("In my words"), _("what I wrote about my days and exercises")),
    "checklists": (_("Checklists"), _("I choose which")),
}
"""What is closer to the skin: it goes in when it is asked for."""


OWN_WORDS = "for-my-visit"
"""The prompt under which the learner's own words for a visit stand, as in ``sharing/visit/cover.ts``."""


class VisitPage(DiaryComponent):
    """One page for a visit, made of what the learner ticks. It is sent nowhere and kept nowhere.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("reflection", {"prompt": "for-my-visit", "words": "My left foot"})])
    >>> [said["words"] for said in VisitPage(store=store).answers]
    ['My left foot']
    """

    says = ("reflection",)

    def _said(self) -> list[Entry]:
        """Return the learner's own words for a visit. All else on the page is said elsewhere."""
        return [entry for entry in super()._said() if entry["data"]["prompt"] == OWN_WORDS]

    def to_html(self) -> str:
        """Return the fragment: a page to fill in by hand, and what can be chosen for it."""
        return render(
            "visit_page/template.html",
            spans=SPANS,
            parts=PARTS,
            more=MORE,
            steps=[signed(step) for step in STEPS],
        )
