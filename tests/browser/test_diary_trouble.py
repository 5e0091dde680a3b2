"""What the page says when a browser does not keep the diary, or may not, and that nothing is lost."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SIX_PROBLEMS, SYMPTOMS, NewContext
from tests.browser.diary import (
    MY_DIARY,
    SAVED,
    entry,
    open_diary,
    press,
    raw,
    rows,
    save_diary,
    store_script,
    write,
    written,
)

BLOCKED = "This browser does not let pages keep things."
FULL = "This device has no room left for your diary."
LITTLE_ROOM = "This device has little room left for your diary."
NEWER = "Your diary here was opened with a newer version of this course."
STILL_WORKS = "You can still read and print every page. More about your diary is on"
MAY_GO = "This browser may clear your diary one day. You can save it to a file on"
A_WEEK = "A week or more of your diary is in no backup file yet. You can save one on"

BLOCK = "indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }"
FILL = """for (const how of ["add", "put"]) {
    IDBObjectStore.prototype[how] = () => { throw new DOMException("", "QuotaExceededError") };
}"""
PAIN = entry("checklist-answer", checklist="symptoms", item="pain", ticked=True)


def promise(answer: bool | None) -> str:
    """Let the browser answer the request to keep the diary: yes, no, or an error."""
    said = "Promise.reject(new TypeError())" if answer is None else json.dumps(answer)
    return f"""
        let asked = false;
        navigator.storage.persist = async () => {{ asked = true; return {said}; }};
        navigator.storage.persisted = async () => asked && {json.dumps(bool(answer))};
    """


def notice(page: Page) -> Locator:
    """Return the line at the top of the page."""
    return page.locator(".cb-notice")


def status(page: Page, component: str) -> Locator:
    return page.locator(component).get_by_role("status")


# A browser that does not keep things


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


# A browser that may clear the diary


def test_a_fresh_reader_is_not_disturbed(page: Page) -> None:
    for address in (SYMPTOMS, MY_DIARY):
        page.goto(address)
        expect(page.locator(".cb .cb-status").first).to_be_attached()
        page.get_by_text("Contents", exact=True).click()
        expect(notice(page)).to_be_hidden()


def test_what_is_in_no_file_may_go_and_the_line_goes_when_it_is_saved(page: Page) -> None:
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    # Not while someone is reading: the page would jump.
    expect(notice(page)).to_be_hidden()
    page.reload()
    expect(notice(page)).to_contain_text(f"{MAY_GO} My diary and my data")
    notice(page).get_by_role("link").click()
    expect(notice(page)).to_contain_text(MAY_GO)
    save_diary(page)
    expect(notice(page)).to_be_hidden()
    open_diary(page)
    expect(page.get_by_text("All that you wrote is in a file.")).to_be_visible()
    expect(notice(page)).to_be_hidden()


def test_a_browser_that_promised_to_keep_the_diary_is_not_suspected(page: Page) -> None:
    page.add_init_script("navigator.storage.persisted = async () => true")
    open_diary(page, entry("reflection", page_today(page), prompt="week", words="New."))
    expect(page.get_by_text("You have not saved a file yet.")).to_be_visible()
    expect(
        page.get_by_text("This browser has promised to keep it until you erase it.")
    ).to_be_visible()
    expect(notice(page)).to_be_hidden()


def page_today(page: Page) -> str:
    """Return this moment as an entry has it."""
    return page.evaluate("new Date().toISOString().slice(0, 19) + '+00:00'")


def test_a_week_in_no_file_is_said_and_a_backup_ends_it(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-22T12:00:00Z")
    open_diary(page, entry("reflection", "2026-11-15T12:00:00+00:00", prompt="week", words="Old."))
    expect(notice(page)).to_contain_text(f"{A_WEEK} My diary and my data")
    save_diary(page)
    expect(notice(page)).to_be_hidden()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.clock.set_fixed_time("2026-11-29T11:00:00Z")
    open_diary(page)
    expect(page.get_by_text("Since your last file: 1 thing that you wrote")).to_be_visible()
    expect(notice(page)).to_be_hidden()
    page.clock.set_fixed_time("2026-11-29T13:00:00Z")
    open_diary(page)
    expect(notice(page)).to_contain_text(A_WEEK)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (True, "✓ The browser said yes: it keeps your diary until you erase it."),
        (False, "The browser said no."),
        (None, "The browser said no."),
    ],
    ids=["yes", "no", "error"],
)
def test_the_browser_can_be_asked_to_keep_the_diary(
    page: Page, answer: bool | None, words: str
) -> None:
    page.add_init_script(promise(answer))
    open_diary(page)
    expect(page.get_by_text("This browser has not promised to keep it.")).to_be_visible()
    ask = page.get_by_role("button", name="Ask this browser to keep my diary")
    ask.click()
    expect(status(page, "cb-diary-home")).to_contain_text(words)
    expect(page.get_by_text("This browser has promised to keep it")).to_be_visible(
        visible=answer is True
    )
    expect(ask).to_be_visible(visible=answer is not True)


def test_a_browser_that_cannot_be_asked_is_not_asked(page: Page) -> None:
    page.add_init_script("delete StorageManager.prototype.persist")
    open_diary(page)
    expect(page.get_by_text("Your diary is in this browser, on this device.")).to_be_visible()
    expect(page.get_by_role("button", name="Ask this browser")).to_be_hidden()


# What was said to be saved


@pytest.mark.parametrize("saved_so_far", [1, 7, 40])
def test_a_tab_closed_in_mid_write_has_kept_what_it_said(
    new_context: NewContext, saved_so_far: int
) -> None:
    context = new_context()
    said: list[str] = []
    context.expose_function("saved", lambda ids: said.extend(ids))
    for _ in range(3):
        tab = context.new_page()
        tab.goto("book/reference/sources.html")
        tab.evaluate(store_script() + "; window.own = own")
        before = len(said)
        tab.evaluate("""() => {
            const store = new own.IndexedDBStore();
            const entries = () => Array.from({ length: 5 }, () => own.newEntry("reserve-day", { day: "2026-11-22" }));
            (async function write() {
                const next = entries();
                await store.add(next);
                saved(next.map(({ id }) => id));
                return write();
            })();
        }""")
        while len(said) - before < saved_so_far:
            tab.evaluate("0")
        tab.close()
    page = context.new_page()
    open_diary(page)
    page.wait_for_function("!Object.keys(localStorage).some((key) => key.includes('waiting'))")
    kept = [each["id"] for each in written(page)]
    assert set(said) <= set(kept)
    # All of a write or nothing of it.
    assert len(kept) % 5 == 0
    expect(page.get_by_text(f"{len(kept):,} entries.")).to_be_visible()


def test_a_tick_is_there_when_the_tab_is_closed_as_soon_as_the_page_says_so(
    new_context: NewContext,
) -> None:
    context = new_context()
    for label in SIX_PROBLEMS:
        tab = context.new_page()
        tab.goto(SYMPTOMS)
        expect(tab.locator("cb-checklist .cb-status")).to_be_attached()
        tab.get_by_role("checkbox", name=label).check()
        expect(tab.get_by_text(SAVED)).to_be_visible()
        tab.close()
    page = context.new_page()
    page.goto(SYMPTOMS)
    for label in SIX_PROBLEMS:
        expect(page.get_by_role("checkbox", name=label)).to_be_checked()


def test_a_diary_of_the_first_release_opens_as_it_was(page: Page) -> None:
    answers = [
        entry(
            "checklist-answer",
            "2025-03-01T09:30:00+01:00",
            checklist="symptoms",
            item="pain",
            ticked=True,
        ),
        entry(
            "checklist-answer",
            "2025-03-01T09:31:00+01:00",
            checklist="symptoms",
            item="pain",
            rating=6,
        ),
        entry(
            "checklist-answer",
            "2025-03-01T09:32:00+01:00",
            checklist="symptoms",
            item="pain",
            note="Calf.",
        ),
        entry(
            "checklist-answer",
            "2025-03-01T09:33:00+01:00",
            checklist="symptoms",
            item="fatigue",
            ticked=True,
        ),
    ]
    edit = entry(
        "checklist-answer", "2025-03-02T09:32:00+01:00", checklist="symptoms", item="pain", note=""
    )
    edit["replaces"] = answers[2]["id"]
    withdrawal = entry("withdrawal", "2025-03-02T09:33:00+01:00", entry=answers[3]["id"])
    write(page, *answers, edit, withdrawal)
    before = raw(page)
    page.goto(SYMPTOMS)
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    expect(page.get_by_role("radio", name="6 quite a lot")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Fatigue")).not_to_be_checked()
    open_diary(page)
    expect(page.get_by_text("3 entries.", exact=True)).to_be_visible()
    assert raw(page) == before
    assert page.evaluate("indexedDB.databases()") == [{"name": "climbing-back", "version": 3}]
