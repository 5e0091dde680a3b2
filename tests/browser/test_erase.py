"""What erasing leaves behind: nothing that a page can reach, and what it cannot promise is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import chromium
from tests.browser.diary import CHECK_IN, PAIN, SAVED, open_diary, press, raw, write

WORD = "Zebrafink"

# Watches what a database is asked to write over a text, before it is asked to delete it.
WATCH = """
    window.asked = [];
    for (const name of ["update", "delete"]) {
        const does = IDBCursor.prototype[name];
        IDBCursor.prototype[name] = function (...what) {
            asked.push([name, ...what.map((text) => [text.trim().length, text.length])]);
            return does.apply(this, what);
        };
    }
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...how) {
        const made = transaction.apply(this, how);
        made.addEventListener("complete", () => asked.push(["committed"]));
        return made;
    };
"""


def erase(page: Page) -> None:
    press(page, "Erase everything")
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased. Your diary here is empty.")).to_be_visible()


def test_all_is_written_over_and_kept_so_before_it_is_removed(page: Page) -> None:
    write(page, PAIN, CHECK_IN)
    (before,) = raw(page)
    page.add_init_script(WATCH)
    open_diary(page)
    page.evaluate("asked.length = 0")
    erase(page)
    asked = page.evaluate("asked")
    steps = [each for each, *_ in asked if each != "committed"]
    assert steps == ["update", "delete"]
    written_over, deleted = (asked.index(next(a for a in asked if a[0] == s)) for s in steps)
    assert ["committed"] in asked[written_over:deleted]
    # As long as what it stands upon, with nothing in it.
    assert asked[written_over][1][1] == len(before)
    assert raw(page) == []


def test_what_is_removed_alone_is_not_written_over(page: Page) -> None:
    page.add_init_script(WATCH)
    open_diary(page, PAIN, CHECK_IN)
    page.evaluate("asked.length = 0")
    press(page, "Remove Check-in, 20:15")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert [each for each, *_ in page.evaluate("asked") if each == "update"] == []


def test_the_storages_keep_settings_and_nothing_else(page: Page) -> None:
    open_diary(page, PAIN)
    page.evaluate("""() => {
        localStorage.setItem("climbing-back-theme", "dark");
        localStorage.setItem("climbing-back-run-chair", "{}");
        localStorage.setItem("of-another-page", "stays");
        sessionStorage.setItem("climbing-back-run-chair", "{}");
    }""")
    erase(page)
    assert page.evaluate("({ ...localStorage })") == {
        "climbing-back-theme": "dark",
        "of-another-page": "stays",
    }
    assert page.evaluate("({ ...sessionStorage })") == {}


def test_where_storages_are_blocked_the_diary_is_erased_all_the_same(page: Page) -> None:
    open_diary(page, PAIN)
    page.evaluate("""() => {
        for (const name of ["localStorage", "sessionStorage"]) {
            Object.defineProperty(window, name, {
                get() { throw new DOMException("no", "SecurityError") } });
        }
    }""")
    erase(page)
    assert raw(page) == []


def test_what_cannot_be_promised_is_said_before(page: Page) -> None:
    open_diary(page, PAIN)
    for words in (
        "Files that you saved stay where you put them.",
        "Old copies of your words may stay in the browser’s own files until it clears them.",
        "clear the data of this site in the settings of your browser.",
    ):
        expect(page.locator("cb-erase").get_by_text(words)).to_be_visible()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def start(page: Page, profile: Path, site: str) -> BrowserContext:
    """Start a Chromium that keeps what it is given, as a learner's does."""
    kind = page.context.browser.browser_type  # type: ignore[union-attr]
    return kind.launch_persistent_context(
        profile,
        executable_path=chromium.find(),
        args=chromium.launch_arguments(),
        base_url=site,
    )


def found(profile: Path) -> set[str]:
    """Return the stores of the browser in whose files the word stands."""
    files = [file for file in (profile / "Default").rglob("*") if file.is_file()]
    return {
        file.relative_to(profile / "Default").parts[0]
        for file in files
        if any(WORD.encode(code) in file.read_bytes() for code in ("utf-8", "utf-16-le"))
    }


def test_the_advice_does_what_it_says(page: Page, profile: Path, site: str) -> None:
    words = {**CHECK_IN, "data": {**CHECK_IN["data"], "note": WORD}}
    with start(page, profile, site) as context:
        write(here := context.new_page(), words)
        open_diary(here)
        here.wait_for_timeout(500)
    assert found(profile) == {"IndexedDB"}
    with start(page, profile, site) as context:
        open_diary(here := context.new_page())
        erase(here)
        assert raw(here) == []
    # Chromium's log of its database may hold an old copy: that is what the page says beforehand.
    assert found(profile) <= {"IndexedDB"}
    # What a learner does who clears the data of this site.
    with start(page, profile, site) as context:
        here = context.new_page()
        here.goto("book/welcome.html")
        context.new_cdp_session(here).send(
            "Storage.clearDataForOrigin", {"origin": site[:-1], "storageTypes": "all"}
        )
    assert found(profile) == set()
