"""A learner writes a plan on a good day for the morning when it is gone."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, UNDO, entry, press, write, written
from tests.browser.targets import too_small
from tests.browser.test_paper import printed

PAGE = "book/keep-going/setback-plan.html"
REASON = "I look for a reason: heat, an infection, a full bladder, a dose left out."
COOL = "I cool down if I am hot."
TODAY = "2026-11-22T09:00:00"


def open_page(page: Page, time: str = TODAY) -> None:
    page.clock.install(time=time)
    page.goto(PAGE)
    expect(page.locator("cb-setback-plan[data-read]")).to_be_visible()


def tick(page: Page, words: str) -> None:
    page.get_by_role("checkbox", name=words).check()


def boxes(page: Page) -> Locator:
    return page.locator("cb-setback-plan").get_by_role("textbox")


def saved(page: Page) -> None:
    expect(page.get_by_text(SAVED)).to_be_visible()


def plans(page: Page) -> list[dict]:
    """Return the plans that were written, oldest first."""
    return [each for each in written(page) if each["type"] == "setback-plan"]


def test_a_plan_is_made_by_ticks_and_is_there_after_a_reload(page: Page) -> None:
    open_page(page)
    tick(page, REASON)
    saved(page)
    tick(page, COOL)
    expect(boxes(page)).to_have_value(f"{REASON}\n{COOL}")
    press(page, "Next part")
    tick(page, "Three calm breaths, lying down.")
    saved(page)
    page.reload()
    expect(boxes(page)).to_have_value(f"{REASON}\n{COOL}")
    expect(page.get_by_role("checkbox", name=COOL)).to_be_checked()
    press(page, "Next part")
    expect(page.get_by_role("checkbox", name="Three calm breaths")).to_be_checked()


def test_an_example_is_taken_out_again_and_own_words_stay(page: Page) -> None:
    open_page(page)
    box = boxes(page)
    box.fill("Breathe.")
    tick(page, REASON)
    expect(box).to_have_value(f"Breathe.\n{REASON}")
    page.get_by_role("checkbox", name=REASON).uncheck()
    expect(box).to_have_value("Breathe.")
    # What is typed away is ticked no more, too.
    tick(page, COOL)
    box.fill("Breathe.")
    expect(page.get_by_role("checkbox", name=COOL)).not_to_be_checked()


def test_changes_of_one_day_are_one_plan_and_older_plans_stay(page: Page) -> None:
    yesterday = entry("setback-plan", "2026-11-21T09:00:00+00:00", first="Old.", more="carried")
    write(page, yesterday)
    open_page(page)
    expect(boxes(page)).to_have_value("Old.")
    tick(page, COOL)
    saved(page)
    tick(page, REASON)
    saved(page)
    expect(boxes(page)).to_have_value(f"Old.\n{COOL}\n{REASON}")
    old, first, last = plans(page)
    assert old == yesterday
    assert "replaces" not in first
    assert last["replaces"] == first["id"]
    assert last["data"]["more"] == "carried"
    assert last["data"]["first"] == f"Old.\n{COOL}\n{REASON}"


def test_two_plans_of_one_day_become_one(page: Page) -> None:
    one = entry("setback-plan", "2026-11-22T07:00:00+00:00", first="One.")
    edit = entry("setback-plan", "2026-11-22T07:30:00+00:00", first="One, edited.")
    other = entry("setback-plan", "2026-11-22T08:00:00+00:00", people="Ann.")
    write(page, one, {**edit, "replaces": one["id"]}, other)
    open_page(page)
    tick(page, COOL)
    saved(page)
    assert plans(page)[-1]["replaces"] == other["id"]
    withdrawn = {each["data"]["entry"] for each in written(page) if each["type"] == "withdrawal"}
    assert withdrawn == {one["id"], edit["id"]}
    press(page, UNDO)
    expect(page.get_by_role("checkbox", name=COOL)).not_to_be_checked()


def test_a_tick_is_undone_on_the_spot(page: Page) -> None:
    open_page(page)
    tick(page, REASON)
    saved(page)
    tick(page, COOL)
    saved(page)
    press(page, UNDO)
    expect(page.get_by_role("checkbox", name=COOL)).not_to_be_checked()
    expect(boxes(page)).to_have_value(REASON)
    page.reload()
    expect(boxes(page)).to_have_value(REASON)


def test_words_are_kept_at_a_pause(page: Page) -> None:
    open_page(page)
    boxes(page).press_sequentially("Rest.")
    page.clock.run_for(1500)
    saved(page)
    assert plans(page)[-1]["data"]["first"] == "Rest."
    boxes(page).press_sequentially(" Then tea.")
    page.clock.run_for(1500)
    saved(page)
    assert plans(page)[-1]["data"]["first"] == "Rest. Then tea."


def test_one_part_at_a_time_says_where_it_is_and_all_can_be_shown(page: Page) -> None:
    open_page(page)
    groups = page.locator("cb-setback-plan").get_by_role("group")
    expect(groups).to_have_count(1)
    expect(page.get_by_role("button", name="Part before")).to_be_hidden()
    for part in (2, 3, 4):
        press(page, "Next part")
        expect(groups).to_have_count(1)
        expect(page.locator(":focus")).to_contain_text(f"Part {part} of 4")
    expect(page.get_by_role("button", name="Next part")).to_be_hidden()
    press(page, "Part before")
    expect(page.locator(":focus")).to_contain_text("Part 3 of 4")
    press(page, "Show all four parts")
    expect(groups).to_have_count(4)
    press(page, "Show one part at a time")
    expect(groups).to_have_count(1)


def test_everything_by_keyboard(page: Page) -> None:
    open_page(page)
    page.get_by_role("checkbox", name=REASON).focus()
    page.keyboard.press("Space")
    saved(page)
    expect(page.get_by_role("checkbox", name=REASON)).to_be_focused()
    for _ in range(6):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Next part")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Three calm breaths")).to_be_checked()
    assert plans(page)[-1]["data"]["first"] == REASON


def test_a_second_tap_of_a_shaking_hand_changes_nothing(page: Page) -> None:
    open_page(page)
    page.get_by_role("checkbox", name=REASON).dblclick()
    expect(page.get_by_role("checkbox", name=REASON)).to_be_checked()
    saved(page)
    assert len(plans(page)) == 1
    page.get_by_role("button", name="Next part").dblclick()
    expect(page.locator(":focus")).to_contain_text("Part 2 of 4")


def test_text_of_a_foreign_entry_is_text(page: Page) -> None:
    hostile = "</textarea><img src=x onerror=alert(1)>"
    write(page, entry("setback-plan", "2026-11-21T09:00:00+00:00", first=hostile))
    open_page(page)
    expect(boxes(page)).to_have_value(hostile)
    assert page.locator("cb-setback-plan img").count() == 0


def test_a_full_box_says_so_and_loses_nothing(page: Page) -> None:
    full = "x" * 19_990
    write(page, entry("setback-plan", "2026-11-22T07:00:00+00:00", first=full))
    open_page(page)
    page.get_by_role("checkbox", name=COOL).click()
    expect(page.get_by_text("This box is full. Take something out of it first.")).to_be_visible()
    expect(page.get_by_role("checkbox", name=COOL)).not_to_be_checked()
    expect(boxes(page)).to_have_value(full)


def test_what_was_pressed_before_the_script_came_joins_the_plan(page: Page) -> None:
    write(page, entry("setback-plan", "2026-11-21T09:00:00+00:00", first="Old."))
    waiting = []
    page.route("**/workbook.js*", lambda route: waiting.append(route))
    page.goto(PAGE, wait_until="commit")
    tick(page, COOL)
    boxes(page).first.fill("New.")
    waiting[0].continue_()
    saved(page)
    expect(boxes(page)).to_have_value(f"Old.\nNew.\n{COOL}")
    expect(page.get_by_role("checkbox", name=COOL)).to_be_checked()


def test_on_paper_are_all_four_parts_with_what_was_written(page: Page) -> None:
    open_page(page)
    tick(page, COOL)
    saved(page)
    text = printed(page)
    for words in ("Part 1 of 4", "Part 4 of 4", "This is MS. It is not me.", COOL):
        assert words in text
    assert text.count(COOL) == 2
    for words in ("Next part", "Show all", "Saved", "Undo"):
        assert words not in text


def test_without_scripts_all_four_parts_are_there(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    tick(page, COOL)
    expect(boxes(page)).to_have_count(4)
    expect(page.get_by_text("Tick what fits, and write on the lines.")).to_be_visible()
    expect(page.get_by_text("Agree this with your therapist first.")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_enough_when_all_is_shown(
    new_context: NewContext, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    open_page(page)
    tick(page, COOL)
    press(page, "Show all four parts")
    assert too_small(page, "cb-setback-plan :is(button, label:has(input), textarea)") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
