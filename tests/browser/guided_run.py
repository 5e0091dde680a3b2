"""The guided run as tests meet it: opened at a known time, started, with time that they let pass."""

from playwright.sync_api import Locator, Page, expect

from climbing_back.content import exercise_sets
from tests.browser.diary import Entry, entry, press, write
from tests.browser.loop import DAY, awake

CHAIR = "book/library/set-chair.html"
STANDING = "book/library/set-standing.html"
NAMES = [exercise.name for exercise in exercise_sets()["chair"].exercises]
ANSWERS = ["All of it", "Part of it", "Not today"]
CONTROLS = [*ANSWERS, "More"]
GOOD = entry("check-in", day=DAY, colour="good")


def player(page: Page) -> Locator:
    return page.locator("cb-session-player, cb-plan-player")


def status(page: Page) -> Locator:
    return player(page).get_by_role("status")


def exercise(page: Page, name: str) -> Locator:
    return player(page).get_by_role("heading", name=name)


def said(page: Page, words: str) -> None:
    expect(status(page)).to_contain_text(words)


def open_set(page: Page, address: str = CHAIR, *entries: Entry) -> None:
    """Open the page of a set in the late morning of a day in November."""
    if entries:
        write(page, *entries)
    page.clock.install(time=f"{DAY}T11:00:00")
    page.goto(address)
    awake(page)


def start(page: Page, kind: str = "Good day", address: str = CHAIR) -> None:
    open_set(page, address)
    press(page, f"{kind} Start")


def answer(page: Page, words: str, then: str) -> None:
    """Answer, and wait until the next exercise has the focus."""
    press(page, words)
    expect(exercise(page, then)).to_be_focused()


def on_today(page: Page) -> Locator:
    """Wait until the run has ended on Today."""
    page.wait_for_url("**/today.html*")
    awake(page)
    return page.locator("cb-today")


def below_strip(page: Page) -> float:
    """Return where a part lies that is scrolled to: what is over the page leaves it clear."""
    return page.evaluate("parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)")


def wait(page: Page, seconds: float) -> None:
    """Let time pass, with every tick of it."""
    page.clock.run_for(seconds * 1000)
