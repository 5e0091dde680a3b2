"""The visit page in the clinician's hands: read from a file, and nothing is kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import MY_DIARY, choose, download, entry, file_of, file_with, press, raw
from tests.browser.test_paper import printed
from tests.browser.visit import (
    HEADINGS,
    headings,
    leave_out,
    lines,
    open_page,
    part,
    plain,
    read,
    sheet,
    shown,
    tick_all,
)
from tests.browser.visit_month import GOAL, month


def test_the_clinician_reads_the_same_page_and_nothing_is_kept(
    page: Page, new_context: NewContext
) -> None:
    open_page(page, *month())
    tick_all(page)
    leave_out(page, "My goals", "Cook standing up")
    part(page, "My activities").uncheck()
    page.get_by_role("radio", name="2 weeks").check()
    _, file = download(page, "Save the file")
    clinic = new_context().new_page()
    read(clinic, file)
    expect(sheet(clinic)).to_be_visible()
    assert shown(clinic) == shown(page)
    expect(clinic.get_by_text("This file is a whole diary")).to_be_hidden()
    expect(clinic.get_by_role("heading", name="The visit page")).to_be_focused()
    note = "It is self-reported"
    expect(clinic.locator("cb-read-visit").get_by_text(note)).to_be_visible()
    assert note not in shown(page)
    assert raw(clinic) == []
    press(clinic, "Close it")
    expect(sheet(clinic)).to_be_hidden()
    assert clinic.locator(".cb-visit").inner_text() == ""
    clinic.reload()
    expect(sheet(clinic)).to_be_hidden()


def test_the_clinician_prints_the_page_alone(page: Page, new_context: NewContext) -> None:
    open_page(page, *month())
    _, file = download(page, "Save the file")
    clinic = new_context().new_page()
    clinic.add_init_script("window.print = () => {}")
    read(clinic, file)
    press(clinic, "Print the visit page")
    page.emulate_media(media="print")
    assert plain(printed(clinic)) == plain(shown(page))


def test_the_page_is_copied_as_text_for_a_record(new_context: NewContext) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    open_page(page, *month())
    tick_all(page)
    press(page, "Copy as text for a record")
    expect(page.get_by_text("✓ Copied as text.")).to_be_visible()
    theirs = page.evaluate("navigator.clipboard.readText()")
    assert theirs.startswith("Patient’s own report, ")
    assert "\n- Cook standing up: No step marked yet.\n" in theirs
    _, file = download(page, "Save the file")
    read(page, file)
    press(page, "Copy as text for a record")
    expect(page.get_by_text("✓ Copied as text.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == theirs


def test_a_fhir_file_is_read_as_the_visit_file_is(new_context: NewContext) -> None:
    page = new_context().new_page()
    open_page(page, *month())
    tick_all(page)
    _, file = download(page, "Save the file")
    _, told = download(page, "Save for a clinic’s system (FHIR)")
    read(page, file)
    expect(sheet(page)).to_be_visible()
    theirs = shown(page)
    press(page, "Close it")
    expect(sheet(page)).to_be_hidden()
    read(page, told, "climbing-back-visit.fhir.json")
    expect(sheet(page)).to_be_visible()
    assert shown(page) == theirs
    assert headings(page) == HEADINGS


def test_where_a_page_may_not_copy_the_text_is_there_and_marked(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    open_page(page, *month())
    press(page, "Copy as text for a record")
    box = page.get_by_label("The page as text")
    assert page.evaluate("getSelection().toString() || document.activeElement.value").startswith(
        "Patient’s own report, "
    )
    expect(page.get_by_text("copy it yourself")).to_be_visible()
    page.get_by_role("radio", name="2 weeks").check()
    expect(box).to_be_hidden()


def test_a_whole_diary_shows_its_last_weeks(page: Page) -> None:
    old = entry("check-in", "2026-09-01T09:00:00+01:00", day="2026-09-01", note="Long ago.")
    read(page, file_of(old, *month()), "climbing-back-diary-2026-11-22.json")
    expect(page.get_by_text("This file is a whole diary and not a visit page.")).to_be_visible()
    assert "For my visit, 26 Oct to 22 Nov 2026" in shown(page)
    assert headings(page) == HEADINGS
    assert "Long ago." not in shown(page)


CUT = file_of(entry("check-in", "2026-11-20T09:00:00+01:00", day="2026-11-20", note="Stairs."))
CHOOSE = "Choose the file called climbing-back-visit.json."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Dear all, here is my page.", f"This is not a diary file of this course. {CHOOSE}"),
        (b"", f"This file is empty. {CHOOSE}"),
        (b'{"resourceType": "Bundle"}', f"This is not a diary file of this course. {CHOOSE}"),
        (file_with(version=2, entries=[]), "made by another version of the course (2)."),
        (file_with(entries=[{"id": 1}]), "Nothing in this file can be read as a diary."),
        (file_of(), "There is nothing to show in this file. Ask your patient for a new one."),
    ],
    ids=["no JSON", "empty", "another format", "newer", "nothing readable", "nothing in it"],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(page: Page, content: bytes, words: str) -> None:
    read(page, content)
    status = page.locator("cb-read-visit").get_by_role("status")
    expect(status).to_contain_text(words)
    expect(status).not_to_contain_text("Your diary")
    expect(sheet(page)).to_be_hidden()
    # Another file can be chosen right away.
    expect(page.get_by_label("Choose the file")).to_be_focused()


def test_a_file_that_is_too_large_is_not_read(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(Blob.prototype, 'size', { get: () => 99 * 1024 * 1024 })"
    )
    read(page, CUT)
    expect(page.get_by_text("This file is too large for a diary (99 MB).")).to_be_visible()


def test_of_a_file_that_is_cut_off_the_rest_is_shown(page: Page, new_context: NewContext) -> None:
    open_page(page, *month())
    _, file = download(page, "Save the file")
    clinic = new_context().new_page()
    read(clinic, file[: len(file) - 400])
    expect(clinic.get_by_text("The end of this file is not there.")).to_be_visible()
    assert "For my visit, 26 Oct to 22 Nov 2026" in shown(clinic)
    assert "Walk to the corner shop" in shown(clinic)


def test_text_of_a_file_is_text(page: Page) -> None:
    markup = "<img src=x onerror=alert(1)><b>Bold</b>"
    odd = [
        entry("activity", "2026-11-01T09:00:00+01:00", activity=GOAL, words=markup),
        entry(
            "checklist-answer",
            "2026-11-01T09:01:00+01:00",
            checklist="constructor",
            item="to-string",
            ticked=True,
        ),
        entry("check-in", "2026-11-20T09:00:00+01:00", day="2026-11-20", note=markup),
    ]
    read(page, file_of(*odd))
    assert f"{markup}: Not rated yet." in lines(page)
    assert "constructor: to string." in lines(page)
    assert sheet(page).locator("img").count() == 0


def test_a_visit_page_is_not_taken_for_a_diary(page: Page) -> None:
    open_page(page, *month())
    _, file = download(page, "Save the file")
    page.goto(MY_DIARY)
    choose(page, file, "climbing-back-visit.json")
    expect(page.get_by_text("This is a visit page. It holds parts of a diary.")).to_be_visible()
    expect(page.get_by_role("button", name="Add to my diary")).to_be_hidden()
