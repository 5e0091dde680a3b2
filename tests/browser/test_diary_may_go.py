"""A browser that may clear the diary one day: what is said, and when it goes."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SYMPTOMS
from tests.browser.diary import (
    MY_DIARY,
    SAVED,
    entry,
    open_diary,
    save_diary,
)
from tests.browser.test_diary_trouble import notice, status

MAY_GO = "This browser may clear your diary one day. You can save it to a file on"


A_WEEK = "A week or more of your diary is in no backup file yet. You can save one on"


def promise(answer: bool | None) -> str:
    """Let the browser answer the request to keep the diary: yes, no, or an error."""
    said = "Promise.reject(new TypeError())" if answer is None else json.dumps(answer)
    return f"""
        let asked = false;
        navigator.storage.persist = async () => {{ asked = true; return {said}; }};
        navigator.storage.persisted = async () => asked && {json.dumps(bool(answer))};
    """


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
