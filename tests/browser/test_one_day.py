"""Whatever day a page shows, all that is pressed on it belongs to that day."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.diary import entry, press
from tests.browser.loop import DAY, TODAY, open_on, pick, plan, rate, said, saved

BEFORE = "2026-11-21"
BEFORE_IN_WORDS = "For Saturday 21 November 2026"
TURNED = "A new day has begun. What you press here is still for the day before."


def check_in(page: Page) -> Locator:
    return page.locator("cb-check-in")


def test_an_earlier_day_is_that_of_every_part(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    expect(page.get_by_text(BEFORE_IN_WORDS)).to_have_count(0)
    press(page, "Earlier day")
    for part in ("cb-check-in", "cb-ground-zero"):
        expect(page.locator(part).get_by_text(BEFORE_IN_WORDS)).to_be_visible()
    press(page, "Up to five questions")
    rate(page, "Stiffness since yesterday", 4)
    pick(page, "Off day")
    saved(page, "cb-today")
    assert said(page, "check-in") == [{"day": BEFORE, "stiffness": 4, "colour": "off"}]
    page.locator("cb-ground-zero").get_by_role("button", name="Ground zero", exact=True).click()
    saved(page, "cb-ground-zero")
    assert said(page, "ground-zero") == [{"since": BEFORE}]
    press(page, "Later day")
    expect(page.get_by_text(BEFORE_IN_WORDS)).to_have_count(0)
    expect(check_in(page).get_by_role("button", name="Stiffness")).not_to_contain_text("4 – some")


def test_words_that_were_being_typed_stay_with_their_day(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    press(page, "Up to five questions")
    check_in(page).get_by_role("textbox").fill("Of this day.")
    # Nothing of the page is waited for.
    page.get_by_role("button", name="Earlier day").evaluate("button => button.click()")
    saved(page, "cb-check-in")
    expect(check_in(page).get_by_role("textbox")).to_have_value("")
    assert said(page, "check-in") == [{"day": DAY, "note": "Of this day."}]


def in_the_evening(page: Page) -> None:
    """Open the page ten minutes before midnight, and say something."""
    open_on(page, TODAY, DAY, plan())
    page.clock.run_for(12 * 3_600_000 + 50 * 60_000)
    press(page, "Up to five questions")
    rate(page, "Falls since last time", 1)


def test_over_midnight_the_old_day_stays_as_long_as_one_is_in_it(page: Page) -> None:
    in_the_evening(page)
    page.clock.run_for(15 * 60_000)
    expect(page.locator("cb-today").get_by_text(TURNED)).to_be_visible()
    rate(page, "Pain since yesterday", 3)
    assert said(page, "check-in") == [{"day": DAY, "falls": 1, "pain": 3}]
    page.locator("cb-today").get_by_role("button", name="Go on to today").click()
    expect(page.get_by_text(TURNED)).to_have_count(0)
    # No answer of yesterday is said again as today's.
    rate(page, "Pain since yesterday", 2)
    assert said(page, "check-in")[-1] == {"day": "2026-11-23", "pain": 2}


def test_a_page_that_was_left_alone_goes_on_by_itself(page: Page) -> None:
    in_the_evening(page)
    page.clock.fast_forward(9 * 3_600_000)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.get_by_role("heading", name="Today, Monday 23 November 2026")).to_be_visible()
    expect(page.get_by_text(TURNED)).to_have_count(0)
    rate(page, "Pain since yesterday", 2)
    assert said(page, "check-in")[-1] == {"day": "2026-11-23", "pain": 2}


@pytest.mark.parametrize("way", ["hidden", "frozen", "restored"])
def test_a_page_that_comes_back_after_midnight_says_so_and_stays(page: Page, way: str) -> None:
    in_the_evening(page)
    if way == "frozen":
        browser = page.context.new_cdp_session(page)
        browser.send("Page.setWebLifecycleState", {"state": "frozen"})
        page.clock.fast_forward(20 * 60_000)
        browser.send("Page.setWebLifecycleState", {"state": "active"})
    else:
        page.clock.fast_forward(20 * 60_000)
        event = {
            "hidden": "document.dispatchEvent(new Event('visibilitychange'))",
            "restored": "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
        }
        page.evaluate(event[way])
    expect(page.locator("cb-today").get_by_text(TURNED)).to_be_visible()
    rate(page, "Pain since yesterday", 3)
    assert said(page, "check-in") == [{"day": DAY, "falls": 1, "pain": 3}]


def test_an_earlier_day_that_was_asked_for_is_no_day_that_turned(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    press(page, "Earlier day")
    page.clock.fast_forward(9 * 3_600_000)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("cb-check-in").get_by_text(BEFORE_IN_WORDS)).to_be_visible()
    expect(page.get_by_text(TURNED)).to_have_count(0)


def test_all_of_it_is_one_press_and_then_nothing_more_is_asked(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    pick(page, "Good day")
    press(page, "All of it is done")
    saved(page, "cb-today")
    (session,) = said(page, "session")
    assert session["day"] == DAY
    assert {each["item"]: each["done"] for each in session["items"]} == {
        "bridge": "all",
        "own-arms": "all",
        "rest": "all",
    }
    expect(page.get_by_text("That is all for this day.")).to_be_visible()
    for gone in ("All of it is done", "Do it step by step"):
        expect(page.get_by_text(gone, exact=True)).to_have_count(0)
    page.locator("cb-today").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="All of it is done")).to_be_visible()
    assert said(page, "session") == []


def test_what_was_said_of_one_item_stays_when_the_rest_is_done(page: Page) -> None:
    items = [{"item": "bridge", "done": "part"}]
    before = entry("session", day=DAY, size="good", items=items)
    colour = entry("check-in", day=DAY, colour="good")
    open_on(page, TODAY, DAY, plan(), colour, before)
    press(page, "All of it is done")
    saved(page, "cb-today")
    (session,) = said(page, "session")
    assert [each["done"] for each in session["items"]] == ["part", "all", "all"]


def test_not_today_is_written_at_the_press_and_why_can_be_skipped(page: Page) -> None:
    open_on(page, TODAY, DAY, plan(), entry("check-in", day=DAY, colour="good"))
    whole = page.locator("cb-today").get_by_role("button", name="Not today", exact=True).last
    whole.click()
    saved(page, "cb-today")
    assert said(page, "not-today") == [{"day": DAY, "reason": "other"}]
    page.get_by_role("button", name="Heat: why the whole plan not today").click()
    saved(page, "cb-today")
    assert said(page, "not-today") == [{"day": DAY, "reason": "heat"}]
    whole.click()
    saved(page, "cb-today")
    assert said(page, "not-today") == []


def test_where_one_is_with_a_goal_belongs_to_the_day_on_show(page: Page) -> None:
    goal = "018f0000-0000-7000-8000-00000000000a"
    steps = ["To the door", "To the gate", "To the shop", "And back", "To the park"]
    open_on(page, "book/plan/goals.html", DAY, entry("goal", goal=goal, words="Walk", steps=steps))
    page.clock.run_for(12 * 3_600_000 + 55 * 60_000)
    page.locator("cb-goals").get_by_text("To the gate").click()
    saved(page, "cb-goals")
    page.clock.run_for(15 * 60_000)
    expect(page.locator("cb-goals").get_by_text(TURNED)).to_be_visible()
    page.locator("cb-goals").get_by_text("To the shop").click()
    saved(page, "cb-goals")
    assert said(page, "goal-rating") == [{"goal": goal, "day": DAY, "level": 0}]
