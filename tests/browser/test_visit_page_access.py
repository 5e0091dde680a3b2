"""The visit page for hands and eyes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import download, entry
from tests.browser.targets import too_small
from tests.browser.visit import headings, open_page, part, read, sheet, shown, tick_all
from tests.browser.visit_month import GOAL, month


def test_everything_by_keyboard(page: Page) -> None:
    open_page(page, *month())
    page.get_by_role("radio", name="4 weeks").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="2 weeks")).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Tick these five")).to_be_focused()
    page.keyboard.press("Tab")
    expect(part(page, "Questions for my visit")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(part(page, "My goals")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    line = page.get_by_role("checkbox", name="Walk to the corner shop")
    expect(line).to_be_focused()
    page.keyboard.press("Space")
    # It is drawn anew, and the focus stays.
    expect(line).to_be_focused()
    assert "Walk to the corner shop" not in shown(page)
    # Another press, and no trembling.
    page.wait_for_timeout(600)
    page.keyboard.press("Space")
    assert "Walk to the corner shop" in shown(page)
    page.get_by_text("More that you can show").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(part(page, "My check-ins")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Print, or save as PDF")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("window.hasPrinted")


def test_a_double_tap_changes_one_thing_once(page: Page) -> None:
    open_page(page, *month())
    page.locator("label").filter(has=part(page, "Setbacks")).dblclick()
    expect(part(page, "Setbacks")).not_to_be_checked()
    assert "Setbacks" not in headings(page)


def test_no_more_than_five_choices_at_once(page: Page) -> None:
    open_page(page, *month())
    boxes = page.locator("cb-visit-page").get_by_role("checkbox")
    assert len([box for box in boxes.all() if box.is_visible()]) == 5


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large_and_nothing_scrolls_sideways(
    new_context: NewContext, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 700}).new_page()
    long = "Donaudampfschifffahrtsgesellschaft" * 6
    open_page(
        page, *month(), entry("activity", "2026-09-04T09:00:00+01:00", activity=GOAL, words=long)
    )
    tick_all(page)
    page.locator("cb-visit-page details").evaluate_all(
        "all => all.forEach(each => each.open = true)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == width
    inside = "cb-visit-page :is(label, button, summary, textarea)"
    assert too_small(page, inside) == []
    _, file = download(page, "Save the file")
    read(page, file)
    expect(sheet(page)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert too_small(page, "cb-read-visit :is(label, button)") == []
