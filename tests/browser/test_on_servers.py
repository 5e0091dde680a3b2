"""The course on real web servers: with our settings, under a policy of the host's own, and without https."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from climbing_back.hosts import write_site
from tests.browser import chromium
from tests.browser.conftest import SYMPTOMS, NewContext, Watch
from tests.browser.test_assign_letterhead import DOT, with_letterhead
from tests.hosts.servers import SERVERS, serving

# What a host may say of all its pages, knowing nothing of ours.
STRICT = "default-src 'self'"
SAVED = "✓ Saved on this device"


@pytest.fixture(scope="module")
def whole(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    write_site(book, folder / "site", folder / "hosts")
    return folder / "site"


def use(page: Page, address: str) -> None:
    """Tick, choose a theme, search, and see that a sheet can be printed."""
    page.goto(address + SYMPTOMS)
    page.get_by_role("checkbox", name="Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(page.get_by_role("button", name="Print this page")).to_be_visible()
    page.get_by_text("Contents", exact=True).click()
    page.get_by_role("radio", name="Dark").check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.get_by_text("Contents", exact=True).click()
    page.get_by_role("searchbox", name="Search the course").fill("stairs")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator(".cb-found-pages a").first).to_be_visible()


@pytest.mark.parametrize("policy", ["", STRICT], ids=["ours", "stricter"])
@pytest.mark.parametrize("server", SERVERS)
def test_the_course_works_there(
    server: str, policy: str, whole: Path, tmp_path: Path, new_context: NewContext, watch: Watch
) -> None:
    with serving(server, whole, tmp_path, "/course/", policy) as address:
        context = new_context(base_url=address, own=address.removesuffix("course/"))
        page = context.new_page()
        use(page, address)
        # The browser says that the one script in each page is refused, for which `course.js` has done the same,
        # and signs of the theme that our style does not show.
        refused = [
            words for words in watch.wrong if f'directive: "{STRICT}"' in words or "inline" in words
        ]
        assert any("inline script" in words for words in refused) == bool(policy)
        assert watch.wrong == refused
        page.goto(f"{address}book/nothing-here.html")
        note = page.get_by_text("The names below cannot be pressed here.")
        names = page.get_by_role("link", name="Today", exact=True)
        if policy:
            # Nothing in that page may run, or look like ours: it says where the course begins.
            expect(note).to_be_visible()
        else:
            expect(note).to_be_hidden()
            names.click()
            expect(page).to_have_url(f"{address}book/today.html")
        watch.wrong.clear()
        context.close()


@pytest.mark.parametrize("server", SERVERS)
def test_without_https_in_the_network_of_a_clinic(
    server: str, whole: Path, tmp_path: Path, browser: Browser
) -> None:
    # A name that is not this computer's: there, browsers keep back what they give to https alone.
    arguments = [*chromium.launch_arguments(), "--host-resolver-rules=MAP clinic.test 127.0.0.1"]
    path = chromium.find()
    with (
        serving(server, whole, tmp_path, "/course/") as address,
        browser.browser_type.launch(executable_path=path, args=arguments) as other,
    ):
        page = other.new_page()
        wrong: list[str] = []
        page.on("console", lambda m: m.type in ("error", "warning") and wrong.append(m.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        use(page, address.replace("127.0.0.1", "clinic.test"))
        assert page.evaluate("isSecureContext") is False
        assert wrong == []


def test_where_a_host_forbids_a_logo_the_page_says_so(
    whole: Path, tmp_path: Path, new_context: NewContext, watch: Watch
) -> None:
    with serving("nginx", whole, tmp_path, "/course/", STRICT) as address:
        context = new_context(base_url=address, own=address.removesuffix("course/"))
        page = with_letterhead(context.new_page())
        page.get_by_label("Logo, as a picture file").set_input_files(
            {"name": "logo.png", "mimeType": "image/png", "buffer": DOT}
        )
        expect(page.get_by_text("does not allow a picture of yours")).to_be_visible()
        watch.wrong.clear()
        context.close()
