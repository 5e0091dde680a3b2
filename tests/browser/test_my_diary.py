"""The rest of the page "My diary and my data", and the store beneath it."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import (
    CHECK_IN,
    MY_DIARY,
    PAIN,
    SAVED,
    SESSION,
    choose,
    download,
    entry,
    file_of,
    many,
    open_diary,
    press,
    raw,
    rows,
    save_diary,
    store_script,
    written,
)
from tests.browser.test_paper import printed
from tests.conftest import ROOT

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
        [
            *["day", "size", "exercise", "name", "side", *PLANNED],
            *["done", "note", "minutes in all", "note on the session"],
        ],
        [
            "2026-11-21",
            "good",
            "calf-stretch",
            CALF,
            *[""] * 6,
            "all",
            "Tight.",
            "25",
            "",
        ],
        ["2026-11-21", "good", "bike", "bike", *[""] * 6, "none", "", "25", ""],
        ["2026-11-24", "off", *[""] * 12],
    ]
    assert table(page, "Save my check-ins as a table") == [
        ["day", "kind of day", "stiffness 0-10", "fatigue 0-10", "pain 0-10", "falls", "note"],
        ["2026-11-21", "so-so", "", "", "", "0", "Stairs."],
    ]


CALF = "Calf stretch at the counter"
CELLS = json.loads((ROOT / "tests/components/cells.json").read_text("utf-8"))
PLANNED = [
    "planned rounds",
    "planned times",
    "planned seconds to hold",
    "planned minutes",
    "planned in words",
]


def test_words_survive_in_a_table_and_are_no_formulas_or_dates(page: Page) -> None:
    notes = [words for words, _ in CELLS]
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
    as_cells = [cell for _, cell in CELLS]
    _, *check_ins = table(page, "Save my check-ins as a table")
    assert [row[6] for row in check_ins] == as_cells
    _, *sessions = table(page, "Save my sessions as a table")
    assert [row[13] for row in sessions] == [*as_cells, ""]
    assert sessions[-1][11] == "'=1"


# Erasing


def test_erasing_offers_a_file_first_and_leaves_nothing(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, PAIN, CHECK_IN, SESSION)
    open_diary(there)
    expect(rows(there)).to_have_count(3)
    press(here, "Erase everything")
    expect(here.get_by_text("This erases 3 entries for good")).to_be_visible()
    expect(here.get_by_role("button", name="Save my diary to a file first")).to_be_focused()
    _, content = save_diary(here, "Save my diary to a file first")
    assert [*json.loads(content)["entries"]][:3] == [PAIN, CHECK_IN, SESSION]
    press(here, "Erase it all now")
    expect(here.get_by_text("✓ Erased. Your diary here is empty.")).to_be_visible()
    assert raw(here) == []
    for tab in (here, there):
        expect(rows(tab)).to_have_count(0)
        expect(tab.get_by_text("Nothing is written here yet.")).to_be_visible()
    expect(here.get_by_role("button", name="Erase everything")).to_be_focused()
    # What was erased can be brought back from the file.
    choose(there, content)
    press(there, "Add to my diary")
    expect(rows(there)).to_have_count(3)


def test_every_part_of_the_page_counts_the_same_entries(page: Page) -> None:
    edit = {**entry("check-in", day="2026-11-22", colour="off"), "replaces": CHECK_IN["id"]}
    gone = entry("reflection", prompt="week", words="Removed.")
    removal = entry("withdrawal", entry=gone["id"])
    open_diary(page, PAIN, CHECK_IN, SESSION, edit, gone, removal, entry("backup", entries=6))

    def all_say(entries: str) -> None:
        expect(page.locator("cb-diary-list .cb-count")).to_have_text(f"{entries}.")
        expect(page.locator("cb-erase .cb-what")).to_contain_text(f"This erases {entries} for good")
        choose(page, file_of(PAIN))
        expect(page.locator("cb-restore .cb-what")).to_contain_text(f"Your diary has {entries}.")

    all_say("3 entries")
    # What was removed just now can be undone, and is gone.
    press(page, "Remove Session, 18:40")
    expect(rows(page)).to_have_count(3)
    all_say("2 entries")


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
    assert raw(page) == []


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
        "Add to my",
        "any month",
    )
    assert [words for words in screen if words in text] == []


# The store beneath it, in a real browser


@pytest.mark.parametrize("times", [100, pytest.param(1000, marks=pytest.mark.slow)])
def test_two_tabs_that_write_at_once_lose_nothing(new_context: NewContext, times: int) -> None:
    context = new_context()
    tabs = [context.new_page(), context.new_page()]
    for tab in tabs:
        open_diary(tab)
        tab.evaluate(store_script() + "; window.own = own")
    for tab in tabs:
        tab.evaluate(
            """(times) => {
            window.done = (async () => {
                const store = new own.IndexedDBStore();
                for (let n = 0; n < times; n++) {
                    await store.add([own.newEntry("chapter-read", { chapter: "welcome" })]);
                }
            })();
        }""",
            times,
        )
    for tab in tabs:
        tab.evaluate("done")
    assert len(written(tabs[0])) == 2 * times
    for tab in tabs:
        expect(tab.get_by_text(f"{2 * times:,} entries. Here are the newest 10.")).to_be_visible()


TABLE = json.loads((ROOT / "tests/diary/store_behaviour.json").read_text("utf-8"))


@pytest.mark.parametrize("scenario", TABLE["scenarios"], ids=lambda each: each["name"])
def test_the_store_does_what_every_store_does(page: Page, scenario: dict[str, Any]) -> None:
    page.goto("book/reference/sources.html")
    page.evaluate(store_script() + "; window.own = own")
    differs = page.evaluate(
        "([table, scenario]) => own.run(table, scenario, () => new own.IndexedDBStore())",
        [TABLE, scenario],
    )
    assert differs == []
