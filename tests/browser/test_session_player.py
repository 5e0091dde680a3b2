"""A learner does a set with the guide, at their own pace, and writes it down or not."""

import pytest
from playwright.sync_api import Page, expect

from climbing_back.diary import validate
from tests.browser.diary import SAVED, lines, open_diary, press, rows, written
from tests.browser.guided_run import (
    CHAIR,
    DAY,
    NAMES,
    STANDING,
    clock,
    exercise,
    open_set,
    said,
    start,
    wait,
)


def test_a_set_from_start_to_diary(page: Page) -> None:
    start(page)
    # A stretch: both sides, two holds each, with a rest between.
    expect(exercise(page, NAMES[0])).to_be_visible()
    press(page, "Begin")
    for side in ("First side", "Other side"):
        if side == "Other side":
            said(page, "Now the other side")
            press(page, "Go on")
        for hold in ("Hold 1 of 2", "Hold 2 of 2"):
            said(page, "Get ready")
            expect(page.get_by_text(f"{hold}, {side.lower()}")).to_be_visible()
            wait(page, 5)
            said(page, "Hold. Keep breathing.")
            wait(page, 20)
            said(page, "Let go slowly")
            if hold == "Hold 1 of 2":
                wait(page, 15)
                said(page, "The rest is over.")
            press(page, "Go on")
    # A march: times are counted, on one side and then on the other.
    expect(exercise(page, NAMES[1])).to_be_visible()
    press(page, "Begin")
    for _ in range(8):
        press(page, "Done one")
        wait(page, 1)
    said(page, "That is all of them")
    press(page, "Done one")
    expect(clock(page)).to_have_text("9 of 8")
    press(page, "Go on")
    press(page, "Go on")
    for _ in range(3):
        press(page, "Done one")
        wait(page, 1)
    press(page, "That is enough")
    # Two that the learner does in their own way, or not.
    press(page, "Next")
    press(page, "Skip")
    # And one by the minute.
    expect(exercise(page, NAMES[4])).to_be_visible()
    press(page, "Begin")
    for _ in range(2):
        wait(page, 120)
        said(page, "The time is over")
        press(page, "Go on")
        wait(page, 120)
        said(page, "The rest is over")
        press(page, "Go on")
    wait(page, 120)
    press(page, "Go on")

    expect(page.get_by_role("heading", name="You did 4 of 5. That counts.")).to_be_focused()
    expect(page.get_by_role("button", name="Go on")).to_be_hidden()
    assert written(page) == []
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    validate(entry)
    assert entry["type"] == "session"
    done = [("hamstring-stretch-sitting", "all"), ("seated-march", "part")]
    done += [("shoulder-blade-squeeze", "all"), ("toe-taps", "none"), ("march-and-swing", "all")]
    items = [{"item": item, "done": word} for item, word in done]
    minutes = entry["data"].pop("minutes")
    assert entry["data"] == {"day": DAY, "size": "good", "items": items}
    assert 12 <= minutes <= 14

    press(page, "Back to the set")
    expect(page.get_by_role("radio", name="Good day")).to_be_focused()
    open_diary(page)
    assert "march and swing, done: all" in lines(rows(page).first)["Done"]


def test_when_a_time_is_over_it_waits_for_one_press(page: Page) -> None:
    start(page)
    press(page, "Begin")
    # The phone slept in a pocket: nothing of all that went on without the learner.
    page.clock.fast_forward(3_600_000)
    said(page, "The rest is over. Press Go on")
    expect(page.get_by_text("1 of 5")).to_be_visible()
    page.clock.fast_forward(3_600_000)
    said(page, "The rest is over. Press Go on")
    press(page, "Go on")
    said(page, "Get ready")


def test_the_time_is_right_after_a_while_in_the_background(page: Page) -> None:
    start(page)
    press(page, "Begin")
    page.clock.pause_at(f"{DAY}T12:00:00")
    press(page, "Go on")
    # One look at the clock, thirteen seconds later.
    page.clock.fast_forward(13_000)
    said(page, "Hold.")
    expect(clock(page)).to_have_text("0:12")


def test_a_rest_can_be_ended_and_a_hold_can_be_enough(page: Page) -> None:
    start(page)
    press(page, "Begin")
    press(page, "Start now")
    said(page, "Hold.")
    press(page, "That is enough")
    said(page, "rest")
    press(page, "End the rest")
    said(page, "Get ready")


