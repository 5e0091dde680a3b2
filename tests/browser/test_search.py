"""The search as a learner uses it: from the menu, as one types, by keyboard, on a phone, from a disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.targets import too_small
from tests.browser.test_pages import axe_violations_in_all_themes

PHONE = {"width": 360, "height": 740}


def search_box(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Search the course")


def results(page: Page) -> Locator:
    return page.locator(".cb-found-pages").get_by_role("link")


def says(page: Page) -> Locator:
    return page.locator(".cb-answer").get_by_role("status")


@pytest.mark.parametrize("disk", [False, True], ids=["site", "disk"])
def test_a_slip_of_the_finger_is_understood(
    new_context: NewContext, book: Path, disk: bool
) -> None:
    page = new_context(viewport=PHONE).new_page()
    page.goto(f"{book.as_uri()}/{SYMPTOMS}" if disk else SYMPTOMS)
    page.get_by_text("Contents", exact=True).click()
    box = search_box(page).bounding_box()
    assert box is not None
    # In the first screen of the menu.
    assert box["y"] + box["height"] <= PHONE["height"]
    search_box(page).fill("tierd")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", name="Showing results for “tired”")).to_be_visible()
    expect(says(page)).to_have_text("You typed “tierd”. 3 pages found.")
    expect(page).to_have_title("Showing results for “tired” - Search - Climbing Back")
    expect(search_box(page)).to_have_value("tierd")
    first = results(page).first.bounding_box()
    assert first is not None
    # Below the words, the best page is in the first screen.
    assert first["y"] + first["height"] <= PHONE["height"]
    results(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fatigue and pacing")
    page.go_back()
    expect(results(page).first).to_have_text("Fatigue and pacing")


def test_it_answers_as_one_types_and_the_focus_stays(page: Page) -> None:
    page.goto("search.html")
    expect(results(page)).to_have_count(0)
    search_box(page).focus()
    page.keyboard.type("backup")
    expect(page.get_by_role("heading", name="Results for “backup”")).to_be_visible()
    expect(page.get_by_role("heading", level=3, name="Tools")).to_be_visible()
    expect(search_box(page)).to_be_focused()
    # Once it is quiet, it is said, and the address has the words.
    expect(says(page)).to_have_text("3 pages found.")
    page.wait_for_url("**/search.html?q=backup")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("My diary and my data")
    page.go_back()
    expect(results(page).first).to_have_text("My diary and my data")
    search_box(page).fill("")
    expect(results(page)).to_have_count(0)
    expect(page).to_have_title("Search - Climbing Back")


def test_results_fit_a_phone_and_all_of_them_can_be_shown(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 320, "height": 800}).new_page()
    page.goto("search.html?q=exercise")
    expect(results(page).filter(visible=True)).to_have_count(8)
    page.get_by_text("Show 3 more", exact=True).first.click()
    expect(results(page).filter(visible=True)).to_have_count(11)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert too_small(page, ".cb-found-pages :is(li, summary)") == []
    assert axe_violations_in_all_themes(page) == []
    # The whole card leads to its page.
    page.locator(".cb-found-pages li").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Exercises")


def test_what_is_not_there_is_said_kindly_and_leads_on(page: Page) -> None:
    page.goto("search.html?q=<zebra onerror=zebra()>")
    words = "Nothing found for “<zebra onerror=zebra()>”"
    expect(page.get_by_role("heading", name=words)).to_be_visible()
    expect(says(page)).to_contain_text("Try one short word, such as “tired” or “stairs”.")
    onward = page.locator(".cb-answer").get_by_role("link")
    expect(onward).to_have_text(["Today", "All chapters", "Get help"])
    assert axe_violations_in_all_themes(page) == []
    onward.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")


def test_without_scripts_it_says_so_and_lists_the_chapters(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto("search.html?q=fatigue")
    assert "Search needs scripts" in page.locator("noscript p").inner_html()
    expect(search_box(page)).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="Fatigue and pacing").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fatigue and pacing")
