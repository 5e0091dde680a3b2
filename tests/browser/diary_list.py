"""How a test changes something in the diary's list."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def change(page: Page, row: Locator, what: str, into: str) -> None:
    """Change one thing in the form: choose it by its group, or fill the field of that name."""
    choices = row.get_by_role("group", name=what, exact=True)
    if choices.count():
        choices.first.get_by_label(into, exact=True).first.check()
    else:
        row.get_by_label(what, exact=True).first.fill(into)


CHANGES = {
    "checklist-answer": ("How much", "3", {"rating": 3}),
    "check-in": ("Kind of day", "good", {"colour": "good"}),
    "goal": ("What it is for", "Bread.", {"purpose": "Bread."}),
    "goal-rating": ("Step, −2 to +2", "-1", {"level": -1}),
    "activity": ("Activity", "Walk to the bench.", {"words": "Walk to the bench."}),
    "activity-rating": ("How it goes", "7", {"rating": 7}),
    "setback-plan": ("Whom I ring or ask", "Ann.", {"people": "Ann."}),
    "restart-ladder": (
        "Rung",
        "Sit up.",
        {"rungs": ["Sit up.", "My off-day plan.", "My so-so plan.", "My good-day plan."]},
    ),
    "if-then-plan": ("Then I will", "rest", {"then": "rest"}),
    "exercise-plan": ("Note", "From Friday on.", {"note": "From Friday on."}),
    "session": ("Minutes", "30", {"minutes": 30}),
    "not-today": ("Reason", "new symptom", {"reason": "new symptom"}),
    "ground-zero": ("Since", "2027-01-30", {"since": "2027-01-30"}),
    "restart-step": ("Move", "Skip", {"move": None}),
    "ground-zero-over": ("What helped", "Sleep.", {"helped": "Sleep."}),
    "reserve-days": ("Days a month", "5", {"days": 5}),
    "reserve-day": ("Day", "2026-12-26", {"day": "2026-12-26"}),
    "reflection": ("My words", "It was the heat.", {"words": "It was the heat."}),
    "quick-check-answer": ("My words", "I know now.", {"words": "I know now."}),
}
