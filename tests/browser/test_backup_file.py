"""The diary as a file: saved, and brought back."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import (
    CHECK_IN,
    KINDS,
    PAIN,
    SAVED,
    SESSION,
    Entry,
    choose,
    entry,
    example,
    file_of,
    open_diary,
    press,
    raw,
    rows,
    save_diary,
    written,
)

# Saving a file


def test_the_file_is_the_whole_diary(new_context: NewContext) -> None:
    # The day before, for the rest of the world.
    page = new_context(timezone_id="Pacific/Auckland").new_page()
    page.clock.set_fixed_time("2026-11-22T12:30:00Z")
    everything = [*map(example, KINDS), entry("sunrise", colour="gold", seen=[None, {}])]
    everything[-1]["of-later"] = {"kept": True}
    everything.append(entry("reflection", prompt="week", words="Größe ☐ 🧗 \u2028 \ud83d \\n"))
    open_diary(page, *everything)
    name, content = save_diary(page)
    assert name == "climbing-back-diary-2026-11-23.json"
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
    save_diary(page)
    expect(page.get_by_text("All that you wrote is in a file.")).to_be_visible()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Fatigue").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    open_diary(page)
    expect(
        page.get_by_text("Since your last file: 1 thing that you wrote, changed or removed.")
    ).to_be_visible()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Weakness").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    open_diary(page)
    expect(
        page.get_by_text("Since your last file: 2 things that you wrote, changed or removed.")
    ).to_be_visible()


def test_a_change_of_what_is_in_a_file_is_in_no_file(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    save_diary(page)
    press(page, "Change Check-in, 20:15")
    page.get_by_label("Note").fill("No stairs.")
    press(page, "Save the change")
    expect(
        page.get_by_text("Since your last file: 1 thing that you wrote, changed or removed.")
    ).to_be_visible()


def test_a_diary_that_cannot_be_written_can_still_be_saved(page: Page) -> None:
    open_diary(page, PAIN)
    page.evaluate(
        "() => { IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    _, content = save_diary(page)
    assert PAIN in json.loads(content)["entries"]
    assert written(page) == [PAIN]


# Bringing a file back


def test_a_file_is_shown_before_it_is_added_and_can_be_taken_out_again(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    before = raw(page)
    choose(page, file_of(PAIN, SESSION, example("goal")), "mine.json")
    preview = page.get_by_text(
        "mine.json: 3 entries. Your diary has 2 entries. Both together have 4 entries."
    )
    expect(preview).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_focused()
    expect(rows(page)).to_have_count(2)
    assert raw(page) == before

    page.keyboard.press("Enter")
    expect(page.get_by_text("✓ Added. Your diary now has 4 entries.")).to_be_visible()
    expect(preview).to_be_hidden()
    expect(rows(page)).to_have_count(4)
    undo = page.get_by_role("button", name="Undo: take these entries out again")
    expect(undo).to_be_focused()
    assert sorted(written(page), key=by_id) == sorted(
        [PAIN, CHECK_IN, SESSION, example("goal")], key=by_id
    )

    page.keyboard.press("Enter")
    expect(page.get_by_text("✓ Undone. Your diary has 2 entries again.")).to_be_visible()
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
    expect(page.get_by_text("✓ Added. Your diary now has 2 entries.")).to_be_visible()
    expect(page.get_by_label("Choose a diary file")).to_have_value("")
    assert written(page) == [PAIN, SESSION]


def test_a_file_that_is_known_has_nothing_to_add(page: Page) -> None:
    open_diary(page, PAIN)
    before = raw(page)
    choose(page, file_of(PAIN))
    expect(
        page.get_by_text("Your diary has 1 entry. All of the file is in it already.")
    ).to_be_visible()
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
    expect(page.get_by_text("✓ Added. Your diary now has 3 entries.")).to_be_visible()
    assert written(page) == [PAIN, CHECK_IN, SESSION]


def test_undo_leaves_what_came_from_elsewhere_in_the_meantime(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        open_diary(tab)
    choose(here, file_of(PAIN, SESSION))
    expect(here.get_by_text("Both together have 2 entries.")).to_be_visible()
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
    _, from_phone = save_diary(phone)
    choose(tablet, from_phone)
    press(tablet, "Add to my diary")
    expect(tablet.get_by_text("✓ Added. Your diary now has 4 entries.")).to_be_visible()
    press(tablet, "Remove Session, 18:40")
    expect(tablet.get_by_text(SAVED)).to_be_visible()
    _, from_tablet = save_diary(tablet)
    choose(phone, from_tablet)
    press(phone, "Add to my diary")
    expect(phone.get_by_text("✓ Added. Your diary now has 3 entries.")).to_be_visible()
    assert written(phone) == written(tablet)
    # Merged in another order, the entries are the same too.
    third = new_context().new_page()
    open_diary(third)
    for file in (from_tablet, from_phone):
        choose(third, file)
        expect(third.locator("cb-restore .cb-what")).to_contain_text("climbing-back-diary.json")
        if (add := third.get_by_role("button", name="Add to my diary")).is_visible():
            add.click()
            expect(third.get_by_text("✓ Added")).to_be_visible()
    assert written(third) == written(phone)
