"""The chapter on paper: boxes to tick, lines to write on, nothing of the screen."""

from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import SYMPTOMS, NewContext


def printed(page: Page) -> str:
    pages = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    return " ".join(" ".join(sheet.extract_text() for sheet in pages).split())


def test_every_box_step_and_line_is_on_paper(page: Page) -> None:
    page.goto(SYMPTOMS)
    page.emulate_media(media="print")
    expect(page.get_by_role("checkbox")).to_have_count(6)
    for tick in page.get_by_role("checkbox").all():
        size = tick.bounding_box()
        assert size["width"] >= 20
        assert size["height"] >= 20
    # Eleven steps for each of the six, with no button to skip, and room for three lines of words.
    assert page.locator(".cb-steps label:visible").count() == 66
    lines = page.get_by_role("textbox")
    assert lines.bounding_box()["height"] >= 100
    borders = "e => [getComputedStyle(e.parentElement).borderBottomStyle, getComputedStyle(e.parentElement, '::before').borderTopStyle]"
    assert lines.evaluate(borders) == ["solid", "solid"]
    text = printed(page)
    for words in ("Lack of coordination", "10 completely", "In your words, if you like."):
        assert words in text


def test_what_was_answered_is_on_paper(page: Page) -> None:
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    page.get_by_role("radio", name="6 quite a lot").check()
    page.get_by_role("textbox").fill("My left calf. " * 40 + "The end.")
    assert "The end." in printed(page)
    page.emulate_media(media="print")
    # All of the words are on the paper, not the first three lines of them.
    assert page.get_by_role("textbox").evaluate("box => box.scrollHeight - box.clientHeight") <= 2
    expect(page.get_by_role("radio", name="6 quite a lot").last).to_be_checked()


def test_the_machine_around_the_chapter_stays_off_the_paper(page: Page) -> None:
    page.goto(SYMPTOMS)
    text = printed(page)
    assert "Where MS shows up for you" in text
    assert "Stop and get help" in text
    for words in (
        "Contents",
        "show the code",
        "Checklist(",
        "Saved",
        "Next",
        "Skip",
        "Print this page",
    ):
        assert words not in text


def test_it_prints_black_on_white_from_a_dark_screen(new_context: NewContext) -> None:
    page = new_context(color_scheme="dark").new_page()
    page.goto(SYMPTOMS)
    page.emulate_media(media="print")
    colours = (
        "element => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]"
    )
    assert page.locator("body").evaluate(colours) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_it_prints_without_scripts(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(SYMPTOMS)
    assert "10 completely" in printed(page)
