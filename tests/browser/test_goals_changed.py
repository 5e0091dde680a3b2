"""Goals that are changed, undone, put to rest and looked at again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import press, written
from tests.browser.goal_scale import (
    TEA,
    card,
    goals,
    make_tea,
    new_goal,
    open_goals,
    rated,
    reopen,
    saved,
    stairs,
    step,
    unfold,
)


def undo(page: Page) -> None:
    goals(page).get_by_role("button", name="Undo").click()
    expect(goals(page).get_by_text("✓ Undone. It is as it was before.")).to_be_visible()


def test_every_press_can_be_undone(page: Page) -> None:
    open_goals(page)
    make_tea(page)
    undo(page)
    box = goals(page).get_by_role("textbox", name="My goal")
    expect(box).to_have_value("")
    expect(goals(page).get_by_role("radio", name="Balance problems")).to_be_checked()
    unfold(page, "Examples to copy from")
    goals(page).get_by_role("button", name=f"Copy this one: {TEA}").click()
    expect(box).to_have_value(TEA)
    press(page, "Next")
    press(page, "Next")
    press(page, "In 4 weeks")
    day = goals(page).get_by_label("A date of my own")
    expect(day).to_have_value("2026-12-20")
    undo(page)
    expect(day).to_have_value("")
    press(page, "Done")

    tea = card(page, TEA)
    tea.get_by_role("radio", name=re.compile("^0 ")).check()
    saved(page)
    undo(page)
    expect(tea.get_by_role("radio", checked=True)).to_have_count(0)
    tea.get_by_role("button", name="Give it new steps").click()
    step(page, "0").fill("Sit.")
    press(page, "Done")
    expect(tea.get_by_text("New steps since Sunday 22 November 2026")).to_be_visible()
    undo(page)
    expect(tea.get_by_text("New steps since")).to_be_hidden()
    expect(tea).to_contain_text("I stand for five minutes")
    tea.get_by_role("button", name="Reached").click()
    expect(goals(page).locator("summary").filter(has_text="Reached (1)")).to_be_visible()
    undo(page)
    expect(goals(page).locator("summary").filter(has_text="Reached")).to_be_hidden()
    expect(tea.get_by_role("button", name="Reached")).to_be_visible()


def test_an_undone_new_step_can_be_written_again_as_a_new_set(page: Page) -> None:
    open_goals(page, stairs())
    here = card(page, "Stairs")
    here.get_by_role("button", name="Give it new steps").click()
    for words in ("sit", "sit up"):
        step(page, "0").fill(words)
        press(page, "Back")
        saved(page)
        press(page, "Next")
        undo(page)
        expect(step(page, "0")).to_have_value("three evenings")
    step(page, "0").fill("stand")
    press(page, "Done")
    unfold(page, "Earlier steps (1)")
    expect(here.get_by_text("three evenings")).to_be_visible()


def test_leave_it_as_it_was_takes_back_all_that_was_said_on_the_sheet(page: Page) -> None:
    open_goals(page, stairs())
    here = card(page, "Stairs")
    here.get_by_role("button", name="Give it new steps").click()
    step(page, "0").fill("sit")
    step(page, "+1").fill("stand")
    press(page, "Leave it as it was")
    expect(here).to_contain_text("three evenings")
    expect(here).to_be_focused()
    expect(goals(page).get_by_text("New steps since")).to_be_hidden()
    undo(page)
    expect(here).to_contain_text("stand")

    make_tea(page)
    press(page, "Leave it as it was")
    expect(card(page, TEA)).to_have_count(0)
    expect(goals(page).get_by_role("button", name="New goal")).to_be_focused()


def test_what_is_being_written_survives_a_closed_tab(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    open_goals(page)
    new_goal(page)
    goals(page).get_by_role("textbox", name="My goal").press_sequentially("Sail")
    page.clock.run_for(1500)
    saved(page)
    press(page, "Next")
    step(page, "−2").press_sequentially("On land.")
    page.clock.run_for(1500)
    saved(page)
    page.close()
    page = context.new_page()
    reopen(page)
    expect(card(page, "Sail")).to_contain_text("On land.")
    card(page, "Sail").get_by_role("button", name="Change").click()
    expect(goals(page).get_by_role("textbox", name="My goal")).to_have_value("Sail")


def test_a_goal_keeps_its_last_words_when_they_are_taken_out(page: Page) -> None:
    open_goals(page, stairs())
    card(page, "Stairs").get_by_role("button", name="Change").click()
    goals(page).get_by_role("textbox", name="My goal").fill("")
    press(page, "Done")
    expect(goals(page).locator(".cb-warning")).to_contain_text("write a few words")
    press(page, "Leave it as it was")
    expect(card(page, "Stairs")).to_be_visible()
    assert len(written(page)) == 1


def test_goals_rest_and_are_taken_up_again(page: Page) -> None:
    open_goals(page, stairs(), rated(1, "2026-11-01"))
    here = card(page, "Stairs")
    here.get_by_role("button", name="Let it rest").click()
    expect(here).to_be_focused()
    expect(goals(page).locator("summary").filter(has_text="Resting (1)")).to_be_visible()
    expect(here.get_by_role("radio").first).to_be_disabled()
    here.get_by_role("button", name="Take it up again").click()
    expect(goals(page).locator("summary").filter(has_text="Resting")).to_be_hidden()
    expect(here.get_by_role("radio").first).to_be_enabled()
    assert [each.get("replaces") is None for each in written(page)] == [True, True, False, False]


@pytest.mark.parametrize(
    ("review", "words"),
    [
        ("2026-11-23", "Look again on Monday 23 November 2026."),
        ("2026-11-22", "You wanted to look at this goal again on Sunday 22 November 2026."),
        ("2026-10-01", "Does it still fit? You can leave it, change it, or give it new steps."),
    ],
)
def test_the_day_to_look_again_is_a_kind_line(page: Page, review: str, words: str) -> None:
    open_goals(page, stairs(review=review))
    expect(card(page, "Stairs")).to_contain_text(words)


def test_a_date_that_no_diary_knows_gets_one_sentence(page: Page) -> None:
    open_goals(page, stairs(review="2026-12-24"))
    card(page, "Stairs").get_by_role("button", name="Change").click()
    press(page, "Next")
    press(page, "Next")
    day = goals(page).get_by_label("A date of my own")
    day.fill("2222-01-01")
    press(page, "Done")
    expect(goals(page).get_by_text("This date cannot be kept.")).to_be_visible()
    expect(card(page, "Stairs")).to_contain_text("Look again on Thursday 24 December 2026.")


def test_a_goal_that_is_changed_again_opens_at_the_part_that_was_written_on(page: Page) -> None:
    open_goals(page, stairs())
    change = card(page, "Stairs").get_by_role("button", name="Change: Stairs")
    change.click()
    press(page, "Next")
    step(page, "0").fill("four evenings")
    press(page, "Done")
    saved(page)
    change.click()
    expect(goals(page).get_by_text("Part 2 of 3: its five steps.")).to_be_visible()
    expect(step(page, "0")).to_have_value("four evenings")
