"""The guided run as tests meet it: opened at a known time, started, with time that they let pass."""

from playwright.sync_api import Locator, Page, expect

from climbing_back.content import exercise_sets
from tests.browser.diary import press

CHAIR = "book/library/set-chair.html"
STANDING = "book/library/set-standing.html"
NAMES = [exercise.name for exercise in exercise_sets()["chair"].exercises]
BAR = ["Next", "Pause", "Skip", "Swap", "Stop"]
DAY = "2026-11-22"


def status(page: Page) -> Locator:
    return page.locator("cb-session-player").get_by_role("status")


def clock(page: Page) -> Locator:
    return page.get_by_role("timer")


def exercise(page: Page, name: str) -> Locator:
    return page.locator("cb-session-player").get_by_role("heading", name=name, exact=True)


def said(page: Page, words: str) -> None:
    expect(status(page)).to_contain_text(words)


def open_set(page: Page, address: str = CHAIR) -> None:
    """Open the page of a set in the late morning of a day in November."""
    page.clock.install(time=f"{DAY}T11:00:00")
    page.goto(address)
    expect(page.locator("cb-session-player[data-read]")).to_be_visible()


def start(page: Page, size: str = "Good day", *switches: str, address: str = CHAIR) -> None:
    open_set(page, address)
    page.get_by_role("radio", name=size).check()
    for switch in switches:
        page.get_by_role("checkbox", name=switch).check()
    press(page, "Start")


def wait(page: Page, seconds: float) -> None:
    """Let time pass, with every tick of it."""
    page.clock.run_for(seconds * 1000)
