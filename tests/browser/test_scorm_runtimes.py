"""A package in two runtimes that share no code: scorm-again, and the SCORM XBlock of Open edX."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from climbing_back.scorm import Package
from tests.browser.conftest import NewContext, serving
from tests.browser.openedx import OpenEdx, serve
from tests.conftest import PATIENCE, ROOT

FIRST = "Where MS shows up for you"
SECOND = "What spasticity is"
READ = "I have read this chapter"
SECRET = "my left knee after the stairs"
STATUS = "cmi.core.lesson_status"
NOTES = "cmi.suspend_data"
TOLD = {STATUS, NOTES, "cmi.core.session_time", "cmi.core.exit"}
LONGEST_NOTES = 4096
"""Characters, as SCORM 1.2 has it."""


class Lms:
    """An LMS with one package, as a learner and a clinician see it."""

    def __init__(self, page: Page, package: Package) -> None:
        self.page = page
        self.package = package

    def open(self, chapter: str) -> FrameLocator:
        raise NotImplementedError

    def leave(self) -> None:
        raise NotImplementedError

    def told(self) -> dict[str, str]:
        """Return what the LMS keeps of the chapter that was open last."""
        raise NotImplementedError

    def heard(self) -> str:
        """Return every word that has ever reached the LMS."""
        raise NotImplementedError

    def knows(self, name: str, value: str) -> None:
        self.wait_until(lambda: self.told().get(name, "") == value, f"{name} is not {value}")

    def wait_until(self, done: Callable[[], bool], fault: str) -> None:
        for _ in range(PATIENCE * 20):
            if done():
                return
            self.page.wait_for_timeout(50)
        pytest.fail(f"{fault}: {self.told()}")


class ScormAgain(Lms):
    """scorm-again has an API for each chapter."""

    def __init__(self, page: Page, package: Package, base: str) -> None:
        super().__init__(page, package)
        self.base = base
        self.saved: dict[str, Any] = {}
        self.words = ""
        self.chapter = ""

    def open(self, chapter: str) -> FrameLocator:
        self.page.goto(f"{self.base}lms.html")
        self.chapter = next(each.id for each in self.package.part.chapters if each.title == chapter)
        address = f"{self.package.part.id}/launch/{self.chapter}.html"
        kept = self.saved.get(self.chapter)
        self.page.evaluate("([address, kept]) => open_(address, kept)", [address, kept])
        return self.page.frame_locator("iframe").frame_locator("iframe")

    def leave(self) -> None:
        self.page.evaluate("close_()")
        expect(self.page.locator("iframe")).to_have_count(0)
        assert {each[-1] for each in self.page.evaluate("asked")} == {"true"}
        self.words += json.dumps(self.page.evaluate("[asked, commits]"))
        self.saved[self.chapter] = self.page.evaluate("commits.at(-1)")

    def told(self) -> dict[str, str]:
        return {
            name: value for call, name, value, *_ in self.page.evaluate("asked") if "Set" in call
        }

    def heard(self) -> str:
        return self.words


class InOpenEdx(Lms):
    """Open edX has one API, one status and one notepad for the package. Its menu leads to the chapters."""

    def __init__(self, page: Page, package: Package, unit: OpenEdx, base: str) -> None:
        super().__init__(page, package)
        self.unit = unit
        page.goto(base)

    def open(self, chapter: str) -> FrameLocator:
        self.page.locator(".navigation-pane").get_by_text(chapter, exact=True).click()
        return self.page.frame_locator("iframe").frame_locator("iframe")

    def leave(self) -> None:
        ended = self.ended()
        self.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        self.wait_until(lambda: self.ended() > ended, "the visit has no end")
        self.page.reload()

    def ended(self) -> int:
        return sum("cmi.core.exit" in each for each in self.unit.heard)

    def told(self) -> dict[str, str]:
        return {**self.unit.kept, STATUS: self.unit.unit.lesson_status}

    def heard(self) -> str:
        return json.dumps([self.unit.heard, self.unit.unit.scorm_data, self.unit.site.published])


@pytest.fixture(params=["scorm-again", "Open edX"])
def lms(
    request: pytest.FixtureRequest,
    new_context: NewContext,
    scorm: dict[str, Package],
    tmp_path: Path,
) -> Iterator[Lms]:
    package = scorm["understand"]
    path = package.write(tmp_path)
    if request.param == "Open edX":
        unit = OpenEdx(path, tmp_path / "media")
        with serve(unit) as base:
            wide = {"width": 1280, "height": 800}
            page = new_context(own=base, viewport=wide).new_page()
            yield InOpenEdx(page, package, unit, base)
        return
    shutil.copy(ROOT / "tests/browser/lms.html", tmp_path)
    shutil.copy(ROOT / "node_modules/scorm-again/dist/scorm12.js", tmp_path)
    shutil.unpack_archive(path, tmp_path / package.part.id)
    with serving(tmp_path) as address:
        base = address.replace("127.0.0.1", "lms.localhost")
        yield ScormAgain(new_context(own=base).new_page(), package, base)


def test_a_chapter_opens_and_the_lms_hears_only_that(lms: Lms) -> None:
    chapter = lms.open(FIRST)
    expect(chapter.get_by_role("heading", level=1)).to_have_text(FIRST)
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_attribute(
        "aria-pressed", "false"
    )
    lms.knows(STATUS, "incomplete")
    lms.leave()
    lms.knows("cmi.core.exit", "suspend")
    assert lms.told().keys() <= TOLD


def test_it_goes_on_where_it_was_left(lms: Lms) -> None:
    chapter = lms.open(FIRST)
    chapter.get_by_role("button", name=READ, exact=True).click()
    expect(chapter.get_by_text("knows that you have read it")).to_be_visible()
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    lms.knows(STATUS, "completed")
    lms.leave()
    chapter = lms.open(FIRST)
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    lms.leave()
    lms.knows("cmi.core.exit", "")
    assert lms.told().get(STATUS, "completed") == "completed"
    chapter = lms.open(FIRST)
    chapter.get_by_role("button", name=READ, exact=True).click()
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_attribute(
        "aria-pressed", "false"
    )
    lms.knows(STATUS, "incomplete")


def test_each_chapter_is_read_by_itself(lms: Lms) -> None:
    lms.open(FIRST).get_by_role("button", name=READ, exact=True).click()
    lms.knows(STATUS, "completed")
    lms.leave()
    chapter = lms.open(SECOND)
    expect(chapter.get_by_role("heading", level=1)).to_have_text(SECOND)
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_attribute(
        "aria-pressed", "false"
    )
    lms.leave()
    chapter = lms.open(FIRST)
    expect(chapter.get_by_role("button", name=READ, exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )


def test_what_one_writes_stays_on_the_device(lms: Lms) -> None:
    chapter = lms.open(SECOND)
    chapter.get_by_role("checkbox", name="Stiffness that is always there").check()
    chapter.get_by_role("textbox", name="Where do you feel it?").fill(SECRET)
    expect(chapter.get_by_text("✓ Saved on this device").first).to_be_visible()
    chapter.get_by_role("button", name=READ, exact=True).click()
    lms.knows(STATUS, "completed")
    lms.leave()
    assert lms.told().keys() <= TOLD
    chapter = lms.open(SECOND)
    expect(chapter.get_by_role("textbox", name="Where do you feel it?")).to_have_value(SECRET)
    lms.leave()
    heard = lms.heard()
    assert STATUS in heard
    for word in (SECRET, "tiffness", "checklist"):
        assert word not in heard, word


def test_what_it_notes_has_room_in_the_smallest_notepad(lms: Lms) -> None:
    for each in lms.package.part.chapters[:3]:
        lms.open(each.title).get_by_role("button", name=READ, exact=True).click()
        lms.knows(STATUS, "completed")
        lms.leave()
    notes = lms.told()[NOTES]
    assert set(notes.split()) <= {each.id for each in lms.package.part.chapters}
    assert 0 < len(notes) < LONGEST_NOTES


def test_no_package_has_more_chapters_than_can_be_noted(scorm: dict[str, Package]) -> None:
    for package in scorm.values():
        assert len(" ".join(each.id for each in package.part.chapters)) < LONGEST_NOTES