def test_the_step_that_is_on_is_marked(page: Page) -> None:
    start(page)
    marked = page.locator(".cb-run [aria-current=step]")
    expect(marked).to_have_text("Sit at the front of a firm chair by a wall.")
    press(page, "Next step")
    expect(marked).to_have_text("Put one heel forward, knee nearly straight.")
    said(page, "Put one heel forward")
    for _ in range(5):
        press(page, "Next step")
        wait(page, 1)
    expect(marked).to_have_text("Sit at the front of a firm chair by a wall.")
    press(page, "Begin")
    expect(marked).to_have_count(0)
    wait(page, 5)
    expect(marked).to_have_text("Hold and breathe.")


def test_a_reload_leads_back_to_the_same_place_and_waits(page: Page) -> None:
    start(page, "So-so day")
    press(page, "Next")
    press(page, "Begin")
    press(page, "Done one")
    page.reload()
    expect(exercise(page, NAMES[1])).to_be_visible()
    said(page, "Paused. Press Go on")
    expect(clock(page)).to_have_text("1 of 4")
    expect(page.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "true")
    press(page, "Go on")
    press(page, "Done one")
    expect(clock(page)).to_have_text("2 of 4")
    expect(page.get_by_text("4 times with each leg.").last).to_be_visible()


def test_a_clock_stands_still_while_the_page_is_gone(page: Page) -> None:
    start(page)
    press(page, "Begin")
    wait(page, 12)
    expect(clock(page)).to_have_text("0:13")
    page.goto("book/welcome.html")
    wait(page, 60)
    page.goto(CHAIR)
    wait(page, 60)
    expect(clock(page)).to_have_text("0:13")
    press(page, "Go on")
    wait(page, 13)
    said(page, "rest")


def test_the_end_outlives_a_reload_and_what_is_settled_does_not(page: Page) -> None:
    start(page)
    press(page, "Next")
    press(page, "Stop")
    page.reload()
    expect(page.get_by_text("You did 1 of 5. That counts.")).to_be_visible()
    press(page, "Do not write it down")
    said(page, "Nothing was written down.")
    page.reload()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    assert written(page) == []
    # The kind of day stays chosen. Of the run nothing is left.
    left = page.evaluate("[...Object.keys(sessionStorage), ...Object.keys(localStorage)]")
    assert left == ["climbing-back-draft-session-chair"]


