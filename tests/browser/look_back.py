"""The look back as tests meet it: a diary with something to look back on, and what is said of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.diary import Entry, entry, write

PROGRESS = "book/progress.html"

TODAY = date(2026, 11, 22)

WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

GOAL = "0190a000-0000-7000-8000-000000000001"

WALK = "0190a000-0000-7000-8000-000000000002"


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def said(kind: str, written: date, /, **data: Any) -> Entry:
    """Make an entry that was written on that day."""
    return entry(kind, f"{written}T09:30:00+01:00", **data)


def plan(starts: date) -> Entry:
    item = {"item": "bridge", "days": WEEK, "sizes": {"good": {}, "so-so": {}, "off": {}}}
    return said("exercise-plan", starts, starts=str(starts), items=[item])


def done(first: date, days: int, size: str = "good") -> list[Entry]:
    """Do the plan on that many days."""
    items = [{"item": "bridge", "done": "all"}]
    dates = [first + timedelta(days=n) for n in range(days)]
    return [said("session", day, day=str(day), size=size, items=items) for day in dates]


def ground_zero(since: date, until: date | None, **end: str) -> list[Entry]:
    began = said("ground-zero", since, since=str(since))
    if until is None:
        return [began]
    over = said("ground-zero-over", until, setback=began["id"], day=str(until), **end)
    return [began, over]


def climb() -> list[Entry]:
    """Thirty good days, ground zero for nine, then three days of climbing back."""
    start = ago(42)
    zero, over = ground_zero(ago(12), ago(3), rung="Stand at the sink", helped="Sleep, and a fan.")
    first = said("restart-step", ago(5), setback=zero["id"], day=str(ago(5)), rung="Sit up")
    return [plan(start), *done(start, 30), zero, first, over, *done(ago(3), 3, "off")]


def ratings() -> list[Entry]:
    """A goal that was given new steps, and an activity that goes less well than it did."""
    steps = ["Bed", "Door", "Gate", "Bench", "Park"]
    return [
        said("goal", ago(42), goal=GOAL, words="Walk", steps=steps),
        said("goal-rating", ago(42), goal=GOAL, day=str(ago(42)), level=0),
        said("goal", ago(9), goal=GOAL, words="Walk with my frame", steps=["Sofa", *steps[:4]]),
        said("goal-rating", ago(2), goal=GOAL, day=str(ago(2)), level=0),
        said("activity", ago(42), activity=WALK, words="Stairs"),
        said("activity-rating", ago(42), activity=WALK, day=str(ago(42)), rating=5),
        said("activity-rating", ago(20), activity=WALK, day=str(ago(20)), rating=9),
        said("activity-rating", ago(2), activity=WALK, day=str(ago(2)), rating=3),
    ]


def answers(days: int = 30) -> list[Entry]:
    colours = ["good", "so-so", "off"]
    return [
        said(
            "check-in",
            ago(n),
            **{"day": str(ago(n)), "colour": colours[n % 3], "falls": int(n == 7)},
            **({} if n % 5 == 0 else {"stiffness": 2 + n % 5, "fatigue": n % 10}),
        )
        for n in range(days)
    ]


def look_back(page: Page, *log: Entry) -> Page:
    """Open the page on that day, with these entries in the diary."""
    page.clock.install(time=f"{TODAY}T10:00:00")
    if log:
        write(page, *log)
    page.goto(PROGRESS)
    page.locator("cb-progress[data-read]").wait_for()
    return page


def part(page: Page, name: str) -> Locator:
    """Return the part of the page below the heading of this name."""
    return page.locator("cb-progress section").filter(
        has=page.get_by_role("heading", name=name, level=2)
    )


def items(part: Locator) -> list[str]:
    return part.get_by_role("listitem").all_inner_texts()


def names_in(picture: Locator, which: str = "text[class$=-name]") -> list[str]:
    return picture.locator(which).all_text_contents()
