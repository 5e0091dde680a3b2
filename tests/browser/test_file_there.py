"""A file counts when the browser has said that it is there, or the learner has."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import (
    CHECK_IN,
    PAIN,
    Entry,
    choose,
    download,
    open_diary,
    press,
    rows,
    save_diary,
    written,
)
from tests.browser.targets import too_small
from tests.browser.test_pages import axe_violations
from tests.browser.visit import open_page
from tests.browser.visit_month import month
from tests.faults import note

SAVE = "Save my diary to a file"
IN_NO_FILE = "You have not saved a file yet."
GOOD = "✓ Good: you have your diary as a file."

# An app that shows pages and lets them save nothing: the press on the link does nothing at all.
SWALLOWS = "HTMLAnchorElement.prototype.click = () => {};"

PICKER = """
    window.picked = { name: undefined, text: "", closed: false };
    window.showSaveFilePicker = async ({ suggestedName }) => {
        picked.active = navigator.userActivation.isActive;
        picked.name = suggestedName;
        %s
        return {
            name: "mine.json",
            createWritable: async () => ({
                write: async (text) => { %s; picked.text += text; },
                close: async () => { picked.closed = true; },
                abort: async () => {},
            }),
        };
    };
"""


def backups(page: Page) -> list[Entry]:
    return [each for each in written(page) if each["type"] == "backup"]


def status(page: Page) -> Locator:
    return page.locator("cb-backup").get_by_role("status")


def test_a_download_that_is_swallowed_is_not_believed(page: Page) -> None:
    page.add_init_script(SWALLOWS)
    open_diary(page, PAIN, CHECK_IN)
    press(page, SAVE)
    question = page.get_by_text("Is your file there? It is called climbing-back-diary-20")
    expect(page.locator(":focus")).to_contain_text("Is your file there?")
    expect(question).to_be_visible()
    expect(status(page)).to_have_text("Please look whether your file is there.")
    note(
        "A download that is swallowed",
        how="the link to the file does nothing, as in many apps that show pages",
        where="Chromium",
        said=len(backups(page)),
        lost=len(backups(page)),
    )
    assert backups(page) == []
    press(page, "I cannot find it")
    expect(page.locator(":focus")).to_contain_text("Other ways to keep your diary.")
    press(page, "Not now")
    expect(page.get_by_text(IN_NO_FILE)).to_be_visible()
    expect(page.get_by_role("button", name=SAVE, exact=True)).to_be_focused()
    assert backups(page) == []


@pytest.mark.parametrize(
    ("component", "begin", "save"),
    [
        ("cb-backup", None, SAVE),
        ("cb-erase", "Erase everything", "Save my diary to a file first"),
        ("cb-shared-device", "Keep nothing on this device", SAVE),
    ],
)
def test_every_part_that_saves_the_diary_asks(
    page: Page, component: str, begin: str | None, save: str
) -> None:
    page.add_init_script(SWALLOWS)
    open_diary(page, PAIN)
    if begin:
        press(page, begin)
    # A page that begins to share loads itself again.
    part = page.locator(component)
    part.get_by_role("button", name=save, exact=True).click()
    expect(part.get_by_text("Is your file there?")).to_be_visible()
    assert backups(page) == []
    part.get_by_role("button", name="I have it").click()
    expect(part.get_by_role("status")).to_contain_text(GOOD)
    expect(part.get_by_text("Is your file there?")).to_be_hidden()
    expect(part.get_by_role("button", name=save, exact=True)).to_be_focused()


def test_what_is_written_before_the_answer_is_in_no_file(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    _, content = download(page, SAVE)
    press(page, "Remove Check-in, 20:15")
    press(page, "I have it")
    expect(page.get_by_text("Since your last file: 1 thing that you wrote")).to_be_visible()
    (kept,) = backups(page)
    assert kept == json.loads(content)["entries"][-1]


def test_a_file_that_the_browser_has_written_counts_at_once(page: Page) -> None:
    page.add_init_script(PICKER % ("", ""))
    open_diary(page, PAIN)
    press(page, SAVE)
    expect(status(page)).to_have_text("✓ Saved as mine.json. Keep it where you will find it.")
    expect(page.get_by_text("All that you wrote is in a file.")).to_be_visible()
    picked = page.evaluate("picked")
    assert picked["closed"]
    assert picked["active"]
    assert picked["name"].startswith("climbing-back-diary-20")
    assert json.loads(picked["text"])["entries"] == written(page)


def test_a_place_that_is_not_picked_is_no_file(page: Page) -> None:
    page.add_init_script(PICKER % ("throw new DOMException('', 'AbortError');", ""))
    open_diary(page, PAIN)
    press(page, SAVE)
    expect(status(page)).to_have_text("No file was saved. Your diary is still here.")
    expect(page.get_by_text(IN_NO_FILE)).to_be_visible()
    assert backups(page) == []


def test_a_disk_that_is_full_while_the_file_is_written_is_said(page: Page) -> None:
    page.add_init_script(PICKER % ("", "throw new DOMException('', 'QuotaExceededError')"))
    open_diary(page, PAIN)
    press(page, SAVE)
    expect(status(page)).to_contain_text("The file mine.json could not be written there.")
    note(
        "The disk is full while the diary's file is written",
        how="the save dialog's file throws QuotaExceededError",
        where="Chromium",
        said=len(backups(page)),
        lost=len(backups(page)),
    )
    assert backups(page) == []
    with page.expect_download():
        press(page, "Try the file again")
    press(page, "I have it")
    expect(status(page)).to_contain_text(GOOD)
    assert len(backups(page)) == 1


def test_where_a_page_may_not_ask_for_a_place_it_downloads(page: Page) -> None:
    page.add_init_script(PICKER % ("throw new DOMException('', 'SecurityError');", ""))
    open_diary(page, PAIN)
    save_diary(page)
    assert len(backups(page)) == 1


def test_a_slow_choice_of_a_place_is_no_slow_diary(page: Page) -> None:
    page.clock.install()
    page.add_init_script(PICKER % ("await new Promise((chosen) => (picked.choose = chosen));", ""))
    open_diary(page, PAIN)
    press(page, SAVE)
    page.wait_for_function("picked.name")
    page.clock.run_for(20_000)
    expect(status(page)).to_be_empty()
    page.evaluate("picked.choose()")
    expect(status(page)).to_contain_text("✓ Saved as mine.json.")


SHARE = """
    window.shared = [];
    navigator.canShare = ({ files }) => files[0].name.endsWith(".txt");
    navigator.share = async ({ files }) => {
        if (!navigator.userActivation.isActive) throw new DOMException("", "NotAllowedError");
        %s
        shared.push({ name: files[0].name, text: await files[0].text() });
    };
