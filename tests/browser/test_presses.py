"""Presses that come quickly: those of a shaking hand count once, those that are meant all count."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import SAVED, press, write, written
from tests.browser.exercise_plan import item, open_plan, plan_of, section
from tests.browser.guided_run import NAMES, answer, exercise, player, start
from tests.browser.loop import TODAY, said
from tests.faults import note

Hand = Callable[..., None]

LEFT_OUT = "Two quick presses count as one."
HELD = "A key that is held down counts once."


def amounts(page: Page) -> Locator:
    """Open what can be changed about the amounts of one exercise: 8 times, 1 round."""
    open_plan(page, plan_of(item("bridge")))
    return section(page, "Bridge", "Amounts")


def times(part: Locator) -> Locator:
    return part.get_by_role("spinbutton", name="Times")


def middle(button: Locator) -> tuple[float, float]:
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def click(page: Page, *buttons: Locator, apart: float) -> None:
    """Press one after the other. A browser counts the clicks that come quickly at one place."""
    places = [middle(button) for button in buttons]
    clicks = 0
    for before, place in zip([None, *places], places, strict=False):
        clicks = clicks + 1 if place == before else 1
        page.mouse.move(*place)
        page.mouse.down(click_count=clicks)
        page.mouse.up(click_count=clicks)
        page.wait_for_timeout(apart)


def tap(page: Page, *buttons: Locator, apart: float) -> None:
    for place in [middle(button) for button in buttons]:
        page.touchscreen.tap(*place)
        page.wait_for_timeout(apart)


@pytest.mark.parametrize("apart", [120, 200, 300])
def test_six_quick_presses_on_plus_count_six(page: Page, apart: int) -> None:
    part = amounts(page)
    more = part.get_by_role("button", name="+ more: Times")
    click(page, *[more] * 6, apart=apart)
    note(
        "Six quick presses on +",
        how=f"by mouse, {apart} ms apart",
        where="Chromium",
        said=6,
        lost=14 - int(times(part).input_value()),
    )
    expect(times(part)).to_have_value("14")
    expect(page.get_by_text(LEFT_OUT)).to_have_count(0)


@pytest.mark.parametrize("apart", [120, 200, 300])
def test_six_quick_taps_on_plus_count_six(new_context: NewContext, apart: int) -> None:
    page = new_context(has_touch=True).new_page()
    part = amounts(page)
    more = part.get_by_role("button", name="+ more: Times")
    tap(page, *[more] * 6, apart=apart)
    note(
        "Six quick presses on +",
        how=f"by finger, {apart} ms apart",
        where="Chromium",
        said=6,
        lost=14 - int(times(part).input_value()),
    )
    expect(times(part)).to_have_value("14")


@pytest.mark.parametrize("press", [click, tap])
def test_two_neighbours_pressed_in_turn_count_each(new_context: NewContext, press: Hand) -> None:
    page = new_context(has_touch=True).new_page()
    part = amounts(page)
    more = part.get_by_role("button", name="+ more: Times")
    less = part.get_by_role("button", name="− less: Times")
    press(page, more, more, less, more, less, more, apart=120)
    expect(times(part)).to_have_value("10")


@pytest.mark.parametrize("press", [click, tap])
def test_a_shaking_hand_ticks_once_and_is_told(new_context: NewContext, press: Hand) -> None:
    page = new_context(has_touch=True).new_page()
    page.goto(SYMPTOMS)
    pain = page.get_by_role("checkbox", name="Pain", exact=True)
    row = page.locator("label").filter(has=pain)
    press(page, row, row, apart=80)
    status = page.locator("cb-checklist").get_by_role("status")
    # It stands beside what the first press says, and takes nothing of that away.
    expect(status).to_contain_text(f"{SAVED}. {LEFT_OUT}")
    expect(pain).to_be_checked()
    assert len(written(page)) == 1
    # A while later it is another press.
    page.wait_for_timeout(500)
    press(page, row, apart=0)
    expect(pain).not_to_be_checked()
    expect(status).not_to_contain_text(LEFT_OUT)


@pytest.mark.parametrize("press", [click, tap])
def test_two_boxes_ticked_quickly_are_two(new_context: NewContext, press: Hand) -> None:
    page = new_context(has_touch=True).new_page()
    page.goto(SYMPTOMS)
    boxes = [page.get_by_role("checkbox", name=name, exact=True) for name in ("Pain", "Immobility")]
    press(page, *[page.locator("label").filter(has=box) for box in boxes], apart=80)
    for box in boxes:
        expect(box).to_be_checked()


def test_a_tremor_that_slips_a_little_is_still_one_press(page: Page) -> None:
    page.goto(SYMPTOMS)
    pain = page.get_by_role("checkbox", name="Pain", exact=True)
    x, y = middle(page.locator("label").filter(has=pain))
    # So far apart, the browser counts each as the first one.
    page.mouse.click(x, y)
    page.mouse.click(x + 12, y + 6)
    expect(page.get_by_text(LEFT_OUT)).to_be_visible()
    expect(pain).to_be_checked()


def test_each_time_that_is_done_counts_in_a_guided_run(page: Page) -> None:
    start(page)
    # The first one is held. The second has times to count.
    answer(page, "All of it", NAMES[1])
    press(page, "More")
    count = player(page).get_by_role("button", name="Count")
    page.wait_for_timeout(600)
    click(page, *[count] * 6, apart=200)
    expect(count).to_have_text("Count 6")


def test_the_second_tap_on_an_answer_is_none_of_the_next_exercise(page: Page) -> None:
    start(page)
    page.wait_for_timeout(600)
    answers = page.get_by_role("button", name="All of it", exact=True)
    click(page, answers, answers, apart=150)
    expect(exercise(page, NAMES[1])).to_be_visible()
    assert len(said(page, "session")) == 1


@pytest.mark.parametrize("key", ["Enter", " "])
def test_a_held_key_counts_once_and_that_is_said(page: Page, key: str) -> None:
    part = amounts(page)
    part.get_by_role("button", name="+ more: Times").focus()
    for _ in range(5):
        # While it is down already, this is the same key, held.
        page.keyboard.down(key)
    page.keyboard.up(key)
    expect(times(part)).to_have_value("9")
    expect(page.get_by_text(HELD)).to_be_visible()
    for _ in range(3):
        page.keyboard.press(key)
    expect(times(part)).to_have_value("12")


KEYS = pytest.mark.parametrize("key", ["Enter", " "])


def press_twice(page: Page, control: Locator, key: str) -> None:
    """Press a key that trembles: the second time comes 150 ms later, on what has the focus then."""
    control.focus()
    page.keyboard.press(key)
    page.wait_for_timeout(150)
    page.keyboard.press(key)


@KEYS
def test_a_trembling_key_goes_back_one_day(page: Page, key: str) -> None:
    page.clock.set_fixed_time("2026-11-25T09:00:00")
    write(page, plan_of(item("bridge")))
    page.goto(TODAY)
    press_twice(page, page.get_by_role("button", name="Earlier day"), key)
    expect(page.locator("cb-today").get_by_role("status")).to_contain_text(LEFT_OUT)
    expect(page.locator("cb-today").get_by_text("Tuesday 24 November").first).to_be_visible()
    # A while later it is another press.
    page.wait_for_timeout(500)
    page.keyboard.press(key)
    expect(page.locator("cb-today").get_by_text("Monday 23 November").first).to_be_visible()


def test_a_trembling_key_ticks_once(page: Page) -> None:
    page.goto(SYMPTOMS)
    pain = page.get_by_role("checkbox", name="Pain", exact=True)
    press_twice(page, pain, " ")
    expect(page.locator("cb-checklist").get_by_role("status")).to_contain_text(LEFT_OUT)
    expect(pain).to_be_checked()
    assert len(written(page)) == 1


@KEYS
def test_around_the_components_too_a_trembling_key_presses_once(page: Page, key: str) -> None:
    page.goto(SYMPTOMS)
    press_twice(page, page.locator(".cb-menu > summary"), key)
    expect(page.locator(".cb-menu")).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    word = page.locator("article button.cb-term").first
    press_twice(page, word, key)
    expect(page.locator(".cb-term-box:popover-open")).to_have_count(1)


@pytest.mark.parametrize("press", [click, tap])
def test_around_the_components_too_a_shaking_hand_presses_once(
    new_context: NewContext, press: Hand
) -> None:
    page = new_context(has_touch=True).new_page()
    page.goto(SYMPTOMS)
    word = page.locator("article button.cb-term").first
    press(page, word, word, apart=150)
    expect(page.locator(".cb-term-box:popover-open")).to_have_count(1)
    press(page, *[page.locator(".cb-menu > summary")] * 2, apart=150)
    expect(page.locator(".cb-menu")).to_have_attribute("open", "")
