"""What a test does on the page where an assignment is put together, and what it finds there."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from tests.browser.diary import download

ASSIGN = "book/for-clinicians/assign.html"

DAY = "2026-11-23"


def opened(page: Page, address: str = ASSIGN) -> Page:
    """Open the page where an assignment is put together, in the morning of that day."""
    page.clock.install(time=f"{DAY}T09:00:00")
    page.goto(address)
    page.locator("cb-assign[data-read]").wait_for()
    return page


def tick_chapters(page: Page, part: str, *titles: str) -> None:
    page.locator("cb-assign summary", has_text=part).first.click()
    for title in titles:
        page.get_by_label(title, exact=True).check()


def add_exercises(page: Page, *names: str) -> None:
    page.get_by_role("button", name="Pick from the library").click()
    for name in names:
        page.get_by_role("button", name=f"Add {name}").click()
    page.get_by_role("button", name="Back to the assignment").click()


def unfold(page: Page, words: str) -> None:
    page.locator("cb-assign summary", has_text=words).click()


def link(page: Page) -> str:
    return page.get_by_label("The link.").input_value()


def saved(page: Page) -> dict:
    name, content = download(page, "Save the file")
    assert name == "climbing-back-assignment.json"
    return json.loads(content)


def scanned(picture: Path) -> list[str]:
    """Return what readers find in a picture: one from PyPI and, where it is installed, zbar.

    Asked for every kind of code at once, they see some in tables and drawings, too.
    """
    kind = zxingcpp.BarcodeFormat.QRCode
    found = [code.text for code in zxingcpp.read_barcodes(Image.open(picture), formats=kind)]
    if shutil.which("zbarimg"):
        zbar = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture]
        run = subprocess.run(zbar, capture_output=True, text=True, check=True)
        assert run.stdout.split() == found
    return found


def on_paper(page: Page, **how: object) -> list[str]:
    """Print the sheet, and return the words of each page of it."""
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the sheet").click()
    document = pypdfium2.PdfDocument(page.pdf(format="A4", **how))
    return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]
