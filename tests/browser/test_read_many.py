"""Many visit files at once in the clinician's hands: a table, a row for each, and nothing is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from climbing_back.visits import read_visit
from climbing_back.visits.cover import PARTS
from tests.browser.conftest import NewContext
from tests.browser.diary import download, entry, press, raw
from tests.browser.test_paper import printed, sheets
from tests.browser.visit import CLINICIAN, open_page, tick_all
from tests.browser.visit_month import month
from tests.visits.visit_files import file_of


@pytest.fixture
def one(page: Page) -> bytes:
    """Return a visit file as the learner's page makes it."""
    open_page(page, *month())
    tick_all(page)
    _, file = download(page, "Save the file")
    return file if isinstance(file, bytes) else file.encode()


def read_many(clinic: Page, **files: bytes) -> None:
    clinic.goto(CLINICIAN)
    clinic.locator("cb-read-visit[data-read]").wait_for()
    clinic.get_by_label("Choose the file").set_input_files(
        [
            {"name": f"{name}.json", "mimeType": "application/json", "buffer": content}
            for name, content in files.items()
        ]
    )
    expect(table(clinic)).to_be_visible()


def table(clinic: Page) -> Locator:
    return clinic.locator(".cb-learners table")


def sheet(clinic: Page) -> Locator:
    return clinic.locator(".cb-read .cb-visit")


def names(clinic: Page) -> list[str]:
    return [each.inner_text() for each in table(clinic).locator("tbody th").all()]


def test_each_file_has_a_row_and_its_page_and_nothing_is_kept(
    new_context: NewContext, one: bytes
) -> None:
    clinic = new_context().new_page()
    read_many(clinic, **{"p-10": one, "p-2": one, "<b>x": b"{", "empty": b""})
    expect(clinic.get_by_text("4 files. 2 cannot be read.")).to_be_visible()
    assert names(clinic) == ["<b>x.json", "empty.json", "p-2.json", "p-10.json"]
    row = table(clinic).locator("tr", has_text="p-2.json")
    expect(row).to_contain_text("26 Oct to 22 Nov 2026")
    expect(row).to_contain_text("Walk to the corner shop: −1")
    expect(table(clinic).locator("tr", has_text="empty.json")).to_contain_text("Choose the file")
    row.get_by_role("button").click()
    expect(clinic.get_by_role("heading", name="The visit page")).to_be_focused()
    expect(sheet(clinic).get_by_role("heading", name="My goals")).to_be_visible()
    press(clinic, "Close it")
    expect(table(clinic)).to_be_visible()
    press(clinic, "Close the table")
    expect(table(clinic)).to_be_hidden()
    assert raw(clinic) == []
    assert clinic.evaluate("Object.keys(localStorage)") == []


def test_rows_are_sorted_by_what_is_pressed_and_what_has_no_number_comes_last(
    page: Page, new_context: NewContext, one: bytes
) -> None:
    page.get_by_role("radio", name="2 weeks").check()
    _, later = download(page, "Save the file")
    page.locator("[value=days]").uncheck()
    _, without = download(page, "Save the file")
    files = {"a": without, "b": one, "c": later, "d": b"{"}
    clinic = new_context().new_page()
    read_many(clinic, **{n: c if isinstance(c, bytes) else c.encode() for n, c in files.items()})
    assert names(clinic) == ["a.json", "b.json", "c.json", "d.json"]
    off = table(clinic).get_by_role("button", name="Off days")
    off.click()
    expect(off).to_be_focused()
    expect(table(clinic).locator("[aria-sort]")).to_have_text("Off days")
    assert names(clinic) == ["b.json", "c.json", "a.json", "d.json"]
    table(clinic).get_by_role("button", name="File").click()
    assert names(clinic)[0] == "a.json"


def test_the_table_is_printed_alone_and_so_is_a_page(new_context: NewContext, one: bytes) -> None:
    clinic = new_context().new_page()
    clinic.add_init_script("window.print = () => {}")
    read_many(clinic, first=one, second=one)
    table(clinic).get_by_role("button", name="first.json").click()
    press(clinic, "Print the table")
    text = printed(clinic)
    assert "second.json" in text and "Self-reported" not in text
    clinic.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(sheet(clinic)).to_be_visible()
    press(clinic, "Print the visit page")
    text = printed(clinic)
    assert "second.json" not in text and "Self-reported" in text


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_the_screen(new_context: NewContext, one: bytes, width: int) -> None:
    clinic = new_context(viewport={"width": width, "height": 800}).new_page()
    read_many(clinic, first=one, second=b"{")
    assert clinic.evaluate("document.documentElement.scrollWidth") == width


def test_a_page_of_python_prints_on_one_sheet(page: Page, tmp_path: Path) -> None:
    notes = [
        entry(
            "check-in",
            f"2026-09-{day:02}T09:00:00+01:00",
            day=f"2026-09-{day:02}",
            note="Slow. " * 12,
        )
        for day in range(1, 31)
    ]
    visit = {"from": "2026-08-24", "to": "2026-11-22", "parts": list(PARTS)}
    path = tmp_path / "climbing-back-visit.json"
    path.write_bytes(file_of(*month(), *notes, visit=visit))
    file = read_visit(path)
    page.set_content(file.to_html())
    with sheets(page) as paper:
        (sheet_of_paper,) = paper
        text = " ".join(sheet_of_paper.get_textpage().get_text_range().split())
    assert file.on_paper.note("comments") in text
    assert "Would a stick, a splint or another seat help?" in text
