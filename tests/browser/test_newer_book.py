"""A newer book while an older one is open: half of it, two in two tabs, and words that nobody has saved yet."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import faults
from tests.browser.conftest import SYMPTOMS, NewContext, Watch
from tests.browser.from_my_therapist import PAGE as FROM_MY_THERAPIST
from tests.browser.test_offline import (
    SAVED,
    Host,
    begin_a_visit,
    list_anew,
    unfit,
    wait_for_copy,
    wait_until_whole,
)

LOOK_FOR_NEWER = (
    "navigator.serviceWorker.getRegistration().then(each => each.update()).then(() => {}, () => {})"
)


@pytest.fixture
def copy(book: Path, tmp_path: Path) -> Path:
    """Return a book that may be changed."""
    shutil.copytree(book, tmp_path / "book", ignore=shutil.ignore_patterns("_sources", "lite"))
    return tmp_path / "book"


@pytest.fixture
def host(copy: Path) -> Iterator[Host]:
    host = Host(copy)
    yield host
    host.go_away()


@pytest.fixture
def page(new_context: NewContext, host: Host) -> Page:
    """Return a page of a device that has the whole copy."""
    page = new_context(base_url=host.address, own=host.address).new_page()
    page.goto(SYMPTOMS)
    wait_for_copy(page)
    page.reload()
    return page


def publish(book: Path, *more: str) -> None:
    """Put a newer book in the place of the older one; of these files, too, there is a newer version."""
    for name in (SYMPTOMS, *more):
        file = book / name
        newer = file.read_text("utf-8").replace("Six problems", "Six new problems")
        file.write_text(f"{newer}\n<!-- newer -->" if name.endswith(".html") else f"{newer}\n")
    list_anew(book)


def offered(page: Page) -> Locator:
    return page.get_by_text("There is a newer version of this page.")


def tick(page: Page, name: str) -> None:
    page.get_by_role("checkbox", name=name).check()
    expect(page.get_by_text(SAVED).first).to_be_visible()


def test_words_that_nobody_saved_outlive_the_newer_page(page: Page, copy: Path) -> None:
    page.goto(FROM_MY_THERAPIST)
    box = page.get_by_label("Or paste the link here")
    box.fill("Half of what I was typing")
    before = box.bounding_box()
    publish(copy)
    page.evaluate(LOOK_FOR_NEWER)
    expect(offered(page)).to_be_visible()
    # It came below everything, and took nothing out of the hand.
    assert box.bounding_box() == before
    expect(box).to_be_focused()
    page.get_by_role("link", name="Show it").click()
    expect(page.locator("cb-from-my-therapist[data-read]")).to_be_attached()
    found = box.input_value()
    faults.note(
        "A newer page is shown while something is typed",
        how="“Show it” is pressed, and nothing had been saved",
        where="Chromium",
        said=1,
        lost=int(found != "Half of what I was typing"),
    )
    assert found == "Half of what I was typing"


def test_half_an_update_leaves_the_older_book_whole(
    page: Page, copy: Path, host: Host, watch: Watch
) -> None:
    tick(page, "Pain")
    older = copy.parent / "older"
    shutil.copytree(copy, older)
    other = "book/today.html"
    before = (copy / other).read_bytes()
    publish(copy, other)
    # The list is there, and one file of it is not yet: its older version is sent.
    host.instead[other] = before
    (copy / other).write_bytes(before)
    page.evaluate(LOOK_FOR_NEWER)
    page.wait_for_timeout(1000)
    expect(offered(page)).to_be_hidden()
    amiss = unfit(page, older)
    begin_a_visit(page, host.address + SYMPTOMS)
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    expect(page.get_by_text("Six problems").first).to_be_visible()
    # Now all of it is there.
    host.instead.clear()
    (copy / other).write_bytes(before + b"\n<!-- newer -->")
    page.evaluate(LOOK_FOR_NEWER)
    expect(offered(page)).to_be_visible()
    amiss += wait_until_whole(page, copy)
    page.get_by_role("link", name="Show it").click()
    expect(page.get_by_text("Six new problems").first).to_be_visible()
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    faults.note(
        "Half an update is on the host",
        how="One file is of the version before; the rest comes later",
        where="Chromium",
        said=1,
        lost=len(amiss),
    )
    assert amiss == []
    watch.wrong.clear()


def test_two_versions_in_two_tabs_write_into_one_diary(page: Page, copy: Path) -> None:
    older = page
    tick(older, "Pain")
    publish(copy)
    older.evaluate(LOOK_FOR_NEWER)
    expect(offered(older)).to_be_visible()
    newer = older.context.new_page()
    newer.goto(SYMPTOMS)
    expect(newer.get_by_text("Six new problems").first).to_be_visible()
    expect(newer.get_by_role("checkbox", name="Pain")).to_be_checked()
    tick(newer, "Fatigue")
    expect(older.get_by_role("checkbox", name="Fatigue")).to_be_checked()
    tick(older, "Weakness")
    expect(newer.get_by_role("checkbox", name="Weakness")).to_be_checked()
    older.get_by_role("link", name="Show it").click()
    expect(older.get_by_text("Six new problems").first).to_be_visible()
    names = ("Pain", "Fatigue", "Weakness")
    lost = [name for name in names if not older.get_by_role("checkbox", name=name).is_checked()]
    faults.note(
        "Two versions of the book in two tabs",
        how="One tab stays as it was while the other shows the newer book; ticks by turns",
        where="Chromium",
        said=len(names),
        lost=len(lost),
    )
    assert lost == []
