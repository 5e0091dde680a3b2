"""A learner makes a plan with a few presses, changes it, prints it, and is reminded of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from climbing_back import ExercisePlan
from climbing_back.components.element import STATIC
from climbing_back.content import exercises
from climbing_back.diary import SQLiteStore
from tests.browser.cell import open_cell
from tests.browser.diary import SAVED, UNDO, entry, press, raw, written
from tests.browser.exercise_plan import (
    NOW,
    OWN,
    PLAN,
    card,
    cards,
    item,
    items,
    open_plan,
    plan_of,
    plans,
    section,
)
from tests.browser.test_paper import printed, sheets

BRIDGE = exercises()["bridge"]


def add_bridge(page: Page) -> None:
    press(page, "Pick from the library")
    page.get_by_role("radio", name="Lying").check()
    press(page, "Show five more")
    press(page, "Add Bridge")
    expect(card(page, "Bridge")).to_be_visible()


def test_from_nothing_to_a_printed_plan_without_typing(page: Page) -> None:
    open_plan(page)
    page.evaluate(
        "window.print = () => { window.printed = document.documentElement.dataset.print; }"
    )
    ways = page.locator("cb-exercise-plan").get_by_role("button")
    expect(ways).to_have_text(
        [
            "Pick from the library",
            "Start with a ready set",
            "Write my therapist’s own",
            "Add a rest",
        ]
    )
    add_bridge(page)
    expect(page.get_by_text("A typical start. Your therapist may say otherwise.")).to_be_visible()
    press(page, "Back to my plan")
    for day, name in (("good", "Good day"), ("so-so", "So-so day"), ("off", "Off day")):
        line = card(page, "Bridge").get_by_text(f"{name}: {BRIDGE.sizes[day].do}")
        expect(line).to_be_visible()
    expect(card(page, "Bridge")).to_contain_text("Monday and Thursday")
    expect(card(page, "Bridge")).to_contain_text(f"counts: {BRIDGE.floor}")
    expect(card(page, "Bridge").get_by_role("img").first).to_have_attribute(
        "alt", re.compile("lies|back")
    )
    assert items(page) == [
        {
            **item("bridge"),
            "days": ["mon", "thu"],
            "sizes": {
                day: {"words": size.do, "sets": size.sets, "reps": size.reps}
                for day, size in BRIDGE.sizes.items()
            },
        }
    ]
    assert plans(page)[-1]["data"]["starts"] == "2026-11-22"
    press(page, "Print my plan")
    assert page.evaluate("window.printed") == "plan"
    with sheets(page) as paper:
        (sheet,) = paper
        text = " ".join(sheet.get_textpage().get_text_range().split())
    for words in (
        "My plan",
        "Week of",
        "Bridge",
        BRIDGE.floor,
        "Off day:",
        "Mon",
        "Number to ring",
    ):
        assert words in text
    screen = ("Change", "Print my plan", "Pick from", "Why three sizes", "Contents", "Saved")
    assert [words for words in screen if words in text] == []
    # Printed by itself, once there is a hand on it again, the page has the same sheet in it.
    page.keyboard.press("Shift")
    text = printed(page)
    assert "Why three sizes" in text
    assert "Week of" in text
    assert "Print my plan" not in text


def test_every_press_is_there_after_a_reload(page: Page) -> None:
    open_plan(page)
    press(page, "Start with a ready set")
    press(page, "Use Bad day")
    expect(cards(page)).to_have_count(3)
    expect(page.get_by_role("button", name="Change Calm breathing")).to_be_focused()
    plans(page)
    page.reload()
    expect(cards(page).get_by_role("heading")).to_have_text(
        [exercises()[name].name for name in ("calm-breathing", "ankle-pumps", "knee-rolls")]
    )
    expect(page.get_by_text("You can keep more.")).to_be_hidden()


def test_more_than_three_are_kept_with_one_kind_line(page: Page) -> None:
    rest = {"item": "rest", "kind": "rest", "words": "A rest", "days": ["mon"], "sizes": {}}
    open_plan(page, plan_of(item("bridge"), item("knee-rolls"), item("heel-raise"), rest))
    kind = page.get_by_text("Three or fewer are easier to keep up. You can keep more.")
    expect(cards(page)).to_have_count(4)
    expect(kind).to_be_hidden()
    press(page, "Add to my plan")
    press(page, "Start with a ready set")
    press(page, "Use Bad day")
    # What was there is not there twice.
    expect(cards(page)).to_have_count(6)
    expect(kind).to_be_visible()


def test_standing_needs_a_yes_wherever_it_is_offered_or_planned(page: Page) -> None:
    open_plan(page, plan_of(item("heel-raise")))
    fixed = "Standing exercises need a therapist’s yes."
    expect(card(page, exercises()["heel-raise"].name)).to_contain_text(fixed)
    press(page, "Add to my plan")
    press(page, "Pick from the library")
    offers = page.locator(".cb-offers")
    expect(offers.get_by_text(fixed)).to_be_hidden()
    page.get_by_role("radio", name="Standing").check()
    expect(offers.get_by_text(fixed)).to_be_visible()
    expect(offers.get_by_role("listitem")).to_have_count(5)
    press(page, "Show five more")
    expect(offers.get_by_role("listitem")).to_have_count(9)
    press(page, "Back to my plan")
    press(page, "Add to my plan")
    press(page, "Start with a ready set")
    expect(offers.get_by_text(fixed)).to_have_count(1)


def test_a_therapists_own_exercise(page: Page) -> None:
    open_plan(page)
    press(page, "Write my therapist’s own")
    # Nobody but the therapist knows the days.
    expect(page.get_by_role("link", name="Go to Today")).to_be_hidden()
    press(page, "Add it")
    expect(page.get_by_text("Pick at least one day first.")).to_be_visible()
    page.get_by_role("checkbox", name="Tuesday").check()
    page.get_by_role("checkbox", name="Saturday").check()
    press(page, "Add it")
    name = page.get_by_role("textbox", name="Name")
    expect(name).to_be_focused()
    # Whoever does not want to type is done. Whoever does writes over it.
    assert items(page)[0]["words"] == "An exercise from my therapist"
    assert items(page)[0]["days"] == ["tue", "sat"]
    page.keyboard.type("Standing at the sink")
    page.keyboard.press("Tab")
    own = card(page, "Standing at the sink")
    expect(own).to_contain_text("✓ From my therapist")
    expect(own).to_contain_text("Good day: your own amount")
    section(page, "Standing at the sink", "Amounts")
    own.get_by_role("textbox", name="In words").fill("As she showed me.")
    own.get_by_role("checkbox", name="Not on such a day").focus()
    expect(own).to_contain_text("Good day: As she showed me.")
    # Numbers beside a therapist's own words leave the words.
    own.get_by_role("button", name="+ more: Times").click()
    expect(own).to_contain_text("Good day: As she showed me.")
    (kept,) = items(page)
    assert re.fullmatch("own-[0-9a-f]{6}", kept["item"])
    assert kept["therapist"] is True
    assert kept["sizes"]["good"] == {"words": "As she showed me.", "reps": 1}


def test_days_side_time_and_the_smallest_thing(page: Page) -> None:
    open_plan(page, plan_of(item("bridge")))
    bridge = section(page, "Bridge", "Days")
    bridge.get_by_role("checkbox", name="Monday").uncheck()
    bridge.get_by_role("checkbox", name="Sunday").check()
    expect(bridge).to_contain_text("Wednesday, Friday and Sunday")
    bridge.get_by_label("Time of day").fill("09:30")
    bridge.get_by_label("Time of day").blur()
    expect(bridge).to_contain_text("at 09:30")
    section(page, "Bridge", "Side")
    expect(bridge.get_by_role("checkbox", name="Monday")).to_be_hidden()
    expect(bridge.get_by_role("radio", name="No side")).to_be_checked()
    bridge.get_by_role("radio", name="Left").check()
    section(page, "Bridge", "Smallest thing")
    bridge.get_by_role("button", name="One slow breath.").click()
    expect(bridge).to_contain_text("counts: One slow breath.")
    (kept,) = items(page)
    assert kept["days"] == ["wed", "fri", "sun"]
    assert (kept["time"], kept["side"], kept["floor"]) == ("09:30", "left", "One slow breath.")


def test_the_last_day_stays(page: Page) -> None:
    open_plan(page, plan_of(item("bridge", days=["tue"])))
    bridge = section(page, "Bridge", "Days")
    bridge.get_by_role("checkbox", name="Tuesday").click()
    expect(page.get_by_text("Keep at least one day.")).to_be_visible()
    expect(bridge.get_by_role("checkbox", name="Tuesday")).to_be_checked()
    assert len([each for each in written(page) if each["type"] == "exercise-plan"]) == 1


def test_another_number_takes_its_place_in_the_librarys_words(page: Page) -> None:
    open_plan(page, plan_of(item("bridge")))
    bridge = section(page, "Bridge", "Amounts")
    bridge.get_by_role("radio", name="So-so day").check()
    expect(bridge.get_by_role("spinbutton", name="Times")).to_have_value("4")
    bridge.get_by_role("button", name="− less: Times").click()
    expect(bridge).to_contain_text("So-so day: Lift 3 times.")
    bridge.get_by_role("button", name="+ more: Hold").click()
    bridge.get_by_role("spinbutton", name="Rounds").fill("2")
    bridge.get_by_role("spinbutton", name="Rounds").press("Tab")
    expect(bridge).to_contain_text("So-so day: Lift 3 times. 2 rounds. Hold 5 seconds.")
    expect(bridge).to_contain_text(f"Good day: {BRIDGE.sizes['good'].do}")
    bridge.get_by_role("radio", name="Off day").check()
    bridge.get_by_role("checkbox", name="Not on such a day").check()
    expect(bridge).to_contain_text("Off day: not on such a day")
    expect(bridge.get_by_role("spinbutton", name="Times")).to_be_hidden()
    (kept,) = items(page)
    assert kept["sizes"] == {
        "good": item("bridge")["sizes"]["good"],
        "so-so": {
            "words": "Lift 3 times. 2 rounds. Hold 5 seconds.",
            "sets": 2,
            "reps": 3,
            "hold": 5,
        },
    }
    bridge.get_by_role("checkbox", name="Not on such a day").uncheck()
    expect(bridge).to_contain_text(f"Off day: {BRIDGE.sizes['off'].do}")


@pytest.mark.parametrize("typed", ["0", "100", "2.5", "-3"])
def test_a_number_out_of_range_gets_one_clear_sentence(page: Page, typed: str) -> None:
    open_plan(page, plan_of(item("bridge")))
    bridge = section(page, "Bridge", "Amounts")
    bridge.get_by_role("spinbutton", name="Rounds").fill(typed)
    bridge.get_by_role("spinbutton", name="Rounds").press("Tab")
    said = "Rounds can be a whole number from 1 to 99. It stays as it was."
    expect(page.get_by_text(said)).to_be_visible()
    expect(bridge.get_by_role("spinbutton", name="Rounds")).to_have_value("1")
    assert len(written(page)) == 1


def test_each_press_can_be_undone(page: Page) -> None:
    open_plan(page, plan_of(item("bridge"), OWN))
    before = cards(page).all_inner_texts()
    assert len(before) == 2

    def undo() -> None:
        expect(page.get_by_text(SAVED)).to_be_visible()
        assert cards(page).all_inner_texts() != before
        press(page, UNDO)
        expect(page.get_by_text("Undone")).to_be_visible()
        page.reload()
        expect(cards(page)).to_have_count(len(before))
        assert cards(page).all_inner_texts() == before

    section(page, "Bridge", "Days").get_by_role("checkbox", name="Sunday").check()
    undo()
    section(page, "Bridge", "Amounts").get_by_role("button", name="+ more: Rounds").click()
    undo()
    section(page, "Bridge", "More").get_by_role("button", name="Move down Bridge").click()
    undo()
    section(page, "Bridge", "More").get_by_role("button", name="Remove Bridge").click()
    undo()
    press(page, "Add to my plan")
    press(page, "Add a rest")
    press(page, "Add a rest")
    undo()


def test_what_moves_keeps_the_focus_and_what_goes_hands_it_on(page: Page) -> None:
    open_plan(page, plan_of(item("bridge"), item("knee-rolls"), OWN))
    down = section(page, "Bridge", "More").get_by_role("button", name="Move down Bridge")
    down.click()
    expect(cards(page).nth(1)).to_contain_text("Bridge")
    expect(down).to_be_focused()
    press(page, "Remove Bridge")
    expect(cards(page)).to_have_count(2)
    expect(page.get_by_role("button", name="Add to my plan")).to_be_focused()
    assert [each["item"] for each in items(page)] == ["knee-rolls", "own-a1b2c3"]


def test_what_is_first_already_stays_first_and_nothing_is_written(page: Page) -> None:
    open_plan(page, plan_of(item("bridge"), OWN))
    before = raw(page)
    section(page, "Bridge", "More").get_by_role("button", name="Move up Bridge").click()
    expect(page.get_by_text("Nothing changed.")).to_be_visible()
    assert raw(page) == before


def test_the_plan_of_before_stays_and_a_new_one_starts_today(page: Page) -> None:
    old = plan_of(item("bridge"), OWN, starts="2026-11-15", note="With Anna.", sky="blue")
    open_plan(page, old)
    section(page, "Bridge", "Days").get_by_role("checkbox", name="Sunday").check()
    first, second = plans(page)
    assert first == old
    assert "replaces" not in second
    days = ["mon", "wed", "fri", "sun"]
    bridge = item("bridge") | {"days": days}
    # A therapist's part is carried unchanged, with what this page does not know.
    assert second["data"] == {
        **old["data"],
        "starts": "2026-11-22",
        "items": [bridge, OWN],
    }
    # The same day it is an edit of today's plan.
    card(page, "Bridge").get_by_role("checkbox", name="Sunday").uncheck()
    expect(card(page, "Bridge")).to_contain_text("Monday, Wednesday and Friday")
    assert plans(page)[2]["replaces"] == second["id"]
    # And the day after it is a new plan again, though the page was open all night.
    page.clock.set_system_time("2026-11-23T08:00:00+00:00")
    card(page, "Bridge").get_by_role("checkbox", name="Tuesday").check()
    expect(card(page, "Bridge")).to_contain_text("Tuesday")
    fourth = plans(page)[3]
    assert fourth["data"]["starts"] == "2026-11-23"
    assert "replaces" not in fourth


def test_a_plan_that_comes_later_is_shown_and_left_alone(page: Page) -> None:
    later = plan_of(OWN, starts="2026-11-30")
    open_plan(page, plan_of(item("bridge")), later)
    line = page.get_by_role("paragraph").filter(
        has_text="From Monday 30 November 2026, another plan counts:"
    )
    expect(line).to_contain_text("Standing at the sink")
    section(page, "Bridge", "Days").get_by_role("checkbox", name="Sunday").check()
    assert later in plans(page)
    expect(line).to_be_visible()


def test_reserve_days_are_set_by_one_press(page: Page) -> None:
    spent = entry("reserve-day", "2026-11-20T09:30:00+01:00", day="2026-11-20")
    open_plan(page, spent)
    days = page.get_by_role("group", name="Days in reserve")
    expect(days.get_by_role("radio")).to_have_count(6)
    days.get_by_role("radio", name="2").check()
    expect(days.get_by_text("This month: 1 used, 1 left.")).to_be_visible()
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert written(page)[-1]["data"] == {"starts": "2026-11-22", "days": 2}
    page.reload()
    expect(days.get_by_role("radio", name="2")).to_be_checked()
    days.get_by_role("radio", name="None").check()
    expect(days.get_by_text("This month:")).to_have_count(0)
    press(page, UNDO)
    expect(days.get_by_role("radio", name="2")).to_be_checked()


def test_reserve_days_pressed_before_the_script_are_kept(page: Page) -> None:
    waiting = []
    page.route("**/plan.js*", lambda route: waiting.append(route))
    page.goto(PLAN, wait_until="commit")
    page.get_by_role("radio", name="3").check()
    waiting[0].continue_()
    expect(page.get_by_text("This month: 0 used, 3 left.")).to_be_visible()


def test_an_exercise_goes_into_the_plan_from_its_own_page(page: Page) -> None:
    page.clock.install(time=NOW)
    page.goto("book/library/bridge.html")
    page.get_by_role("link", name="Put it into my plan").click()
    add = page.get_by_role("button", name="Add Bridge")
    expect(add).to_be_in_viewport()
    # An address writes nothing. A press does.
    assert written(page) == []
    add.click()
    expect(page.get_by_text("✓ In your plan")).to_be_visible()
    press(page, "Back to my plan")
    assert [each["exercise"] for each in items(page)] == ["bridge"]
    # Where it is in the plan already, it is there.
    page.goto("book/library/bridge.html")
    page.get_by_role("link", name="Put it into my plan").click()
    expect(card(page, "Bridge").get_by_role("button", name="Change")).to_be_focused()
    expect(page.get_by_role("link", name="Go to Today")).to_be_visible()
    page.goto(f"{PLAN}#add=no-such-exercise")
    expect(cards(page)).to_have_count(1)


def test_in_a_cell_nothing_is_offered_for_a_plan_that_is_not_there(browser: Browser) -> None:
    page = open_cell(browser, ExercisePlan(store=SQLiteStore(":memory:")), "plan")
    page.add_style_tag(path=STATIC / "live/components.css")
    expect(page.get_by_role("button", name="Pick from the library")).to_be_visible()
    for words in ("Add to my plan", "Print my plan", "Reminders for my own calendar"):
        expect(page.get_by_text(words)).to_be_hidden()
    page.close()


def test_the_sheet_begins_on_the_first_page_of_paper(page: Page) -> None:
    open_plan(page)
    page.emulate_media(media="print")
    with sheets(page) as paper:
        assert "1. Exercise:" in paper[0].get_textpage().get_text_range()
