"""A learner goes through exercises one at a time. Each answer is written at once, and the end is on Today."""

import pytest
from playwright.sync_api import Locator, Page, expect

from climbing_back.content import exercise_sets
from climbing_back.diary import validate
from tests.browser.conftest import NewContext
from tests.browser.diary import entry, press, write, written
from tests.browser.guided_run import (
    ANSWERS,
    CHAIR,
    CONTROLS,
    GOOD,
    NAMES,
    answer,
    exercise,
    on_today,
    open_set,
    player,
    said,
    start,
    wait,
)
from tests.browser.loop import (
    DAY,
    ITEMS,
    PLAN,
    STEP_BY_STEP,
    TODAY,
    awake,
    open_on,
    plan,
    pressed,
    saved,
)
from tests.browser.loop import said as in_diary

TWO = plan(items=ITEMS[:2])
SETS = [f"book/library/set-{name}.html" for name in exercise_sets()]
# What a hand presses; what a script does itself is no press.
COUNT = """addEventListener("click", ({ isTrusted }) => {
    if (isTrusted) sessionStorage.setItem("presses", 1 + Number(sessionStorage.getItem("presses")));
}, { capture: true })"""
# The controls of the run in view: their words, and where they are.
IN_VIEW = """player => [...player.querySelectorAll("button, a, summary, input, select")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
    .filter(([, { top, bottom }]) => bottom > 0 && top < innerHeight)
    .map(([words, { left, top }]) => [words, Math.round(left), Math.round(top)])"""


def presses(page: Page) -> int:
    return page.evaluate("Number(sessionStorage.getItem('presses'))")


def controls(page: Page) -> list[list[object]]:
    return player(page).evaluate(IN_VIEW)


def in_first_screen(page: Page, control: Locator) -> bool:
    box = control.bounding_box()
    assert box is not None
    return page.evaluate("scrollY") == 0 and box["y"] + box["height"] <= 740


def test_from_today_one_press_starts_it_and_each_exercise_is_one_more(
    new_context: NewContext,
) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.add_init_script(COUNT)
    open_on(page, TODAY, DAY, TWO, GOOD)
    page.get_by_role("link", name="Do it step by step").click()
    expect(exercise(page, "Bridge 1 of 2")).to_be_focused()
    # Four things to press, always the same, always there.
    first = controls(page)
    assert [words for words, *_ in first] == CONTROLS
    answer(page, "All of it", "Arm circles 2 of 2")
    assert controls(page) == first
    assert in_diary(page, "session")[0]["items"] == [{"item": "bridge", "done": "all"}]
    page.wait_for_timeout(600)
    press(page, "All of it")
    today = on_today(page)
    assert presses(page) == 3
    over = today.get_by_text("That is all for this day.")
    expect(over).to_be_focused()
    expect(over).to_be_in_viewport()
    bridge = today.locator("section").filter(has=page.get_by_role("heading", name="Bridge"))
    expect(bridge.get_by_role("button", name="Done: Bridge")).to_be_in_viewport(ratio=1)
    assert pressed(today) == ["Done", "Done"]
    for each in written(page):
        validate(each)
    items = [{"item": name, "done": "all"} for name in ("bridge", "own-arms")]
    assert in_diary(page, "session") == [{"day": DAY, "size": "good", "items": items}]
    assert page.url.endswith("today.html")


def test_on_its_own_page_one_press_in_the_first_screen_starts_it(
    new_context: NewContext,
) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    page.add_init_script(COUNT)
    open_set(page, STEP_BY_STEP, TWO)
    # The reminder to save a file takes its room, too.
    expect(page.locator(".cb-notice")).to_be_visible()
    begin = page.get_by_role("button", name="Good day Start")
    for address in (STEP_BY_STEP, *SETS, CHAIR):
        page.goto(address)
        awake(page)
        assert in_first_screen(page, begin), address
        assert len(controls(page)) <= 4
    begin.click()
    wait(page, 1)
    for name in NAMES[1:]:
        answer(page, "All of it", name)
        wait(page, 1)
    press(page, "All of it")
    today = on_today(page)
    assert presses(page) == 1 + len(NAMES)
    # The kind of day that was said there is the day's, and what was done is there to be seen.
    expect(today.get_by_role("radio", name="Good day")).to_be_checked()
    assert in_diary(page, "check-in") == [{"day": DAY, "colour": "good"}]
    expect(today.get_by_role("heading", name="Besides the plan")).to_be_focused()
    for name in NAMES:
        done = today.get_by_role("button", name=f"Done: {name}", exact=True)
        expect(done).to_have_attribute("aria-pressed", "true")


