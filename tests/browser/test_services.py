"""Browsers that say no: whatever one of their services does, the page wakes and says what is kept."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests import faults
from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import SAVED

THROWS = "() => { throw new DOMException('no', 'SecurityError'); }"
HANGS = "() => new Promise(() => {})"
LATE = "() => new Promise((done) => setTimeout(done, 8000))"

# Whether the diary is kept all the same.
KEPT, NOT_KEPT = True, False


def getter(owner: str, name: str, body: str) -> str:
    return f"Object.defineProperty({owner}, '{name}', {{ get: {body}, configurable: true }});"


def storage_methods(body: str) -> str:
    """Replace them where the browser has them: on secure pages."""
    return f"""if (self.StorageManager) for (const name of ["persisted", "estimate", "persist"]) {{
        StorageManager.prototype[name] = {body};
    }}"""


SERVICES = {
    "BroadcastChannel throws": (
        f"BroadcastChannel = class {{ constructor() {{ ({THROWS})(); }} }};",
        KEPT,
    ),
    "BroadcastChannel is missing": ("delete self.BroadcastChannel;", KEPT),
    "localStorage throws": (getter("self", "localStorage", THROWS), KEPT),
    "localStorage is missing": (getter("self", "localStorage", "() => undefined"), KEPT),
    "localStorage is full": (f"Storage.prototype.setItem = {THROWS};", KEPT),
    "sessionStorage throws": (getter("self", "sessionStorage", THROWS), KEPT),
    "both storages throw": (
        getter("self", "localStorage", THROWS) + getter("self", "sessionStorage", THROWS),
        KEPT,
    ),
    "navigator.storage throws": (getter("Navigator.prototype", "storage", THROWS), KEPT),
    "navigator.storage is missing": (
        getter("Navigator.prototype", "storage", "() => undefined"),
        KEPT,
    ),
    "navigator.storage hangs": (
        storage_methods(HANGS),
        KEPT,
    ),
    "navigator.storage answers late": (
        storage_methods(LATE),
        KEPT,
    ),
    "navigator.serviceWorker throws": (
        getter("Navigator.prototype", "serviceWorker", THROWS),
        KEPT,
    ),
    "the service worker is refused": (
        f"if (self.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = {THROWS};",
        KEPT,
    ),
    "matchMedia is missing": ("delete self.matchMedia; self.matchMedia = undefined;", KEPT),
    "window.navigation is missing": ("delete self.navigation;", KEPT),
    "indexedDB throws": (getter("self", "indexedDB", THROWS), NOT_KEPT),
    "indexedDB is missing": (getter("self", "indexedDB", "() => undefined"), NOT_KEPT),
    "indexedDB refuses": (f"IDBFactory.prototype.open = {THROWS};", NOT_KEPT),
    "indexedDB hangs": (
        "IDBFactory.prototype.open = () => Object.create(IDBOpenDBRequest.prototype, "
        "{ addEventListener: { value() {} } });",
        NOT_KEPT,
    ),
}


@pytest.mark.parametrize("service", SERVICES)
def test_the_page_wakes_and_says_what_is_kept(new_context: NewContext, service: str) -> None:
    script, is_kept = SERVICES[service]
    context = new_context()
    context.add_init_script(script)
    page = context.new_page()
    page.goto(SYMPTOMS)
    expect(page.locator("cb-checklist[data-awake]")).to_be_attached()
    page.get_by_role("checkbox", name="Pain").check()
    status = page.locator("cb-checklist .cb-status")
    expect(status).to_contain_text(SAVED if is_kept else re.compile("Not saved"), timeout=10_000)
    # What stands around the diary woke, too.
    expect(page.locator(".cb-looks input:checked").first).to_be_attached()
    if not is_kept:
        expect(page.locator(".cb-notice")).to_contain_text(
            re.compile("does not let pages keep things|does not answer yet"), timeout=10_000
        )
    page.reload()
    there = page.get_by_role("checkbox", name="Pain")
    if is_kept:
        expect(there).to_be_checked()
    faults.note(
        "A service of the browser says no",
        how=service,
        where="Chromium",
        said=int(is_kept),
        lost=int(is_kept and not there.is_checked()),
    )


def test_a_press_that_an_older_page_could_not_keep_is_there_after_loading_it_again(
    page: Page,
) -> None:
    page.goto(SYMPTOMS)
    expect(page.locator("cb-checklist[data-awake]")).to_be_attached()
    # A newer version of the course is open beside it.
    page.evaluate(
        """() => new Promise((done, failed) => {
            const opening = indexedDB.open("climbing-back", 99);
            opening.onerror = failed;
            opening.onsuccess = () => done(opening.result.close());
        })"""
    )
    page.get_by_role("checkbox", name="Pain").check()
    status = page.locator("cb-checklist .cb-status")
    expect(status).to_contain_text("Not saved. Your diary here was opened with a newer version")
    # What the newer version's page finds when this one is loaded again.
    page.goto("book/reference/sources.html")
    page.evaluate(
        "() => new Promise((done) => { indexedDB.deleteDatabase('climbing-back').onsuccess = done; })"
    )
    page.goto(SYMPTOMS)
    box = page.get_by_role("checkbox", name="Pain")
    expect(box).to_be_checked()
    faults.note(
        "An older page beside a newer one",
        how="the database has a newer version; the page is loaded again, as it says",
        where="Chromium",
        said=0,
        lost=int(not box.is_checked()),
    )
