"""A form that waits for its button is there again as it was left, until it is kept or left out."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import MY_DIARY, entry, open_diary, press, write, written
from tests.browser.loop import GROUND_ZERO, awake, said
from tests.browser.test_shared_device import begin, left_here

FROM_BEFORE = "These are your words from before. They are not in your diary yet."
CHANGED = f"{FROM_BEFORE} Your diary has changed since."
DAY = "2026-11-22"
CLIMBING_BACK = "book/keep-going/climbing-back.html"
GOALS = "book/plan/goals.html"
LADDER = entry("restart-ladder", rungs=["Breathe", "Stand"])
PREFIX = "climbing-back-draft-"


def drafts(page: Page) -> dict[str, str]:
    """Return the drafts that this device keeps."""
    return page.evaluate(
        "(prefix) => Object.fromEntries(Object.entries(localStorage).filter(([k]) => k.startsWith(prefix)))",
        PREFIX,
    )


def rungs(page: Page):
    return page.get_by_label("One rung on each line, the lowest first")


def write_a_ladder(page: Page, words: str = "One breath") -> None:
    page.goto(CLIMBING_BACK)
    press(page, "Write my own")
    rungs(page).fill(words)


def test_it_comes_back_as_it_was_and_is_done_with_when_it_is_kept(page: Page) -> None:
    write_a_ladder(page, "One breath\nOne step")
    page.get_by_label("From my therapist").check()
    page.goto(GROUND_ZERO)
    expect(rungs(page)).to_have_value("One breath\nOne step")
    expect(page.get_by_label("From my therapist")).to_be_checked()
    expect(page.get_by_text(FROM_BEFORE)).to_be_visible()
    assert written(page) == []
    press(page, "Keep this ladder")
    expect(page.get_by_text(FROM_BEFORE)).to_have_count(0)
    expect(page.get_by_text("2. One step")).to_be_visible()
    page.reload()
    awake(page)
    expect(rungs(page)).to_be_hidden()
    assert drafts(page) == {}


def test_it_can_be_left_out(page: Page) -> None:
    write_a_ladder(page)
    page.reload()
    press(page, "Leave this out")
    expect(rungs(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Write my own")).to_be_focused()
    page.reload()
    awake(page)
    expect(page.get_by_text(FROM_BEFORE)).to_have_count(0)
    assert drafts(page) == {}


def test_it_is_kept_at_a_pause_in_typing(page: Page) -> None:
    write_a_ladder(page)
    page.wait_for_function(
        "(prefix) => localStorage.getItem(`${prefix}restart-ladder`)", arg=PREFIX
    )
    rungs(page).fill("")
    page.wait_for_function(
        "(prefix) => !localStorage.getItem(`${prefix}restart-ladder`)", arg=PREFIX
    )


def test_it_says_when_the_diary_has_changed_and_changes_nothing_itself(page: Page) -> None:
    write(page, LADDER)
    page.goto(CLIMBING_BACK)
    press(page, "Change the rungs")
    rungs(page).fill("Breathe\nStand\nWalk")
    newer = entry("restart-ladder", rungs=["Rest"]) | {"replaces": LADDER["id"]}
    write(page, newer)
    page.goto(CLIMBING_BACK)
    expect(page.get_by_text(CHANGED)).to_be_visible()
    expect(rungs(page)).to_have_value("Breathe\nStand\nWalk")
    press(page, "Leave this out")
    expect(page.get_by_text("1. Rest")).to_be_visible()
    assert [each["id"] for each in written(page)] == [LADDER["id"], newer["id"]]


def test_words_that_were_typed_meanwhile_stay(page: Page) -> None:
    page.add_init_script(
        f"""localStorage.setItem("{PREFIX}if-then-action", JSON.stringify({{
            if: {{ chosen: "", words: "It is noon" }}, then: {{ chosen: "", words: "rest" }} }}))"""
    )
    # The script comes late: by then something is on the bare page.
    page.add_init_script(
        """document.addEventListener("readystatechange", () => {
            const box = document.querySelector("[name='action-if.words']");
            if (box && document.readyState === "interactive") box.value = "It is nine";
        })"""
    )
    page.goto("book/plan/if-then-plans.html")
    awake(page)
    first = page.get_by_label("If … in my own words").first
    expect(first).to_have_value("It is noon\nIt is nine")
    expect(page.get_by_label("… then I will, in my own words").first).to_have_value("rest")


def test_what_is_broken_or_foreign_is_no_draft(page: Page) -> None:
    for broken in ["{", "null", "7", '{"of": 1}', "[[]]"]:
        page.goto("book/reference/sources.html")
        names = ["restart-ladder", "if-then-action", "if-then-coping", "diary-list", "goal"]
        page.evaluate(
            "([names, text]) => names.forEach((name) => localStorage.setItem(name, text))",
            [[f"{PREFIX}{name}" for name in names], broken],
        )
        for address in [CLIMBING_BACK, "book/plan/if-then-plans.html", GOALS, MY_DIARY]:
            page.goto(address)
            awake(page)


def test_a_change_in_the_diary_is_there_again_with_its_ticks(page: Page) -> None:
    check_in = entry("check-in", day="2026-11-21", colour="so-so", falls=0, note="Stairs.")
    open_diary(page, check_in)
    press(page, "Change Check-in, 09:30")
    page.get_by_label("good", exact=True).check()
    page.get_by_role("textbox", name="Note").fill("Stairs, twice.")
    page.reload()
    expect(page.get_by_label("good", exact=True)).to_be_checked()
    expect(page.get_by_role("textbox", name="Note")).to_have_value("Stairs, twice.")
    expect(page.get_by_text(FROM_BEFORE)).to_be_visible()
    press(page, "Save the change")
    expect(page.get_by_text(FROM_BEFORE)).to_have_count(0)
    assert written(page)[-1]["data"]["note"] == "Stairs, twice."
    page.reload()
    expect(page.locator(".cb-entry")).to_have_count(1)
    assert drafts(page) == {}


def test_a_problem_without_a_goal_is_there_again_and_no_half_goal_is_in_the_diary(
    page: Page,
) -> None:
    page.goto(GOALS)
    press(page, "New goal")
    page.get_by_role("radio", name="Fatigue").check()
    page.reload()
    expect(page.get_by_role("radio", name="Fatigue")).to_be_checked()
    expect(page.get_by_text("This is the problem that you chose before.")).to_be_visible()
    assert written(page) == []
    page.get_by_label("My goal").fill("Read a book")
    page.get_by_label("My goal").blur()
    expect(page.get_by_text("This is the problem that you chose before.")).to_have_count(0)
    [goal] = said(page, "goal")
    assert (goal["problem"], goal["words"]) == ("fatigue", "Read a book")


def test_on_a_shared_device_it_goes_with_the_tab(new_context: NewContext) -> None:
    page = new_context().new_page()
    begin(page)
    write_a_ladder(page)
    page.reload()
    expect(rungs(page)).to_have_value("One breath")
    assert drafts(page) == {}
    page.goto(MY_DIARY)
    press(page, "Finish and leave nothing here")
    left = left_here(page)
    assert not [
        key for kind in ("local", "session") for key in left[kind] if key.startswith(PREFIX)
    ]


def test_erasing_everything_erases_it_too(page: Page) -> None:
    write_a_ladder(page)
    open_diary(page)
    assert list(drafts(page)) == [f"{PREFIX}restart-ladder"]
    press(page, "Erase everything")
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased.")).to_be_visible()
    assert drafts(page) == {}


def test_where_nothing_can_be_stored_forms_work_all_the_same(page: Page) -> None:
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"]) {
            Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });
        }"""
    )
    write_a_ladder(page)
    page.wait_for_timeout(1200)
    press(page, "Keep this ladder")
    expect(page.get_by_text("1. One breath")).to_be_visible()
    assert json.dumps(said(page, "restart-ladder")).count("One breath") == 1
