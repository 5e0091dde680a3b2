"""The installed course: what Chromium says of it, and what other apps hand to it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlencode, urljoin

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from climbing_back.sphinx_ext.offline.web_app import NAME
from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.from_my_therapist import FULL, PAGE, keep, kept, offer
from tests.browser.test_offline import Host, begin_a_visit, elsewhere, wait_for_copy
from tests.sharing.links import payload_of

FILE = {"format": "climbing-back-assignment", "version": 1, "assignment": FULL}
# The device hands over a file with which the course is opened; a test cannot install the course.
OPENED_WITH = """text => {
    const setConsumer = take => take({
        files: [{ getFile: async () => new File([text], "from-the-clinic.json") }],
    });
    Object.defineProperty(window, "launchQueue", { value: { setConsumer } });
}"""


@pytest.fixture
def context(new_context: NewContext, site: str) -> BrowserContext:
    return new_context(base_url=elsewhere(site))


def share(page: Page, book: Path, **shared: str) -> None:
    """Open the course as a device does with what another app shares: by the manifest."""
    target = json.loads((book / NAME).read_text("utf-8"))["share_target"]
    assert target["method"] == "GET"
    named = {target["params"][each]: words for each, words in shared.items()}
    page.goto(f"{target['action']}?{urlencode(named)}")
    expect(page.locator("cb-from-my-therapist[data-read]")).to_be_attached()


def test_chromium_finds_nothing_amiss_in_the_manifest(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(SYMPTOMS)
    tools = context.new_cdp_session(page)
    found = tools.send("Page.getAppManifest")
    assert found["url"] == urljoin(page.url, f"../../{NAME}")
    assert found["errors"] == []
    # A whole Chromium looks at all of it; the shell of the tests at less. A window that keeps nothing installs nothing.
    errors = tools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {each["errorId"] for each in errors} <= {"in-incognito"}


@pytest.mark.parametrize("place", ["disk", "this computer"])
def test_from_a_disk_or_this_very_computer_there_is_nothing_to_install(
    page: Page, book: Path, site: str, place: str
) -> None:
    page.goto(f"{book.as_uri()}/{SYMPTOMS}" if place == "disk" else site + SYMPTOMS)
    expect(page.locator("[rel=manifest]")).to_have_count(0)
    page.wait_for_timeout(500)
    expect(page.locator(".cb-offline")).to_be_hidden()


@pytest.mark.parametrize("field", ["text", "url", "title"])
def test_a_link_that_another_app_shares_opens_with_what_it_holds(
    context: BrowserContext, book: Path, field: str
) -> None:
    page = context.new_page()
    link = f"https://book.example/{PAGE}#{payload_of(FULL)}"
    words = {"url": link}.get(field, f"Hello, here it is:\n{link}\nSee you!")
    share(page, book, **{field: words})
    expect(offer(page)).to_contain_text("First weeks")
    keep(page)
    expect(kept(page)).to_contain_text("First weeks")
    # It is done with.
    assert page.evaluate("location.search") == ""


@pytest.mark.parametrize(
    "words",
    [
        "See you on Monday",
        "https://news.example/a?b=1.2.c",
        "<img src=x onerror=alert(1)>",
        "💪" * 90,
    ],
    ids=["words", "another link", "markup", "signs"],
)
def test_anything_else_that_is_shared_gets_one_clear_answer(
    context: BrowserContext, book: Path, words: str
) -> None:
    page = context.new_page()
    share(page, book, text=words, title="A note")
    status = page.locator("cb-from-my-therapist .cb-status")
    expect(status).to_contain_text(re.compile("no link of this course|changed on the way"))
    expect(page.locator("img[src=x]")).to_have_count(0)
    expect(page.get_by_text("Nothing is on this list yet.")).to_be_visible()


def test_no_word_of_what_is_shared_leaves_the_device(new_context: NewContext, book: Path) -> None:
    host = Host(book)
    page = new_context(base_url=host.address, own=host.address).new_page()
    page.goto(SYMPTOMS)
    wait_for_copy(page)
    # Not even when the copy of the page is gone.
    page.evaluate(f"""async () => {{
        for (const name of await caches.keys()) {{
            const cache = await caches.open(name);
            for (const kept of await cache.keys())
                if (kept.url.includes("{PAGE}")) await cache.delete(kept);
        }}
    }}""")
    begin_a_visit(page, host.address + SYMPTOMS)
    host.addresses.clear()
    share(page, book, text=f"{host.address}{PAGE}#{payload_of(FULL)}")
    expect(offer(page)).to_contain_text("First weeks")
    assert any(PAGE in line for line in host.addresses)
    assert not any("shared" in line for line in host.addresses)
    host.go_away()


def test_a_file_that_is_opened_with_the_course_is_offered(page: Page) -> None:
    page.add_init_script(f"({OPENED_WITH})({json.dumps(json.dumps(FILE))})")
    page.goto(PAGE)
    expect(offer(page)).to_contain_text("First weeks")
    keep(page)
    expect(kept(page)).to_contain_text("First weeks")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"format":"climbing-back-record","version":1,"entries":[]}', "My diary and my data"),
        ("BEGIN:VCALENDAR", "cannot be read"),
        ("[]", "something else than an assignment"),
    ],
)
def test_another_file_that_is_opened_with_it_gets_one_clear_answer(
    page: Page, text: str, words: str
) -> None:
    page.add_init_script(f"({OPENED_WITH})({json.dumps(text)})")
    page.goto(PAGE)
    expect(page.locator("cb-from-my-therapist .cb-status")).to_contain_text(words)
