"""A diary that was damaged or thrown away on the device: what can be read is there, the rest is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import faults
from tests.browser.conftest import SYMPTOMS
from tests.browser.diary import (
    CHECK_IN,
    MY_DIARY,
    PAIN,
    SESSION,
    choose,
    download,
    file_of,
    open_diary,
    part,
    piece_of,
    press,
    rows,
    write,
    write_texts,
)

WHOLE = piece_of([PAIN, CHECK_IN])


@pytest.mark.parametrize(
    ("piece", "readable"),
    [("[{", 0), ("null", 0), ("[null]", 0), (WHOLE[:-20], 1), (json.dumps([PAIN, None]), 1)],
    ids=["no JSON", "nothing", "a list of nothing", "cut off", "beside an entry"],
)
def test_one_broken_piece_hides_nothing_else(page: Page, piece: str, readable: int) -> None:
    write_texts(page, [piece, piece_of([SESSION])])
    open_diary(page)
    count = rows(page).count()
    faults.note(
        "A piece of the diary cannot be read",
        how=f"a piece that is {piece[:6]!r}, {len(piece)} signs long",
        where="Chromium",
        said=readable + 1,
        lost=readable + 1 - count,
    )
    assert count == readable + 1
    notice = page.locator(".cb-notice")
    expect(notice).to_contain_text("One part of your diary here cannot be read. The rest is here.")
    home = part(page, "Where it is")
    expect(home).to_contain_text("One part of your diary cannot be read.")
    name, content = download(page, "Save those parts to a file")
    assert name.startswith("climbing-back-unreadable-")
    assert content.decode().strip()
    # A backup file holds the rest, and one can go on.
    _, content = download(page, "Save my diary to a file")
    assert SESSION in json.loads(content)["entries"]
    press(page, "Take those parts out for good")
    expect(home).to_contain_text("✓ Done. What can be read is as it was.")
    open_diary(page)
    expect(part(page, "Where it is")).not_to_contain_text("cannot be read")
    expect(notice).not_to_contain_text("cannot be read")


def test_a_diary_with_a_broken_piece_can_be_erased(page: Page) -> None:
    write_texts(page, ["[{", WHOLE])
    open_diary(page)
    press(page, "Erase everything")
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased.")).to_be_visible()
    open_diary(page)
    expect(rows(page)).to_have_count(0)
    expect(part(page, "Where it is")).not_to_contain_text("cannot be read")


def test_a_letter_that_changed_on_the_disk_is_said(page: Page) -> None:
    write_texts(page, [WHOLE.replace("Stairs", "Stains")])
    open_diary(page)
    expect(rows(page)).to_have_count(2)
    home = part(page, "Where it is")
    expect(home).to_contain_text("Something changed on the disk, in or near 2 entries.")
    press(page, "I know. Do not say this again")
    expect(home).to_contain_text("✓ Done.")
    open_diary(page)
    expect(home).not_to_contain_text("Something changed")


def test_a_diary_that_the_browser_threw_away_is_missed_and_a_file_brings_it_back(
    page: Page, tmp_path: Path
) -> None:
    write(page, PAIN, CHECK_IN, SESSION)
    page.goto(SYMPTOMS)
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    page.goto("book/reference/sources.html")
    page.evaluate(
        "() => new Promise((done) => { indexedDB.deleteDatabase('climbing-back').onsuccess = done; })"
    )
    page.goto(SYMPTOMS)
    expect(page.locator(".cb-notice")).to_contain_text(
        "Some of your diary that was on this device is gone: 3 of your entries."
    )
    page.goto(MY_DIARY)
    home = part(page, "Where it is")
    expect(home).to_contain_text(
        "Gone from this device, though nobody took them out here: 3 entries."
    )
    # Said once on this part of the page, and nothing lies over what can be pressed about it.
    expect(home.get_by_role("status")).to_be_empty()
    choose(page, file_of(PAIN, CHECK_IN, SESSION))
    press(page, "Add to my diary")
    expect(rows(page)).to_have_count(3)
    expect(home).not_to_contain_text("Gone from this device")
    expect(page.locator(".cb-notice")).to_be_hidden()
    page.goto(SYMPTOMS)
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    expect(page.locator(".cb-notice")).not_to_contain_text("gone")
