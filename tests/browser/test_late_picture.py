"""A phone takes its picture of a page after it said that it had printed, and some browsers print nothing at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import test_printing, test_reflection
from tests.browser.diary import download, press
from tests.browser.exercise_plan import open_plan
from tests.browser.test_paper import printed
from tests.browser.test_read_many import read_many, sheet, table
from tests.browser.visit import open_page, tick_all
from tests.browser.visit_month import month

BROWSER_SAYS = ("beforeprint", "afterprint")


def plan(page: Page) -> None:
    open_plan(page, test_printing.THREE)
    page.get_by_text("How it is printed").click()
    test_printing.choose(page, paper="A4 landscape")
    press(page, "Print my plan")
    page.locator(".cb-booklet").wait_for(state="attached")


def visit(page: Page) -> None:
    open_page(page, *month())
    press(page, "Print, or save as PDF")


def story(page: Page) -> None:
    test_reflection.open_page(page)
    test_reflection.tell(page, "I walked to the gate.")
    press(page, "Print my story")


def many_visits(page: Page) -> None:
    open_page(page, *month())
    tick_all(page)
    _, file = download(page, "Save the file")
    read_many(page, first=file, second=file)
    table(page).get_by_role("button", name="first.json").click()
    press(page, "Print the table")


PRINT = pytest.mark.parametrize(
    ("press_print", "inside", "outside"),
    [
        (plan, "Knee rolls", "Fewer is easier"),
        (visit, "Walk to the corner shop", "What each button does"),
        (story, "I walked to the gate.", "How this course began"),
        (many_visits, "second.json", "Self-reported"),
    ],
    ids=["plan", "visit", "story", "many visits"],
)


@pytest.fixture
def page(page: Page) -> Page:
    """Return a page whose browser opens no dialog, and says nothing of it."""
    page.add_init_script("window.print = () => {}")
    return page


@PRINT
def test_a_picture_that_is_taken_late_shows_the_part_alone(
    page: Page, press_print: Callable[[Page], None], inside: str, outside: str
) -> None:
    press_print(page)
    for moment in BROWSER_SAYS:
        page.evaluate(f"dispatchEvent(new Event('{moment}'))")
    text = printed(page)
    assert inside.replace(" ", "") in text.replace(" ", "")
    assert outside not in text


@PRINT
def test_a_browser_that_does_nothing_leaves_the_page_as_it_was(
    page: Page, press_print: Callable[[Page], None], inside: str, outside: str
) -> None:
    press_print(page)
    # On the screen nothing of it is seen: before a hand is there, too.
    if press_print is many_visits:
        expect(sheet(page)).to_be_visible()
    page.keyboard.press("Shift")
    assert outside in printed(page)
    expect(page.locator(".cb-booklet")).to_have_count(0)
    assert not page.evaluate("document.adoptedStyleSheets.length")


def test_a_mouse_on_its_way_to_the_menu_says_that_the_dialog_is_closed(page: Page) -> None:
    visit(page)
    page.mouse.move(10, 10)
    assert "What each button does" not in printed(page)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.mouse.move(20, 20)
    assert "What each button does" in printed(page)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("for-clinicians/catalogue", ".cb-listed > p"),
        ("keep-going/ground-zero", "cb-ground-zero .cb-fold:not(.cb-country) > :not(summary)"),
        ("library/calf-stretch", ".cb-later > p"),
    ],
)
def test_what_is_folded_is_printed_though_the_browser_says_nothing(
    page: Page, name: str, folded: str
) -> None:
    swallow = "(event) => event.stopImmediatePropagation()"
    said = "".join(f"addEventListener('{moment}', {swallow}, true);" for moment in BROWSER_SAYS)
    page.add_init_script(said)
    page.goto(f"book/{name}.html")
    inside = page.locator(folded).all_text_contents()
    text = "".join(printed(page).split())
    words = ["".join(each.split())[:40] for each in inside if each.strip()]
    assert words
    assert [each for each in words if each not in text] == []
    assert not page.locator(".cb-listed[open], .cb-fold[open]").count()
