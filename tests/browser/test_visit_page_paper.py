"""The visit page on paper."""

from __future__ import annotations

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import entry, press
from tests.browser.test_paper import printed, sheets
from tests.browser.visit import LEARNER, PARTS, headings, open_page, plain, shown, tick_all
from tests.browser.visit_month import month

WORDS = "Slow until noon, and then a walk to the gate and back."


def test_a_typical_month_is_one_sheet_in_the_order_of_the_screen(page: Page) -> None:
    open_page(page, *month())
    tick_all(page)
    press(page, "Print, or save as PDF")
    with sheets(page) as paper:
        (sheet_of_paper,) = paper
        text = sheet_of_paper.get_textpage().get_text_range()
    page.emulate_media(media="print")
    assert plain(text) == plain(shown(page))


def test_three_months_with_everything_are_one_sheet_that_says_what_is_not_on_it(page: Page) -> None:
    notes = [
        entry(
            "check-in",
            f"{day}T09:00:00+01:00",
            day=str(day),
            colour="good",
            pain=day.day % 7,
            note=WORDS,
        )
        for day in (date(2026, 8, 24) + timedelta(n) for n in range(60))
    ]
    open_page(page, *month(), *notes)
    page.get_by_role("radio", name="3 months").check()
    tick_all(page)
    press(page, "Print, or save as PDF")
    with sheets(page) as paper:
        (sheet_of_paper,) = paper
        text = " ".join(sheet_of_paper.get_textpage().get_text_range().split())
    left_out = re.search(r"(\d+) lines of this are not on paper: they are in the file.", text)
    # The oldest are the first to stay off.
    assert 0 < text.count(WORDS) == 60 - int(left_out[1])
    # All of it is on the screen.
    assert shown(page).count(WORDS) == 60
    assert "Would a stick, a splint or another seat help?" in text


def test_the_paper_is_tagged_for_those_who_listen(page: Page) -> None:
    open_page(page, *month())
    press(page, "Print, or save as PDF")
    pdf = page.pdf(format="A4", tagged=True)
    assert b"/MarkInfo" in pdf
    assert b"/StructTreeRoot" in pdf
    assert pdf.count(b"/S /H4") == len(headings(page))


def test_after_printing_the_page_is_a_page_again(page: Page) -> None:
    open_page(page, *month())
    press(page, "Print, or save as PDF")
    assert "What each button does" not in printed(page)
    page.keyboard.press("Shift")
    text = printed(page)
    assert "What each button does" in text
    assert "Walk to the corner shop" in text
    assert "Step 1 of 3" not in text


def test_without_a_script_it_is_a_form_in_the_same_order(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(LEARNER)
    expect(
        page.get_by_text("Fill in what you want to show, and leave out the rest.")
    ).to_be_visible()
    titles = page.locator("cb-visit-page").get_by_role("heading", level=3).all_inner_texts()
    # The chapters go with the plan, and checklists are on paper as they are.
    assert [title.split(",")[0] for title in titles] == [
        *PARTS[:4],
        "Chapters from my therapist",
        *PARTS[4:7],
    ]
    expect(page.get_by_role("button", name="Save the file")).to_be_hidden()
    expect(page.get_by_role("checkbox", name="My goals")).to_be_hidden()


def test_the_empty_form_is_one_sheet(page: Page) -> None:
    page.goto(LEARNER)
    expect(page.locator("cb-visit-page[data-empty]")).to_be_visible()
    with sheets(page) as paper:
        texts = [sheet.get_textpage().get_text_range() for sheet in paper]
    assert [("Goal:" in text, "\n3. __" in text) for text in texts].count((True, True)) == 1
