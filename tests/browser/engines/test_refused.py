"""What an engine may say no to: all is kept without it, or the page says that nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import faults
from tests.browser.conftest import SYMPTOMS
from tests.browser.engines import Engine, Page
from tests.browser.engines.firefox import COMMAND, firefox
from tests.browser.engines.learner import MY_DIARY, box, open_page, says

NO = "throw new DOMException('no', 'SecurityError');"


def forbidden(service: str) -> str:
    return f"Object.defineProperty(window, '{service}', {{ get() {{ {NO} }} }});"


def missing(service: str) -> str:
    return f"Object.defineProperty(window, '{service}', {{ value: undefined }});"


# Without these, all is kept; without those, nothing can be, and the page says so.
SPARE = {
    "BroadcastChannel is missing": missing("BroadcastChannel"),
    "BroadcastChannel throws": f"window.BroadcastChannel = class {{ constructor() {{ {NO} }} }};",
    "localStorage throws": forbidden("localStorage"),
    "sessionStorage throws": forbidden("sessionStorage"),
    "navigator.storage is missing": "Object.defineProperty(navigator, 'storage', { value: undefined });",
}
NEEDED = {
    "IndexedDB is missing": missing("indexedDB"),
    "IndexedDB throws": forbidden("indexedDB"),
    "IndexedDB does not open": f"IDBFactory.prototype.open = () => {{ {NO} }};",
}


@pytest.mark.parametrize("fault", SPARE | NEEDED)
def test_a_browser_that_says_no(engine: Engine, site: str, name: str, fault: str) -> None:
    page = awake_on_all(engine, site, (SPARE | NEEDED)[fault])
    said = said_and_lost(page, name, fault, "the page finds it so")
    page.close()
    assert said == (fault in SPARE)


def awake_on_all(engine: Engine, site: str, before: str = "") -> Page:
    """See that all works on each of these pages, one after the other in a tab, and return the last one."""
    page = engine.new_page(before)
    for address in (MY_DIARY, "book/today.html", SYMPTOMS):
        open_page(page, f"{site}{address}")
    return page


def said_and_lost(page: Page, name: str, fault: str, how: str) -> bool:
    """Tick. Return whether the page said that it is kept; what it said so of must be there."""
    page.evaluate(f"{box('pain')}.click()")
    # A browser that is slow says "not yet" first.
    page.wait_for(f"{says('cb-checklist', '✓ Saved')} || {says('cb-checklist', 'Not saved.')}")
    said = page.evaluate(says("cb-checklist", "✓ Saved"))
    page.reload()
    lost = said and not page.comes_true(f"{box('pain')}.checked", within=5)
    faults.note(fault, how=how, where=name, said=int(said), lost=int(lost))
    assert not lost
    return said


@pytest.mark.skipif(not COMMAND, reason="Firefox is not installed")
def test_firefox_with_cookies_and_site_data_blocked(site: str, tmp_path: Path) -> None:
    with firefox(tmp_path, **{"network.cookie.cookieBehavior": 2}) as engine:
        engine.new_page()
        page = awake_on_all(engine, site)
        how = "network.cookie.cookieBehavior = 2"
        said_and_lost(page, "Firefox", "Cookies and site data are blocked", how)
