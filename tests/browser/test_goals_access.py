"""Goals for hands and eyes, in two tabs, on paper and in memory."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import entry, press, written
from tests.browser.goal_scale import (
    NEW,
    PAGE,
    STAIRS,
    TEA,
    card,
    goals,
    new_goal,
    open_goals,
    rated,
    reopen,
    saved,
    stairs,
    step,
    unfold,
)
from tests.browser.targets import too_small
from tests.browser.test_pages import axe_violations_in_all_themes


def test_all_of_it_by_keyboard(page: Page) -> None:
    open_goals(page)
    keys = page.keyboard
    goals(page).get_by_role("button", name="New goal").focus()
    keys.press("Enter")
    expect(goals(page).locator(".cb-writing-title")).to_be_focused()
    keys.press("Tab")
    keys.press("Space")
    keys.press("Tab")
    keys.press("Tab")
    copy = goals(page).get_by_role("button", name="Copy this one: Write a birthday card by hand.")
    expect(copy).to_be_focused()
    keys.press("Enter")
    expect(goals(page).get_by_role("button", name="Done")).to_be_focused()
    saved(page)
    keys.press("Enter")
    here = card(page, "Write a birthday card")
    expect(here).to_be_focused()
    keys.press("Tab")
    keys.press("Space")
    expect(here.get_by_role("radio", name=re.compile("^−2"))).to_be_checked()
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    third = here.get_by_role("radio", name=re.compile("^0 "))
    expect(third).to_be_checked()
    saved(page)
    expect(third).to_be_focused()
    reopen(page)
    expect(third).to_be_checked()
    expect(goals(page).locator("summary").filter(has_text="Where I was (1)")).to_be_visible()


def test_a_second_tap_changes_nothing(page: Page) -> None:
    open_goals(page)
    goals(page).get_by_role("button", name="New goal").click()
    goals(page).get_by_role("radio", name="Pain").dblclick()
    goals(page).get_by_role("button", name="Copy this one: Spend the night").dblclick()
    saved(page)
    assert len(written(page)) == 1


def test_markup_from_a_foreign_file_is_text(page: Page) -> None:
    evil = "<img src=x onerror=alert(1)>"
    open_goals(
        page,
        stairs(words=evil, purpose=evil, problem="constructor", steps=[evil] * 5),
        rated(0, "2026-11-22"),
        stairs("2026-11-01T09:30:00+01:00", words=evil, purpose=evil, steps=["<b>"] * 5),
    )
    here = goals(page).locator("section")
    expect(here.get_by_role("heading")).to_have_text(evil)
    unfold(page, "Earlier steps (1)")
    expect(here.get_by_role("listitem").first).to_contain_text(evil)
    here.get_by_role("button", name="Change").click()
    expect(goals(page).get_by_role("textbox", name="My goal")).to_have_value(evil)
    assert goals(page).locator("img").count() == 0


def test_two_tabs_stay_in_step_and_typing_is_left_alone(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_goals(here, stairs())
    reopen(there)
    card(here, "Stairs").get_by_role("button", name="Change").click()
    box = goals(here).get_by_role("textbox", name="My goal")
    box.press_sequentially(" at ho")
    card(there, "Stairs").get_by_role("radio", name=re.compile("^0 ")).check()
    saved(there)
    box.press_sequentially("me")
    press(here, "Done")
    expect(card(there, "Stairs at home").get_by_text("Here today")).to_be_visible()
    expect(card(here, "Stairs at home").get_by_text("Here today")).to_be_visible()


def test_what_was_written_before_the_script_came_is_a_goal(page: Page) -> None:
    waiting = []
    page.route("**/workbook.js*", lambda route: waiting.append(route))
    page.goto(PAGE, wait_until="commit")
    goals(page).get_by_role("textbox", name="My goal").fill("Early bird.")
    step(page, "0").fill("Six o’clock.")
    goals(page).get_by_role("radio", name="+1", exact=True).check()
    waiting[0].continue_()
    saved(page)
    expect(goals(page).get_by_role("textbox", name="My goal")).to_have_value("Early bird.")
    press(page, "Done")
    expect(card(page, "Early bird.")).to_contain_text("Six o’clock.")
    expect(card(page, "Early bird.").get_by_role("radio", name=re.compile(r"^\+1"))).to_be_checked()


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_and_nothing_scrolls_sideways(
    new_context: NewContext, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    long = "Donaudampfschifffahrtsgesellschaft" * 4
    open_goals(
        page,
        stairs(words=long, purpose=long, steps=[long] * 5, review="2026-11-01"),
        rated(0, "2026-11-20"),
        stairs("2026-11-21T09:30:00+01:00", words=long),
    )
    targets = "cb-goals :is(button, label:has(input), .cb-note, summary)"

    def check() -> None:
        page.locator("cb-goals details").evaluate_all("all => all.forEach(d => d.open = true)")
        assert too_small(page, targets) == []
        assert page.evaluate("document.documentElement.scrollWidth") == width

    check()
    goals(page).get_by_role("button", name="Give it new steps").click()
    for way in ("Back", "Next", "Next"):
        press(page, way)
        check()
    press(page, "Done")
    new_goal(page)
    goals(page).get_by_role("radio", name="Fatigue").check()
    check()


def test_axe_finds_nothing_in_a_full_list(page: Page) -> None:
    resting = entry(
        "goal", goal=STAIRS.replace("900", "901"), words="Swim.", steps=NEW, standing="resting"
    )
    open_goals(
        page, stairs(), rated(0, "2026-11-20"), stairs(steps=NEW, review="2026-11-20"), resting
    )
    page.locator("cb-goals details").evaluate_all("all => all.forEach(d => d.open = true)")
    assert axe_violations_in_all_themes(page) == []
    card(page, "Stairs").get_by_role("button", name="Change").click()
    assert axe_violations_in_all_themes(page) == []


def test_on_paper_there_is_one_blank_sheet_and_all_that_was_said(page: Page) -> None:
    later = stairs("2026-11-01T09:30:00+01:00", steps=NEW)
    open_goals(page, stairs(), rated(0, "2026-09-10"), later)
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    old = goals(page).get_by_text("three evenings", exact=True)
    expect(old).to_be_visible()
    expect(goals(page).get_by_text("0, what I hope for. three evenings")).to_be_visible()
    for name in ("My goal", "What it is for"):
        expect(goals(page).get_by_role("textbox", name=name)).to_have_value("")
        expect(goals(page).get_by_role("textbox", name=name)).to_be_visible()
    expect(goals(page).get_by_text("+2 much more than I hope").last).to_be_visible()
    expect(goals(page).get_by_text("Date: ____")).to_be_visible()
    expect(goals(page).get_by_role("button")).to_have_count(0)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(old).to_be_hidden()


def test_without_scripts_there_is_a_sheet_and_examples_to_read(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    expect(goals(page).get_by_text("One sheet for each goal.")).to_be_visible()
    expect(goals(page).get_by_role("textbox", name="My goal")).to_be_visible()
    expect(goals(page).get_by_role("button")).to_have_count(0)
    goals(page).locator("summary").click()
    expect(goals(page).get_by_text(TEA)).to_be_visible()


def test_a_goal_can_be_written_in_memory_too(page: Page) -> None:
    page.add_init_script("indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }")
    open_goals(page)
    new_goal(page)
    goals(page).get_by_role("radio", name="Pain").check()
    goals(page).get_by_role("button", name="Copy this one: Spend the night").click()
    expect(goals(page).get_by_text("Not saved")).to_be_visible()
    press(page, "Done")
    expect(card(page, "Spend the night in my own bed.")).to_be_visible()
