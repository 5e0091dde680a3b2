"""A learner makes a plan with a few presses, changes it, prints it, and is reminded of it."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from climbing_back import ExercisePlan
from climbing_back.components.element import STATIC
from climbing_back.content import exercises
from climbing_back.diary import SQLiteStore, validate
from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, Entry, entry, press, raw, write, written
from tests.browser.targets import too_small
from tests.browser.test_pages import THEMES, axe_violations, choose_theme
from tests.browser.test_paper import printed, sheets

PLAN = "book/plan/my-plan.html"
# A Sunday.
NOW = "2026-11-22T12:00:00+00:00"
BRIDGE = exercises()["bridge"]


def item(name: str, **more: object) -> Entry:
    """Return an exercise of the library as a plan has it."""
    sizes = {
        day: {"words": size.do, "sets": size.sets, "reps": size.reps}
        for day, size in exercises()[name].sizes.items()
        if size.reps
    }
    return {
        "item": name,
        "exercise": name,
        "days": ["mon", "wed", "fri"],
        "sizes": sizes,
        "floor": exercises()[name].floor,
        **more,
    }


def plan_of(*items: Entry, starts: str = "2026-11-22", **more: object) -> Entry:
    """Return a plan that was written in the week before."""
    return entry(
        "exercise-plan", "2026-11-20T09:30:00+01:00", starts=starts, items=list(items), **more
    )


OWN = {
    "item": "own-a1b2c3",
    "words": "Standing at the sink",
    "days": ["tue"],
    "time": "10:30",
    "side": "left",
    "sizes": {"good": {"sets": 2, "reps": 5, "hold": 20}, "off": {"words": "Just think of it."}},
    "therapist": True,
    "cue": "from a newer page",
}


def open_plan(page: Page, *entries: Entry, now: str = NOW) -> None:
    page.clock.install(time=now)
    if entries:
        write(page, *entries)
    page.goto(PLAN)
    expect(page.locator("cb-exercise-plan .cb-status")).to_be_attached()


def cards(page: Page) -> Locator:
    return page.locator(".cb-items > li")


def card(page: Page, name: str) -> Locator:
    return cards(page).filter(has=page.get_by_role("heading", name=name, exact=True))


def section(page: Page, name: str, title: str) -> Locator:
    """Open one thing to change about the item of this name."""
    found = card(page, name)
    # It comes with the diary. Until then there is nothing to look for.
    expect(found).to_be_visible()
    change = found.get_by_role("button", name=re.compile("^Change"))
    if change.count():
        change.click()
    found.get_by_role("button", name=title, exact=True).click()
    return found


def plans(page: Page) -> list[Entry]:
    """Return the plans that the diary holds, after what is being said there is written."""
    expect(page.locator("cb-exercise-plan .cb-status")).to_contain_text("✓")
    return [each for each in written(page) if each["type"] == "exercise-plan"]


def items(page: Page) -> list[Entry]:
    return plans(page)[-1]["data"]["items"]


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
    expect(card(page, "Bridge")).to_contain_text("Monday, Wednesday and Friday")
    expect(card(page, "Bridge")).to_contain_text(f"counts: {BRIDGE.floor}")
    expect(card(page, "Bridge").get_by_role("img")).to_have_attribute(
        "alt", re.compile("lies|back")
    )
    assert items(page) == [
        {
            **item("bridge"),
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
    for words in ("My plan", "Week of", "Bridge", BRIDGE.floor, "Off day:", "Done", "Mon"):
        assert words in text
    screen = ("Change", "Print my plan", "Pick from", "Why three sizes", "Contents", "Saved")
    assert [words for words in screen if words in text] == []
    # Printed by itself, the page has the same sheet in it.
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
    fixed = "Standing exercises need a yes from your therapist."
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
    name = page.get_by_role("textbox", name="Name")
    expect(name).to_be_focused()
    # Whoever does not want to type is done. Whoever does writes over it.
    assert items(page)[0]["words"] == "An exercise from my therapist"
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


def test_a_dose_in_numbers_takes_the_place_of_the_librarys_words(page: Page) -> None:
    open_plan(page, plan_of(item("bridge")))
    bridge = section(page, "Bridge", "Amounts")
    bridge.get_by_role("radio", name="So-so day").check()
    expect(bridge.get_by_role("spinbutton", name="Times")).to_have_value("4")
    bridge.get_by_role("button", name="− less: Times").click()
    expect(bridge).to_contain_text("So-so day: 3 times")
    bridge.get_by_role("button", name="+ more: Hold").click()
    bridge.get_by_role("spinbutton", name="Rounds").fill("2")
    bridge.get_by_role("spinbutton", name="Rounds").press("Tab")
    expect(bridge).to_contain_text("So-so day: 2 rounds of 3 times, hold 5 seconds")
    expect(bridge).to_contain_text(f"Good day: {BRIDGE.sizes['good'].do}")
    bridge.get_by_role("radio", name="Off day").check()
    bridge.get_by_role("checkbox", name="Not on such a day").check()
    expect(bridge).to_contain_text("Off day: not on such a day")
    expect(bridge.get_by_role("spinbutton", name="Times")).to_be_hidden()
    (kept,) = items(page)
    assert kept["sizes"] == {
        "good": item("bridge")["sizes"]["good"],
        "so-so": {"sets": 2, "reps": 3, "hold": 5},
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
        press(page, "Undo")
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
    press(page, "Undo")
    expect(days.get_by_role("radio", name="2")).to_be_checked()


def test_reserve_days_pressed_before_the_script_are_kept(page: Page) -> None:
    waiting = []
    page.route("**/plan.js*", lambda route: waiting.append(route))
    page.goto(PLAN, wait_until="commit")
    page.get_by_role("radio", name="3").check()
    waiting[0].continue_()
    expect(page.get_by_text("This month: 0 used, 3 left.")).to_be_visible()


def test_everything_by_keyboard(page: Page) -> None:
    open_plan(page)

    def tab_to(name: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            here = page.evaluate(
                "(e => e.getAttribute('aria-label') ?? e.closest('label')?.innerText ?? e.innerText)"
                "(document.activeElement)"
            )
            if here.strip().startswith(name):
                return
        raise AssertionError(f"{name} is not reached.")

    page.locator("summary").filter(has_text="show the code").focus()
    tab_to("Pick from the library")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Pick from the library")).to_be_focused()
    tab_to("Lying")
    page.keyboard.press("Space")
    tab_to("Add Hamstring")
    page.keyboard.press("Enter")
    expect(cards(page)).to_have_count(1)
    tab_to("Back to my plan")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Add to my plan")).to_be_focused()
    page.locator("summary").filter(has_text="show the code").focus()
    tab_to("Change Hamstring")
    page.keyboard.press("Enter")
    tab_to("Amounts")
    page.keyboard.press("Enter")
    tab_to("+ more: Rounds")
    page.keyboard.press("Enter")
    expect(cards(page)).to_contain_text("rounds")
    page.locator("summary").filter(has_text="show the code").focus()
    tab_to("Side")
    page.keyboard.press("Enter")
    tab_to("Both")
    page.keyboard.press("ArrowLeft")
    expect(cards(page)).to_contain_text("right side")


def test_a_second_tap_of_a_shaking_hand_adds_nothing_twice(page: Page) -> None:
    open_plan(page, plan_of(item("bridge")))
    press(page, "Add to my plan")
    press(page, "Pick from the library")
    page.get_by_role("radio", name="Lying").check()
    page.get_by_role("button", name="Add Knee rolls").dblclick()
    expect(cards(page)).to_have_count(2)
    more = section(page, "Bridge", "Amounts").get_by_role("button", name="+ more: Rounds")
    # Both within a tenth of a second, however slow the machine is.
    more.evaluate("""(button) => {
        const { x, y } = button.getBoundingClientRect();
        const place = { clientX: x + 5, clientY: y + 5, bubbles: true, cancelable: true };
        for (const detail of [1, 2]) {
            button.dispatchEvent(new PointerEvent("click", { ...place, detail, pointerType: "mouse" }));
        }
    }""")
    expect(card(page, "Bridge").get_by_role("spinbutton", name="Rounds")).to_have_value("2")


def test_a_new_view_of_the_diary_leaves_what_is_being_typed(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_plan(here, plan_of(item("bridge"), starts="2026-11-01"), now="2026-11-22T12:00:00+00:00")
    there.clock.install(time=NOW)
    there.goto(PLAN)
    box = section(here, "Bridge", "Smallest thing").get_by_role("textbox")
    box.fill("")
    box.press_sequentially("Breathe", delay=1)
    section(there, "Bridge", "Days").get_by_role("checkbox", name="Sunday").check()
    expect(card(here, "Bridge")).to_contain_text("Friday and Sunday")
    expect(box).to_be_focused()
    expect(box).to_have_value("Breathe")


def test_words_from_a_foreign_plan_are_only_ever_words(page: Page) -> None:
    hostile = '<img src=x onerror="document.title=1"><b>bold</b>'
    bad = {
        "item": "constructor",
        "exercise": "constructor",
        "words": hostile,
        "days": ["mon"],
        "sizes": {"good": {"words": hostile}, "__proto__x": {"words": hostile}},
        "floor": hostile,
    }
    open_plan(page, plan_of(bad), plan_of({**bad, "item": "later"}, starts="2026-12-01"))
    foreign = cards(page).first
    expect(foreign.get_by_role("heading")).to_have_text(hostile)
    expect(foreign.get_by_role("img")).to_have_count(0)
    expect(foreign).to_contain_text(f"Good day: {hostile}")
    assert hostile in printed(page)
    section(page, hostile, "Amounts")
    expect(foreign.get_by_role("textbox", name="In words")).to_have_value(hostile)
    assert page.title() != "1"


def test_fingers_can_hit_everything_on_a_small_phone(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 320, "height": 700}).new_page()
    long = {**OWN, "item": "own-long", "words": "Sternocleidomastoidstretching" * 3}
    open_plan(page, plan_of(item("bridge"), long))
    targets = "cb-exercise-plan :is(button, select, textarea, label:has(input), input[type=number], input[type=time])"

    def check() -> None:
        assert too_small(page, targets) == []
        width = "document.scrollingElement.scrollWidth"
        assert page.evaluate(width) <= 320

    for title in ("Days", "Amounts", "Side", "Smallest thing", "More"):
        section(page, "Bridge", title)
        check()
    press(page, "Reminders for my own calendar")
    check()
    for way in ("Pick from the library", "Start with a ready set", "Add a rest"):
        press(page, "Add to my plan")
        check()
        press(page, way)
        if way == "Pick from the library":
            page.get_by_role("radio", name="Sitting").check()
        check()
        press(page, "Back to my plan")


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_any_state(page: Page, theme: str) -> None:
    choose_theme(page, theme)
    open_plan(page, plan_of(item("bridge"), item("heel-raise"), OWN))
    for title in ("Days", "Amounts", "Side", "Smallest thing", "More"):
        section(page, "Bridge", title)
        assert axe_violations(page) == []
    press(page, "Reminders for my own calendar")
    assert axe_violations(page) == []
    for way in ("Pick from the library", "Start with a ready set", "Add a rest"):
        press(page, "Add to my plan")
        press(page, way)
        if way == "Pick from the library":
            page.get_by_role("radio", name="Standing").check()
        assert axe_violations(page) == []
        press(page, "Back to my plan")


def test_five_main_choices_or_fewer_at_a_time(page: Page) -> None:
    open_plan(page, plan_of(item("bridge")))
    bridge = card(page, "Bridge")
    bridge.get_by_role("button", name="Change Bridge").click()
    sections = bridge.locator(".cb-edit").get_by_role("button")
    expect(sections).to_have_text(["Days", "Amounts", "Side", "Smallest thing", "More"])
    bridge.get_by_role("button", name="Done Bridge").click()
    expect(sections).to_have_count(0)
    press(page, "Add to my plan")
    press(page, "Pick from the library")
    page.get_by_role("radio", name="Lying").check()
    expect(page.locator(".cb-offers").get_by_role("button", name=re.compile("^Add"))).to_have_count(
        5
    )


@pytest.mark.parametrize("count", [1, 3, 8])
def test_no_item_is_torn_between_two_sheets(page: Page, count: int) -> None:
    names = [name for name in exercises() if len(exercises()[name].sizes["off"].do) > 20][:count]
    open_plan(page, plan_of(*[item(name) for name in names]))
    page.evaluate("document.documentElement.dataset.print = 'plan'")
    with sheets(page) as paper:
        texts = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in paper]
    assert len(texts) == -(-count // 3)
    for name in names:
        (sheet,) = [text for text in texts if exercises()[name].name in text]
        assert exercises()[name].floor in sheet
    assert sum(text.count("Done") for text in texts) == count
    assert "New or worse symptoms for more than a day? Ring your MS team." in texts[-1]


def test_with_scripts_off_there_is_a_sheet_to_write_on(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PLAN)
    expect(page.get_by_text("Week of")).to_be_visible()
    expect(page.get_by_text(re.compile(r"^\d\. Exercise:$"))).to_have_count(3)
    expect(page.get_by_role("button", name="Pick from the library")).to_be_hidden()
    text = printed(page)
    assert text.count("The smallest thing that still counts:") == 3
    assert text.count("Off day:") == 3 + 1


def test_an_empty_plan_prints_the_same_sheet(page: Page) -> None:
    open_plan(page)
    expect(page.get_by_text("Week of")).to_be_hidden()
    assert printed(page).count("Exercise:") == 3


def test_in_a_notebook_it_is_the_same_with_its_pictures_and_its_reminders(
    browser: Browser, store: SQLiteStore
) -> None:
    plan = ExercisePlan(store=store)
    traits = json.dumps({"html": plan.html, "pictures": plan.pictures})
    code = json.dumps((STATIC / "live/plan.js").read_text("utf-8"))
    page = browser.new_page()
    page.goto("about:blank")
    offered, picture = page.evaluate(f"""async () => {{
        const address = URL.createObjectURL(new Blob([{code}], {{ type: "text/javascript" }}));
        const {{ default: widget }} = await import(address);
        const diary = {{ kept: [], offered: [], unwanted: [], answered: {{}}, place: "" }};
        const traits = {{ ...{traits}, diary }};
        const model = {{
            get: (name) => traits[name],
            set: (name, value) => (traits[name] = value),
            on: () => {{}},
            off: () => {{}},
            save_changes: () => {{}},
        }};
        const cell = document.createElement("div");
        document.body.append(cell);
        widget.render({{ model, el: cell, signal: new AbortController().signal }});
        await new Promise((resolve) => setTimeout(resolve, 50));
        cell.querySelector("[data-way=set]").click();
        [...cell.querySelectorAll(".cb-choices button")][0].click();
        cell.querySelector(".cb-remind").click();
        return [traits.diary.offered, cell.querySelector(".cb-card img").src];
    }}""")
    (kept,) = offered
    validate(kept)
    assert picture == plan.pictures[kept["data"]["items"][0]["exercise"]]
    with page.expect_download() as waiting:
        press(page, "Save the calendar file")
    assert Path(waiting.value.path()).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    page.close()


def test_nothing_is_written_by_looking(page: Page) -> None:
    open_plan(page, plan_of(item("bridge"), OWN))
    before = raw(page)
    section(page, "Bridge", "Amounts").get_by_role("radio", name="Off day").check()
    press(page, "Reminders for my own calendar")
    press(page, "Add to my plan")
    press(page, "Pick from the library")
    press(page, "Back to my plan")
    assert raw(page) == before
