"""Ground zero: one press, what it opens, the ladder, and the press that says it is over."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from climbing_back.content import ground_zero_words, ladder_examples
from tests.browser.conftest import NewContext
from tests.browser.diary import entry, press, write
from tests.browser.loop import (
    DAY,
    GROUND_ZERO,
    TODAY,
    awake,
    open_on,
    plan,
    pressed,
    said,
    saved,
    wait_until_said,
)
from tests.browser.targets import too_small

NOT_YOU = ground_zero_words().not_you
LADDER = entry("restart-ladder", rungs=["Breathe", "Off-day plan", "So-so plan"])
BEGUN = entry("ground-zero", "2026-11-14T08:00:00+01:00", since="2026-11-14")


def zero(page: Page) -> Locator:
    return page.locator("cb-ground-zero")


def ladder(page: Page) -> Locator:
    return page.locator("cb-restart-ladder")


def step(day: str, rung: str, move: str) -> dict:
    return entry(
        "restart-step", f"{day}T09:00:00+01:00", setback=BEGUN["id"], day=day, rung=rung, move=move
    )


def press_in(page: Page, part: Locator, name: str) -> None:
    """Press a button of one component. A hand takes its time between two presses."""
    page.wait_for_timeout(600)
    part.get_by_role("button", name=name, exact=True).click()


def test_one_press_says_it_all(page: Page) -> None:
    wishes = entry("setback-plan", first="Look for heat.", people="My MS nurse.")
    open_on(page, TODAY, DAY, plan(), wishes)
    expect(zero(page).get_by_text(NOT_YOU)).to_be_hidden()
    press(page, "Ground zero")
    expect(zero(page).get_by_text(NOT_YOU)).to_be_visible()
    saved(page, "cb-ground-zero")
    assert said(page, "ground-zero") == [{"since": DAY}]
    expect(zero(page)).to_contain_text("Ground zero since Sunday 22 November 2026: 1 day so far.")
    for words in ("Look for heat.", "My MS nurse.", "Bridge: Tighten your buttocks once."):
        expect(zero(page)).to_contain_text(words)
    expect(zero(page).get_by_role("link", name="Open my restart ladder")).to_have_attribute(
        "href", re.compile(r"/keep-going/climbing-back\.html#your-turn$")
    )
    expect(zero(page).get_by_role("link", name="Today’s plan")).to_have_count(0)
    expect(page.locator("cb-today")).to_contain_text("Ground zero. The score waits")
    expect(page.get_by_role("button", name="Ground zero", exact=True)).to_be_hidden()


def test_the_press_is_on_the_first_screen_of_a_small_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 720})
    open_on(page, GROUND_ZERO, DAY)
    press = zero(page).get_by_role("button", name="Ground zero", exact=True)
    expect(press).to_be_in_viewport(ratio=1)


def test_the_fixed_words_are_the_same_for_everybody(new_context: NewContext) -> None:
    worst = [
        entry("check-in", day=DAY, colour="off", stiffness=10, fatigue=10, pain=10, falls=9),
        entry("checklist-answer", checklist="symptoms", item="pain", ticked=True, rating=10),
    ]
    texts = []
    for log in ([], worst, [BEGUN]):
        page = new_context().new_page()
        open_on(page, GROUND_ZERO, DAY, *log)
        texts.append(zero(page).locator("h3, h3 + ul").all_inner_texts()[-6:])
        for line in (*ground_zero_words().look_for, *ground_zero_words().ring):
            expect(zero(page).get_by_text(line.words, exact=True)).to_be_visible()
    assert texts[0] == texts[1]


def test_what_is_on_the_page_needs_no_link(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY, BEGUN)
    expect(zero(page).get_by_role("link", name="Today’s plan")).to_be_visible()
    expect(zero(page).get_by_role("link", name="Open my restart ladder")).to_have_count(0)


def test_the_link_opens_the_ladder(page: Page) -> None:
    open_on(page, TODAY, DAY, LADDER, BEGUN)
    zero(page).get_by_role("link", name="Open my restart ladder").click()
    expect(page.get_by_role("heading", name="Your turn")).to_be_in_viewport()
    expect(ladder(page).get_by_role("button", name="2. Off-day plan")).to_be_visible()


def test_it_can_have_begun_before(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY)
    press(page, "Ground zero")
    press_in(page, zero(page), "2 days ago: When did it begin?")
    saved(page, "cb-ground-zero")
    expect(zero(page)).to_contain_text("Ground zero since Friday 20 November 2026: 3 days so far.")
    zero(page).get_by_label("Another day").fill("2026-11-10")
    expect(zero(page)).to_contain_text("since Tuesday 10 November 2026: 13 days so far.")
    zero(page).get_by_label("Another day").fill("2026-11-23")
    expect(zero(page).get_by_role("status")).to_contain_text(
        "Choose a day up to Sunday 22 November 2026."
    )
    assert said(page, "ground-zero") == [{"since": "2026-11-10"}]


def test_a_day_to_choose_again_is_not_hidden_by_an_earlier_one_that_is_saved(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY, BEGUN)
    zero(page).get_by_label("Another day").evaluate("""box => {
        for (const day of ["2026-11-10", "2026-11-23"]) {
            box.value = day;
            box.dispatchEvent(new Event("change"));
        }
    }""")
    wait_until_said(page, "ground-zero", {"since": "2026-11-10"})
    expect(zero(page).get_by_role("status")).to_contain_text("Choose a day up to Sunday")


def test_it_is_over_with_one_press_and_more_can_be_said(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY, LADDER, BEGUN, step("2026-11-16", "Breathe", "start"))
    press(page, "It is over")
    expect(zero(page)).to_contain_text("It lasted 8 days. You started again once.")
    assert said(page, "ground-zero-over") == [
        {"setback": BEGUN["id"], "day": DAY, "rung": "Breathe"}
    ]
    # What is known is not asked again, and another one can be said.
    expect(zero(page)).not_to_contain_text("Which rung are you on?")
    zero(page).locator("summary").filter(has_text="You are on: Breathe").click()
    for name in ("Off-day plan", "rest", "time", "rest"):
        press_in(page, zero(page), name)
    zero(page).get_by_label("Something else").fill("My neighbour's soup")
    press_in(page, zero(page), "Add what helped")
    press_in(page, zero(page), "Yesterday: The first day after it")
    saved(page, "cb-ground-zero")
    over = {"rung": "Off-day plan", "helped": "time, My neighbour's soup"}
    assert said(page, "ground-zero-over") == [{"setback": BEGUN["id"], "day": "2026-11-21", **over}]
    expect(zero(page)).to_contain_text("It lasted 7 days.")
    assert pressed(zero(page)) == ["Off-day plan", "time", "My neighbour's soup", "Yesterday"]
    expect(zero(page).locator("summary").last).to_have_text("You are on: Off-day plan")
    expect(zero(page).get_by_role("link", name="Go to Today")).to_be_visible()
    press_in(page, zero(page), "It is not over yet")
    expect(zero(page)).to_contain_text(
        "Ground zero since Saturday 14 November 2026: 9 days so far."
    )
    assert said(page, "ground-zero-over") == []


def test_each_press_can_be_undone(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY)
    press(page, "Ground zero")
    press_in(page, zero(page), "Undo “Ground zero”")
    expect(page.get_by_role("button", name="Ground zero", exact=True)).to_be_visible()
    press_in(page, zero(page), "Ground zero")
    press_in(page, zero(page), "It is over")
    press_in(page, zero(page), "Undo “It is over”")
    expect(zero(page)).to_contain_text("1 day so far")
    assert said(page, "ground-zero") == [{"since": DAY}]


def test_a_second_tap_does_not_begin_two(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY)
    zero(page).get_by_role("button", name="Ground zero", exact=True).dblclick()
    saved(page, "cb-ground-zero")
    assert len(said(page, "ground-zero")) == 1


def test_by_keyboard_the_focus_goes_to_what_opened(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY)
    zero(page).get_by_role("button", name="Ground zero", exact=True).focus()
    page.keyboard.press("Enter")
    expect(zero(page).locator(".cb-not-you")).to_be_focused()
    page.keyboard.press("Tab")
    focused = zero(page).get_by_role("button", name="Today: When did it begin?")
    expect(focused).to_be_focused()


def test_times_that_i_started_again_are_counted(page: Page) -> None:
    first = entry("ground-zero", "2026-09-01T08:00:00+02:00", since="2026-09-01")
    over = entry(
        "ground-zero-over", "2026-09-05T08:00:00+02:00", setback=first["id"], day="2026-09-05"
    )
    items = [{"item": "bridge", "done": "part"}]
    later = entry("session", "2026-09-09T08:00:00+02:00", day="2026-09-09", size="off", items=items)
    open_on(page, GROUND_ZERO, DAY, first, over, later, BEGUN)
    press(page, "It is over")
    # To say that it is over starts nothing.
    expect(zero(page).get_by_role("heading", name="It is over")).to_be_visible()
    expect(zero(page)).to_contain_text("You started again once.")
    saved(page, "cb-ground-zero")
    write(page, entry("session", f"{DAY}T12:00:00+01:00", day=DAY, size="off", items=items))
    page.goto(GROUND_ZERO)
    expect(zero(page).get_by_role("heading", name="You started again")).to_be_visible()
    expect(zero(page)).to_contain_text("You started again 2 times.")


# The ladder


def test_a_ladder_without_typing_and_the_learner_picks_the_rung(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY)
    press(page, "Ground zero")
    expect(ladder(page)).to_contain_text("examples for a therapist to edit")
    example = ladder_examples()[0]
    press_in(page, ladder(page), f"Take “{example.name}”")
    # The highest rung is on top, and none is proposed.
    rungs = [f"{n}. {rung}" for n, rung in enumerate(example.rungs, start=1)]
    expect(ladder(page).locator("li")).to_have_text(rungs[::-1])
    expect(ladder(page)).to_contain_text("Pick the rung for today. You choose.")
    assert pressed(ladder(page)) == []
    press_in(page, ladder(page), rungs[1])
    expect(ladder(page)).to_contain_text(f"You are on: {example.rungs[1]}")
    for name in ("One rung up", "Stay here", "One rung down", "One rung down"):
        press_in(page, ladder(page), name)
    saved(page, "cb-restart-ladder")
    steps = [(each["rung"], each["move"]) for each in said(page, "restart-step")]
    first, second, third = example.rungs[:3]
    assert steps == [
        (second, "start"),
        (third, "up"),
        (third, "stay"),
        (second, "down"),
        (first, "down"),
    ]
    expect(ladder(page).get_by_role("button", name="One rung down", exact=True)).to_have_count(0)


def test_rungs_in_my_own_words(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY)
    press(page, "Write my own")
    box = ladder(page).get_by_label("One rung on each line, the lowest first")
    expect(box).to_be_focused()
    box.fill("\n".join(f"Rung {n}" for n in range(21)))
    press(page, "Keep this ladder")
    expect(ladder(page).get_by_role("status")).to_contain_text(
        "room for 20 rungs, and these are 21"
    )
    box.fill("Sit\nSit")
    press_in(page, ladder(page), "Keep this ladder")
    expect(ladder(page).get_by_role("status")).to_contain_text("Make each one different.")
    box.fill("  Sit up\n\nStand up ")
    ladder(page).get_by_label("From my therapist").check()
    press_in(page, ladder(page), "Keep this ladder")
    saved(page, "cb-restart-ladder")
    assert said(page, "restart-ladder") == [{"rungs": ["Sit up", "Stand up"], "therapist": True}]
    expect(ladder(page)).to_contain_text("From my therapist.")
    press_in(page, ladder(page), "Change the rungs")
    expect(box).to_have_value("Sit up\nStand up")
    box.fill("Something else")
    press_in(page, ladder(page), "Leave it as it was")
    expect(ladder(page).locator("li")).to_have_text(["2. Stand up", "1. Sit up"])


def test_a_rung_that_is_no_longer_on_the_ladder_is_kept_and_no_move_is_made_up(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY, LADDER, BEGUN, step("2026-11-16", "Swim", "start"))
    expect(ladder(page)).to_contain_text("Pick the rung for today.")
    expect(ladder(page)).to_contain_text("Monday 16 November 2026: Swim (began here)")
    expect(ladder(page).get_by_role("button", name="One rung up")).to_have_count(0)


def test_foreign_words_are_text(page: Page) -> None:
    script = "<img src=x onerror='document.title = 1'>"
    log = [
        entry("restart-ladder", rungs=[script]),
        entry("setback-plan", first=script),
        BEGUN,
        step(DAY, script, "start"),
    ]
    open_on(page, GROUND_ZERO, DAY, *log, plan(items=[]))
    expect(ladder(page).get_by_text(f"You are on: {script}")).to_be_visible()
    press(page, "It is over")
    zero(page).locator("summary").last.click()
    expect(zero(page).get_by_role("button", name=script)).to_be_visible()
    expect(page.locator(".cb img")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_fingers_hit_everything_and_nothing_scrolls_sideways(
    new_context: NewContext, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    open_on(page, GROUND_ZERO, DAY, LADDER, BEGUN, step(DAY, "Breathe", "start"))
    everything = ".cb button, .cb a, .cb label"
    assert too_small(page, everything) == []
    press(page, "It is over")
    assert too_small(page, everything) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_is_all_on_paper_with_scripts_off(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.emulate_media(media="print")
    page.goto(GROUND_ZERO)
    expect(zero(page)).to_contain_text("Ground zero since: ____")
    expect(zero(page).get_by_text(NOT_YOU)).to_be_visible()
    expect(zero(page)).to_contain_text("It was over on: ____")
    expect(page.locator(".cb button:visible")).to_have_count(0)
    expect(ladder(page).locator("input:visible")).to_have_count(6)


def test_before_anything_is_written_paper_has_room_for_it(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY)
    page.emulate_media(media="print")
    expect(zero(page).get_by_text("Ground zero since: ____")).to_be_visible()
    expect(zero(page).get_by_text("One press writes it down.")).to_be_hidden()
    expect(ladder(page).locator("input:visible")).to_have_count(6)
    page.emulate_media(media="screen")
    press(page, "Ground zero")
    press_in(page, ladder(page), "Take “From bed”")
    page.emulate_media(media="print")
    expect(zero(page).get_by_text("Ground zero since: ____")).to_be_hidden()
    expect(ladder(page).locator("input:visible")).to_have_count(0)


def test_it_survives_a_reload(page: Page) -> None:
    open_on(page, GROUND_ZERO, DAY, LADDER, BEGUN)
    press(page, "2. Off-day plan")
    saved(page, "cb-restart-ladder")
    page.reload()
    awake(page)
    expect(ladder(page)).to_contain_text("You are on: Off-day plan")
