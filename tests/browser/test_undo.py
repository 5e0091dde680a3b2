"""What was said can be taken back on the spot: the newest press on the page, and no other."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SYMPTOMS
from tests.browser.diary import SAVED, UNDO, entry, press
from tests.browser.loop import DAY, GROUND_ZERO, open_on, said

LADDER = entry("restart-ladder", rungs=["Breathe", "Off-day plan"])
UNDONE = "✓ Undone. It is as it was before."


def undo(page: Page) -> Locator:
    return page.get_by_role("button", name=UNDO)


def test_a_changed_rating_note_or_tick_goes_back_to_what_it_was(page: Page) -> None:
    page.goto(SYMPTOMS)
    checklist = page.locator("cb-checklist")
    tick = page.get_by_role("checkbox", name="Fatigue", exact=True)
    row = checklist.locator(".cb-item").filter(has=tick)
    note = checklist.get_by_role("textbox")
    tick.check()
    row.get_by_role("radio", name="3 a little").check()
    row.get_by_role("radio", name="6 quite a lot").check()
    undo(page).click()
    expect(checklist.get_by_text(UNDONE)).to_be_visible()
    expect(row.get_by_role("radio", name="3 a little")).to_be_checked()
    page.get_by_role("checkbox", name="Pain", exact=True).check()
    # Two pauses in typing are two steps.
    note.fill("At night")
    expect(page.get_by_role("button", name="Undo", exact=True)).to_be_visible()
    note.press_sequentially(", in bed")
    note.blur()
    expect(checklist.get_by_text(SAVED)).to_be_visible()
    undo(page).click()
    expect(note).to_have_value("At night")
    page.wait_for_timeout(600)
    tick.uncheck()
    page.get_by_role("button", name="Undo “Fatigue”").click()
    expect(tick).to_be_checked()
    page.reload()
    expect(tick).to_be_checked()
    expect(row.get_by_role("radio", name="3 a little")).to_be_checked()
    expect(note).to_have_value("At night")


def test_there_is_one_undo_on_a_page_and_it_is_the_newest(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY, LADDER)
    press(page, "Ground zero")
    expect(page.get_by_role("button", name="Undo “Ground zero”")).to_be_visible()
    press(page, "1. Breathe")
    expect(undo(page)).to_have_text(["Undo “1. Breathe”"])
    undo(page).click()
    expect(page.locator("cb-restart-ladder").get_by_text(UNDONE)).to_be_visible()
    assert [len(said(page, kind)) for kind in ("ground-zero", "restart-step")] == [1, 0]
    expect(undo(page)).to_have_count(0)
