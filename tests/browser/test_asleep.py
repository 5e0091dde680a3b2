"""A script that does not arrive: the page says by itself that presses are not kept, and takes it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests import faults
from tests.browser.conftest import SYMPTOMS, NewContext, Watch
from tests.conftest import html_pages

TODAY = "book/today.html"
# How long the page waits before it says so, and a bit more.
SOON = 6000


def said(page: Page) -> Locator:
    return page.get_by_text("What you press is not kept, unless it says “Saved”.")


def said_soon(page: Page) -> Locator:
    """Wait for the line. Before a page has its style, everything on it is to be seen."""
    line = said(page)
    expect(line).to_have_css("position", "fixed")
    expect(line).to_be_visible(timeout=SOON)
    return line


def abort(route: Route) -> None:
    route.abort()


def never(_route: Route) -> None:
    """Leave the browser waiting."""


def cut_off(route: Route) -> None:
    whole = route.fetch().body()
    route.fulfill(body=whole[: len(whole) // 2], content_type="text/javascript")


@pytest.mark.parametrize("script", ["course", "known", "today"])
@pytest.mark.parametrize("way", [abort, never, cut_off], ids=lambda way: way.__name__)
def test_a_page_without_its_script_says_that_presses_are_not_kept(
    page: Page, watch: Watch, script: str, way: Callable[[Route], None]
) -> None:
    page.route(f"**/_static/{script}.js*", way)
    page.goto(TODAY, wait_until="commit")
    line = said_soon(page)
    expect(line).to_have_attribute("role", "status")
    faults.note(
        f"The script {script}.js does not arrive",
        how={
            "abort": "The request is broken off",
            "never": "The answer never comes",
            "cut_off": "Half of it comes",
        }[way.__name__],
        where="Chromium",
        # Nothing is called saved.
        said=page.get_by_text("✓ Saved").count(),
        lost=0,
    )
    expect(page.get_by_text("✓ Saved")).to_have_count(0)
    # It lies over what is there, lets presses through, and is not on paper.
    place = line.bounding_box()
    assert place and place["y"] + place["height"] == 800
    assert line.evaluate("line => getComputedStyle(line).pointerEvents") == "none"
    page.emulate_media(media="print")
    expect(line).to_be_hidden()
    # What the browser itself reports of such a script.
    watch.wrong.clear()


def test_it_is_taken_back_when_the_script_comes_late_and_nothing_moves(page: Page) -> None:
    waiting: list[Route] = []
    page.route("**/_static/course.js*", lambda route: waiting.append(route))
    page.goto(SYMPTOMS, wait_until="commit")
    said_soon(page)
    pain = page.get_by_role("checkbox", name="Pain")
    pain.check()
    place = "box => box.getBoundingClientRect().top"
    before = pain.evaluate(place)
    waiting[0].continue_()
    expect(said(page)).to_have_count(0)
    assert abs(pain.evaluate(place) - before) < 1
    # A tick from before is kept all the same.
    expect(page.get_by_text("✓ Saved on this device")).to_be_visible()


def test_a_component_that_fails_counts_as_asleep(page: Page, watch: Watch) -> None:
    page.add_init_script("""
        const ask = Element.prototype.querySelectorAll;
        Element.prototype.querySelectorAll = function (...asked) {
            if (this.localName === "cb-checklist") throw new Error("It fails.");
            return ask.apply(this, asked);
        };""")
    page.goto(SYMPTOMS)
    expect(said(page)).to_be_visible(timeout=SOON)
    watch.wrong.clear()


def test_a_page_without_scripts_says_it_once(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(SYMPTOMS)
    page.wait_for_timeout(5000)
    assert page.locator("noscript p").is_visible()
    expect(page.locator(".cb-asleep")).to_be_hidden()


def test_the_line_stands_where_something_can_be_pressed(book: Path) -> None:
    for file in html_pages(book):
        if file.parent == book:
            continue
        text = file.read_text("utf-8")
        assert ('class="cb-asleep"' in text) == ("<cb-" in text), file
