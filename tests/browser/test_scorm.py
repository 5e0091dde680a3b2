"""A package in a real SCORM runtime: what the LMS hears of a visit, and what it never hears."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Frame, FrameLocator, Page, expect

from climbing_back.scorm import Package
from climbing_back.serve import listen
from tests.browser.conftest import NewContext
from tests.browser.targets import too_small
from tests.browser.test_pages import AXE, RULES
from tests.conftest import ROOT

SPASTICITY = "understand/launch/what-spasticity-is.html"
READ = "I have read this chapter"
STATUS = "cmi.core.lesson_status"
TIME = "cmi.core.session_time"
NOTES = "cmi.suspend_data"
EXIT = "cmi.core.exit"
SECRET = "my left knee after the stairs"


@pytest.fixture(scope="module")
def lms_folder(scorm: dict[str, Package], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an LMS and two packages, unpacked."""
    folder = tmp_path_factory.mktemp("lms")
    shutil.copy(ROOT / "tests/browser/lms.html", folder)
    shutil.copy(ROOT / "node_modules/scorm-again/dist/scorm12.js", folder)
    for name in ("understand", "keep-going"):
        path = scorm[name].write(folder)
        shutil.unpack_archive(path, folder / name)
    return folder


@pytest.fixture(scope="module")
def lms_site(lms_folder: Path) -> Iterator[str]:
    # Not this very computer, for there the book keeps no offline copy anyway.
    with listen(lms_folder, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://lms.localhost:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def context(new_context: NewContext, lms_site: str) -> BrowserContext:
    return new_context(base_url=lms_site, own=lms_site)


@pytest.fixture
def lms(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("lms.html")
    return page


def visit(lms: Page, address: str, kept: dict[str, Any] | None = None) -> FrameLocator:
    """Open a chapter in the LMS, and return the chapter's own frame."""
    lms.evaluate("([address, kept]) => open_(address, kept)", [address, kept])
    chapter = lms.frame_locator("iframe").frame_locator("iframe")
    expect(chapter.get_by_role("heading", level=1)).to_be_visible()
    return chapter


def leave(lms: Page) -> None:
    lms.evaluate("close_()")
    expect(lms.locator("iframe")).to_have_count(0)


def told(lms: Page) -> list[tuple[str, str]]:
    """Return every value that the chapters have set, each of them taken by the LMS."""
    asked = lms.evaluate("asked")
    assert {each[-1] for each in asked} == {"true"}
    return [(name, value) for call, name, value, *_ in asked_of(asked, "LMSSetValue")]


def asked_of(asked: list[list[str]], call: str) -> list[list[str]]:
    return [each for each in asked if each[0] == call]


def last_kept(lms: Page) -> dict[str, Any]:
    return lms.evaluate("commits.at(-1)")


def test_a_visit_is_open_then_read_and_takes_its_time(lms: Page) -> None:
    lms.clock.install()
    chapter = visit(lms, SPASTICITY)
    read = chapter.get_by_role("button", name=READ, exact=True)
    expect(read).to_have_attribute("aria-pressed", "false")
    assert last_kept(lms)["cmi"]["core"]["lesson_status"] == "incomplete"
    read.click()
    expect(read).to_have_attribute("aria-pressed", "true")
    expect(chapter.get_by_text("knows that you have read it")).to_be_visible()
    assert last_kept(lms)["cmi"]["core"]["lesson_status"] == "completed"
    lms.clock.fast_forward("07:30")
    leave(lms)
    *states, note, (name, time), end = told(lms)
    assert states == [(STATUS, "incomplete"), (STATUS, "completed")]
    assert note == (NOTES, "what-spasticity-is")
    assert name == TIME
    assert end == (EXIT, "")
    assert "0000:07:30" <= time <= "0000:07:45"
    assert last_kept(lms)["cmi"]["core"]["session_time"] in time
    calls = [each[0] for each in lms.evaluate("asked")]
    assert calls[0] == "LMSInitialize"
    assert calls[-1] == "LMSFinish"
    assert calls.count("LMSInitialize") == calls.count("LMSFinish") == 1


def test_nothing_of_the_diary_reaches_the_lms(lms: Page) -> None:
    chapter = visit(lms, SPASTICITY)
    chapter.get_by_role("checkbox", name="Stiffness that is always there").check()
    chapter.get_by_role("textbox", name="Where do you feel it?").fill(SECRET)
    chapter.get_by_role("radio", name="From doing too little").check()
    expect(chapter.get_by_text("✓ Saved on this device").first).to_be_visible()
    chapter.get_by_role("button", name=READ, exact=True).click()
    leave(lms)
    assert {name for name, _ in told(lms)} == {STATUS, NOTES, TIME, EXIT}
    for kept in lms.evaluate("commits"):
        core = kept["cmi"].pop("core")
        assert {name for name, value in core.items() if value and name != "score"} <= {
            "lesson_status",
            "session_time",
            "total_time",
            "student_id",
            "lesson_mode",
            "credit",
            "entry",
        }
        assert not any(core["score"][name] for name in ("raw", "min"))
        assert kept["cmi"]["suspend_data"] in ("", "what-spasticity-is")
        assert not kept["cmi"]["comments"]
        assert not kept["cmi"]["interactions"]
    assert SECRET not in json.dumps(lms.evaluate("[commits, asked]"))
    # But it is in the diary.
    chapter = visit(lms, SPASTICITY)
    expect(chapter.get_by_role("textbox", name="Where do you feel it?")).to_have_value(SECRET)


def test_a_chapter_that_was_read_stays_so(lms: Page) -> None:
    chapter = visit(lms, SPASTICITY)
    chapter.get_by_role("button", name=READ, exact=True).click()
    leave(lms)
    kept = last_kept(lms)
    lms.reload()
    chapter = visit(lms, SPASTICITY, kept)
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    leave(lms)
    assert [name for name, _ in told(lms)] == [TIME, EXIT]
    assert last_kept(lms)["cmi"]["core"]["lesson_status"] == "completed"


def test_the_press_works_by_keyboard_and_can_be_taken_back(lms: Page) -> None:
    chapter = visit(lms, SPASTICITY)
    read = chapter.get_by_role("button", name=READ, exact=True)
    read.focus()
    lms.keyboard.press("Enter")
    expect(read).to_have_attribute("aria-pressed", "true")
    # Another press, and no trembling.
    lms.wait_for_timeout(600)
    lms.keyboard.press("Space")
    expect(read).to_have_attribute("aria-pressed", "false")
    expect(read).to_be_focused()
    expect(chapter.get_by_text("Taken back.")).to_be_visible()
    assert last_kept(lms)["cmi"]["core"]["lesson_status"] == "incomplete"


def test_the_visit_goes_on_while_other_pages_are_looked_up(lms: Page) -> None:
    chapter = visit(lms, SPASTICITY)
    chapter.get_by_role("link", name="Get help", exact=True).click()
    expect(chapter.get_by_role("heading", level=1)).to_have_text("When to get help")
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_count(0)
    chapter.get_by_text("Contents", exact=True).click()
    chapter.get_by_text("1 · Understand").click()
    chapter.get_by_role("link", name="What sets it off").click()
    expect(chapter.get_by_role("heading", level=1)).to_have_text("What sets it off")
    # The LMS would take it for the chapter that it has opened.
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_count(0)
    expect(chapter.get_by_text("open it from the list on that site")).to_be_visible()
    chapter.get_by_role("link", name="Back What spasticity is").click()
    chapter.get_by_role("button", name=READ, exact=True).click()
    assert last_kept(lms)["cmi"]["core"]["lesson_status"] == "completed"
    leave(lms)
    assert len(asked_of(lms.evaluate("asked"), "LMSInitialize")) == 1


def test_a_number_can_be_rung_from_the_frame(lms: Page) -> None:
    blocked = []
    lms.on("console", lambda message: blocked.append(message.text))
    chapter = visit(lms, SPASTICITY)
    chapter.get_by_role("link", name="Get help", exact=True).click()
    chapter.get_by_label("My country").select_option("gb")
    chapter.get_by_role("link", name="Call 999").last.click()
    lms.wait_for_timeout(300)
    assert blocked == []


def test_the_diary_can_be_saved_to_a_file_from_the_frame(lms: Page) -> None:
    chapter = visit(lms, SPASTICITY)
    chapter.get_by_role("checkbox", name="Sudden spasms").check()
    expect(chapter.get_by_text("✓ Saved on this device").first).to_be_visible()
    chapter.get_by_text("Contents", exact=True).click()
    chapter.get_by_text("4 · Day by day").click()
    chapter.get_by_role("link", name="My diary and my data").click()
    with lms.expect_download() as waiting:
        # Elsewhere on the page, buttons of this name are there until its script hides them.
        save = chapter.locator("#save-it-to-a-file")
        save.get_by_role("button", name="Save my diary to a file").click()
    assert '"item":"spasms"' in waiting.value.path().read_text("utf-8")


def test_a_chapter_that_was_put_aside_is_visited_again(lms: Page) -> None:
    chapter = visit(lms, SPASTICITY)
    read = chapter.get_by_role("button", name=READ, exact=True)
    for event in ("pagehide", "pageshow"):
        # The browser's back and forward do this, when it has kept the page.
        lms.frames[1].evaluate(
            "name => dispatchEvent(new PageTransitionEvent(name, { persisted: true }))", event
        )
        if event == "pagehide":
            lms.evaluate("API.reset()")
    read.click()
    expect(read).to_have_attribute("aria-pressed", "true")
    leave(lms)
    names = [name for name, _ in told(lms)]
    assert names == [STATUS, TIME, EXIT, STATUS, STATUS, NOTES, TIME, EXIT]


def test_the_package_offers_no_page_that_it_has_not(lms: Page) -> None:
    chapter = visit(lms, "keep-going/launch/ground-zero.html")
    chapter.get_by_role("button", name="Ground zero", exact=True).click()
    expect(chapter.get_by_text("1 day so far").first).to_be_visible()
    # The whole book offers it here.
    expect(chapter.get_by_role("link", name="Today’s plan")).to_have_count(0)


def test_no_offline_copy_is_made(lms: Page) -> None:
    visit(lms, SPASTICITY)
    lms.wait_for_timeout(300)
    registered = lms.evaluate(
        "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
    )
    assert registered == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_it_fits_the_frame_and_axe_finds_nothing(
    new_context: NewContext, lms_site: str, width: int
) -> None:
    size = {"width": width, "height": 640}
    lms = new_context(base_url=lms_site, own=lms_site, viewport=size).new_page()
    lms.goto("lms.html")
    chapter = visit(lms, SPASTICITY)
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_be_visible()
    # At a first visit there is a frame more, until the diary has been made.
    expect(chapter.locator(".cb:not([data-read])")).to_have_count(0)
    launched, inner = lms.frames[1:]
    for frame in (launched, inner):
        assert frame.evaluate("document.documentElement.scrollWidth") == width
        assert frame.evaluate("innerHeight") == 640
        frame.evaluate(AXE)
    assert violations(launched) == []
    assert too_small(inner, ".cb-read button") == []


def violations(frame: Frame) -> list[str]:
    """Return what axe finds in a frame and in the frames in it."""
    return frame.evaluate(
        """async rules => {
            const { violations } = await axe.run({ runOnly: rules });
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`);
        }""",
        RULES,
    )


@pytest.mark.parametrize("way", ["disk", "server"])
def test_without_an_lms_the_chapter_is_a_plain_page(
    new_context: NewContext, lms_folder: Path, lms_site: str, way: str
) -> None:
    site = f"{lms_folder.as_uri()}/" if way == "disk" else lms_site
    page = new_context(own=site).new_page()
    page.goto(site + SPASTICITY)
    chapter = page.frame_locator("iframe")
    expect(chapter.get_by_role("heading", level=1)).to_have_text("What spasticity is")
    chapter.get_by_role("checkbox", name="Sudden spasms").check()
    expect(chapter.get_by_text("✓ Saved").first).to_be_visible()
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_count(0)
