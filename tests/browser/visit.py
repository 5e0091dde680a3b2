"""What a test does with the visit page, and what it finds there."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.diary import Entry, write
from tests.browser.visit_month import NOW

LEARNER = "book/visit-page.html"
CLINICIAN = "book/for-clinicians/read-visit-page.html"
PARTS = [
    "Questions for my visit",
    "My goals",
    "My activities",
    "My plan and my days",
    "Setbacks",
    "My check-ins",
    "In my words",
    "Checklists",
]
HEADINGS = [*PARTS[:4], "My exercises", *PARTS[4:]]
"""The plan has a half of its own for the exercises."""

CHECKLIST = re.compile("Pain, 6 of 10")


def open_page(page: Page, *entries: Entry, choose: bool = True) -> None:
    """Open the page in the evening of 22 November 2026, with these entries, and choose what most do."""
    page.clock.install(time=NOW)
    page.add_init_script("window.print = () => { window.hasPrinted = true }")
    if entries:
        write(page, *entries)
    page.goto(LEARNER)
    expect(page.locator("cb-visit-page[data-read]")).to_be_visible()
    if choose:
        page.get_by_role("radio", name="4 weeks").check()
        page.get_by_role("button", name="Tick these five").click()


def part(page: Page, name: str) -> Locator:
    return page.get_by_role("checkbox", name=re.compile(f"^{name}: "))


def more(page: Page) -> None:
    page.get_by_text("More that you can show").click()


def tick_all(page: Page) -> None:
    """Tick every part, and the first checklist in it."""
    more(page)
    for name in PARTS:
        part(page, name).check()
    page.get_by_role("checkbox", name=CHECKLIST).check()


def leave_out(page: Page, part_name: str, line: str) -> None:
    """Untick one line of a part."""
    box = page.locator(".cb-part").filter(has=part(page, part_name))
    box.get_by_text("Leave some of it out").click()
    box.get_by_role("checkbox", name=line).uncheck()


def sheet(page: Page) -> Locator:
    return page.locator(".cb-visit")


def shown(page: Page) -> str:
    """Return what the sheet on the page says."""
    return sheet(page).inner_text()


def lines(page: Page) -> list[str]:
    return sheet(page).get_by_role("listitem").all_inner_texts()


def read(page: Page, content: bytes, name: str = "climbing-back-visit.json") -> None:
    """Choose a file on the clinician's page."""
    page.goto(CLINICIAN)
    expect(page.locator("cb-read-visit[data-read]")).to_be_visible()
    page.get_by_label("Choose the file").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": content}
    )


def table(page: Page, title: str) -> list[list[str]]:
    """Return the rows of the table under a heading, with its head."""
    section = sheet(page).locator("section").filter(has=page.get_by_role("heading", name=title))
    cells = "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    return section.locator("tr").evaluate_all(cells)


def headings(page: Page) -> list[str]:
    return sheet(page).get_by_role("heading", level=4).all_inner_texts()


def plain(text: str) -> str:
    """Return the letters: where paper breaks a line is its own business."""
    return re.sub(r"[\s\u00a0\u00ad\ufffe-]", "", text)
