"""How a sheet is printed: on which paper, as a booklet, in which letters, and for how many weeks."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from climbing_back.components.planner import PAPERS
from tests.browser.exercise_plan import PLAN, item, open_plan, plan_of

THREE = plan_of(item("knee-rolls"), item("ankle-pumps"), item("bridge"))
POINTS_PER_MM = 72 / 25.4
SIZES_MM = {
    "A4": (210, 297),
    "letter": (216, 279),
    "A4 landscape": (297, 210),
    "letter landscape": (279, 216),
}


def choose(page: Page, **chosen: str) -> None:
    for name, value in chosen.items():
        page.locator(f"select[name={name}]").select_option(value)


def printed(page: Page) -> pypdfium2.PdfDocument:
    """Press *Print my plan*, and return what a printer gets that takes any paper."""
    page.evaluate("() => { window.print = () => { document.body.dataset.printed = '' } }")
    page.get_by_role("button", name="Print my plan").click()
    page.locator("[data-printed]").wait_for()
    return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))


def words_on(sheet: pypdfium2.PdfPage, left: float = 0, right: float = 1) -> str:
    """Return the words between these parts of the width of a sheet, without room between them."""
    width, height = sheet.get_size()
    found = sheet.get_textpage().get_text_bounded(width * left, 0, width * right, height)
    return "".join(found.split())


@pytest.mark.parametrize("paper", PAPERS, ids=[paper.sheet for paper in PAPERS])
def test_the_plan_is_on_the_paper_that_was_chosen(page: Page, paper: tuple) -> None:
    open_plan(page, THREE)
    page.get_by_text("How it is printed").click()
    choose(page, paper=paper.sheet)
    said = page.locator(".cb-pages")
    expect(said).to_contain_text("About")
    sheets = list(printed(page))
    sizes = {tuple(round(side / POINTS_PER_MM) for side in sheet.get_size()) for sheet in sheets}
    assert sizes == {SIZES_MM[paper.sheet]}
    sides = f"on {(len(sheets) + 1) // 2} sheet" if paper.is_folded else f"{len(sheets)} pages of"
    expect(said).to_contain_text(sides)


def test_folded_the_pages_of_a_booklet_follow_each_other(page: Page) -> None:
    open_plan(page, THREE)
    whole = "".join(words_on(sheet) for sheet in printed(page))
    page.evaluate("delete document.body.dataset.printed; dispatchEvent(new Event('afterprint'))")
    page.get_by_text("How it is printed").click()
    choose(page, paper="A4 landscape")
    sides = list(printed(page))
    pages = {}
    for place, side in enumerate(sides):
        # On the front of a sheet the later page is on the left, on its back on the right.
        numbers = (place + 1, 2 * len(sides) - place)
        left, right = numbers if place % 2 else reversed(numbers)
        pages |= {left: words_on(side, 0, 0.5), right: words_on(side, 0.5, 1)}
    booklet = ""
    for number, words in sorted(pages.items()):
        assert words.endswith(str(number)) or not words
        booklet += words.removesuffix(str(number))
    assert booklet == whole


def test_what_was_chosen_is_chosen_the_next_time_and_weeks_are_not(page: Page) -> None:
    open_plan(page, THREE)
    page.get_by_text("How it is printed").click()
    choose(page, paper="letter", letters="19", weeks="4")
    weeks = page.locator(".cb-weeks caption")
    assert weeks.all_text_contents() == [
        "Week of 23 Nov",
        "Week of 30 Nov",
        "Week of 7 Dec",
        "Week of 14 Dec",
    ]
    page.goto(PLAN)
    expect(page.locator("[name=paper]")).to_have_value("letter")
    expect(page.locator("select[name=letters]")).to_have_value("19")
    expect(page.locator(".cb-paper")).to_have_attribute("data-letters", "19")
    expect(weeks).to_have_count(1)


@pytest.mark.parametrize("kept", ["{", "7", '{"paper": "A0", "letters": 13}'])
def test_what_is_no_choice_does_no_harm(page: Page, kept: str) -> None:
    page.goto(PLAN)
    page.evaluate("kept => localStorage.setItem('climbing-back-print', kept)", kept)
    open_plan(page, THREE)
    expect(page.locator("[name=paper]")).to_have_value("A4")


def test_without_steps_a_plan_is_shorter(page: Page) -> None:
    open_plan(page, THREE)
    said = page.locator(".cb-pages")
    expect(said).to_have_text("About 4 pages of A4.")
    page.get_by_text("How it is printed").click()
    page.get_by_label("The steps of each exercise").uncheck()
    expect(said).to_have_text("About 2 pages of A4.")
    sheets = list(printed(page))
    assert len(sheets) == 2