@pytest.mark.parametrize(
    "kept",
    [
        "no JSON",
        "5",
        "null",
        '{"order": ["gone"]}',
        '{"run": {"day": "someday", "size": "good"}, "told": [], "at": 1}',
        '{"run": {"day": "2026-11-21", "size": "good"}, "told": [{"item": 1}], "at": 1}',
        '{"run": {"day": "2026-11-21", "size": "good"}, "told": [], "at": 1}',
    ],
)
def test_a_kept_run_that_does_not_fit_is_left_alone(page: Page, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem('climbing-back-run-chair', '{kept}')")
    open_set(page)
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_stopping_early_is_kind_and_leaves_the_choice(page: Page) -> None:
    start(page, "Off day")
    press(page, "Next")
    press(page, "Begin")
    press(page, "Done one")
    press(page, "Stop")
    expect(page.get_by_role("heading", name="You did 2 of 5. That counts.")).to_be_focused()
    for name in ("Write it down", "Do not write it down", "Go on"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    words = page.locator("cb-session-player").inner_text().lower()
    blame = ("fail", "missed", "only", "streak", "lost")
    assert [word for word in blame if word in words] == []

    press(page, "Go on")
    expect(clock(page)).to_have_text("1 of 3")
    press(page, "Stop")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    assert entry["data"]["size"] == "off"
    assert [item["done"] for item in entry["data"]["items"]] == ["all", "part", *["none"] * 3]


def test_stopping_at_once_is_fine(page: Page) -> None:
    start(page)
    press(page, "Stop")
    expect(page.get_by_text("You stopped early today. That is fine.")).to_be_visible()


def test_the_learner_has_the_last_word(page: Page) -> None:
    start(page)
    press(page, "Stop")
    page.get_by_role("combobox", name="Toe taps").select_option("a part of it")
    page.get_by_label("Minutes, if you like").fill("")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    validate(entry)
    assert {"item": "toe-taps", "done": "part"} in entry["data"]["items"]
    assert "minutes" not in entry["data"]


def test_the_day_is_the_one_on_which_it_began(page: Page) -> None:
    start(page)
    press(page, "Next")
    page.clock.fast_forward(24 * 3_600_000)
    press(page, "Stop")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert written(page)[0]["data"]["day"] == DAY


def test_what_was_done_without_the_guide_can_be_written_down(page: Page) -> None:
    open_set(page)
    press(page, "Write down what I ticked")
    said(page, "Tick what you did first.")
    page.get_by_role("checkbox", name="Done: Toe taps").check()
    press(page, "Write down what I ticked")
    said(page, "Choose what kind of day it is first.")
    page.get_by_role("radio", name="Off day").check()
    press(page, "Write down what I ticked")
    expect(page.get_by_role("heading", name="You did 1 of 5. That counts.")).to_be_focused()
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    assert [item["done"] for item in entry["data"]["items"]] == [*["none"] * 3, "all", "none"]
    press(page, "Back to the set")
    expect(page.get_by_role("checkbox", name="Done: Toe taps")).not_to_be_checked()


def test_without_timers_nothing_is_timed(page: Page) -> None:
    start(page, "Good day", "No timers")
    press(page, "Begin")
    said(page, "Hold for about 20 seconds")
    expect(clock(page)).to_have_text("")
    page.clock.fast_forward(3_600_000)
    said(page, "Hold for about 20 seconds")
    press(page, "Done one")
    said(page, "Rest as long as you like")
    page.clock.fast_forward(3_600_000)
    said(page, "Rest as long as you like")
    press(page, "Go on")
    said(page, "Hold for about 20 seconds")
    press(page, "Done one")
    said(page, "Now the other side")


def test_pause_holds_the_time(page: Page) -> None:
    start(page)
    press(page, "Begin")
    wait(page, 10)
    press(page, "Pause")
    left = clock(page).inner_text()
    page.clock.fast_forward(60_000)
    assert clock(page).inner_text() == left
    press(page, "Pause")
    said(page, "Hold.")
    expect(page.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "false")


def test_something_else_instead(page: Page) -> None:
    start(page)
    press(page, "Swap")
    expect(page.get_by_role("button", name="Do the smallest thing instead")).to_be_focused()
    press(page, "Keep this one")
    press(page, "Go on")
    press(page, "Swap")
    press(page, "Toe taps")
    expect(exercise(page, "Toe taps")).to_be_visible()
    expect(page.get_by_role("button", name="Begin")).to_be_focused()
    press(page, "Next")
    press(page, "Swap")
    page.get_by_role("button", name="Do the smallest thing instead: Slide one heel back").click()
    expect(page.locator(".cb-run").get_by_text("Slide one heel back once.")).to_be_visible()
    expect(page.locator(".cb-run li:visible")).to_have_count(0)
    press(page, "Done")
    expect(page.get_by_text("3 of 5")).to_be_visible()
    press(page, "Stop")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    done = {item["item"]: item["done"] for item in written(page)[0]["data"]["items"]}
    assert (done["toe-taps"], done["seated-march"]) == ("all", "part")
    assert done["hamstring-stretch-sitting"] == "none"


def test_standing_waits_for_the_learners_own_yes(page: Page) -> None:
    open_set(page, STANDING)
    begin = page.get_by_role("button", name="Start")
    yes = page.get_by_role("checkbox", name="My therapist says that standing exercises are fine")
    expect(begin).to_be_disabled()
    expect(page.get_by_text("First, tick the box about standing and choose")).to_be_visible()
    page.get_by_role("radio", name="Off day").check()
    expect(begin).to_be_disabled()
    expect(page.get_by_text("First, tick the box about standing.")).to_be_visible()
    yes.check()
    expect(begin).to_be_enabled()
    yes.uncheck()
    expect(begin).to_be_disabled()
    yes.check()
    press(page, "Start")
    expect(exercise(page, "Sit to stand")).to_be_visible()


def test_sitting_asks_for_the_kind_of_day_alone(page: Page) -> None:
    open_set(page)
    expect(page.get_by_role("button", name="Start")).to_be_disabled()
    expect(page.get_by_text("First, choose what kind of day it is.")).to_be_visible()
    page.get_by_role("radio", name="So-so day").check()
    expect(page.get_by_role("button", name="Start")).to_be_enabled()


def test_what_was_chosen_before_the_script_arrived_counts(page: Page) -> None:
    waiting = []
    page.route("**/player.js*", lambda route: waiting.append(route))
    page.goto(CHAIR, wait_until="commit")
    page.get_by_role("radio", name="Good day").check()
    page.get_by_role("checkbox", name="Done: Toe taps").check()
    waiting[0].continue_()
    expect(page.get_by_role("button", name="Start")).to_be_enabled()
    expect(page.get_by_role("checkbox", name="Done: Toe taps")).to_be_checked()
