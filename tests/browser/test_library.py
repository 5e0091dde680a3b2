"""The exercise library as a learner uses it: choosing, looking, printing, with and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from climbing_back import content
from tests.browser.conftest import NewContext, Watch
from tests.browser.looks import text_becomes_neither_markup_nor_code
from tests.browser.targets import too_small
from tests.browser.test_paper import sheets

INDEX = "book/library/exercises.html"
EXERCISES = content.exercises()


def cards(page: Page) -> list[str]:
    return page.locator(".cb-cards li:visible strong").all_inner_texts()


def names(**wanted: str) -> set[str]:
    """Return the exercises that the content files say fit."""
    return {
        each.name
        for each in EXERCISES.values()
        if ("problem" not in wanted or wanted["problem"] in each.problems)
        and ("position" not in wanted or wanted["position"] == each.position)
        and ("level" not in wanted or wanted["level"] == each.level)
        and ("minutes" not in wanted or each.minutes <= int(wanted["minutes"]))
    }


def sees(page: Page, wanted: set[str]) -> None:
    """Wait until these exercises are on show, and no others."""
    expect(page.locator(".cb-cards li:visible")).to_have_count(len(wanted))
    assert set(cards(page)) == wanted


def test_the_index_shows_all_by_position(page: Page) -> None:
    page.goto(INDEX)
    sees(page, {each.name for each in EXERCISES.values()})
    for title in ("Lying down", "Sitting", "Standing"):
        expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    expect(page.get_by_text("30 exercises.", exact=True)).to_be_visible()


@pytest.mark.parametrize(
    ("group", "choice", "wanted"),
    [
        ("Position", "Sitting", {"position": "sitting"}),
        ("For moving", "Balance", {"problem": "balance"}),
        ("Level", "A: lying, supported", {"level": "A"}),
        ("Time", "Up to 2 minutes", {"minutes": "2"}),
    ],
)
def test_links_choose_and_the_back_button_undoes(
    page: Page, group: str, choice: str, wanted: dict[str, str]
) -> None:
    page.goto(INDEX)
    page.locator(".cb-choose").get_by_text(group, exact=True).click()
    page.get_by_role("link", name=choice, exact=True).click()
    sees(page, names(**wanted))
    expect(page.locator(".cb-found")).to_have_text(
        f"{len(names(**wanted))} exercise{'s' * (len(names(**wanted)) > 1)}."
    )
    page.go_back()
    expect(page.locator(".cb-cards li:visible")).to_have_count(30)


def test_what_one_has_at_home_chooses_too(page: Page) -> None:
    page.goto(INDEX + "#kit=strap")
    sees(page, {each.name for each in EXERCISES.values() if "strap" in each.kit})
    page.goto(INDEX + "#kit=nothing&position=lying")
    expect(page.locator(".cb-cards li:visible", has_text="Heel slides")).to_have_count(0)
    expect(page.locator(".cb-cards li:visible", has_text="Bridge")).to_have_count(1)


def test_no_standing_is_one_press_by_keyboard(page: Page) -> None:
    page.goto(INDEX)
    page.get_by_role("link", name="No standing").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Standing", exact=True)).to_be_hidden()
    sees(page, {e.name for e in EXERCISES.values() if e.position != "standing"})
    expect(page.locator('.cb-choose a[aria-current="true"]')).to_have_text("No standing")


def test_a_link_that_fits_nothing_says_so(page: Page) -> None:
    page.goto(INDEX + "#problem=%3Cscript%3E&colour=red")
    sees(page, set())
    expect(page.get_by_text("No exercise fits.")).to_be_visible()


def test_easy_view_shows_five_at_a_time(page: Page) -> None:
    page.goto(INDEX)
    page.get_by_role("checkbox", name="Easy view: five at a time").check()
    expect(page.locator(".cb-cards li:visible")).to_have_count(5)
    expect(page.get_by_text("30 exercises. Here are the first 5.")).to_be_visible()
    page.get_by_role("button", name="Show five more").click()
    expect(page.locator(".cb-cards li:visible")).to_have_count(10)
    expect(page.locator(".cb-cards li:visible a").nth(5)).to_be_focused()
    page.get_by_role("link", name="No standing").click()
    expect(page.locator(".cb-cards li:visible")).to_have_count(5)
    for group in page.locator(".cb-choose details").all():
        group.locator("summary").click()
        assert page.locator(".cb-choose li:visible").count() <= 5


def test_all_targets_of_the_index_are_large_enough(page: Page) -> None:
    page.goto(INDEX)
    page.locator(".cb-choose summary").first.click()
    assert too_small(page, ".cb-choose a, .cb-choose summary, .cb-easy, .cb-cards a") == []


def test_without_scripts_there_are_plain_lists(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(INDEX)
    expect(page.locator(".cb-cards li:visible")).to_have_count(30)
    expect(page.locator(".cb-choose")).to_be_hidden()
    page.get_by_role("link", name="Bridge").click()
    expect(page.get_by_role("heading", name="How to do it")).to_be_visible()
    expect(page.get_by_role("button", name="Show it moving")).to_have_count(0)


@pytest.mark.parametrize("name", EXERCISES)
def test_every_exercise_has_its_page_on_one_sheet(page: Page, watch: Watch, name: str) -> None:
    exercise = EXERCISES[name]
    page.goto(f"book/library/{name}.html")
    expect(page.get_by_role("heading", name=exercise.name, level=1)).to_be_visible()
    picture = page.locator(".cb-picture img").first
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 100
    assert len(picture.get_attribute("alt") or "") > 60
    for text in (*exercise.steps, exercise.floor, *(s.do for s in exercise.sizes.values())):
        expect(page.get_by_text(text).first).to_be_visible()
    gate = page.get_by_role("checkbox", name="My therapist says that standing exercises are fine")
    expect(gate).to_have_count(1 if exercise.level == "C" else 0)
    with sheets(page) as paper:
        assert len(paper) == 1
        text = paper[0].get_textpage().get_text_range()
    assert exercise.name in text and "Done on:" in text and "Stop at once" in text
    for way in exercise.ways:
        # The smallest thing has neither its picture nor its steps on paper.
        said = " ".join(text.split())
        assert all((step in said) == ("off" in way.sizes) for step in way.steps)
    assert text.count("☐") >= 11
    text_becomes_neither_markup_nor_code(page, watch)


def test_the_picture_moves_when_it_is_asked_to_and_only_then(page: Page) -> None:
    page.goto("book/library/bridge.html")
    picture = page.locator(".cb-picture img").first
    expect(picture).to_have_attribute("src", re.compile(r"/bridge\.svg$"))
    page.get_by_role("button", name="Show it moving").first.click()
    expect(picture).to_have_attribute("src", re.compile(r"/bridge\.moving\.svg$"))
    picture.evaluate("image => image.decode()")
    page.get_by_role("button", name="Stop the picture").click()
    expect(picture).to_have_attribute("src", re.compile(r"/bridge\.svg$"))
    expect(page.get_by_role("button", name="Show it moving").first).to_be_focused()


def test_who_wants_less_motion_is_not_offered_any(new_context: NewContext) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    page.goto("book/library/bridge.html")
    expect(page.get_by_role("button", name="Show it moving")).to_have_count(0)


def test_the_yes_before_standing_is_remembered(page: Page) -> None:
    page.goto("book/library/heel-raise.html")
    yes = page.get_by_role("checkbox", name="My therapist says that standing exercises are fine")
    yes.check()
    expect(page.get_by_text("✓ Saved on this device")).to_be_visible()
    page.goto("book/library/mini-squat.html")
    expect(yes).to_be_checked()
