"""In a setback, the rung that was chosen is on *Today*, and the next one is a press away."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.diary import entry
from tests.browser.loop import DAY, TODAY, open_on, plan, said, saved

ZERO = entry("ground-zero", "2026-11-20T08:00:00+01:00", since="2026-11-20")
LADDER = entry("restart-ladder", "2026-10-01T08:00:00+01:00", rungs=["Sit up", "Stand", "Walk"])


def today(page: Page) -> Locator:
    return page.locator("cb-today")


def test_the_first_rung_and_each_one_after_it_is_one_press(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    open_on(page, TODAY, DAY, plan(), LADDER, ZERO)
    begin = page.get_by_role("button", name="Begin on the lowest rung: Sit up")
    expect(begin).to_be_in_viewport(ratio=1)
    begin.click()
    expect(today(page)).to_contain_text("You are on: Sit up")
    expect(today(page).get_by_role("button", name="One rung up")).to_be_in_viewport(ratio=1)
    today(page).get_by_role("button", name="One rung up").click()
    expect(today(page)).to_contain_text("You are on: Stand")
    saved(page, "cb-today")
    steps = [(each["day"], each["rung"], each["move"]) for each in said(page, "restart-step")]
    assert steps == [(DAY, "Sit up", "start"), (DAY, "Stand", "up")]
    today(page).get_by_role("button", name="Undo").click()
    expect(today(page)).to_contain_text("You are on: Sit up")


def test_without_a_setback_or_a_ladder_nothing_is_said_of_rungs(page: Page) -> None:
    open_on(page, TODAY, DAY, plan(), LADDER)
    expect(today(page)).not_to_contain_text("rung")
    open_on(page, TODAY, DAY, ZERO)
    expect(today(page)).to_contain_text("Ground zero. The score waits")
