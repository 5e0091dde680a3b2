"""A guided run that was left: with the tab, for a day, for another tab, or for another set."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from climbing_back.diary import validate
from tests.browser.conftest import NewContext
from tests.browser.diary import MY_DIARY, SAVED, entry, press, write, written
from tests.browser.guided_run import CHAIR, DAY, NAMES, clock, exercise, open_set, said, start
from tests.browser.loop import ITEMS, STEP_BY_STEP, awake, open_on, plan
from tests.faults import note

LEFT = "You were in the middle of this on Sunday 22 November 2026."
CHANGED = "This has changed since you began. What you did can still be written down."


def go_part_of_the_way(page: Page) -> None:
    """Do the first exercise, and one of eight times of the second."""
    start(page)
    for button in ("Next", "Begin", "Done one"):
        press(page, button)
    expect(clock(page)).to_have_text("1 of 8")


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
    found = exercise(again, NAMES[1]).is_visible() and clock(again).inner_text() == "1 of 8"
    note(
        "A tab that is closed in the middle of a guided run",
        how=f"{close} is closed, and another one opened",
        where="Chromium",
        said=2,
        lost=0 if found else 2,
    )
    assert found
    said(again, "Paused. Press Go on")
    press(again, "Go on")
    press(again, "Done one")
    expect(clock(again)).to_have_text("2 of 8")
    press(again, "Stop")
    press(again, "Write it down")
    expect(again.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(again)
    validate(entry)
    assert [item["done"] for item in entry["data"]["items"]] == ["all", "part", *["none"] * 3]
    # Three hours in which nothing was done are no three hours of exercise.
    assert entry["data"].get("minutes", 0) < 5
    assert kept(again) == []


@pytest.mark.parametrize("answer", ["Write it down", "Do not write it down"])
def test_what_was_left_on_another_day_is_offered_for_that_day(
    new_context: NewContext, answer: str
) -> None:
    context = new_context()
    page = context.new_page()
    go_part_of_the_way(page)
    page.close()
    later = context.new_page()
    open_later(later, "2026-11-24T09:00:00")
    expect(later.get_by_role("heading", name=LEFT)).to_be_visible()
    expect(later.get_by_role("button", name="Go on", exact=True)).to_be_hidden()
    # It is not nagging: it was not asked for, so nothing takes the focus.
    expect(later.locator(":focus")).to_have_count(0)
    expect(later.locator("select[name=hamstring-stretch-sitting]")).to_have_value("all")
    expect(later.locator("select[name=seated-march]")).to_have_value("part")
    assert written(later) == []
    press(later, answer)
    if answer == "Write it down":
        expect(later.get_by_text(SAVED)).to_be_visible()
        press(later, "Back to the set")
    said_there = [each["data"]["day"] for each in written(later)]
    assert said_there == ([DAY] if answer == "Write it down" else [])
    expect(later.get_by_role("button", name="Start")).to_be_visible()
    assert kept(later) == []
    later.reload()
    expect(later.get_by_role("button", name="Start")).to_be_visible()


def test_a_run_of_another_day_in_which_nothing_was_done_goes(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    start(page)
    page.close()
    later = context.new_page()
    open_later(later, "2026-11-24T09:00:00")
    expect(later.get_by_role("button", name="Start")).to_be_visible()
    assert kept(later) == []


def test_a_set_that_changed_since_can_still_be_written_down(page: Page) -> None:
    go_part_of_the_way(page)
    page.goto("book/reference/sources.html")
    # The next edition of the course has one exercise less in this set.
    page.route(
        f"**/{CHAIR}",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace('data-exercise="seated-march"', 'data-exercise="new"'),
        ),
    )
    page.goto(CHAIR)
    expect(page.get_by_role("heading", name=CHANGED)).to_be_visible()
    expect(page.locator("select[name=seated-march]")).to_have_value("part")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    validate(entry)
    assert {"item": "seated-march", "done": "part"} in entry["data"]["items"]


def test_a_plan_that_changed_since_can_still_be_written_down(page: Page) -> None:
    open_on(page, STEP_BY_STEP, DAY, plan())
    player = page.locator("cb-plan-player")
    player.get_by_role("radio", name="Good day").check()
    press(page, "Start")
    press(page, "Next")
    less = entry("exercise-plan", f"{DAY}T11:05:00+01:00", starts=DAY, items=ITEMS[1:2])
    write(page, less)
    page.goto(STEP_BY_STEP)
    expect(page.get_by_role("heading", name=CHANGED)).to_be_visible()
    expect(player.get_by_role("combobox", name="Bridge")).to_have_value("all")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (session,) = [each for each in written(page) if each["type"] == "session"]
    assert {"item": "bridge", "done": "all"} in session["data"]["items"]
    press(page, "Back to the set")
    expect(player.get_by_role("heading", name="Arm circles")).to_be_visible()


def test_of_two_tabs_the_newest_press_counts(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    start(here)
    there.clock.install(time=f"{DAY}T11:00:30")
    there.goto(CHAIR)
    expect(exercise(there, NAMES[0])).to_be_visible()
    press(here, "Next")
    # The other tab goes along, and waits.
    expect(exercise(there, NAMES[1])).to_be_visible()
    expect(there.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "true")
    expect(here.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "false")
    press(there, "Next")
    expect(exercise(here, NAMES[2])).to_be_visible()
    # A tab that is closed takes nothing back.
    there.close()
    expect(exercise(here, NAMES[2])).to_be_visible()
    again = context.new_page()
    again.clock.install(time=f"{DAY}T11:01:00")
    again.goto(CHAIR)
    expect(exercise(again, NAMES[2])).to_be_visible()
    press(here, "Stop")
    press(here, "Write it down")
    expect(here.get_by_text(SAVED)).to_be_visible()
    # It is written down once.
    expect(again.get_by_role("button", name="Start")).to_be_visible()
    assert len(written(here)) == 1


def test_on_a_shared_device_it_goes_with_the_tab(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    go_part_of_the_way(page)
    page.goto(MY_DIARY)
    press(page, "Keep nothing on this device")
    expect(page.get_by_text("This device is shared: nothing is kept on it.")).to_be_visible()
    page.goto(CHAIR)
    # What its owner was in the middle of is nobody's business.
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    page.get_by_role("radio", name="Good day").check()
    press(page, "Start")
    press(page, "Next")
    page.reload()
    expect(exercise(page, NAMES[1])).to_be_visible()
    page.close()
    again = context.new_page()
    open_set(again)
    expect(again.get_by_role("button", name="Start")).to_be_visible()


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
        expect(other.get_by_role("button", name="Start")).to_be_visible()
        other.close()
    else:
        press(page, "Finish and leave nothing here")
        expect(page.get_by_text("✓ Nothing of what you wrote")).to_be_visible()
    assert kept(page) == []
