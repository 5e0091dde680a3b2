"""What the page says when a browser does not keep the diary, or may not, and that nothing is lost."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import (
    MY_DIARY,
    SAVED,
    entry,
    open_diary,
    press,
    rows,
    save_diary,
    write,
    written,
)

BLOCKED = "This browser does not let pages keep things."
FULL = "This device has no room left for your diary."
LITTLE_ROOM = "This device has little room left for your diary."
NEWER = "Your diary here was opened with a newer version of this course."
STILL_WORKS = "You can still read and print every page. More about your diary is on"

BLOCK = "indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }"
FILL = """for (const how of ["add", "put"]) {
    IDBObjectStore.prototype[how] = () => { throw new DOMException("", "QuotaExceededError") };
}"""
PAIN = entry("checklist-answer", checklist="symptoms", item="pain", ticked=True)


def notice(page: Page) -> Locator:
    """Return the line at the top of the page."""
    return page.locator(".cb-notice")


def status(page: Page, component: str) -> Locator:
    return page.locator(component).get_by_role("status")


def test_blocked_storage_is_said_on_every_page_with_a_component(page: Page) -> None:
    page.add_init_script(BLOCK)
    page.goto(SYMPTOMS)
    expect(notice(page)).to_contain_text(f"{BLOCKED} {STILL_WORKS} My diary and my data")
    expect(status(page, "cb-checklist")).to_contain_text(BLOCKED)
    page.get_by_role("checkbox", name="Pain").check()
    expect(status(page, "cb-checklist")).to_contain_text(f"Not saved. {BLOCKED}")
    notice(page).get_by_role("link", name="My diary and my data").click()
    expect(page.locator("h1")).to_have_text("My diary and my data")
    expect(status(page, "cb-diary-home")).to_contain_text(BLOCKED)
    expect(status(page, "cb-diary-list")).to_contain_text(BLOCKED)


def test_a_page_without_a_component_says_nothing_of_storage(page: Page) -> None:
    page.add_init_script(BLOCK)
    page.goto("book/reference/sources.html")
    expect(page.locator("h1")).to_have_text("Sources")
    expect(notice(page)).to_be_hidden()


@pytest.mark.parametrize(
    ("component", "button"),
    [
        ("cb-backup", "Save my diary to a file"),
        ("cb-spreadsheet", "Save my sessions as a table"),
        ("cb-spreadsheet", "Save my check-ins as a table"),
        ("cb-erase", "Save my diary to a file first"),
        ("cb-erase", "Erase it all now"),
    ],
)
def test_where_storage_is_blocked_every_button_answers(
    page: Page, component: str, button: str
) -> None:
    page.add_init_script(BLOCK)
    page.goto(MY_DIARY)
    expect(status(page, component)).to_contain_text(BLOCKED)
    if component == "cb-erase":
        press(page, "Erase everything")
    page.locator(component).get_by_role("status").evaluate("line => line.textContent = ''")
    press(page, button)
    expect(status(page, component)).to_contain_text(BLOCKED)


def test_where_storage_is_blocked_a_file_is_refused_in_words(page: Page) -> None:
    page.add_init_script(BLOCK)
    page.goto(MY_DIARY)
    expect(status(page, "cb-restore")).to_contain_text(BLOCKED)
    page.get_by_label("Choose a diary file").set_input_files(
        {"name": "mine.json", "mimeType": "application/json", "buffer": b"{}"}
    )
    expect(status(page, "cb-restore")).to_contain_text("This is not a diary file of this course.")


def test_a_full_device_is_said_before_anything_is_written(page: Page) -> None:
    write(page, PAIN)
    page.add_init_script(FILL)
    page.goto(SYMPTOMS)
    expect(notice(page)).to_contain_text(f"{FULL} {STILL_WORKS}")
    # What is there can be read, and saved.
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    page.get_by_role("checkbox", name="Fatigue").check()
    expect(status(page, "cb-checklist")).to_contain_text(f"Not saved. {FULL}")
    expect(page.get_by_role("checkbox", name="Fatigue")).to_be_checked()
    # What it could not keep waits for room, and the file has it already.
    open_diary(page)
    expect(rows(page)).to_have_count(2)
    _, content = save_diary(page)
    saved = json.loads(content)["entries"]
    assert PAIN in saved
    assert "fatigue" in [each["data"].get("item") for each in saved]
    assert written(page) == [PAIN]


def test_a_device_that_is_really_full(page: Page) -> None:
    page.goto("book/reference/sources.html")
    origin = page.evaluate("location.origin")
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
    page.goto(SYMPTOMS)
    expect(notice(page)).to_contain_text(FULL)
    page.get_by_role("checkbox", name="Fatigue").check()
    expect(status(page, "cb-checklist")).to_contain_text(f"Not saved. {FULL}")
    assert written(page) == []
    # There is room again: the next press takes along what could not be kept.
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    page.get_by_role("checkbox", name="Weakness").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert [each["data"]["item"] for each in written(page)] == ["fatigue", "weakness"]


def test_little_room_is_said_in_time(page: Page) -> None:
    page.add_init_script(
        "navigator.storage.estimate = async () => ({ quota: 10_000_000, usage: 6_000_000 })"
    )
    page.goto(SYMPTOMS)
    expect(notice(page)).to_contain_text(f"{LITTLE_ROOM} {STILL_WORKS}")
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()


def test_a_diary_of_a_newer_version_is_left_alone(page: Page) -> None:
    page.goto("book/reference/sources.html")
    page.evaluate("""() => new Promise((done) => {
        const opening = indexedDB.open("climbing-back", 99);
        opening.onupgradeneeded = () => opening.result.createObjectStore("of-later", { keyPath: "id" });
        opening.onsuccess = () => done(opening.result.close());
    })""")
    page.goto(SYMPTOMS)
    expect(notice(page)).to_contain_text(NEWER)
    page.get_by_role("checkbox", name="Pain").check()
    expect(status(page, "cb-checklist")).to_contain_text(f"Not saved. {NEWER}")
    found = page.evaluate("indexedDB.databases()")
    assert found == [{"name": "climbing-back", "version": 99}]


def test_a_newer_version_in_another_tab_is_let_through(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, PAIN)
    there.goto("book/reference/sources.html")
    there.evaluate("""() => new Promise((done, failed) => {
        const opening = indexedDB.open("climbing-back", 98);
        opening.onblocked = failed;
        opening.onsuccess = () => done(opening.result.close());
    })""")
    press(here, "Remove Checklist, 09:30")
    expect(status(here, "cb-diary-list")).to_contain_text(f"Not saved. {NEWER}")
