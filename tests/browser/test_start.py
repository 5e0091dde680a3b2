"""The start page knows the diary on this device: few presses, in the first screen of a small phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from climbing_back import Start
from climbing_back.diary import SQLiteStore
from tests.browser.cell import offered, open_cell
from tests.browser.conftest import NewContext
from tests.browser.diary import entry, press
from tests.browser.loop import DAY, awake, open_on, plan, said, saved

START = "book/welcome.html"
PHONE = {"width": 360, "height": 740}
CHAPTER = "book/understand/what-spasticity-is.html"
DOORS = ["Start: what is hard for me?", "My therapist gave me something", "I am a clinician"]


@pytest.fixture
def phone(new_context: NewContext) -> Page:
    return new_context(viewport=PHONE).new_page()


def start(page: Page) -> Locator:
    return page.locator("cb-start")


def in_first_screen(page: Page, part: Locator) -> bool:
    box = part.bounding_box()
    assert page.evaluate("scrollY") == 0
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"]


def press_in_sight(page: Page, part: Locator) -> None:
    """Press what is on the screen already, without a scroll to it."""
    expect(part).to_be_in_viewport(ratio=0.5)
    part.click()


def test_a_first_visit_says_what_this_is_and_has_three_doors(phone: Page) -> None:
    open_on(phone, START, DAY)
    expect(start(phone)).to_be_hidden()
    assert in_first_screen(
        phone, phone.get_by_text("Some mornings MS takes back a week of hard work")
    )
    assert in_first_screen(phone, phone.locator("#where-to-begin .cb-diagram"))
    for door in DOORS:
        assert in_first_screen(phone, phone.get_by_role("link", name=door)), door


def test_whoever_comes_back_finds_today_and_ground_zero_with_no_press(phone: Page) -> None:
    open_on(phone, START, DAY, plan())
    for name in ("Good day", "So-so day", "Off day"):
        assert in_first_screen(phone, start(phone).get_by_text(name)), name
    assert in_first_screen(phone, start(phone).get_by_role("button", name="Ground zero"))
    expect(phone.get_by_role("heading", name="Today, Sunday 22 November 2026")).to_be_visible()
    expect(phone.get_by_role("link", name=DOORS[0])).to_be_hidden()


def test_an_ordinary_day_is_two_presses(phone: Page) -> None:
    open_on(phone, START, DAY, plan())
    start(phone).get_by_text("Good day").click()
    saved(phone, "cb-start")
    press(phone, "All of it is done")
    saved(phone, "cb-start")
    expect(start(phone)).to_contain_text("That is all for this day.")
    assert said(phone, "check-in") == [{"day": DAY, "colour": "good"}]
    (session,) = said(phone, "session")
    assert {each["done"] for each in session["items"]} == {"all"}


def test_ground_zero_is_one_press_and_then_the_smallest_things_are_there(phone: Page) -> None:
    open_on(phone, START, DAY, plan())
    start(phone).get_by_role("button", name="Ground zero").click()
    saved(phone, "cb-start")
    assert said(phone, "ground-zero") == [{"since": DAY}]
    expect(start(phone)).to_contain_text("Bridge: Tighten your buttocks once.")
    # A rest is no smallest thing.
    expect(start(phone)).not_to_contain_text("A rest")
    start(phone).get_by_role("link", name="Open Ground zero").click()
    expect(phone.locator("h1")).to_have_text("Ground zero")


def test_two_problems_are_ticked_in_four_presses_on_a_first_visit(phone: Page) -> None:
    open_on(phone, START, DAY)
    presses = [
        lambda: phone.get_by_role("link", name=DOORS[0]),
        lambda: phone.get_by_role("link", name="Your turn"),
        lambda: phone.locator("label").filter(has_text="Lack of coordination"),
    ]
    for find in presses:
        press_in_sight(phone, find().first)
    # What can be said of the first one has opened between the two.
    phone.locator("label").filter(has_text="Fatigue").first.click()
    saved(phone, "cb-checklist")
    assert len(said(phone, "checklist-answer")) == 2


def test_a_plan_of_two_exercises_is_six_presses_and_leads_on_to_today(phone: Page) -> None:
    open_on(phone, START, DAY, entry("check-in", day="2026-11-20", colour="good"))
    press_in_sight(phone, phone.get_by_role("link", name="Make my plan"))
    expect(phone.locator("h1")).to_have_text("My plan in three sizes")
    awake(phone)
    assert in_first_screen(phone, phone.get_by_role("button", name="Pick from the library"))
    press_in_sight(phone, phone.get_by_role("button", name="Pick from the library"))
    press_in_sight(phone, phone.locator("label").filter(has_text="Sitting"))
    add = phone.locator("cb-exercise-plan .cb-choices li:not(.cb-is-in)").get_by_role("button")
    for at in (0, 1):
        add.nth(0).scroll_into_view_if_needed()
        add.nth(0).click()
        saved(phone, "cb-exercise-plan")
        (kept,) = said(phone, "exercise-plan")
        assert len(kept["items"]) == at + 1
    phone.get_by_role("button", name="Back to my plan").click()
    expect(phone.get_by_role("link", name="Go to Today")).to_be_visible()


def test_by_key_one_goes_on_from_what_was_pressed(phone: Page) -> None:
    open_on(phone, START, DAY, plan(), entry("check-in", day=DAY, colour="good"))
    phone.get_by_role("button", name="All of it is done").focus()
    phone.keyboard.press("Enter")
    expect(start(phone)).to_contain_text("That is all for this day.")
    expect(start(phone).locator(".cb-planned")).to_be_focused()
    phone.keyboard.press("Tab")
    expect(start(phone).get_by_role("link", name="Open Today")).to_be_focused()
    start(phone).get_by_role("button", name="Ground zero").focus()
    phone.keyboard.press("Enter")
    expect(start(phone).locator(".cb-planned")).to_be_focused()
    expect(start(phone).locator(".cb-planned")).to_contain_text("Ground zero. The score waits")


def test_on_a_day_of_ground_zero_the_rung_is_there(phone: Page) -> None:
    zero = entry("ground-zero", f"{DAY}T08:00:00+01:00", since="2026-11-20")
    step = entry(
        "restart-step",
        f"{DAY}T09:00:00+01:00",
        setback=zero["id"],
        day=DAY,
        rung="Stand once.",
        move="start",
    )
    open_on(phone, START, DAY, plan(), zero, step)
    expect(start(phone)).to_contain_text("You are on: Stand once.")
    expect(start(phone).get_by_role("button", name="Ground zero")).to_be_hidden()


def test_it_leads_back_to_where_one_was_reading(phone: Page) -> None:
    open_on(phone, CHAPTER, DAY, plan())
    section = phone.locator("main article section section[id]").nth(1)
    section.evaluate("each => scrollTo(0, each.offsetTop - 40)")
    phone.goto(START)
    link = start(phone).get_by_role("link", name="Go on reading: What spasticity is")
    link.click()
    expect(phone.locator("h1")).to_have_text("What spasticity is")
    assert phone.url.endswith("#" + (section.get_attribute("id") or "?"))


def test_nothing_jumps_for_whoever_comes_back(phone: Page) -> None:
    open_on(phone, START, DAY, plan())
    phone.reload(wait_until="commit")
    # Before the diary is read, the doors are gone already.
    expect(phone.locator("html[data-returning]")).to_be_attached()


def test_a_colour_picked_before_the_script_came_is_kept(phone: Page) -> None:
    open_on(phone, START, DAY, plan())
    waiting: list[Route] = []
    phone.route("**/start.js*", lambda route: waiting.append(route))
    with phone.expect_request("**/start.js*"):
        phone.reload(wait_until="commit")
    start(phone).locator(".cb-kind").first.click()
    waiting.pop().continue_()
    awake(phone)
    saved(phone, "cb-start")
    assert said(phone, "check-in") == [{"day": DAY, "colour": "good"}]


def test_when_all_is_erased_it_is_a_first_visit_again(phone: Page) -> None:
    open_on(phone, START, DAY, plan())
    expect(start(phone)).to_be_visible()
    phone.goto("book/my-diary.html")
    press(phone, "Erase everything")
    press(phone, "Erase it all now")
    saved(phone, "cb-erase")
    phone.goto(START)
    expect(phone.get_by_role("link", name=DOORS[0])).to_be_visible()
    expect(start(phone)).to_be_hidden()


def test_in_a_cell_it_is_there_from_the_first_day_on(browser: Browser, store: SQLiteStore) -> None:
    page = open_cell(browser, Start(store=store), "start")
    expect(page.locator("html[data-returning]")).to_be_attached()
    page.get_by_role("radio", name="Off day").check(force=True)
    assert [each["type"] for each in offered(page)] == ["check-in"]
    assert page.evaluate("document.querySelector('cb-start a')") is None
    page.close()


def test_without_scripts_the_doors_are_there(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(START)
    for door in DOORS:
        expect(page.get_by_role("link", name=door)).to_be_visible()
    expect(start(page)).to_be_hidden()
