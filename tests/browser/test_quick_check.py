"""The quick check: each choice is met with its answer, words are kept, and nothing is marked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from climbing_back.content import quick_checks
from climbing_back.content.quick_checks import TEACH_BACK
from tests.browser.conftest import NewContext
from tests.browser.diary import entry, write
from tests.browser.loop import awake, said
from tests.browser.targets import too_small

CHAPTER = "book/understand/what-spasticity-is.html"
CHECK = quick_checks()["what-spasticity-is"]
FIRST, SECOND = CHECK.questions[0].choices[:2]


def check(page: Page) -> Locator:
    return page.locator("cb-quick-check")


def answer(page: Page, choice: str) -> None:
    check(page).get_by_role("radio", name=choice).check()


def open_chapter(page: Page) -> None:
    page.goto(CHAPTER)
    awake(page)


def test_each_choice_is_met_with_its_answer_and_kept(page: Page) -> None:
    open_chapter(page)
    for choice in (SECOND, FIRST):
        expect(check(page).get_by_text(choice.says).first).to_be_hidden()
        answer(page, choice.words)
        expect(check(page).locator(".cb-says").get_by_text(choice.says)).to_be_visible()
    expect(check(page).locator(".cb-status")).to_contain_text("✓")
    about = {"check": CHECK.id, "question": CHECK.questions[0].id}
    assert said(page, "quick-check-answer") == [{**about, "choice": FIRST.id}]
    page.reload()
    expect(check(page).get_by_role("radio", name=FIRST.words)).to_be_checked()
    expect(check(page).locator(".cb-says").get_by_text(FIRST.says)).to_be_visible()


def test_the_answer_is_said_aloud_and_the_focus_stays(page: Page) -> None:
    open_chapter(page)
    first = check(page).get_by_role("radio", name=FIRST.words)
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_be_focused()
    expect(check(page).get_by_role("status").filter(has_text=FIRST.says)).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(check(page).get_by_role("radio", name=SECOND.words)).to_be_checked()
    expect(check(page).get_by_role("status").filter(has_text=SECOND.says)).to_have_count(1)


def test_a_choice_can_be_undone(page: Page) -> None:
    open_chapter(page)
    answer(page, FIRST.words)
    answer(page, SECOND.words)
    check(page).get_by_role("button", name="Undo").click()
    expect(check(page).get_by_role("radio", name=FIRST.words)).to_be_checked()
    check(page).get_by_text("✓ Undone").wait_for()
    assert [each["choice"] for each in said(page, "quick-check-answer")] == [FIRST.id]


def test_words_of_ones_own_are_kept(page: Page) -> None:
    open_chapter(page)
    box = check(page).get_by_role("textbox", name=CHECK.teach_back)
    box.fill("The <b>message</b> goes wrong.")
    box.blur()
    expect(check(page).locator(".cb-status")).to_contain_text("✓")
    page.reload()
    expect(box).to_have_value("The <b>message</b> goes wrong.")
    page.goto("book/my-diary.html")
    expect(page.locator("cb-diary-list")).to_contain_text(CHECK.teach_back)


def test_words_typed_early_join_those_in_the_diary(page: Page) -> None:
    write(
        page,
        entry("quick-check-answer", check=CHECK.id, question=TEACH_BACK, words="Before."),
    )
    page.add_init_script(f"""document.addEventListener("readystatechange", () => {{
        const box = document.querySelector('cb-quick-check [name="{TEACH_BACK}"]');
        const choice = document.querySelector('cb-quick-check [value="{FIRST.id}"]');
        if (box && document.readyState === "interactive") {{ box.value = "Now."; choice.checked = true; }}
    }})""")
    open_chapter(page)
    expect(check(page).get_by_role("textbox")).to_have_value("Before.\nNow.")
    expect(check(page).get_by_role("radio", name=FIRST.words)).to_be_checked()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_choice_is_met_without_scripts_too(new_context: NewContext, *, javascript: bool) -> None:
    page = new_context(java_script_enabled=javascript).new_page()
    page.goto(CHAPTER)
    check(page).get_by_role("radio", name=SECOND.words).check()
    expect(check(page).locator(".cb-says").get_by_text(SECOND.says)).to_be_visible()


def test_on_paper_all_choices_have_their_answers(page: Page) -> None:
    open_chapter(page)
    page.emulate_media(media="print")
    for question in CHECK.questions:
        for choice in question.choices:
            expect(check(page).locator(".cb-says").get_by_text(choice.says)).to_be_visible()
    # None of them is read before the last question was.
    asked, answered = (
        check(page)
        .locator(each)
        .evaluate_all("all => all.map(each => each.getBoundingClientRect().y)")
        for each in (".cb-tick, .cb-note", ".cb-says")
    )
    assert max(asked) < min(answered)
    assert answered == sorted(answered)


def test_its_targets_are_large_enough(page: Page) -> None:
    open_chapter(page)
    answer(page, FIRST.words)
    assert too_small(page, "cb-quick-check label:has(input), cb-quick-check button") == []
