"""The whole book on the device: after one visit it opens without a connection."""

import shutil
import threading
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from climbing_back.serve import listen
from tests.browser.conftest import SYMPTOMS, NewContext

SAVED = "✓ Saved on this device"


def elsewhere(site: str) -> str:
    """Name the same server as if it were another computer, which is when a copy is kept."""
    return site.replace("127.0.0.1", "book.localhost")


def wait_for_copy(page: Page) -> None:
    page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")


@pytest.fixture
def context(new_context: NewContext, site: str) -> BrowserContext:
    return new_context(base_url=elsewhere(site))


def test_the_course_opens_offline_with_its_ticks(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    wait_for_copy(page)
    context.set_offline(True)
    page.reload()
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    # A chapter that was never opened before, and the search, which carries words in its address.
    page.goto("book/plan/what-you-want.html")
    page.get_by_role("checkbox", name="Do more by myself").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.goto("search.html?q=fatigue")
    expect(page.get_by_role("link", name="Where MS shows up for you").first).to_be_visible()


def test_a_newer_book_is_offered_and_not_forced(
    new_context: NewContext, book: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "book"
    shutil.copytree(book, copy)
    with listen(copy, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://book.localhost:{server.server_port}/"
        page = new_context(base_url=site, own=site).new_page()
        page.goto(SYMPTOMS)
        wait_for_copy(page)
        page.reload()
        page.get_by_role("checkbox", name="Pain").check()

        chapter = copy / SYMPTOMS
        chapter.write_text(chapter.read_text("utf-8").replace("Six problems", "Six new problems"))
        worker = copy / "service-worker.js"
        worker.write_text(
            worker.read_text("utf-8").replace('"revision": "', '"revision": "0'), "utf-8"
        )
        page.evaluate(
            "navigator.serviceWorker.getRegistration().then(each => each.update()).then(() => {})"
        )
        newer = page.get_by_text("There is a newer version of this page.")
        expect(newer).to_be_visible()
        expect(page.get_by_text("Six problems")).to_be_visible()
        page.get_by_role("link", name="Show it").click()
        expect(page.get_by_text("Six new problems")).to_be_visible()
        expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
        server.shutdown()


def test_a_book_on_this_computer_leaves_no_copy_behind(page: Page) -> None:
    page.goto(SYMPTOMS)
    page.wait_for_timeout(500)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
