"""A learner writes goals, says where they are, and moves the goals after a setback."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.diary import press, written
from tests.browser.goal_scale import (
    NEW,
    OLD,
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

LAST = ["sit up", "feet on the floor", "edge of the bed again", "stand again", "walk"]


def test_a_goal_is_made_and_rated_without_typing(page: Page) -> None:
    open_goals(page)
    expect(goals(page).get_by_text("No goal is written here yet.")).to_be_visible()
    make_tea(page)
    press(page, "Next")
    expect(step(page, "0")).to_have_value("I stand for five minutes, one hand on the counter.")
    press(page, "Next")
    matters = goals(page).get_by_role("group", name="How much does it matter to me?")
    matters.get_by_role("radio", name="8 very much").check()
    press(page, "In 6 weeks")
    press(page, "Done")
    tea = card(page, TEA)
    expect(tea).to_be_focused()
    expect(tea).to_contain_text("So that I can offer a guest a cup.")
    expect(tea).to_contain_text("Balance problems")
    expect(tea).to_contain_text("8 – very much")
    expect(tea).to_contain_text("Look again on Sunday 3 January 2027.")
    tea.get_by_role("radio", name=re.compile("^−1 less than I hope: I stand for two")).check()
    expect(tea.get_by_text("Here today")).to_be_visible()
    saved(page)

    reopen(page)
    expect(tea.get_by_role("radio", name=re.compile("^−1"))).to_be_checked()
    said = [each["data"] for each in written(page)]
    assert said[-1]["level"] == -1
    assert said[-2] | {"goal": "", "steps": []} == {
        "goal": "",
        "words": TEA,
        "problem": "balance",
        "purpose": "So that I can offer a guest a cup.",
        "importance": 8,
        "review": "2027-01-03",
        "standing": "active",
        "steps": [],
    }


def test_examples_come_by_problem_and_never_more_than_five(page: Page) -> None:
    open_goals(page)
    new_goal(page)
    copies = goals(page).get_by_role("button", name="Copy this one")
    expect(copies).to_have_count(0)
    expect(goals(page).get_by_text("Choose a problem above.")).to_be_visible()
    for problem in goals(page).get_by_role("radio").all()[:6]:
        problem.check()
        assert 1 <= copies.count() <= 5
    goals(page).get_by_role("radio", name="Something else").check()
    expect(copies).to_have_count(0)


def test_words_alone_are_a_goal(page: Page) -> None:
    open_goals(page)
    new_goal(page)
    press(page, "Next")
    expect(goals(page).get_by_text("Copy an example, or write a few words")).to_be_visible()
    goals(page).get_by_role("textbox", name="My goal").fill("Sing in the choir.")
    press(page, "Done")
    choir = card(page, "Sing in the choir.")
    expect(choir.get_by_role("button", name="Give it steps")).to_be_visible()
    choir.get_by_role("radio", name="0 what I hope for").check()
    saved(page)
    assert list(written(page)[0]["data"]) == ["goal", "words", "standing"]
    # Its first steps take nothing's place.
    choir.get_by_role("button", name="Give it steps").click()
    step(page, "−1").fill("I listen.")
    press(page, "Done")
    expect(choir).to_contain_text("I listen.")
    expect(goals(page).get_by_text("New steps since")).to_be_hidden()
    expect(goals(page).get_by_text("Earlier steps")).to_have_count(1)
    expect(goals(page).get_by_text("Earlier steps")).to_be_hidden()


def test_after_two_setbacks_all_three_sets_of_steps_can_be_read(page: Page) -> None:
    open_goals(page, stairs(), rated(0, "2026-09-10"))
    here = card(page, "Stairs")
    for day, steps in (("2026-11-22", NEW), ("2026-11-25", LAST)):
        page.clock.set_system_time(f"{day}T12:00:00+00:00")
        reopen(page)
        here.get_by_role("button", name="Give it new steps").click()
        expect(goals(page).get_by_text("The old steps stay below the goal.")).to_be_visible()
        for sign, words in zip(("−2", "−1", "0", "+1", "+2"), steps, strict=True):
            expect(step(page, sign)).not_to_be_empty()
            step(page, sign).fill(words)
        press(page, "Done")
        saved(page)
        here.get_by_role("radio", name=re.compile(f"^−1 .*{steps[1]}")).check()
        expect(here.get_by_text("Here today")).to_be_visible()
    reopen(page)
    expect(here.get_by_text("New steps since Wednesday 25 November 2026")).to_be_visible()
    unfold(page, "Earlier steps (2)")
    older = here.locator("details").filter(has_text="Earlier steps")
    expect(older.get_by_text("Earlier steps, until Wednesday 25 November 2026")).to_be_visible()
    expect(older.get_by_text("Earlier steps, until Sunday 22 November 2026")).to_be_visible()
    assert older.get_by_role("listitem").all_inner_texts() == [
        f"{sign}\n{words}"
        for steps in (NEW, OLD)
        for sign, words in zip(("−2", "−1", "0", "+1", "+2"), steps, strict=True)
    ]
    # Every rating has the words that it was made with.
    unfold(page, "Where I was (3)")
    before = here.locator("details").filter(has_text="Where I was").get_by_role("paragraph")
    assert before.all_inner_texts() == [
        "Wednesday 25 November 2026: −1, less than I hope. feet on the floor",
        "Sunday 22 November 2026: −1, less than I hope. edge of the bed",
        "Thursday 10 September 2026: 0, what I hope for. three evenings",
    ]
    for word in ("missed", "failed", "lost"):
        assert word not in goals(page).inner_text().lower()


def test_rating_again_the_same_day_edits_that_day(page: Page) -> None:
    open_goals(page, stairs())
    here = card(page, "Stairs")
    for sign in ("−1", "0", "+1"):
        here.get_by_role("radio", name=re.compile(re.escape(f"{sign} "))).check()
    expect(goals(page).locator("summary").filter(has_text="Where I was (1)")).to_be_visible()
    saved(page)
    page.clock.set_system_time("2026-11-23T12:00:00+00:00")
    reopen(page)
    expect(here.get_by_text("Here on Sunday 22 November 2026")).to_be_visible()
    expect(here.get_by_role("radio", checked=True)).to_have_count(0)
    here.get_by_role("radio", name=re.compile("^0 ")).check()
    expect(goals(page).locator("summary").filter(has_text="Where I was (2)")).to_be_visible()


def test_presses_that_come_faster_than_the_diary_writes_are_still_one_rating(page: Page) -> None:
    open_goals(page, stairs())
    page.locator("cb-goals .cb-where input").evaluate_all(
        "all => all.forEach(each => each.click())"
    )
    expect(goals(page).locator("summary").filter(has_text="Where I was (1)")).to_be_visible()
    here = card(page, "Stairs")
    expect(here.get_by_role("radio", name=re.compile(r"^\+2"))).to_be_checked()


def test_presses_that_come_faster_than_the_diary_writes_are_still_one_goal(page: Page) -> None:
    open_goals(page)
    new_goal(page)
    goals(page).get_by_role("textbox", name="My goal").fill("Sail")
    page.locator("cb-goals .cb-weeks button").evaluate_all("all => all.forEach(b => b.click())")
    press(page, "Done")
    expect(card(page, "Sail")).to_contain_text("Look again on Sunday 14 February 2027.")
    expect(goals(page).locator("section")).to_have_count(1)
    saved(page)
    chain = [each.get("replaces") for each in written(page)]
    assert chain == [None, *(each["id"] for each in written(page)[:-1])]


def test_new_steps_on_the_day_of_a_rating_keep_that_rating(page: Page) -> None:
    open_goals(page, stairs(), rated(1, "2026-11-22"))
    here = card(page, "Stairs")
    here.get_by_role("button", name="Give it new steps").click()
    step(page, "0").fill("Stand up.")
    press(page, "Done")
    here.get_by_role("radio", name=re.compile("Stand up")).check()
    unfold(page, "Where I was (2)")
    before = here.locator("details").filter(has_text="Where I was")
    expect(before.get_by_text("+1, more than I hope. every evening")).to_be_visible()
    expect(before.get_by_text("0, what I hope for. Stand up.")).to_be_visible()


def test_what_another_page_added_to_an_entry_is_carried_along(page: Page) -> None:
    rating = rated(1, "2026-11-22")
    rating["data"] |= {"note": "Sunny.", "sky": "blue"}
    open_goals(page, stairs(sky="blue", problem="walking"), rating)
    here = card(page, "Stairs")
    here.get_by_role("radio", name=re.compile("^0 ")).check()
    saved(page)
    assert written(page)[-1]["data"] == rating["data"] | {"level": 0}
    here.get_by_role("button", name="Change").click()
    goals(page).get_by_role("textbox", name="My goal").fill("The stairs")
    press(page, "Done")
    expect(card(page, "The stairs")).to_be_visible()
    saved(page)
    last = written(page)[-1]["data"]
    assert (last["sky"], last["problem"], last["steps"]) == ("blue", "walking", OLD)


def test_a_mended_word_is_not_a_new_set_of_steps(page: Page) -> None:
    open_goals(page, stairs(), rated(0, "2026-11-01"))
    here = card(page, "Stairs")
    here.get_by_role("button", name="Change").click()
    press(page, "Next")
    step(page, "0").fill("three mornings")
    press(page, "Done")
    expect(here).to_contain_text("three mornings")
    expect(goals(page).get_by_text("New steps since")).to_be_hidden()
    unfold(page, "Where I was (1)")
    expect(here.get_by_text("0, what I hope for. three mornings")).to_be_visible()
