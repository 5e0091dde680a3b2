"""The check-in: how the day is, in five questions that can all be skipped."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import entry, press, written
from tests.browser.loop import DAY, TODAY, awake, open_on, rate, said, saved


def check_in(page: Page) -> Locator:
    return page.locator("cb-check-in")


def test_answers_are_one_check_in_a_day(page: Page) -> None:
    open_on(page, TODAY, DAY)
    press(page, "Up to five questions")
    rate(page, "Stiffness since yesterday", 4)
    rate(page, "Pain since yesterday", 2)
    rate(page, "Falls since last time", 1)
    check_in(page).get_by_role("textbox").fill("Slept badly.")
    page.clock.run_for(1500)
    saved(page, "cb-check-in")
    page.reload()
    awake(page)
    assert said(page, "check-in") == [
        {"day": DAY, "stiffness": 4, "pain": 2, "falls": 1, "note": "Slept badly."}
    ]
    # What was said is never folded away.
    expect(check_in(page).get_by_role("button", name="Stiffness")).to_contain_text("4 – some")
    expect(check_in(page).get_by_role("button", name="Fatigue")).not_to_contain_text("–")
    expect(check_in(page).get_by_role("textbox")).to_have_value("Slept badly.")


def test_a_question_that_is_skipped_again_is_not_said(page: Page) -> None:
    open_on(page, TODAY, DAY, entry("check-in", day=DAY, colour="off", pain=6, sky="blue"))
    rate(page, "Pain since yesterday", 11)
    # What this page does not ask is carried along.
    assert said(page, "check-in") == [{"day": DAY, "colour": "off", "sky": "blue"}]


def test_nothing_said_is_no_check_in(page: Page) -> None:
    open_on(page, TODAY, DAY)
    press(page, "Up to five questions")
    rate(page, "Pain since yesterday", 6)
    rate(page, "Pain since yesterday", 11)
    assert said(page, "check-in") == []


def test_what_two_devices_said_becomes_one(page: Page) -> None:
    two = [entry("check-in", day=DAY, pain=6), entry("check-in", day=DAY, fatigue=3, pain=5)]
    open_on(page, TODAY, DAY, *two)
    rate(page, "Stiffness since yesterday", 1)
    assert said(page, "check-in") == [{"day": DAY, "pain": 5, "fatigue": 3, "stiffness": 1}]
    assert len(written(page)) == 4


def test_same_as_yesterday_says_no_falls_and_no_note(page: Page) -> None:
    yesterday = entry("check-in", day="2026-11-21", pain=3, stiffness=5, falls=1, note="Stairs.")
    open_on(page, TODAY, DAY, yesterday)
    press(page, "Same as yesterday")
    saved(page, "cb-check-in")
    assert said(page, "check-in")[-1] == {"day": DAY, "pain": 3, "stiffness": 5}
    check_in(page).get_by_role("button", name="Undo").click()
    expect(check_in(page).get_by_role("status")).to_contain_text("Undone")
    assert [data["day"] for data in said(page, "check-in")] == ["2026-11-21"]


def test_the_last_one_before_is_named_and_without_one_nothing_is_offered(
    new_context: NewContext,
) -> None:
    page = new_context().new_page()
    open_on(page, TODAY, DAY, entry("check-in", day="2026-11-18", pain=3))
    press(page, "Same as on Wednesday 18 November 2026")
    saved(page, "cb-check-in")
    page = new_context().new_page()
    open_on(page, TODAY, DAY)
    expect(check_in(page).get_by_role("button", name="Same as")).to_have_count(0)


def test_more_than_ten_falls_can_be_said(page: Page) -> None:
    open_on(page, TODAY, DAY, entry("check-in", day=DAY, falls=2))
    check_in(page).get_by_role("button", name="Falls since last time 2 – two").click()
    more = check_in(page).get_by_role("spinbutton", name="More than ten? How many")
    more.fill("200")
    more.press("Tab")
    expect(check_in(page).get_by_role("status")).to_have_text(
        "Write a whole number from 11 to 99. Below that, press a number."
    )
    assert said(page, "check-in") == [{"day": DAY, "falls": 2}]
    more.fill("12")
    more.press("Tab")
    saved(page, "cb-check-in")
    assert said(page, "check-in") == [{"day": DAY, "falls": 12}]
    page.reload()
    awake(page)
    expect(check_in(page).get_by_role("button", name="Falls")).to_contain_text("12")
    rate(page, "Falls since last time", 1)
    assert said(page, "check-in") == [{"day": DAY, "falls": 1}]
    expect(more).to_have_value("")
    # A number that was taken out is no answer.
    for number in ("12", ""):
        more.fill(number)
        more.press("Tab")
        saved(page, "cb-check-in")
    assert said(page, "check-in") == []


def test_every_step_has_its_word_in_sight_and_one_question_is_open_at_a_time(page: Page) -> None:
    open_on(page, TODAY, DAY)
    press(page, "Up to five questions")
    steps = check_in(page).locator(".cb-steps label")
    expect(steps.locator("visible=true")).to_have_count(0)
    check_in(page).get_by_role("button", name="Pain since yesterday").click()
    expect(steps.locator("visible=true")).to_have_count(12)
    expect(check_in(page).locator(".cb-word").locator("visible=true")).to_have_count(11)
    names = (
        check_in(page)
        .locator(".cb-steps label")
        .evaluate_all("all => all.map((each) => each.textContent.trim().replace(/\\s+/g, ' '))")
    )
    assert len(names) == 4 * 12
    assert all(len(name.split()) > 1 for name in names if name != "Skip")