def test_a_set_needs_no_plan_and_ends_on_today(page: Page) -> None:
    start(page, "So-so day")
    for words, then in zip(["All of it", "Part of it", "Not today"], NAMES[1:], strict=False):
        answer(page, words, then)
        wait(page, 1)
    press(page, "More")
    press(page, "Stop")
    today = on_today(page)
    expect(today).to_contain_text("Begin with one or two exercises.")
    expect(today.get_by_role("heading", name="Besides the plan")).to_be_focused()
    assert pressed(today) == ["Done", "Part of it", "Not today"]
    expect(today.get_by_role("heading", name=NAMES[3])).to_have_count(0)
    # What was not said was not written.
    items = [("hamstring-stretch-sitting", "all"), ("seated-march", "part")]
    assert in_diary(page, "session") == [
        {
            "day": DAY,
            "size": "so-so",
            "items": [{"item": item, "done": done} for item, done in items],
        }
    ]
    left_out = {"day": DAY, "item": "shoulder-blade-squeeze", "reason": "other"}
    assert in_diary(page, "not-today") == [left_out]


def test_an_answer_is_put_right_there_and_everywhere(new_context: NewContext) -> None:
    context = new_context()
    page, beside = context.new_page(), context.new_page()
    open_on(page, STEP_BY_STEP, DAY, TWO, GOOD)
    beside.clock.install(time=f"{DAY}T11:00:00")
    beside.goto(TODAY)
    awake(beside)
    press(page, "Good day Start")
    wait(page, 1)
    answer(page, "Not today", "Arm circles 2 of 2")
    # Today knows of it at once.
    expect(beside.get_by_role("button", name="Not today: Bridge")).to_have_attribute(
        "aria-pressed", "true"
    )
    press(page, "More")
    press(page, "Back")
    expect(exercise(page, "Bridge 1 of 2")).to_be_focused()
    assert pressed(player(page)) == ["Not today"]
    answer(page, "All of it", "Arm circles 2 of 2")
    assert pressed(player(page)) == []
    expect(beside.get_by_role("button", name="Done: Bridge")).to_have_attribute(
        "aria-pressed", "true"
    )
    assert pressed(beside.locator("cb-today")) == ["Done"]
    assert in_diary(page, "not-today") == []
    # Put right on Today, it is right in the run.
    beside.get_by_role("button", name="Part of it: Bridge").click()
    saved(beside, "cb-today")
    press(page, "Back")
    assert pressed(player(page)) == ["Part of it"]
    # Said again as it was, nothing is written and nothing is taken back.
    before = written(page)
    wait(page, 1)
    answer(page, "Part of it", "Arm circles 2 of 2")
    assert written(page) == before


def test_it_begins_with_what_is_open_and_says_what_is_written(page: Page) -> None:
    done = entry("session", day=DAY, size="good", items=[{"item": "bridge", "done": "part"}])
    open_on(page, STEP_BY_STEP, DAY, TWO, GOOD, done)
    expect(player(page)).to_contain_text("In your diary for this day")
    expect(
        player(page).get_by_role("listitem").filter(has_text="Bridge: Part of it")
    ).to_have_count(1)
    press(page, "Good day Start")
    expect(exercise(page, "Arm circles 1 of 1")).to_be_focused()
    wait(page, 1)
    press(page, "Not today")
    on_today(page)
    page.goto(STEP_BY_STEP)
    awake(page)
    # All of it is said: whoever starts now goes through all of it once more.
    press(page, "Good day Start")
    expect(exercise(page, "Bridge 1 of 2")).to_be_focused()
    assert pressed(player(page)) == ["Part of it"]


def test_the_words_are_those_of_the_day_and_of_the_exercise(page: Page) -> None:
    start(page, "Off day")
    for each in exercise_sets()["chair"].exercises:
        expect(exercise(page, each.name)).to_be_focused()
        here = player(page).locator("section:visible")
        assert here.locator("ul:first-of-type > li:visible").all_inner_texts() == [
            f"Off day: {each.sizes['off'].do}"
        ]
        expect(here).to_contain_text("Your day’s line comes first.")
        for line in (*each.steps, *each.careful, *each.ask_first, each.floor):
            expect(here).to_contain_text(line)
        expect(player(page)).to_contain_text("Stop at once and get help: chest pain or pressure")
        expect(player(page)).to_contain_text("A gentle pull is fine. Pain is not.")
        # Of sides and rounds, nothing but what the exercise says.
        words = here.inner_text().lower()
        assert not [side for side in ("first side", "other side", "round 1") if side in words]
        wait(page, 1)
        press(page, "All of it")
    on_today(page)


