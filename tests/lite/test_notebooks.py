"""A notebook in the browser: opened from its page, with the book's diary, and with no other host."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, expect

from climbing_back.sphinx_ext.page.as_notebook import SITE
from tests.browser.conftest import SYMPTOMS, serving
from tests.conftest import PATIENCE

OPEN = "Open as a notebook"
TAKE = "Take the notebook as a file"
SAVED = "✓ Saved on this device"

START_SECONDS = 4 * PATIENCE
"""Python has to start, and nothing else of this machine waits for it."""


PRESSES = 4


OpenBrowser = Callable[[], BrowserContext]


@pytest.fixture(scope="module")
def open_browser(browser: Browser, book: Path) -> Iterator[OpenBrowser]:
    """Return a maker of browsers that reach this book alone, and say at the end what else they were asked for."""
    if not (book / SITE).is_dir():
        pytest.skip("The notebooks that run in the browser are not built: make lite")
    with serving(book) as site, ExitStack() as opened:
        foreign: list[str] = []

        def follow(request: Request) -> None:
            if not request.url.startswith((site, "data:", "blob:")):
                foreign.append(request.url)

        def open_browser() -> BrowserContext:
            context = opened.enter_context(
                browser.new_context(base_url=site, accept_downloads=True)
            )
            context.set_default_timeout(PATIENCE * 1000)
            context.on("request", follow)
            return context

        yield open_browser
    assert foreign == []


@pytest.fixture(scope="module")
def notebook(open_browser: OpenBrowser) -> Page:
    """Tick in the book, open its page as a notebook from there, and run it."""
    page = open_browser().new_page()
    page.goto(SYMPTOMS)
    tick(page, "Fatigue")
    page.get_by_role("link", name=OPEN).click()
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(state="attached")
    # What is run before Python has started can be lost. People press it again, too.
    for _ in range(PRESSES):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        try:
            expect(box(page, "Fatigue")).to_be_checked(timeout=START_SECONDS * 1000 / PRESSES)
        except AssertionError:
            continue
        return page
    raise AssertionError("The notebook did not run.")


def box(page: Page, name: str) -> Locator:
    return page.locator(".cb.cb-checklist, cb-checklist").first.get_by_role("checkbox", name=name)


def tick(page: Page, name: str) -> None:
    box(page, name).check()
    expect(page.locator("cb-checklist").first.get_by_text(SAVED)).to_be_visible()


def test_what_is_ticked_in_the_notebook_is_ticked_in_the_book(notebook: Page) -> None:
    tick(notebook, "Pain")
    page = notebook.context.new_page()
    page.goto(SYMPTOMS)
    expect(box(page, "Fatigue")).to_be_checked()
    expect(box(page, "Pain")).to_be_checked()
    # And the other way, while both are open.
    tick(page, "Weakness")
    expect(box(notebook, "Weakness")).to_be_checked()
    page.close()


def test_python_hears_of_it(notebook: Page) -> None:
    notebook.locator(".jp-Cell").last.click()
    notebook.keyboard.press("Escape")
    notebook.keyboard.press("b")
    notebook.keyboard.press("Enter")
    notebook.keyboard.type(
        "from climbing_back import Checklist; print('TICKED', sorted(Checklist('symptoms').answers))"
    )
    notebook.keyboard.press("Shift+Enter")
    expect(notebook.get_by_text("TICKED [").last).to_contain_text("fatigue")


def test_the_notebook_can_be_taken_as_a_file(open_browser: OpenBrowser) -> None:
    page = open_browser().new_page()
    page.goto(SYMPTOMS)
    expect(page.get_by_text(re.compile(r"about \d+ MB"))).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name=TAKE).click()
    assert download.value.suggested_filename == "where-ms-shows-up.ipynb"
    assert '"nbformat": 4' in download.value.path().read_text("utf-8")
    page.close()


def test_links_lead_to_other_notebooks_and_pages(open_browser: OpenBrowser) -> None:
    context = open_browser()
    page = context.new_page()
    page.goto(f"{SITE}/notebooks/index.html?path=welcome.ipynb")
    # As it is kept, before anything runs.
    shown = page.locator(".jp-OutputArea-output", has_text="What kind of day is it?").first
    assert not re.search("^ *,", shown.inner_text(), re.MULTILINE)
    for name, place in (
        ("Start: what is hard for me?", "notebooks/index.html?path=understand%2Fwhere-ms-shows-up"),
        ("I am a clinician", "edit/index.html?path=for-clinicians%2Fstart.md"),
    ):
        with context.expect_page() as opened:
            page.get_by_role("link", name=name).first.click()
        expect(opened.value).to_have_url(re.compile(re.escape(place)))
        opened.value.close()
    page.close()
