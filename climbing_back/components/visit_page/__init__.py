"""The visit page: what the learner chooses to show at a visit, on paper or in a file of its own."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent, render
from climbing_back.components.goals import signed
from climbing_back.content import STEPS

SPANS = {14: "2 weeks", 28: "4 weeks", 91: "3 months"}
"""How many days back the page can look."""

USUAL_SPAN = 28

PARTS = {
    "goals": ("My goals", "each with the step where I am"),
    "activities": ("My activities", "how well they go"),
    "days": ("My plan and my days", "what I did, what I did not, and why"),
    "setbacks": ("Setbacks", "how long, and what helped"),
    "questions": ("Questions for my visit", "those that I ticked, and my own"),
}
"""What most people show at a visit: ticked at first."""

MORE = {
    "check-ins": ("My check-ins", "stiffness, fatigue, pain and falls, as I wrote them"),
    "comments": ("In my words", "what I wrote about my days and exercises"),
    "checklists": ("Checklists", "I choose which"),
}
"""What is closer to the skin: it goes in when it is asked for."""


class VisitPage(DiaryComponent):
    """One page for a visit, made of what the learner ticks. It is sent nowhere and kept nowhere."""

    def to_html(self) -> str:
        """Return the fragment: a page to fill in by hand, and what can be chosen for it."""
        return render(
            "visit_page/template.html",
            spans=SPANS,
            usual=USUAL_SPAN,
            parts=PARTS,
            more=MORE,
            steps=[signed(step) for step in STEPS],
        )
