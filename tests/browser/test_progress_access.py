"""The look back for hands and eyes, on paper, and without scripts."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.look_back import (
    GOAL,
    PROGRESS,
    ago,
    answers,
    climb,
    ground_zero,
    look_back,
    part,
    ratings,
    said,
)
from tests.browser.test_pages import axe_violations_in_all_themes

MARKUP = "<img src=x onerror=alert(1)><b>bold</b>"


def test_markup_in_the_diary_is_text(page: Page) -> None:
    zero, over = ground_zero(ago(9), ago(3), rung=MARKUP, helped=MARKUP)
    goal = said("goal", ago(9), goal=GOAL, words=MARKUP, steps=[MARKUP] * 5)
    rating = said("goal-rating", ago(8), goal=GOAL, day=str(ago(8)), level=0)
    look_back(page, zero, over, goal, rating)
    expect(part(page, "My setbacks").get_by_text(MARKUP, exact=True)).to_have_count(2)
    expect(part(page, "The first time").get_by_text(MARKUP)).to_be_visible()
    expect(page.locator("cb-progress img, cb-progress b")).to_have_count(0)


def test_axe_finds_nothing_on_the_filled_page(page: Page) -> None:
    look_back(page, *climb(), *ratings(), *answers())
    for name in ("Consistency as a table", "Check-ins as tables"):
        page.get_by_role("button", name=name).click()
    assert axe_violations_in_all_themes(page) == []


def test_on_paper_the_tables_are_there_and_the_buttons_are_not(page: Page) -> None:
    look_back(page, *climb(), *ratings(), *answers())
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.get_by_role("table").count() == 4
    expect(page.get_by_role("table", name="Stiffness, week by week")).to_be_visible()
    assert page.locator("cb-progress :is(button, input):visible").count() == 0
    assert part(page, "Consistency").get_by_role("img").get_attribute("width") == "640"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("table")).to_have_count(0)
    assert part(page, "Consistency").get_by_role("img").get_attribute("width") != "640"


def test_on_paper_what_is_empty_is_a_sheet_to_fill_in(page: Page) -> None:
    look_back(page, *ground_zero(ago(9), ago(3)))
    page.emulate_media(media="print")
    expect(part(page, "The first time, and now").get_by_role("table")).to_be_visible()
    expect(part(page, "Consistency").get_by_role("listitem")).to_have_count(52)
    # Not where something is written.
    expect(part(page, "My setbacks").get_by_text("13 to 18 November")).to_be_visible()
    expect(part(page, "My setbacks").locator("table")).to_be_hidden()


def test_without_scripts_there_is_a_sheet(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False, viewport={"width": 320, "height": 800}).new_page()
    page.goto(PROGRESS)
    expect(page.get_by_role("table")).to_have_count(2)
    expect(page.get_by_role("columnheader", name="What helped")).to_be_visible()
    expect(page.get_by_text("Days on which I started again")).to_be_visible()
    expect(page.get_by_role("radio")).to_have_count(0)


def test_the_page_needs_little_script(page: Page) -> None:
    scripts: list[str] = []
    page.on("request", lambda r: r.resource_type == "script" and scripts.append(r.url))
    page.goto(PROGRESS)
    assert [url.rpartition("/")[2].partition("?")[0] for url in scripts] == [
        "course.js",
        "progress.js",
    ]
