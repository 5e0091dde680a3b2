"""A clock that is wrong by years: what was said under it is kept, and what is said later holds."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from tests import faults
from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import SAVED, write
from tests.browser.loop import TODAY, awake, pick, plan, said, saved

LONG_AGO, FAR_AHEAD, NOW = "2001-01-01T11:00:00", "2061-07-01T11:00:00", "2026-11-22T11:00:00"


def under(context: BrowserContext, clock: str, address: str) -> Page:
    """Open a page in a new tab under this clock."""
    page = context.new_page()
    page.clock.install(time=clock)
    page.goto(address)
    awake(page)
    return page


def press_box(page: Page, name: str) -> None:
    page.get_by_role("checkbox", name=name).click()
    expect(page.get_by_text(SAVED).first).to_be_visible()


def test_ticks_under_three_clocks_are_all_kept_and_the_last_press_holds(
    new_context: NewContext,
) -> None:
    context = new_context()
    for clock, names in {
        LONG_AGO: ("Pain", "Fatigue"),
        FAR_AHEAD: ("Pain", "Weakness"),
        # Back at the right time, with all that was said in years to come in the diary.
        NOW: ("Weakness", "Immobility"),
    }.items():
        page = under(context, clock, SYMPTOMS)
        for name in names:
            press_box(page, name)
        page.close()
    page = under(context, NOW, SYMPTOMS)
    wanted = {"Pain": False, "Fatigue": True, "Weakness": False, "Immobility": True}
    found = {name: page.get_by_role("checkbox", name=name).is_checked() for name in wanted}
    lost = [name for name in wanted if found[name] != wanted[name]]
    faults.note(
        "The clock is wrong by years, and is put right",
        how="boxes are pressed in 2001, in 2061 and today; the last press of each holds",
        where="Chromium",
        said=6,
        lost=len(lost),
    )
    assert lost == []


def test_a_day_of_another_century_does_not_take_the_place_of_today(
    new_context: NewContext,
) -> None:
    context = new_context()
    write(context.new_page(), plan("2001-01-01"))
    for clock in (FAR_AHEAD, LONG_AGO, NOW):
        page = under(context, clock, TODAY)
        pick(page, "Off day")
        saved(page, "cb-today")
    colours = said(page, "check-in") + said(page, "day-colour")
    lost = {clock[:10] for clock in (LONG_AGO, FAR_AHEAD, NOW)} - {each["day"] for each in colours}
    faults.note(
        "The clock is wrong by years, and is put right",
        how="the kind of day is picked in 2061, in 2001 and today",
        where="Chromium",
        said=3,
        lost=len(lost),
    )
    assert lost == set()
    expect(page.get_by_text("Sunday 22 November 2026").first).to_be_visible()
    page.goto("book/progress.html")
    awake(page)
    page.goto("book/my-diary.html")
    awake(page)
