"""The clinic's own head of the sheet: on paper, in this browser, and in no link."""

from __future__ import annotations

import base64

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assign import ASSIGN, link, on_paper, opened, saved, tick_chapters, unfold
from tests.browser.conftest import NewContext

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def assign(page: Page) -> Page:
    return with_letterhead(page)


def with_letterhead(page: Page) -> Page:
    opened(page)
    tick_chapters(page, "Move", "Loosen")
    unfold(page, "Letterhead")
    return page


def test_it_is_on_paper_and_in_this_browser_and_in_no_link(
    assign: Page, new_context: NewContext
) -> None:
    before = link(assign)
    assign.get_by_label("Name of the clinic").fill("Northside <b>MS</b>")
    assign.get_by_label("Address, or another line").fill("1 Hill Road")
    assign.get_by_label("Logo, as a picture file").set_input_files(
        {"name": "logo.png", "mimeType": "image/png", "buffer": DOT}
    )
    expect(assign.get_by_text("✓ The logo is on the sheet.")).to_be_visible()
    assert link(assign) == before
    assert "Northside" not in str(saved(assign))
    assert on_paper(assign)[0].startswith("Northside <b>MS</b> 1 Hill Road Loosen")
    assert assign.locator(".cb-paper .cb-logo").get_attribute("src").startswith("data:image/png")
    with_letterhead(assign)
    expect(assign.get_by_label("Name of the clinic")).to_have_value("Northside <b>MS</b>")
    assert on_paper(assign)[0].startswith("Northside")
    assign.get_by_role("button", name="Take the logo out").click()
    expect(assign.locator(".cb-paper .cb-logo")).to_have_count(0)
    other = new_context().new_page()
    assert on_paper(with_letterhead(other))[0].startswith("Loosen")


@pytest.mark.parametrize(
    ("kind", "content", "words"),
    [
        ("text/html", b"<script>", "This is no picture that a page can show."),
        ("image/png", b"none", "This is no picture that a page can show."),
        ("image/png", DOT + bytes(300_000), "This picture is too large. Choose one of 200 kB"),
    ],
    ids=["no picture", "broken", "too large"],
)
def test_what_is_no_logo_gets_one_sentence(
    assign: Page, kind: str, content: bytes, words: str
) -> None:
    assign.get_by_label("Logo, as a picture file").set_input_files(
        {"name": "logo", "mimeType": kind, "buffer": content}
    )
    expect(assign.get_by_text(words)).to_be_visible()
    expect(assign.locator(".cb-paper .cb-logo")).to_have_count(0)


@pytest.mark.parametrize("kept", ["{", "7", '{"service": 1, "logo": "javascript:alert(1)"}'])
def test_what_is_no_letterhead_does_no_harm(page: Page, kept: str) -> None:
    page.goto(ASSIGN)
    page.evaluate("kept => localStorage.setItem('climbing-back-letterhead', kept)", kept)
    with_letterhead(page)
    expect(page.locator(".cb-paper .cb-letterhead")).to_have_count(0)
