"""The course in each engine: what is written is kept, however the page is left and whatever says no."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, suppress
from pathlib import Path

import pytest

from tests import faults
from tests.browser.conftest import SYMPTOMS, serving
from tests.browser.engines import Engine, Page, webkit
from tests.browser.engines.chromium import chromium
from tests.browser.engines.firefox import COMMAND, firefox
from tests.browser.test_from_my_therapist import FULL
from tests.conftest import PATIENCE
from tests.sharing.links import payload_of
from tests.sharing.test_link import RELEASED

STORY = "book/story/your-story.html"
MY_DIARY = "book/my-diary.html"
OTHER = "book/reference/sources.html"

ENGINES: dict[str, tuple[Callable[[Path], AbstractContextManager[Engine]], bool]] = {
    "Chromium": (chromium, True),
    "Firefox": (firefox, bool(COMMAND)),
    "WebKit": (webkit.webkit, webkit.is_there()),
}


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(name, marks=pytest.mark.skipif(not there, reason=f"{name} is not installed"))
        for name, (_, there) in ENGINES.items()
    ],
)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def engine(name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    run, _ = ENGINES[name]
    with run(tmp_path_factory.mktemp(name)) as engine:
        # A browser ends with its last tab.
        engine.new_page()
        yield engine


@pytest.fixture(scope="module")
def new_site(book: Path) -> Iterator[Callable[[], str]]:
    """Return a maker of addresses of the book, each a place whose diary is empty."""
    with ExitStack() as open_sites:
        yield lambda: open_sites.enter_context(serving(book))


@pytest.fixture
def site(new_site: Callable[[], str]) -> str:
    return new_site()


@pytest.fixture
def page(engine: Engine) -> Iterator[Page]:
    page = engine.new_page()
    yield page
    page.close()


def open_page(page: Page, address: str) -> None:
    """Open a page and wait until all that can be used on it works."""
    page.goto(address)
    page.wait_for(
        "document.querySelector('[data-awake]')"
        " && !document.querySelector('.cb-component:not([data-awake])')"
    )


def press(page: Page, name: str, within: str = "main") -> None:
    buttons = f"[...document.querySelectorAll({json.dumps(within + ' button')})]"
    button = f"{buttons}.find((each) => each.textContent === {json.dumps(name)} && each.checkVisibility())"
    page.wait_for(button)
    page.evaluate(f"{button}.click()")


def box(item: str) -> str:
    return f"document.querySelector('cb-checklist [name=\"{item}.ticked\"]')"


def says(component: str, words: str) -> str:
    return f"document.querySelector('{component} .cb-status')?.textContent.includes({json.dumps(words)})"


def tick(page: Page, item: str) -> None:
    """Tick, and wait until the page says that it is kept."""
    page.evaluate(f"{box(item)}.click()")
    page.wait_for(f"{box(item)}.checked && {says('cb-checklist', '✓ Saved')}")


def ticked(page: Page) -> list[str]:
    """Return what is ticked, on a page that shows what is in the diary."""
    boxes = "document.querySelectorAll('cb-checklist [name$=\".ticked\"]:checked')"
    names = page.evaluate(f"[...{boxes}].map((each) => each.name)")
    return [name.removesuffix(".ticked") for name in names]


def prompt(number: int) -> str:
    return f"document.querySelectorAll('cb-reflection textarea')[{number}]"


def write(page: Page, number: int, words: str) -> None:
    """Write into one of the boxes, key by key."""
    page.evaluate(f"{prompt(number)}.focus()")
    page.type(words)


# What is kept


def test_a_tick_is_kept(page: Page, site: str) -> None:
    open_page(page, f"{site}{SYMPTOMS}")
    tick(page, "pain")
    page.reload()
    page.wait_for(f"{box('pain')}.checked")
    assert ticked(page) == ["pain"]


def test_a_link_is_looked_at_and_kept(page: Page, site: str) -> None:
    address = f"{site}book/from-my-therapist.html"
    page.goto(f"{address}#{payload_of(FULL)}")
    page.wait_for("document.querySelector('.cb-offer')?.innerText.includes('Reach for the door')")
    assert "This is a preview" in page.evaluate("document.querySelector('.cb-offer').innerText")
    press(page, "Keep it")
    page.wait_for(says("cb-from-my-therapist", "✓ Saved"))
    page.goto(address)
    page.wait_for("document.querySelector('.cb-kept')?.innerText.includes('0 of 2 read')")
    page.goto(f"{site}book/move/loosen.html")
    press(page, "I have read this chapter")
    page.wait_for(says("cb-assigned-here", "✓ Saved"))
    page.goto(address)
    page.wait_for("document.querySelector('.cb-kept')?.innerText.includes('1 of 2 read')")


def test_an_assignment_has_the_same_link_in_every_engine(page: Page, site: str) -> None:
    released = RELEASED[1]["link"]
    page.goto(f"{site}book/for-clinicians/assign.html#{released}")
    page.wait_for("document.querySelector('[name=link]')?.value")
    link = page.evaluate("document.querySelector('[name=link]').value")
    assert link.partition("#")[2] == released


def test_a_diary_goes_into_a_file_and_comes_back_elsewhere(
    engine: Engine, page: Page, new_site: Callable[[], str]
) -> None:
    here, elsewhere = new_site(), new_site()
    open_page(page, f"{here}{SYMPTOMS}")
    tick(page, "pain")
    open_page(page, f"{here}{MY_DIARY}")
    before = set(engine.downloads.iterdir())
    press(page, "Save my diary to a file", "cb-backup")
    file = new_file(engine.downloads, before)
    open_page(page, f"{elsewhere}{MY_DIARY}")
    page.choose("cb-restore input[type=file]", file)
    press(page, "Add to my diary")
    page.wait_for(says("cb-restore", "✓"))
    open_page(page, f"{elsewhere}{SYMPTOMS}")
    page.wait_for(f"{box('pain')}.checked")


def new_file(folder: Path, before: set[Path]) -> Path:
    """Wait for a file that is there in full."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for file in set(folder.glob("*.json")) - before:
            with suppress(ValueError):
                json.loads(file.read_text("utf-8"))
                return file
        time.sleep(0.05)
    raise AssertionError("No file was saved.")


