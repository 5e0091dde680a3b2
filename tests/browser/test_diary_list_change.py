"""The diary's list: entries are changed and removed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import (
    CHECK_IN,
    KINDS,
    PAIN,
    SAVED,
    SESSION,
    entry,
    example,
    lines,
    many,
    open_diary,
    press,
    raw,
    rows,
    show_all,
    written,
)
from tests.browser.diary_list import CHANGES, change


def test_the_kinds_that_can_be_changed(page: Page) -> None:
    open_diary(page, *map(example, KINDS))
    show_all(page)
    changeable = rows(page).filter(has=page.get_by_role("button", name="Change"))
    expect(changeable).to_have_count(len(CHANGES))
    expect(rows(page)).to_have_count(len(KINDS) - 1)


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
    # All of it at once: a part of it would bring an older text back.
    assert len(raw(page)) == 4
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
