"""What can happen on the first visit: the network goes, the device is full, data are saved, the typeface is blocked."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import faults
from tests.browser.conftest import SYMPTOMS, NewContext, Watch
from tests.browser.test_offline import (
    SAVED,
    Host,
    is_kept,
    wait_for_copy,
    wait_until_whole,
)

WEAKNESS = "Weakness"
NAMES_IN_COPY = """async () => {
    const copies = await Promise.all((await caches.keys()).map(name => caches.open(name)));
    const kept = (await Promise.all(copies.map(copy => copy.keys()))).flat();
    return kept.map(({ url }) => new URL(url).pathname.slice(1));
}"""
TWO_DAYS_PASS = """async () => {
    const [name] = await caches.keys();
    const moment = Date.now() - 2 * 86_400_000;
    await (await caches.open(name)).put("/no-room", new Response(`${moment}`));
}"""


def tick(page: Page, name: str) -> None:
    page.get_by_role("checkbox", name=name).check()
    expect(page.get_by_text(SAVED).first).to_be_visible()


def ticked(page: Page, *names: str) -> int:
    """Return how many of these are ticked."""
    expect(page.locator("cb-checklist[data-read]").first).to_be_attached()
    return sum(page.get_by_role("checkbox", name=name).is_checked() for name in names)


def said_of_copy(page: Page) -> Locator:
    return page.locator(".cb-offline")


@pytest.fixture
def elsewhere_page(new_context: NewContext, host: Host) -> Page:
    return new_context(base_url=host.address, own=host.address).new_page()


@pytest.fixture
def host(book: Path):
    host = Host(book)
    yield host
    host.go_away()


def test_the_network_goes_while_the_copy_is_made(
    elsewhere_page: Page, host: Host, book: Path, watch: Watch
) -> None:
    page = elsewhere_page
    page.goto(SYMPTOMS)
    tick(page, "Pain")
    for _ in range(200):
        if len(host.asked) > 60:
            break
        page.wait_for_timeout(50)
    host.go_away()
    tick(page, WEAKNESS)
    expect(said_of_copy(page)).to_contain_text("did not come whole")
    host.come_back()
    page.reload()
    kept = ticked(page, "Pain", WEAKNESS)
    wait_for_copy(page)
    amiss = wait_until_whole(page, book)
    expect(said_of_copy(page)).to_contain_text("opens without the internet")
    faults.note(
        "The network is lost in the middle of the first visit",
        how="The host goes away while the copy for offline use is made, and comes back",
        where="Chromium",
        said=2,
        lost=2 - kept + len(amiss),
    )
    assert (kept, amiss) == (2, [])
    watch.wrong.clear()


def test_half_of_the_first_page_says_so_and_the_whole_one_works(
    elsewhere_page: Page, host: Host, book: Path, watch: Watch
) -> None:
    page = elsewhere_page
    whole = (book / SYMPTOMS).read_bytes()
    # Cut right behind the boxes. Chromium then runs no script of the page.
    host.instead[SYMPTOMS] = whole[: whole.index(b"</cb-checklist>")]
    page.goto(SYMPTOMS, wait_until="commit")
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text("A part of this page has not arrived.")).to_be_visible()
    called_saved = page.get_by_text(SAVED).count()
    host.instead.clear()
    page.reload()
    tick(page, WEAKNESS)
    page.reload()
    kept = ticked(page, WEAKNESS)
    faults.note(
        "The network is lost in the middle of the first visit",
        how="Half of the page comes, up to the end of its boxes; then it is loaded again",
        where="Chromium",
        said=called_saved + 1,
        lost=called_saved + 1 - kept,
    )
    assert (called_saved, kept) == (0, 1)
    watch.wrong.clear()


@pytest.mark.parametrize("when", ["from the beginning", "in the middle"])
def test_a_full_device_keeps_the_diary_and_no_half_a_copy(
    elsewhere_page: Page, host: Host, book: Path, watch: Watch, when: str
) -> None:
    page = elsewhere_page
    tools = page.context.new_cdp_session(page)
    limit = {"origin": host.address.rstrip("/")}
    if when == "from the beginning":
        tools.send("Storage.overrideQuotaForOrigin", {**limit, "quotaSize": 3_000_000})
    page.goto(SYMPTOMS)
    tick(page, "Pain")
    if when == "in the middle":
        for _ in range(200):
            if len(host.asked) > 60:
                break
            page.wait_for_timeout(50)
        usage = page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)")
        tools.send("Storage.overrideQuotaForOrigin", {**limit, "quotaSize": usage + 400_000})
    expect(said_of_copy(page)).to_contain_text("did not come whole")
    assert not is_kept(page)
    # Of the copy nothing is left but the word that there was no room.
    assert page.evaluate(NAMES_IN_COPY) == ["no-room"]
    host.asked.clear()
    tick(page, WEAKNESS)
    page.reload()
    kept = ticked(page, "Pain", WEAKNESS)
    expect(said_of_copy(page)).to_contain_text("did not come whole")
    # On the same day it is not fetched once more with each page.
    assert len(host.asked) < 20
    tools.send("Storage.overrideQuotaForOrigin", limit)
    page.evaluate(TWO_DAYS_PASS)
    page.reload()
    wait_for_copy(page)
    amiss = wait_until_whole(page, book)
    faults.note(
        "The device is full on the first visit",
        how=f"There is no room for a copy {when}, and later there is",
        where="Chromium",
        said=2,
        lost=2 - kept + len(amiss),
    )
    assert (kept, amiss) == (2, [])
    watch.wrong.clear()


def test_the_typeface_is_blocked(elsewhere_page: Page, watch: Watch) -> None:
    page = elsewhere_page
    page.route("**/*.woff2", lambda route: route.abort())
    page.goto(SYMPTOMS)
    tick(page, "Pain")
    # The words are there in a typeface of the device, as wide as ours.
    assert page.evaluate("[...document.fonts].some(({ status }) => status === 'loaded')") is False
    assert page.locator("h1").bounding_box()["height"] > 20
    page.reload()
    kept = ticked(page, "Pain")
    faults.note(
        "The fonts are blocked",
        how="Each request for a file of the typeface is broken off",
        where="Chromium",
        said=1,
        lost=1 - kept,
    )
    assert kept == 1
    watch.wrong.clear()
