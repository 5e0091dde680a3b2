"""The learner's loop as tests meet it: a plan in the diary, a known day, and what is said of it."""

from __future__ import annotations

import time
from datetime import date, timedelta
from typing import Any

from playwright.sync_api import Locator, Page, expect

from climbing_back.diary import in_effect
from tests.browser.diary import Entry, entry, write, written
from tests.conftest import PATIENCE

TODAY = "book/today.html"
GROUND_ZERO = "book/keep-going/ground-zero.html"
PLAN = "book/plan/my-plan.html"
PROGRESS = "book/progress.html"
STEP_BY_STEP = "book/step-by-step.html"
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
# A Sunday.
DAY = "2026-11-22"

ITEMS = [
    {
        "item": "bridge",
        "exercise": "bridge",
        "days": WEEK,
        "sizes": {"good": {"sets": 2, "reps": 8}, "so-so": {"reps": 5}, "off": {"reps": 1}},
        "floor": "Tighten your buttocks once.",
    },
    {
        "item": "own-arms",
        "words": "Arm circles",
        "days": WEEK,
        "side": "left",
        "sizes": {"good": {"reps": 10}, "so-so": {"reps": 5}},
        "therapist": True,
    },
    {
        "item": "rest",
        "kind": "rest",
        "words": "A rest",
        "days": ["sun"],
        "sizes": {"good": {"minutes": 20}, "off": {"minutes": 60}},
    },
]


def plan(starts: str = "2026-10-01", items: list[dict[str, Any]] = ITEMS) -> Entry:
    """Make a plan: two exercises for every day, and a rest on Sundays."""
    return entry("exercise-plan", f"{starts}T08:00:00+01:00", starts=starts, items=items)


def session(day: str, done: str = "all", size: str = "good") -> Entry:
    """Make a session in which both exercises, and the rest, were done like this."""
    items = [{"item": each["item"], "done": done} for each in ITEMS]
    return entry("session", f"{day}T18:00:00+01:00", day=day, size=size, items=items)


def days(first: str, count: int) -> list[str]:
    """Return so many days, from the first one on."""
    start = date.fromisoformat(first)
    return [(start + timedelta(days=n)).isoformat() for n in range(count)]


def open_on(page: Page, address: str, day: str, *entries: Entry) -> None:
    """Open a page in the late morning of a day, with these entries in the diary."""
    if entries:
        write(page, *entries)
    page.clock.install(time=f"{day}T11:00:00")
    page.goto(address)
    awake(page)


def awake(page: Page) -> None:
    """Wait until every component of the page works."""
    asleep = page.locator(".cb:not([data-read])")
    expect(asleep).to_have_count(0)


def saved(page: Page, tag: str) -> None:
    """Wait until this component has said that it has kept what was pressed."""
    expect(page.locator(tag).get_by_role("status")).to_contain_text("✓")


def said(page: Page, kind: str) -> list[dict[str, Any]]:
    """Return what the entries of this kind say that still count."""
    return [each["data"] for each in in_effect(written(page)) if each["type"] == kind]


def wait_until_said(page: Page, kind: str, *data: dict[str, Any]) -> None:
    """Wait until the diary says this, where the page does not say that it is kept."""
    end = time.monotonic() + PATIENCE
    while said(page, kind) != list(data):
        assert time.monotonic() < end, said(page, kind)
        page.wait_for_timeout(50)


def pick(page: Page, name: str) -> None:
    """Pick the kind of day, by finger: the card around the button is what one sees."""
    page.locator("cb-today").get_by_text(name, exact=True).click()


def pressed(part: Locator) -> list[str]:
    """Return the buttons of this part that stay pressed."""
    buttons = part.locator("button[aria-pressed=true]")
    return [text.removeprefix("✓ ") for text in buttons.all_text_contents()]


def rate(page: Page, question: str, step: int) -> None:
    """Answer a question of the check-in, from 0 to 10; 11 skips it."""
    check_in = page.locator("cb-check-in")
    opener = check_in.get_by_role("button", name=question)
    if opener.get_attribute("aria-expanded") == "false":
        opener.click()
    check_in.get_by_role("group", name=question).locator(".cb-steps label").nth(step).click()
    saved(page, "cb-check-in")
