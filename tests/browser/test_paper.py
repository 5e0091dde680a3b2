"""The chapter on paper: boxes to tick, lines to write on, nothing of the screen."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext

LABELS = ["Lack of coordination", "Fatigue", "Immobility", "Weakness", "Balance problems", "Pain"]
SCALE = 2


@contextmanager
def sheets(page: Page, paper: str = "A4") -> Iterator[list[pypdfium2.PdfPage]]:
    """Print the page and open the sheets."""
    document = pypdfium2.PdfDocument(page.pdf(format=paper))
    yield list(document)
    document.close()


def printed(page: Page) -> str:
    """Print the page and return its words."""
    with sheets(page) as paper:
        return " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in paper).split())


def places_of(sheet: pypdfium2.PdfPage, words: str) -> list[tuple[int, int]]:
    """Return where the words start on the sheet, in pixels from its top left corner."""
    text = sheet.get_textpage()
    search = text.search(words, match_case=True, match_whole_word=True)
    places = []
    while found := search.get_next():
        left, _, _, top = text.get_charbox(found[0])
        places.append((round(left * SCALE), round((sheet.get_height() - top) * SCALE)))
    return places


def dark_runs(sheet: pypdfium2.PdfPage) -> list[list[tuple[int, int]]]:
    """Return for each row of pixels where it is dark: start and length of each run."""
    bitmap = sheet.render(scale=SCALE, grayscale=True)
    pixels, rows = bytes(bitmap.buffer), []
    for y in range(bitmap.height):
        row = pixels[y * bitmap.stride : y * bitmap.stride + bitmap.width]
        runs, start = [], None
        for x, shade in enumerate((*row, 255)):
            if shade < 200 and start is None:
                start = x
            elif shade >= 200 and start is not None:
                runs.append((start, x - start))
                start = None
        rows.append(runs)
    return rows


def test_every_problem_has_a_box_to_tick_on_paper(page: Page) -> None:
    page.goto(SYMPTOMS)
    boxes = 0
    with sheets(page) as paper:
        for sheet in paper:
            rows = dark_runs(sheet)
            # The chapter's text names the problems too, without a box.
            for x, y in [place for label in LABELS for place in places_of(sheet, label)]:
                # The upper and the lower edge of a box stand left of its label.
                around = [run for row in rows[y - 20 : y + 40] for run in row]
                boxes += (
                    len([1 for left, length in around if x - 70 < left < x and length > 24]) >= 2
                )
    assert boxes == 6


def test_every_note_has_three_lines_to_write_on(page: Page) -> None:
    page.goto(SYMPTOMS)
    with sheets(page) as paper:
        for sheet in paper:
            places = places_of(sheet, "In your words, if you like.")
            if not places:
                continue
            ((_, top),) = places
            rows = dark_runs(sheet)
            long = [y for y, runs in enumerate(rows) if any(run[1] > 700 for run in runs)]
            below = [y for y in long if y > top and y - 1 not in long][:3]
            gaps = [b - a for a, b in zip([top, *below], below, strict=False)]
            # Each with room for a pen above it: 8 mm and more.
            assert len(gaps) == 3
            assert min(gaps) > 8 / 25.4 * 72 * SCALE
            return
    raise AssertionError("There is no note on the paper.")


def test_every_step_is_on_paper_with_its_word(page: Page) -> None:
    page.goto(SYMPTOMS)
    page.emulate_media(media="print")
    # Eleven steps for each of the six, and no button to skip.
    assert page.locator(".cb-steps label:visible").count() == 66
    text = printed(page)
    assert text.count("10 completely") == 6
    assert text.count("0 not at all") >= 6


def test_what_was_answered_is_on_paper(page: Page) -> None:
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    page.get_by_role("radio", name="6 quite a lot").check()
    page.locator("cb-checklist").get_by_role("textbox").fill("My left calf. " * 40 + "The end.")
    assert "The end." in printed(page)
    page.emulate_media(media="print")
    # All of the words are on the paper, not the first three lines of them.
    assert (
        page.locator("cb-checklist")
        .get_by_role("textbox")
        .evaluate("box => box.scrollHeight - box.clientHeight")
        <= 2
    )
    expect(page.locator('[name="pain.rating"][value="6"]')).to_be_checked()


def test_the_machine_around_the_chapter_stays_off_the_paper(page: Page) -> None:
    page.goto(SYMPTOMS)
    text = printed(page)
    assert "Where MS shows up for you" in text
    assert "Stop and get help" in text
    screen = (
        "Contents",
        "Get help",
        "Go to “Your turn”",
        "For Python users",
        "Checklist(",
        "The works behind this page",
        "Saved",
        "Next",
        "Skip",
        "Print this page",
    )
    assert [words for words in screen if words in text] == []


def test_on_paper_the_works_stand_beside_how_sure_each_fact_is(page: Page) -> None:
    page.goto(SYMPTOMS)
    works = page.locator(".cb-sources").first.locator("li").first.locator(".cb-works")
    expect(works).to_be_hidden()
    assert " ".join(works.text_content().split()) in " ".join(printed(page).split())


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


def test_the_print_edition_holds_the_whole_course(page: Page) -> None:
    page.goto("print-edition.html")
    page.emulate_media(media="print")
    chapters = page.locator("article")
    # Boxes to tick and lines to write on, as on each chapter's own sheets.
    assert chapters.locator(".cb-without:visible").count() > 10
    with sheets(page) as paper:
        starts = [sheet.get_textpage().get_text_range()[:300] for sheet in paper]
    assert 120 < len(starts) < 360
    titles = chapters.locator("h1").all_inner_texts()
    # A long title takes two lines.
    tops = [" ".join(start.split()) for start in starts]
    begun = [sum(title in top for top in tops) for title in titles]
    assert 0 not in begun


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_course_on_one_page_is_one_page(page: Page, size: str) -> None:
    page.goto("book/reference/on-one-page.html")
    with sheets(page, size) as paper:
        assert len(paper) == 1
