"""The diary's list: everything is there in words."""

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
    rows,
    show_all,
)


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
            "Done": "Calf stretch at the counter: all of it. “Tight.”\nbike: none of it.",
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
    show_all(page)
    # But for the note of a file: that is no word of theirs.
    expect(rows(page)).to_have_count(len(KINDS) - 1)
    for row in rows(page).all():
        assert lines(row), row.inner_text()
    machinery = r"[0-9a-f]{8}-|\[object|undefined|null|NaN|[{}]|20\d\d-\d\d|newer version"
    assert re.findall(machinery, page.locator(".cb-days").inner_text()) == []


def test_what_the_plan_names_is_called_by_that_name(page: Page) -> None:
    item = {"item": "own-x1", "words": "Arm circles", "days": ["mon"], "sizes": {}}
    plan = entry("exercise-plan", starts="2026-11-01", items=[item])
    done = entry("session", day="2026-11-22", size="off", items=[{"item": "own-x1", "done": "all"}])
    open_diary(page, plan, done)
    expect(rows(page).first).to_contain_text("Arm circles: all of it.")
    left_out = entry("not-today", day="2026-11-22", item="own-x1", reason="heat")
    open_diary(page, left_out)
    assert lines(rows(page).first)["Exercise"] == "Arm circles"


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
