"""What a test does with goals, and what it finds there."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.diary import SAVED, Entry, entry, write

PAGE = "book/plan/goals.html"
NOW = "2026-11-22T12:00:00+00:00"
TEA = "Make tea standing at the kitchen counter."
STAIRS = "01a2027b-d680-7000-8000-000000000900"
OLD = ["downstairs", "once a week", "three evenings", "every evening", "by myself"]
NEW = ["lie", "edge of the bed", "stand", "to the stairs", "one step"]


def stairs(at: str = "2026-09-01T09:30:00+01:00", **data: object) -> Entry:
    return entry("goal", at, **{"goal": STAIRS, "words": "Stairs", "steps": OLD, **data})


def rated(level: int, day: str) -> Entry:
    return entry("goal-rating", f"{day}T09:30:00+01:00", goal=STAIRS, day=day, level=level)


def open_goals(page: Page, *entries: Entry, now: str = NOW) -> None:
    page.clock.install(time=now)
    if entries:
        write(page, *entries)
    reopen(page)


def reopen(page: Page) -> None:
    page.goto(PAGE)
    expect(page.locator("cb-goals[data-read]")).to_be_visible()


def goals(page: Page) -> Locator:
    return page.locator("cb-goals")


def card(page: Page, words: str) -> Locator:
    return page.locator("cb-goals section").filter(has=page.get_by_role("heading", name=words))


def new_goal(page: Page) -> None:
    goals(page).get_by_role("button", name="New goal").click()


def step(page: Page, sign: str) -> Locator:
    return goals(page).get_by_role("textbox", name=re.compile(rf"^{re.escape(sign)} "))


def saved(page: Page) -> None:
    expect(goals(page).get_by_text(SAVED)).to_be_visible()


def unfold(page: Page, words: str) -> None:
    goals(page).locator("summary").filter(has_text=words).click()


def make_tea(page: Page) -> None:
    new_goal(page)
    goals(page).get_by_role("radio", name="Balance problems").check()
    goals(page).get_by_role("button", name=f"Copy this one: {TEA}").click()
    saved(page)
