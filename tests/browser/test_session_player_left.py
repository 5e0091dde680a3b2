"""A guided run that was left: with the tab, for a day, for another tab, or for another set."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import MY_DIARY, entry, press, write
from tests.browser.guided_run import (
    CHAIR,
    GOOD,
    NAMES,
    answer,
    below_strip,
    exercise,
    on_today,
    open_set,
    player,
    start,
    wait,
)
from tests.browser.loop import DAY, ITEMS, STEP_BY_STEP, TODAY, awake, open_on, plan, pressed
from tests.browser.loop import said as in_diary
from tests.faults import note

LEFT = "You were in the middle of this on Sunday 22 November 2026. What you said is in your diary, on that day."
BEGIN = "Good day Start"


def go_part_of_the_way(page: Page) -> None:
    """Do the first exercise, and come to the second."""
    start(page)
    wait(page, 1)
    answer(page, "All of it", NAMES[1])


def open_later(page: Page, when: str, address: str = CHAIR) -> None:
    page.clock.install(time=when)
    page.goto(address)
    awake(page)


def kept(page: Page) -> list[str]:
    keys: list[str] = page.evaluate(
        "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
    )
    return [key for key in keys if "-run-" in key]


@pytest.mark.parametrize("close", ["a tab", "a tab that is not told"])
def test_after_the_tab_was_closed_it_is_where_it_was(new_context: NewContext, close: str) -> None:
    context = new_context()
    page = context.new_page()
    go_part_of_the_way(page)
    if close == "a tab":
        page.close()
    else:
        # As when the device takes it away: its last moment is not heard of.
        page.evaluate(
            "addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true)"
        )
        page.close(run_before_unload=False)
    again = context.new_page()
    open_later(again, f"{DAY}T15:00:00")
    found = exercise(again, f"{NAMES[1]} 2 of 5").is_visible()
    items = [item["item"] for data in in_diary(again, "session") for item in data["items"]]
    note(
        "A tab that is closed in the middle of a guided run",
        how=f"{close} is closed, and another one opened",
        where="Chromium",
        said=2,
        lost=2 - found - len(items),
    )
    assert found
    assert items == ["hamstring-stretch-sitting"]
    # It is in sight. It was not asked for, so nothing takes the focus.
    assert abs(player(again).bounding_box()["y"] - below_strip(again)) <= 1
    expect(again.locator(":focus")).to_have_count(0)
    answer(again, "All of it", NAMES[2])
    press(again, "More")
    press(again, "Stop")
    assert pressed(on_today(again)) == ["Done", "Done"]
    assert kept(again) == []


def test_a_run_of_another_day_belongs_to_that_day(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    go_part_of_the_way(page)
    page.close()
    later = context.new_page()
    open_later(later, "2026-11-24T09:00:00")
    expect(player(later).get_by_text(LEFT)).to_be_visible()
    expect(later.get_by_role("button", name=BEGIN)).to_be_visible()
    expect(later.locator(":focus")).to_have_count(0)
    later.get_by_role("link", name="Open that day").click()
    today = on_today(later)
    expect(today.get_by_role("heading", name="Sunday 22 November 2026")).to_be_visible()
    assert pressed(today) == ["Done"]
    # It is said once. A new run is one of its own day.
    later.goto(CHAIR)
    awake(later)
    expect(player(later).get_by_text(LEFT)).to_have_count(0)
    press(later, BEGIN)
    wait(later, 1)
    answer(later, "All of it", NAMES[1])
    assert [data["day"] for data in in_diary(later, "session")] == [DAY, "2026-11-24"]


def test_a_run_in_which_nothing_was_said_goes_with_its_day(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    start(page)
    page.close()
    later = context.new_page()
    open_later(later, "2026-11-24T09:00:00")
    expect(later.get_by_role("button", name=BEGIN)).to_be_visible()
    expect(player(later).get_by_text("You were in the middle")).to_have_count(0)
    assert kept(later) == []


def test_over_midnight_it_stays_with_the_day_on_which_it_began(page: Page) -> None:
    open_on(page, TODAY, DAY, plan(items=ITEMS[:2]), GOOD)
    page.clock.run_for(12 * 3_600_000 + 50 * 60_000)
    page.get_by_role("link", name="Do it step by step").click()
    expect(exercise(page, "Bridge 1 of 2")).to_be_focused()
    page.clock.run_for(15 * 60_000)
    expect(player(page).get_by_text("A new day has begun.")).to_be_visible()
    answer(page, "All of it", "Arm circles 2 of 2")
    page.clock.run_for(1000)
    press(page, "All of it")
    today = on_today(page)
    # What was written is to be seen, and so is whose day it is.
    expect(today.get_by_text("That is all for this day.")).to_be_focused()
    expect(today.get_by_role("heading", name="Sunday 22 November 2026")).to_have_count(1)
    assert [data["day"] for data in in_diary(page, "session")] == [DAY]
    page.reload()
    expect(today.get_by_role("heading", name="Today, Monday 23 November 2026")).to_be_visible()


def test_from_an_earlier_day_it_is_a_run_of_that_day(page: Page) -> None:
    before = entry("check-in", day="2026-11-21", colour="so-so")
    open_on(page, TODAY, DAY, plan(items=ITEMS[:2]), before)
    press(page, "Earlier day")
    page.get_by_role("link", name="Do it step by step").click()
    expect(exercise(page, "Bridge 1 of 2")).to_be_focused()
    expect(player(page).get_by_text("For Saturday 21 November 2026")).to_be_visible()
    wait(page, 1)
    answer(page, "All of it", "Arm circles 2 of 2")
    items = [{"item": "bridge", "done": "all"}]
    assert in_diary(page, "session") == [{"day": "2026-11-21", "size": "so-so", "items": items}]


def test_a_plan_that_changed_since_begins_anew_and_nothing_is_lost(page: Page) -> None:
    open_on(page, STEP_BY_STEP, DAY, plan(), GOOD)
    press(page, BEGIN)
    wait(page, 1)
    answer(page, "All of it", "Arm circles 2 of 3")
    less = entry("exercise-plan", f"{DAY}T11:05:00+01:00", starts=DAY, items=ITEMS[:1])
    write(page, less)
    page.goto(STEP_BY_STEP)
    awake(page)
    expect(page.get_by_role("button", name=BEGIN)).to_be_visible()
    expect(player(page).get_by_role("listitem").filter(has_text="Bridge: All of it")).to_have_count(
        1
    )


@pytest.mark.parametrize(
    "kept",
    [
        "no JSON",
        "null",
        '{"order": ["gone"]}',
        '{"day": "2026-11-22", "items": ["gone"], "at": 0}',
        '{"day": "2026-11-22", "items": ["toe-taps"], "at": 1}',
        '{"day": "someday", "items": ["toe-taps"], "at": 0}',
        '{"run": {"day": "2026-11-22", "size": "good"}, "told": [], "at": 1}',
    ],
)
def test_a_kept_run_that_does_not_fit_is_left_alone(page: Page, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem('climbing-back-run-chair', '{kept}')")
    open_set(page, CHAIR, GOOD)
    expect(page.get_by_role("button", name=BEGIN)).to_be_visible()


def test_of_two_tabs_the_newest_press_counts(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    start(here)
    there.clock.install(time=f"{DAY}T11:00:30")
    there.goto(CHAIR)
    expect(exercise(there, NAMES[0])).to_be_visible()
    wait(here, 1)
    answer(here, "All of it", NAMES[1])
    # The other tab goes along.
    expect(exercise(there, NAMES[1])).to_be_visible()
    press(there, "Part of it")
    expect(exercise(here, NAMES[2])).to_be_visible()
    # A tab that is closed takes nothing back.
    there.close()
    expect(exercise(here, NAMES[2])).to_be_visible()
    assert [item["done"] for item in in_diary(here, "session")[0]["items"]] == ["all", "part"]


def test_on_a_shared_device_it_goes_with_the_tab(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    go_part_of_the_way(page)
    page.goto(MY_DIARY)
    press(page, "Keep nothing on this device")
    expect(page.get_by_text("This device is shared: nothing is kept on it.")).to_be_visible()
    page.goto(CHAIR)
    # What its owner was in the middle of is nobody's business.
    press(page, BEGIN)
    expect(exercise(page, NAMES[0])).to_be_focused()
    wait(page, 1)
    press(page, "More")
    answer(page, "All of it", NAMES[1])
    press(page, "Stop")
    # What was said is handed on to Today, and to no one else.
    assert pressed(on_today(page)) == ["Done"]
    page.close()
    again = context.new_page()
    open_set(again)
    expect(again.get_by_role("button", name=BEGIN)).to_be_visible()


@pytest.mark.parametrize("how", ["erase", "finish"])
def test_erasing_and_finishing_take_it_away(new_context: NewContext, how: str) -> None:
    context = new_context()
    page, other = context.new_page(), context.new_page()
    if how == "finish":
        page.goto(MY_DIARY)
        press(page, "Keep nothing on this device")
        expect(page.get_by_text("This device is shared: nothing is kept on it.")).to_be_visible()
    go_part_of_the_way(page)
    if how == "erase":
        # A tab that still shows it does not bring it back.
        other.clock.install(time=f"{DAY}T11:05:00")
        other.goto(CHAIR)
        expect(exercise(other, NAMES[1])).to_be_visible()
    page.goto(MY_DIARY)
    awake(page)
    if how == "erase":
        press(page, "Erase everything")
        press(page, "Erase it all now")
        expect(page.get_by_text("✓ Erased.")).to_be_visible()
        expect(other.get_by_role("button", name=BEGIN)).to_be_visible()
        other.close()
    else:
        press(page, "Finish and leave nothing here")
        expect(page.get_by_text("✓ Nothing of what you wrote")).to_be_visible()
    assert kept(page) == []
