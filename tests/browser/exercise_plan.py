"""What a test does with the exercise plan, and what it finds there."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from climbing_back.content import exercises
from tests.browser.diary import Entry, entry, write, written

PLAN = "book/plan/my-plan.html"
# A Sunday.
NOW = "2026-11-22T12:00:00+00:00"


def item(name: str, **more: object) -> Entry:
    """Return an exercise of the library as a plan has it."""
    sizes = {
        day: {"words": size.do, "sets": size.sets, "reps": size.reps}
        for day, size in exercises()[name].sizes.items()
        if size.reps
    }
    return {
        "item": name,
        "exercise": name,
        "days": ["mon", "wed", "fri"],
        "sizes": sizes,
        "floor": exercises()[name].floor,
        **more,
    }


def plan_of(*items: Entry, starts: str = "2026-11-22", **more: object) -> Entry:
    """Return a plan that was written in the week before."""
    return entry(
        "exercise-plan", "2026-11-20T09:30:00+01:00", starts=starts, items=list(items), **more
    )


OWN = {
    "item": "own-a1b2c3",
    "words": "Standing at the sink",
    "days": ["tue"],
    "time": "10:30",
    "side": "left",
    "sizes": {"good": {"sets": 2, "reps": 5, "hold": 20}, "off": {"words": "Just think of it."}},
    "therapist": True,
    "cue": "from a newer page",
}


def open_plan(page: Page, *entries: Entry, now: str = NOW) -> None:
    page.clock.install(time=now)
    if entries:
        write(page, *entries)
    page.goto(PLAN)
    expect(page.locator("cb-exercise-plan[data-read]")).to_be_attached()


def cards(page: Page) -> Locator:
    return page.locator(".cb-items > li")


def card(page: Page, name: str) -> Locator:
    return cards(page).filter(has=page.get_by_role("heading", name=name, exact=True))


def section(page: Page, name: str, title: str) -> Locator:
    """Open one thing to change about the item of this name."""
    found = card(page, name)
    # It comes with the diary. Until then there is nothing to look for.
    expect(found).to_be_visible()
    change = found.get_by_role("button", name=re.compile("^Change"))
    if change.count():
        change.click()
    found.get_by_role("button", name=title, exact=True).click()
    return found


def plans(page: Page) -> list[Entry]:
    """Return the plans that the diary holds, after what is being said there is written."""
    expect(page.locator("cb-exercise-plan .cb-status")).to_contain_text("✓")
    return [each for each in written(page) if each["type"] == "exercise-plan"]


def items(page: Page) -> list[Entry]:
    return plans(page)[-1]["data"]["items"]
