"""What a test does on the page From my therapist, and what it finds there."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.diary import SAVED, Entry, entry, press, write, written
from tests.sharing.links import name_of, payload_of

PAGE = "book/from-my-therapist.html"
LOOSEN = "book/move/loosen.html"
# A Monday.
NOW = "2026-11-23T12:00:00+00:00"
DAY = "2026-11-23"
BRIDGE = {
    "exercise": "bridge",
    "words": "Breathe out as you lift.",
    "days": ["mon", "wed"],
    "sizes": {"good": {"sets": 2, "reps": 8}, "so-so": {"reps": 5}, "off": {"words": "Tighten."}},
    "floor": "Tighten once.",
}

DOOR = {"words": "Reach for the door", "days": ["tue"], "sizes": {"good": {"reps": 3}}}

FULL: dict[str, Any] = {
    "title": "First weeks",
    "issued": "2026-11-20",
    "review": "2026-12-21",
    "chapters": ["loosen", "strengthen"],
    "checklists": [{"checklist": "triggers", "often": "weekly"}],
    "exercises": [BRIDGE, DOOR],
    "rungs": ["Breathe in bed", "Off-day plan"],
    "stop": "Stop if it tingles.",
    "ring": {"when": "It is worse for more than a day.", "number": "+44 20 7946 0000"},
    "bring": ["My visit page"],
    "role": "Physical therapist",
    "service": "Northside",
}

NEXT = {
    **FULL,
    "name": name_of(FULL),
    "version": 2,
    "title": "Next weeks",
    "exercises": [{**BRIDGE, "sizes": {"good": {"sets": 3, "reps": 8}}}],
}

OTHER = {
    "title": "From the clinic",
    "issued": "2026-11-21",
    "exercises": [BRIDGE],
    "service": "City clinic",
}


def open_link(page: Page, assignment: dict[str, Any], *entries: Entry, now: str = NOW) -> None:
    open_payload(page, payload_of(assignment), *entries, now=now)


def open_payload(page: Page, payload: str, *entries: Entry, now: str = NOW) -> None:
    page.clock.install(time=now)
    if entries:
        write(page, *entries)
    page.goto(f"{PAGE}#{payload}")
    expect(page.locator("cb-from-my-therapist[data-read]")).to_be_attached()


def accepted(assignment: dict[str, Any]) -> Entry:
    return entry(
        "assignment-accepted",
        "2026-11-21T09:30:00+01:00",
        assignment=name_of(assignment),
        version=assignment.get("version", 1),
        content=assignment,
    )


def plan_of(*items: Entry) -> Entry:
    return entry(
        "exercise-plan", "2026-11-21T09:30:00+01:00", starts="2026-11-21", items=list(items)
    )


def offer(page: Page) -> Locator:
    return page.locator(".cb-offer")


def kept(page: Page) -> Locator:
    return page.locator(".cb-kept")


def keep(page: Page) -> None:
    press(page, "Keep it")
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(SAVED)


def said(page: Page, kind: str) -> list[Any]:
    return [each["data"] for each in written(page) if each["type"] == kind]


def choose(page: Page, content: bytes) -> None:
    page.get_by_label("Choose the file from my therapist").set_input_files(
        {"name": "first-weeks.json", "mimeType": "application/json", "buffer": content}
    )


def paste(page: Page, text: str) -> None:
    page.get_by_label("Or paste the link here").fill(text)
    press(page, "Show what it holds")
