"""The exercise plan for hands and eyes, on paper, and in a notebook."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from climbing_back import ExercisePlan
from climbing_back.content import exercises
from climbing_back.diary import SQLiteStore, validate
from tests.browser.cell import offered, open_cell
from tests.browser.conftest import NewContext
from tests.browser.diary import press, raw
from tests.browser.exercise_plan import (
    NOW,
    OWN,
    PLAN,
    card,
    cards,
    item,
    open_plan,
    plan_of,
    section,
)
from tests.browser.targets import too_small
from tests.browser.test_pages import axe_violations_in_all_themes
from tests.browser.test_paper import printed, sheets


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

    page.locator("summary").filter(has_text="Contents").focus()
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
    page.locator("summary").filter(has_text="Contents").focus()
    tab_to("Change Hamstring")
    page.keyboard.press("Enter")
    tab_to("Amounts")
    page.keyboard.press("Enter")
    tab_to("+ more: Rounds")
    page.keyboard.press("Enter")
    expect(cards(page)).to_contain_text("rounds")
    page.locator("summary").filter(has_text="Contents").focus()
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
    # Both at one moment, however slow the machine is.
    more.evaluate("""(button) => {
        const { x, y } = button.getBoundingClientRect();
        const place = { clientX: x + 5, clientY: y + 5, bubbles: true, cancelable: true };
        const taps = [1, 2].map((detail) =>
            new PointerEvent("click", { ...place, detail, pointerType: "mouse" }));
        for (const tap of taps) button.dispatchEvent(tap);
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


def test_axe_finds_nothing_in_any_state(page: Page) -> None:
    open_plan(page, plan_of(item("bridge"), item("heel-raise"), OWN))
    for title in ("Days", "Amounts", "Side", "Smallest thing", "More"):
        section(page, "Bridge", title)
        assert axe_violations_in_all_themes(page) == []
    press(page, "Reminders for my own calendar")
    assert axe_violations_in_all_themes(page) == []
    for way in ("Pick from the library", "Start with a ready set", "Add a rest"):
        press(page, "Add to my plan")
        press(page, way)
        if way == "Pick from the library":
            page.get_by_role("radio", name="Standing").check()
        assert axe_violations_in_all_themes(page) == []
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


@pytest.mark.parametrize("in_short", [False, True], ids=["with steps", "in short"])
@pytest.mark.parametrize(("count", "most", "most_in_short"), [(1, 2, 1), (3, 4, 2), (8, 10, 5)])
def test_no_item_is_torn_between_two_sheets(
    page: Page, count: int, most: int, most_in_short: int, in_short: bool
) -> None:
    names = [name for name in exercises() if len(exercises()[name].sizes["off"].do) > 20][:count]
    open_plan(page, plan_of(*[item(name) for name in names]))
    page.get_by_text("How it is printed").click()
    page.get_by_label("The steps of each exercise").set_checked(not in_short)
    page.evaluate("document.documentElement.dataset.print = 'plan'")
    with sheets(page) as paper:
        texts = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in paper]
    assert len(texts) <= (most_in_short if in_short else most)
    for name in names:
        # It is once more where its days are.
        (sheet,) = [text for text in texts if exercises()[name].floor in text]
        assert exercises()[name].name in sheet
        assert ("Good day, So-so day: 1. " in sheet) != (in_short or not exercises()[name].ways)
        assert ("Off day: 1. " in sheet) != in_short
    assert sum(text.replace(" ", "").count("MonTue") for text in texts) == count
    assert "New or worse symptoms for more than a day? Ring your MS team." in texts[0]


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
    page = open_cell(browser, plan, "plan")
    page.locator("[data-way=set]").click()
    page.locator(".cb-choices button").first.click()
    page.locator(".cb-remind").click()
    (kept,) = offered(page)
    validate(kept)
    picture = page.locator(".cb-card img").first.get_attribute("src")
    # It is told which theme the host has.
    drawn = plan.pictures[kept["data"]["items"][0]["exercise"]]
    assert picture == drawn.replace("(prefers-color-scheme:dark)", " none")
    with page.expect_download() as waiting:
        press(page, "Save the calendar file")
    assert Path(waiting.value.path()).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    # Nothing can be laid out there beforehand: no pages, and no booklet.
    page.get_by_text("How it is printed").click()
    expect(page.locator("select[name=letters]")).to_be_visible()
    expect(page.locator("[name=paper]")).to_be_hidden()
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