def test_to_count_and_to_time_are_offers_that_conclude_nothing(page: Page) -> None:
    start(page)
    count = player(page).get_by_role("button", name="Count")
    timer = player(page).get_by_role("button", name="Timer")
    expect(timer).to_be_hidden()
    press(page, "More")
    # The first is held, so a time is offered.
    expect(timer).to_have_text("Timer 0:20")
    expect(count).to_be_hidden()
    wait(page, 60)
    expect(timer).to_have_text("Timer 0:20")
    timer.click()
    wait(page, 13)
    expect(timer).to_have_text("Timer 0:07")
    # A while in the background: the clock is read, and never counted with.
    page.clock.fast_forward(60_000)
    said(page, "The time is over.")
    expect(timer).to_have_text("Timer 0:20")
    timer.click()
    wait(page, 1)
    timer.click()
    expect(timer).to_have_attribute("aria-pressed", "false")
    wait(page, 1)
    answer(page, "Part of it", NAMES[1])
    expect(timer).to_be_hidden()
    for times in ("1", "2", "3"):
        count.click()
        wait(page, 0.2)
        said(page, times)
    expect(count).to_have_text("Count 3")
    # It was not counted to the end. That says nothing: the learner does.
    answer(page, "All of it", NAMES[2])
    expect(count).to_have_text("Count")
    count.click()
    expect(count).to_have_text("Count 1")
    assert [item["done"] for item in in_diary(page, "session")[0]["items"]] == ["part", "all"]


def test_a_rest_of_the_plan_is_part_of_it_and_a_free_day_is_free(page: Page) -> None:
    open_on(page, STEP_BY_STEP, DAY, plan(items=ITEMS[1:]))
    press(page, "Off day Start")
    expect(exercise(page, "A rest 1 of 1")).to_be_focused()
    expect(player(page).locator("section:visible")).to_contain_text("Off day: 60 minutes")
    press(page, "More")
    expect(player(page).get_by_role("button", name="Timer")).to_have_text("Timer 60:00")
    wait(page, 1)
    press(page, "All of it")
    on_today(page)
    write(page, plan(starts=DAY, items=ITEMS[1:2]))
    page.goto(STEP_BY_STEP)
    awake(page)
    press(page, "Off day Start")
    said(page, "For this kind of day, your plan asks for nothing. It is free.")
    expect(page.get_by_role("button", name="Good day Start")).to_be_visible()


def test_without_a_plan_it_says_where_one_is_made(page: Page) -> None:
    open_on(page, STEP_BY_STEP, DAY)
    expect(player(page)).to_contain_text("Nothing is planned for this day.")
    expect(player(page).get_by_role("link", name="Make my plan")).to_be_visible()
    expect(page.get_by_role("button", name="Good day Start")).to_be_hidden()
    assert written(page) == []
    assert page.request.get(PLAN).ok


def test_what_was_pressed_before_the_script_arrived_starts_it(page: Page) -> None:
    page.clock.install(time=f"{DAY}T11:00:00")
    waiting = []
    page.route("**/player.js*", lambda route: waiting.append(route))
    page.goto(CHAIR, wait_until="commit")
    page.get_by_role("radio", name="Good day").check()
    waiting[0].continue_()
    expect(exercise(page, f"{NAMES[0]} 1 of 5")).to_be_focused()
    assert in_diary(page, "check-in") == [{"day": DAY, "colour": "good"}]


@pytest.mark.parametrize("day", ["2026-11-23", "2026-02-30", "2026-99-99", "1"])
def test_an_address_with_a_day_that_is_none_starts_nothing(page: Page, day: str) -> None:
    open_on(page, f"{STEP_BY_STEP}#{day}", DAY, TWO, GOOD)
    expect(page.get_by_role("button", name="Good day Start")).to_be_visible()


def test_stopping_early_is_kind_and_writes_no_more_than_was_said(page: Page) -> None:
    open_on(page, TODAY, DAY, TWO, GOOD)
    page.get_by_role("link", name="Do it step by step").click()
    expect(exercise(page, "Bridge 1 of 2")).to_be_focused()
    words = player(page).inner_text().lower()
    assert [word for word in ("fail", "missed", "only", "streak", "lost") if word in words] == []
    press(page, "More")
    press(page, "Stop")
    today = on_today(page)
    expect(today.locator(".cb-planned")).to_be_focused()
    assert pressed(today) == []
    assert in_diary(page, "session") == in_diary(page, "not-today") == []
    expect(today.get_by_role("link", name="Do it step by step")).to_be_in_viewport()
    assert ANSWERS[2] in today.inner_text()
