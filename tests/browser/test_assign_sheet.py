"""The sheet of an assignment on paper: it stands alone, for a learner without any device."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from climbing_back import content
from tests.browser.assign import add_exercises, on_paper, opened, tick_chapters, unfold
from tests.browser.conftest import Watch


@pytest.fixture
def assign(page: Page) -> Page:
    return opened(page)


def test_the_sheet_has_each_item_of_a_checklist_unless_that_is_not_wanted(assign: Page) -> None:
    unfold(assign, "All checklists")
    assign.get_by_label("What I want from physical therapy", exact=True).check()
    whole = "".join(on_paper(assign))
    labels = [item.label for item in content.checklist("aims").items]
    assert [label for label in labels if label not in whole] == []
    assert "In my words:" in whole
    assign.get_by_label("The checklists in full").uncheck()
    short = "".join(on_paper(assign))
    assert "What I want from physical therapy, once" in short
    assert labels[0] not in short


def test_chapters_are_on_paper_with_what_keeps_people_safe_when_they_are_wanted(
    assign: Page,
) -> None:
    tick_chapters(assign, "Move", "Loosen")
    assert "ask for the chapters on paper" in on_paper(assign)[0]
    assign.get_by_label("The chapters in short").check()
    expect(assign.locator(".cb-handout")).to_have_count(1)
    first, chapter = on_paper(assign)
    assert "on the pages behind this one" in first
    for words in ("Keep every joint moving", "Important", "Your turn", "What feels tight"):
        assert words in chapter


def test_chapters_that_cannot_be_had_are_said(assign: Page, watch: Watch) -> None:
    assign.route("**/handouts.js", lambda route: route.abort())
    tick_chapters(assign, "Move", "Loosen")
    assign.get_by_label("The chapters in short").check()
    expect(assign.get_by_text("The chapters could not be had.")).to_be_visible()
    watch.wrong.clear()
    assert "ask for the chapters on paper" in on_paper(assign)[0]


def test_there_is_a_box_for_each_week_until_the_next_look(assign: Page) -> None:
    add_exercises(assign, "Knee rolls")
    weeks = assign.locator(".cb-weeks caption")
    assert weeks.all_text_contents() == ["Week of ________________"]
    unfold(assign, "What to bring back")
    assign.get_by_label("Look at it again on").fill("2026-12-08")
    assert weeks.all_text_contents() == ["Week of 23 Nov", "Week of 30 Nov", "Week of 7 Dec"]
    assign.get_by_label("Look at it again on").fill("2027-11-23")
    expect(weeks).to_have_count(8)


@pytest.mark.parametrize("points", [13, 16, 19, 22])
def test_the_letters_of_the_sheet_are_as_large_as_they_are_wanted(
    assign: Page, points: int
) -> None:
    tick_chapters(assign, "Move", "Loosen")
    add_exercises(assign, "Knee rolls")
    assign.get_by_label("Size of the letters").select_option(str(points))
    assign.get_by_label("The chapters in short").check()
    expect(assign.locator(".cb-handout")).to_have_count(1)
    assign.emulate_media(media="print")
    sizes = assign.evaluate(
        """() => [".cb-paper > p + p", ".cb-paper .cb-way", ".cb-handout p"].map(each =>
            Math.round(parseFloat(getComputedStyle(document.querySelector(each)).fontSize) * 0.75))"""
    )
    assert sizes == [points] * 3


def test_it_says_how_many_pages_it_is_before_it_is_printed(assign: Page) -> None:
    pages = assign.locator(".cb-pages")
    tick_chapters(assign, "Move", "Loosen", "Strengthen")
    expect(pages).to_have_text("About 1 page of A4.")
    assert len(on_paper(assign)) == 1
    assign.get_by_label("The chapters in short").check()
    expect(pages).to_have_text("About 3 pages of A4.")
    assert len(on_paper(assign)) == 3
    add_exercises(assign, "Knee rolls", "Inner-thigh opener")
    unfold(assign, "What to bring back")
    assign.get_by_label("Look at it again on").fill("2027-01-04")
    assign.get_by_label("Size of the letters").select_option("22")
    expect(pages).to_have_text(f"About {len(on_paper(assign))} pages of A4.")
    expect(assign.locator("iframe")).to_have_count(0)


def test_nothing_moves_under_the_hand_when_the_pages_are_counted(assign: Page) -> None:
    tick_chapters(assign, "Move", "Loosen")
    expect(assign.locator(".cb-pages")).to_have_text("About 1 page of A4.")
    height = "part => part.getBoundingClientRect().height"
    counted = assign.locator(".cb-ready").evaluate(height)
    assign.locator(".cb-pages").evaluate("part => { part.textContent = '' }")
    assert assign.locator(".cb-ready").evaluate(height) == counted
