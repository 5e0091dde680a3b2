"""My activities by keyboard, by a shaking hand, by a screen reader, on paper and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import written
from tests.browser.targets import too_small
from tests.browser.test_activities import (
    PAGE,
    activity,
    card,
    mine,
    open_activities,
    opened,
    part,
    rated,
    reopen,
    saved,
)
from tests.browser.test_pages import axe_violations_in_all_themes


def test_all_of_it_by_keyboard(page: Page) -> None:
    open_activities(page)
    keys = page.keyboard
    part(page, "New activity").focus()
    keys.press("Enter")
    keys.press("Tab")
    expect(part(page, "Make a hot drink.")).to_be_focused()
    keys.press("Enter")
    saved(page)
    expect(part(page, "Done")).to_be_focused()
    keys.press("Space")
    here = card(page, "Make a hot drink.")
    expect(here).to_be_focused()
    keys.press("Tab")
    keys.press("Enter")
    keys.press("Tab")
    keys.press("ArrowLeft")
    keys.press("ArrowLeft")
    nine = here.get_by_role("radio", name="9 very well")
    expect(nine).to_be_checked()
    saved(page)
    expect(nine).to_be_focused()
    reopen(page)
    opened(here)
    expect(nine).to_be_checked()


def test_a_second_tap_changes_nothing(page: Page) -> None:
    open_activities(page)
    part(page, "New activity").click()
    part(page, "Make a hot drink.").dblclick()
    saved(page)
    assert len(written(page)) == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_and_nothing_scrolls_sideways(
    new_context: NewContext, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    long = "Donaudampfschifffahrtsgesellschaft" * 4
    open_activities(page, activity(long), rated(3, "2026-11-01", note=long), activity("Tea", 1))

    def check() -> None:
        page.locator("cb-activities details").evaluate_all("all => all.forEach(d => d.open = true)")
        targets = "cb-activities :is(button, label:has(input), .cb-note, summary)"
        assert too_small(page, targets) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width

    check()
    part(page, "New activity").click()
    check()


def test_axe_finds_nothing_in_a_full_list(page: Page) -> None:
    resting = activity("Swim.", 1, standing="resting")
    open_activities(page, activity("Tea"), rated(3, "2026-11-01"), resting)
    page.locator("cb-activities details").evaluate_all("all => all.forEach(d => d.open = true)")
    assert axe_violations_in_all_themes(page) == []
    part(page, "New activity").click()
    assert axe_violations_in_all_themes(page) == []


def test_on_paper_there_is_room_for_five(page: Page) -> None:
    open_activities(page, activity("Tea"), rated(3, "2026-11-01"))
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(mine(page).get_by_text("Sunday 1 November 2026: 3")).to_be_visible()
    rooms = mine(page).get_by_role("group", name=re.compile(r"Activity \d"))
    expect(rooms).to_have_count(5)
    expect(mine(page).get_by_text("Date: ____")).to_be_visible()


def test_without_scripts_there_are_five_to_fill_in(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    expect(mine(page).get_by_role("group", name="Activity 5")).to_be_visible()
    expect(mine(page).get_by_role("textbox")).to_have_count(5)
    expect(mine(page).get_by_role("button")).to_have_count(0)
    mine(page).locator("summary").click()
    expect(mine(page).get_by_text("Turn over in bed.")).to_be_visible()
