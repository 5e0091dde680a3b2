"""A device that saves data: nothing of the course is fetched that nobody asked for, and its size is said before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.test_first_visit import said_of_copy, tick
from tests.browser.test_newer_book import LOOK_FOR_NEWER, offered, publish
from tests.browser.test_offline import (
    DAMAGE,
    Host,
    files_of,
    is_kept,
    unfit,
    wait_for_copy,
    wait_until_whole,
)


@pytest.fixture
def host(book: Path, tmp_path: Path) -> Iterator[Host]:
    shutil.copytree(book, tmp_path / "book", ignore=shutil.ignore_patterns("_sources", "lite"))
    host = Host(tmp_path / "book")
    yield host
    host.go_away()


@pytest.fixture
def context(new_context: NewContext, host: Host) -> BrowserContext:
    return new_context(base_url=host.address, own=host.address)


def save_data(page: Page) -> None:
    """Tell the browser that this device saves data. Chromium tells its pages then, and no worker."""
    tools = page.context.new_cdp_session(page)
    tools.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})


def save_data_in_worker(book: Path) -> None:
    """Have the worker of this book find itself on such a device."""
    worker = book / "service-worker.js"
    told = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"
    worker.write_text(f"{worker.read_text('utf-8')}\n".replace(";\n", f";\n{told}\n", 1), "utf-8")


def test_no_copy_comes_before_the_learner_asks(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    save_data(page)
    page.goto(SYMPTOMS)
    tick(page, "Pain")
    line = said_of_copy(page)
    expect(line).to_contain_text("This device saves data")
    expect(line).to_contain_text("up to 14 MB")
    page.wait_for_timeout(1000)
    assert not is_kept(page)
    assert "service-worker.js" not in host.asked
    assert len(host.asked) < 15
    page.get_by_role("button", name="Put a copy on this device").click()
    expect(line).to_be_focused()
    wait_for_copy(page)
    expect(line).to_contain_text("opens without the internet")
    assert unfit(page, host.book) == []
    page.reload()
    expect(line).to_contain_text("✓ The course is on this device")
    expect(page.get_by_role("button", name="Put a copy on this device")).to_have_count(0)


def test_a_newer_book_waits_until_the_learner_asks(context: BrowserContext, host: Host) -> None:
    page = context.new_page()
    page.goto(SYMPTOMS)
    wait_for_copy(page)
    page.reload()
    publish(host.book)
    save_data_in_worker(host.book)
    host.asked.clear()
    page.evaluate(f"void ({LOOK_FOR_NEWER})")
    line = said_of_copy(page)
    expect(line).to_contain_text("There is a newer version of the course.")
    expect(line).to_contain_text("It is up to 1 MB.")
    page.wait_for_timeout(500)
    assert set(host.asked) == {"service-worker.js"}
    expect(offered(page)).to_be_hidden()
    page.get_by_role("button", name="Get the newer version").click()
    expect(line).to_be_focused()
    expect(offered(page)).to_be_visible()
    # What is the same in both books is not fetched again.
    assert set(host.asked) <= {"service-worker.js", SYMPTOMS, "print-edition.html"}
    assert wait_until_whole(page, host.book) == []
    page.get_by_role("link", name="Show it").click()
    expect(page.get_by_text("Six new problems").first).to_be_visible()


def test_nothing_is_mended_behind_the_learners_back(context: BrowserContext, host: Host) -> None:
    save_data_in_worker(host.book)
    page = context.new_page()
    page.goto(SYMPTOMS)
    wait_for_copy(page)
    other = "book/plan/what-you-want.html"
    page.evaluate(DAMAGE, {other: "cut off"})
    host.asked.clear()
    page.reload()
    # As long as it waits when data are not saved, and a bit more.
    page.wait_for_timeout(4500)
    assert other not in host.asked
    # Who opens it, gets it.
    page.goto(other)
    expect(page.get_by_role("checkbox", name="Do more by myself")).to_be_visible()
    assert other in host.asked
    assert len(files_of(host.book)) > len(host.asked)
