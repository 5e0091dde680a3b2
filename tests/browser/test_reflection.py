"""A learner tells their story, in any of six boxes or in none."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, entry, press, write, written
from tests.browser.targets import too_small
from tests.browser.test_paper import printed, sheets

PAGE = "book/story/your-story.html"
PROUD = "What am I proud of? Small things count."
AGAIN = "What made me start again? Or what would help me to?"


def box(page: Page, prompt: str = PROUD) -> Locator:
    return page.get_by_role("textbox", name=prompt)


def open_page(page: Page) -> None:
    page.goto(PAGE)
    expect(page.locator("cb-reflection[data-read]")).to_be_visible()


def tell(page: Page, words: str, prompt: str = PROUD) -> None:
    box(page, prompt).fill(words)
    box(page, prompt).blur()
    expect(page.get_by_text(SAVED)).to_be_visible()


def test_words_are_there_after_a_reload(page: Page) -> None:
    open_page(page)
    tell(page, "I walked to the gate.")
    tell(page, "My sister asked me.", AGAIN)
    page.reload()
    expect(box(page)).to_have_value("I walked to the gate.")
    expect(box(page, AGAIN)).to_have_value("My sister asked me.")


def test_each_pause_edits_the_same_words(page: Page) -> None:
    page.clock.install(time="2026-11-22T09:00:00")
    open_page(page)
    box(page).press_sequentially("I walked")
    page.clock.run_for(1500)
    expect(page.get_by_text(SAVED)).to_be_visible()
    box(page).press_sequentially(" to the gate.")
    page.clock.run_for(1500)
    expect(page.get_by_text(SAVED)).to_be_visible()
    first, last = written(page)
    assert last["replaces"] == first["id"]
    assert last["data"] == {"prompt": "proud-of", "words": "I walked to the gate."}


def test_the_last_word_counts_and_can_be_taken_out(page: Page) -> None:
    write(
        page,
        entry("reflection", "2026-11-20T09:00:00+01:00", prompt="proud-of", words="Old."),
        entry("reflection", "2026-11-21T09:00:00+01:00", prompt="proud-of", words="Newer."),
    )
    open_page(page)
    expect(box(page)).to_have_value("Newer.")
    tell(page, "")
    page.reload()
    expect(page.locator("cb-reflection[data-read]")).to_be_visible()
    expect(box(page)).to_have_value("")


def test_none_of_it_has_to_be_answered(page: Page) -> None:
    open_page(page)
    expect(page.get_by_text("Not today is fine too.")).to_be_visible()
    box(page).focus()
    box(page).blur()
    assert written(page) == []


def test_the_box_grows_with_its_words(page: Page) -> None:
    open_page(page)
    before = box(page).bounding_box()["height"]
    box(page).fill("One line.\n" * 12)
    assert box(page).bounding_box()["height"] > before * 2


def test_the_story_is_copied(new_context: NewContext) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_page(page)
    tell(page, " I walked to the gate. ")
    tell(page, "My sister asked me.", AGAIN)
    press(page, "Copy my story")
    expect(page.get_by_text("✓ Copied. You can paste it")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == (
        f"{AGAIN}\nMy sister asked me.\n\n{PROUD}\nI walked to the gate."
    )


def test_a_browser_that_does_not_copy_gets_a_clear_sentence(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    open_page(page)
    tell(page, "I walked.")
    press(page, "Copy my story")
    expect(page.get_by_text("Your browser does not let this page copy.")).to_be_visible()
    expect(box(page)).to_have_value("I walked.")


@pytest.mark.parametrize("button", ["Copy my story", "Print my story"])
def test_an_empty_story_says_so(page: Page, button: str) -> None:
    page.add_init_script("window.print = () => { throw new Error('printed') }")
    open_page(page)
    press(page, button)
    expect(page.get_by_text("Nothing is written yet. Write in one of the boxes")).to_be_visible()


def test_the_story_is_printed_and_nothing_else(page: Page) -> None:
    page.add_init_script("window.print = () => { window.hasPrinted = true }")
    open_page(page)
    tell(page, "I walked to the gate. " * 60 + "The end.")
    press(page, "Print my story")
    assert page.evaluate("window.hasPrinted")
    # While the sheet is made.
    text = printed(page)
    assert text.startswith("Your story My story What am I proud of? Small things count. I walked")
    assert text.endswith("The end.")
    # After it, the page prints as a page again.
    page.keyboard.press("Shift")
    text = printed(page)
    assert AGAIN in text
    assert "How this course began" in text


def test_a_short_story_is_one_sheet(page: Page) -> None:
    page.add_init_script("window.print = () => {}")
    open_page(page)
    tell(page, "I walked to the gate.")
    press(page, "Print my story")
    with sheets(page) as paper:
        assert len(paper) == 1


def test_everything_by_keyboard(page: Page) -> None:
    open_page(page)
    box(page, "Who helps me").focus()
    page.keyboard.type("My son.")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Print my story")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copy my story")).to_be_focused()
    expect(page.get_by_text(SAVED)).to_be_visible()


def test_text_of_a_foreign_entry_is_text(page: Page) -> None:
    hostile = "</textarea><img src=x onerror=alert(1)>"
    write(
        page,
        entry("reflection", prompt="proud-of", words=hostile),
        entry("reflection", prompt="constructor", words="Of another page."),
    )
    open_page(page)
    expect(box(page)).to_have_value(hostile)
    assert page.locator("cb-reflection img").count() == 0


def test_words_that_were_typed_before_the_script_came_join_those_of_the_diary(page: Page) -> None:
    write(page, entry("reflection", prompt="proud-of", words="Old."))
    waiting = []
    page.route("**/workbook.js*", lambda route: waiting.append(route))
    page.goto(PAGE, wait_until="commit")
    box(page).fill("New.")
    waiting[0].continue_()
    expect(page.get_by_text(SAVED)).to_be_visible()
    box(page).blur()
    page.unroute("**/workbook.js*")
    page.reload()
    expect(box(page)).to_have_value("Old.\nNew.")


def test_without_scripts_there_are_lines_and_a_word_about_it(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    expect(page.get_by_text("On paper, the lines are yours.")).to_be_visible()
    expect(page.locator("cb-reflection").get_by_role("textbox")).to_have_count(6)
    assert AGAIN in printed(page)


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_enough(new_context: NewContext, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    open_page(page)
    tell(page, "Rückenmarksverletzungsbehandlungsmöglichkeiten" * 3)
    assert too_small(page, "cb-reflection :is(button, textarea)") == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
