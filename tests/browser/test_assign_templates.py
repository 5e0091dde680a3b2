"""What a clinician begins an assignment with: templates of the course, and own ones, which stay in this browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from climbing_back import content
from tests.browser.assign import ASSIGN, add_exercises, opened, saved, tick_chapters, unfold
from tests.browser.conftest import NewContext

MOST_PRESSES = 4


@pytest.fixture
def assign(page: Page) -> Page:
    return opened(page)


def own(page: Page) -> Locator:
    return page.locator(".cb-templates .cb-card")


def keep(page: Page, title: str) -> None:
    tick_chapters(page, "Move", "Loosen")
    add_exercises(page, "Knee rolls")
    unfold(page, "Your role")
    page.get_by_label("Title, in plain words").fill(title)
    unfold(page, "What to bring back")
    page.get_by_label("Look at it again on").fill("2026-12-07")
    page.get_by_role("button", name="Keep it as a template").click()


def test_from_a_template_of_the_course_it_is_four_presses(new_context: NewContext) -> None:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto("book/for-clinicians/start.html")
    template = next(each for each in content.assignment_templates() if each.exercises)
    presses = [
        page.get_by_role("link", name="Assign", exact=True).first,
        page.locator("cb-assign summary", has_text="Begin with a template"),
        page.get_by_role("button", name=f"Use “{template.name}”"),
        page.get_by_role("button", name="Copy the link"),
    ]
    assert len(presses) <= MOST_PRESSES
    for each in presses:
        each.click()
    expect(page.locator("cb-assign .cb-status")).to_contain_text("✓ Copied")
    said = saved(page)["assignment"]
    assert said["chapters"] == list(template.chapters)
    assert [each["exercise"] for each in said["exercises"]] == list(template.exercises)


def test_one_of_ones_own_is_kept_renamed_used_and_handed_on(new_context: NewContext) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page())
    keep(page, "Group <b>one</b>")
    expect(page.get_by_text("✓ Kept in this browser as “Group <b>one</b>”.")).to_be_visible()
    page.goto("about:blank")
    opened(page)
    unfold(page, "Begin with a template")
    own(page).get_by_label("Its name").fill("Week 1")
    own(page).get_by_role("button", name="Use “Group").click()
    expect(own(page).get_by_role("button", name="Use “Week 1”")).to_be_visible()
    said = saved(page)["assignment"]
    assert said["title"] == "Group <b>one</b>"
    assert said["chapters"] == ["loosen"]
    assert "review" not in said
    own(page).get_by_role("button", name="Copy its link").click()
    expect(page.get_by_text("✓ Copied. Who opens it")).to_be_visible()
    address = page.evaluate("navigator.clipboard.readText()")
    colleague = opened(new_context().new_page(), address)
    assert saved(colleague)["assignment"]["chapters"] == ["loosen"]
    page.reload()
    unfold(page, "Begin with a template")
    expect(own(page).get_by_label("Its name")).to_have_value("Week 1")


def test_what_was_removed_can_be_put_back(assign: Page) -> None:
    keep(assign, "Week 1")
    unfold(assign, "Begin with a template")
    own(assign).get_by_role("button", name="Remove").click()
    expect(own(assign)).to_have_count(0)
    back = assign.get_by_role("button", name="Put it back")
    expect(back).to_be_focused()
    back.click()
    expect(own(assign).get_by_label("Its name")).to_have_value("Week 1")


def test_two_of_one_name_are_told_apart(assign: Page) -> None:
    keep(assign, "Week 1")
    assign.get_by_role("button", name="Keep it as a template").click()
    unfold(assign, "Begin with a template")
    names = own(assign).get_by_label("Its name")
    assert [each.input_value() for each in names.all()] == ["Week 1", "Week 1 2"]


@pytest.mark.parametrize(
    "kept", ["{", "7", '[{"name": 1}, null, {"name": "x", "payload": "1.?"}]'], ids=str
)
def test_what_is_no_template_does_no_harm(assign: Page, kept: str) -> None:
    assign.evaluate(
        "kept => localStorage.setItem('climbing-back-assignment-templates', kept)", kept
    )
    opened(assign, ASSIGN)
    unfold(assign, "Begin with a template")
    expect(own(assign)).to_have_count(0)
    expect(assign.get_by_role("button", name="Use “From bed”")).to_be_visible()
