"""An address that the book does not have: a link that a program changed, or a page that is not there."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import faults
from tests.browser.conftest import NewContext, Watch
from tests.browser.engines import Page as EnginePage
from tests.browser.engines.firefox import COMMAND, firefox
from tests.browser.from_my_therapist import FULL
from tests.browser.hosts import published
from tests.browser.targets import too_small
from tests.browser.test_offline import elsewhere, wait_for_copy
from tests.browser.test_pages import THEMES, axe_violations, choose_theme
from tests.sharing.links import payload_of

PAGE = "book/from-my-therapist.html"
LINK = payload_of(FULL)
ASTRAY = {
    "%23 for #": f"{PAGE}%23{LINK}",
    "%2523 for #": f"{PAGE}%2523{LINK}",
    "%23 for #, with tracking behind": f"{PAGE}%23{LINK}?fbclid=IwAR1.x-y&utm_source=mail",
    "no # at all": f"{PAGE}{LINK}",
    "words behind": f"{PAGE}%23{LINK}%20see%20you%20soon",
    "capital letters": f"book/FROM-MY-THERAPIST.HTML%23{LINK}",
}


@pytest.fixture
def host(book: Path) -> Iterator[str]:
    with published(book) as address:
        yield address


@pytest.fixture(autouse=True)
def not_found_is_not_wrong(watch: Watch) -> Iterator[None]:
    yield
    # That the page is not there is what these tests are about.
    watch.wrong[:] = [words for words in watch.wrong if "404" not in words]


@pytest.fixture
def page(new_context: NewContext, host: str) -> Iterator[Page]:
    page = new_context(base_url=host, own=host.removesuffix("course/")).new_page()
    yield page
    # Before its host goes away, whatever it still loads.
    page.close()


def test_a_link_that_was_changed_leads_to_what_it_holds(page: Page, host: str) -> None:
    read = 0
    for address in ASTRAY.values():
        page.goto("about:blank")
        steps = page.evaluate("history.length")
        page.goto(address)
        expect(page.locator(".cb-offer")).to_contain_text("First weeks")
        assert page.url.startswith(f"{host}{PAGE}#1.")
        # One step back is where the learner came from, and not the page that leads on.
        assert page.evaluate("history.length") <= steps + 1
        read += page.locator(".cb-offer").get_by_text("Reach for the door").count()
    how = "the # or more of it is changed, and the host has no such page"
    lost = len(ASTRAY) - read
    faults.note("A changed link is opened", how=how, where="Chromium", said=len(ASTRAY), lost=lost)
    assert lost == 0


def test_a_draft_that_was_changed_is_gone_on_with(page: Page) -> None:
    page.goto(f"book/for-clinicians/assign.html%23{LINK}")
    expect(page.get_by_label("Title, in plain words")).to_have_value("First weeks")


@pytest.mark.parametrize("address", ["nowhere", "book/nowhere.html", "book/move/no/where.html"])
def test_what_is_not_there_leads_back_into_the_course(page: Page, host: str, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")
    for name, target in [
        ("Welcome", "book/welcome.html"),
        ("Today", "book/today.html"),
        ("Ground zero", "book/keep-going/ground-zero.html"),
        ("From my therapist", PAGE),
        ("When to get help", "book/reference/when-to-get-help.html"),
    ]:
        link = page.get_by_role("link", name=name)
        expect(link).to_have_attribute("href", host + target)
    page.get_by_role("link", name="Ground zero").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ground zero")


@pytest.mark.parametrize(
    "path", ["//evil.example/book/today.html%23x", "/%2F/evil.example/book/today.html%23x"]
)
def test_it_never_leads_to_another_host(page: Page, host: str, path: str) -> None:
    page.goto(host.removesuffix("/course/") + path)
    page.wait_for_load_state()
    page.wait_for_timeout(300)
    assert page.url.startswith(host.removesuffix("course/"))
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here")


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("theme", THEMES)
def test_it_fits_in_every_theme_and_fingers_hit_it(page: Page, theme: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    choose_theme(page, theme)
    page.goto("book/nowhere.html")
    assert page.evaluate("document.documentElement.dataset.theme") == theme
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert too_small(page, "a") == []
    assert axe_violations(page) == []


def test_without_scripts_it_says_what_to_do(new_context: NewContext, host: str) -> None:
    page = new_context(base_url=host, own=host, java_script_enabled=False).new_page()
    page.goto(f"{PAGE}%23{LINK}")
    note = page.get_by_text("The names below cannot be pressed here.")
    assert note.is_visible()
    assert "Delete the word “book” in it" in note.inner_html()
    expect(page.get_by_text("Copy the whole link from the message.")).to_be_visible()
    # Nothing that leads into the wrong folder.
    expect(page.get_by_role("link")).to_have_count(0)


def test_without_a_connection_it_is_the_same(new_context: NewContext, host: str) -> None:
    there = elsewhere(host)
    page = new_context(base_url=there, own=there).new_page()
    page.goto("book/welcome.html")
    wait_for_copy(page)
    page.context.set_offline(True)
    page.goto(ASTRAY["%23 for #"])
    expect(page.locator(".cb-offer")).to_contain_text("First weeks")
    page.goto("book/nowhere.html")
    page.get_by_role("link", name="Today").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")
    faults.note(
        "A changed link is opened without a connection",
        how="%23 for #, in the copy on the device",
        where="Chromium",
        said=1,
        lost=0,
    )


def test_a_host_without_such_a_page_gets_it_from_the_copy_on_the_device(
    new_context: NewContext, book: Path
) -> None:
    with published(book, has_not_found=False) as address:
        host = elsewhere(address)
        page = new_context(base_url=host, own=host).new_page()
        page.goto("book/welcome.html")
        wait_for_copy(page)
        page.goto(ASTRAY["%23 for #"])
        expect(page.locator(".cb-offer")).to_contain_text("First weeks")
        page.context.close()


@pytest.mark.skipif(not COMMAND, reason="Firefox is not installed")
def test_another_engine_is_led_the_same_way(host: str, tmp_path: Path) -> None:
    with firefox(tmp_path) as engine:
        page = engine.new_page()
        read = sum(is_read(page, host, address) for address in ASTRAY.values())
        page.goto(f"{host}book/nowhere.html")
        assert page.evaluate("document.links.length") == 5
    how = "the # or more of it is changed, and the host has no such page"
    lost = len(ASTRAY) - read
    faults.note("A changed link is opened", how=how, where="Firefox", said=len(ASTRAY), lost=lost)
    assert lost == 0


def is_read(page: EnginePage, host: str, address: str) -> bool:
    # The page leads on before it is loaded, which Firefox reports as a way that was broken off.
    with suppress(AssertionError):
        page.goto(host + address)
    offered = (
        "document.querySelector('.cb-offer')?.innerText.includes('First weeks') && location.href"
    )
    end = time.monotonic() + 20
    while time.monotonic() < end:
        with suppress(AssertionError):
            if found := page.evaluate(offered):
                page.goto("about:blank")
                return str(found).startswith(f"{host}{PAGE}#1.")
        time.sleep(0.1)
    return False