"""


def find_nothing(page: Page, *scripts: str) -> None:
    """Save in vain, and say so."""
    for script in (SWALLOWS, *scripts):
        page.add_init_script(script)
    open_diary(page, PAIN)
    press(page, SAVE)
    press(page, "I cannot find it")


def test_what_is_shared_is_a_file_that_can_be_brought_back(page: Page) -> None:
    find_nothing(page, SHARE % "")
    press(page, "Share the file")
    expect(status(page)).to_contain_text("✓ Your diary was handed over as a file.")
    (shared,) = page.evaluate("shared")
    assert json.loads(shared["text"])["entries"] == written(page)
    assert len(backups(page)) == 1
    press(page, "Erase everything")
    press(page, "Erase it all now")
    expect(rows(page)).to_have_count(0)
    choose(page, shared["text"].encode(), shared["name"])
    press(page, "Add to my diary")
    expect(rows(page)).to_have_count(1)


@pytest.mark.parametrize(
    ("error", "words"),
    [("AbortError", "Nothing was shared."), ("NotAllowedError", "could not share it.")],
)
def test_what_is_not_shared_does_not_count(page: Page, error: str, words: str) -> None:
    find_nothing(page, SHARE % f"throw new DOMException('', '{error}');")
    press(page, "Share the file")
    expect(status(page)).to_contain_text(words)
    expect(page.get_by_role("button", name="Copy it as text")).to_be_visible()
    assert backups(page) == []


def test_where_nothing_can_be_shared_that_is_not_offered(page: Page) -> None:
    find_nothing(page, "navigator.canShare = undefined; navigator.share = undefined;")
    expect(page.get_by_role("button", name="Share the file")).to_have_count(0)
    buttons = page.locator("cb-backup .cb-file-there").get_by_role("button")
    expect(buttons).to_have_text(
        ["Copy it as text", "Print what I wrote", "Try the file again", "Not now"]
    )


def test_a_copy_counts_when_the_learner_has_put_it_somewhere(page: Page) -> None:
    find_nothing(
        page,
        """Object.defineProperty(navigator, "clipboard", { value: {
            writeText: async (text) => { window.copied = text; } } })""",
    )
    press(page, "Copy it as text")
    expect(page.get_by_text("Is it in a mail or a note?")).to_be_visible()
    assert backups(page) == []
    press(page, "I have it")
    expect(status(page)).to_contain_text(GOOD)
    assert json.loads(page.evaluate("copied"))["entries"] == written(page)


def test_where_copying_is_blocked_the_text_is_shown_and_marked(page: Page) -> None:
    find_nothing(page, 'Object.defineProperty(navigator, "clipboard", { value: undefined })')
    press(page, "Copy it as text")
    expect(status(page)).to_contain_text("copy it yourself")
    text = page.get_by_role("textbox", name="Your diary as text")
    expect(text).to_be_focused()
    marked = page.evaluate("getSelection().toString() || document.activeElement.value")
    assert PAIN in json.loads(marked)["entries"]
    press(page, "I cannot find it")
    expect(text).to_have_count(0)
    assert backups(page) == []


def test_paper_is_no_file(page: Page) -> None:
    find_nothing(page, "window.print = () => { window.printed = true; }")
    press(page, "Print what I wrote")
    assert page.evaluate("printed")
    expect(status(page)).to_contain_text("On paper you can read your diary")
    assert backups(page) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_question_and_the_other_ways_can_be_hit_and_read(
    new_context: NewContext, width: int, theme: str
) -> None:
    page = new_context(viewport={"width": width, "height": 800}, color_scheme=theme).new_page()
    page.add_init_script(SWALLOWS + SHARE % "")
    open_diary(page, PAIN)
    press(page, SAVE)
    for button in ("I cannot find it", "Copy it as text"):
        assert too_small(page, ".cb-file-there button") == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert axe_violations(page) == []
        press(page, button)


def test_the_question_goes_when_the_diary_is_erased(page: Page) -> None:
    open_diary(page, PAIN)
    press(page, "Erase everything")
    download(page, "Save my diary to a file first")
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased.")).to_be_visible()
    expect(page.get_by_role("button", name="I have it")).to_have_count(0)
    press(page, "Erase everything")
    expect(page.get_by_text("Is your file there?")).to_have_count(0)
    assert written(page) == []


def test_other_files_are_not_said_to_be_saved(page: Page) -> None:
    page.add_init_script(SWALLOWS)
    open_diary(page, PAIN, CHECK_IN)
    press(page, "Save my check-ins as a table")
    table = page.locator("cb-spreadsheet").get_by_role("status")
    expect(table).to_contain_text("Your file is called climbing-back-check-ins-20")
    expect(table).not_to_contain_text("✓")
    open_page(page, *month())
    press(page, "Save the file")
    visit = page.locator("cb-visit-page").get_by_role("status")
    expect(visit).to_contain_text("Your file is called climbing-back-visit.json.")
    expect(visit).not_to_contain_text("✓")