def test_two_tabs_at_once(engine: Engine, page: Page, site: str, name: str) -> None:
    items = ["coordination", "fatigue", "immobility", "weakness", "pain", "balance"]
    other = engine.new_page()
    tabs = (page, other)
    for tab in tabs:
        open_page(tab, f"{site}{SYMPTOMS}")
    for number, item in enumerate(items):
        tabs[number % 2].evaluate(f"{box(item)}.click()")
    for tab in tabs:
        tab.wait_for(says("cb-checklist", "✓ Saved"))
        # Each hears of the other.
        tab.wait_for(" && ".join(f"{box(item)}.checked" for item in items))
    other.close()
    page.reload()
    page.comes_true(f"{box(items[-1])}.checked")
    lost = len(items) - len(ticked(page))
    faults.note(
        "Two tabs write at once", how="ticks by turns", where=name, said=len(items), lost=lost
    )
    assert lost == 0


# How a page is left


def by_a_link(page: Page, _: str) -> None:
    page.evaluate("document.querySelector('a[rel=next]').click()")
    page.wait_for(f"!location.pathname.endsWith('{STORY}')")


def by_back(page: Page, _: str) -> None:
    page.back()
    page.wait_for(f"!location.pathname.endsWith('{STORY}')")


WAYS: dict[str, Callable[[Page, str], None]] = {
    "a reload": lambda page, _: page.reload(),
    "Back": by_back,
    "a link": by_a_link,
    "a new address": lambda page, site: page.goto(f"{site}{OTHER}"),
    "closing the tab": lambda page, _: page.close(),
}


@pytest.mark.parametrize("way", WAYS)
def test_words_typed_right_before_leaving(engine: Engine, site: str, name: str, way: str) -> None:
    words = {number: f"Words {number}." for number in range(1, 5)}
    page = engine.new_page()
    open_page(page, f"{site}{STORY}")
    write(page, 0, "Kept long ago.")
    page.wait_for(says("cb-reflection", "✓ Saved"))
    kept = 0
    for number, text in words.items():
        page.goto(f"{site}{OTHER}")
        open_page(page, f"{site}{STORY}")
        page.wait_for(f"{prompt(0)}.value")
        write(page, number, text)
        WAYS[way](page, site)
        if way == "closing the tab":
            page = engine.new_page()
        open_page(page, f"{site}{STORY}")
        page.wait_for(f"{prompt(0)}.value")
        kept += page.comes_true(f"{prompt(number)}.value === '{text}'", within=5)
    page.close()
    lost = len(words) - kept
    faults.note(
        "The page is left right after typing", how=way, where=name, said=len(words), lost=lost
    )
    assert lost == 0


# Going from piece to piece takes for ever, and what was begun stays open.
ENDLESS = """
    IDBCursor.prototype.continue = function () {
        const again = () => this.source.get(-5).onsuccess = again;
        again();
    };
"""


def test_a_page_left_in_the_middle_of_writing_keeps_no_other_waiting(
    engine: Engine, site: str, name: str
) -> None:
    page = engine.new_page(ENDLESS)
    open_page(page, f"{site}{SYMPTOMS}")
    tick(page, "pain")
    open_page(page, f"{site}{MY_DIARY}")
    press(page, "Erase everything")
    press(page, "Erase it all now")
    # It has begun, and does not end.
    assert not page.comes_true(says("cb-erase", "✓"), within=0.5)
    page.goto(f"{site}{OTHER}")
    other = engine.new_page()
    open_page(other, f"{site}{SYMPTOMS}")
    other.wait_for(f"{box('pain')}.checked")
    tick(other, "fatigue")
    lost = {"fatigue", "pain"} - set(ticked(other))
    for each in (page, other):
        each.close()
    faults.note(
        "The page is left in the middle of erasing",
        how="for another page, its own being kept for the Back button",
        where=name,
        said=2,
        lost=len(lost),
    )
    assert not lost


def test_the_browser_is_killed(name: str, site: str, tmp_path: Path) -> None:
    items = ["coordination", "fatigue", "immobility", "weakness", "pain", "balance"]
    run, _ = ENGINES[name]
    with run(tmp_path) as engine:
        page = engine.new_page()
        open_page(page, f"{site}{SYMPTOMS}")
        for item in items:
            tick(page, item)
        engine.kill()
    with run(tmp_path) as engine:
        page = engine.new_page()
        open_page(page, f"{site}{SYMPTOMS}")
        page.comes_true(f"{box(items[-1])}.checked")
        lost = len(items) - len(ticked(page))
    faults.note("The browser is killed", how="kill -9", where=name, said=len(items), lost=lost)
    assert lost == 0


# What a browser may say no to

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
    """See that all works on each of these pages, and return the last one."""
    for address in (MY_DIARY, "book/today.html", SYMPTOMS):
        page = engine.new_page(before)
        open_page(page, f"{site}{address}")
        if address != SYMPTOMS:
            page.close()
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
