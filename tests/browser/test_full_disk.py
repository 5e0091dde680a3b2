"""A disk that is really full, and a browser that is started again: what was said to be saved is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import faults
from tests.browser import chromium
from tests.browser.conftest import SIX_PROBLEMS, SYMPTOMS
from tests.browser.diary import SAVED

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0,
    reason="Only root on Linux can make a small disk.",
)

UNWRITTEN = "This browser could not write to your device. Its disk may be full or broken."


class Disk:
    """A small disk that can be filled to its last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self) -> None:
        with self._filler.open("ab", buffering=0) as filler:
            for size in (65_536, 512, 1):
                try:
                    while filler.write(b"x" * size) == size:
                        pass
                except OSError:
                    pass

    def make_room(self) -> None:
        self._filler.unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", tmp_path], check=True)
    yield Disk(tmp_path)
    subprocess.run(["umount", tmp_path], check=True)


@contextmanager
def started(browser: Browser, disk: Disk, site: str) -> Iterator[Page]:
    """Start a browser whose profile is on the small disk."""
    with browser.browser_type.launch_persistent_context(
        disk.folder / "profile",
        executable_path=chromium.find(),
        args=chromium.launch_arguments(),
        base_url=site,
    ) as context:
        yield context.pages[0]


def tick(page: Page, name: str) -> str:
    """Tick a box, and return what the page says of it in the end."""
    page.get_by_role("checkbox", name=name).click()
    status = page.locator("cb-checklist .cb-status")
    # It looks after the disk more than once, and waits for the browser each time.
    expect(status).to_contain_text(re.compile("Saved|Not saved[.]"), timeout=60_000)
    return status.inner_text()


def ticked(page: Page) -> list[bool]:
    return page.locator("cb-checklist").evaluate(
        "list => [...list.querySelectorAll('[type=checkbox]')].map((box) => box.checked)"
    )


def test_what_was_said_to_be_saved_outlives_a_full_disk(
    browser: Browser, disk: Disk, site: str
) -> None:
    names = list(SIX_PROBLEMS)
    with started(browser, disk, site) as page:
        page.goto(SYMPTOMS)
        expect(page.locator("cb-checklist[data-awake]")).to_be_attached()
        assert tick(page, names[0]).startswith(SAVED)
        disk.fill()
        # The file system rounds up: a few small writes may still fit.
        for n in range(1, 40):
            words = tick(page, names[n % 4 + 1])
            if UNWRITTEN in words:
                break
        assert f"Not saved. {UNWRITTEN}" in words
        expect(page.get_by_role("button", name="Save it to a file")).to_be_visible()
        disk.make_room()
        assert tick(page, names[5]).startswith(SAVED)
        shown = ticked(page)
    with started(browser, disk, site) as page:
        page.goto(SYMPTOMS)
        expect(page.locator("cb-checklist[data-awake]")).to_be_attached()
        expect(page.get_by_role("checkbox", name=names[5])).to_be_checked()
        kept = ticked(page)
        lost = sum(was and not now for was, now in zip(shown, kept, strict=True))
        faults.note(
            "The disk is full in the middle of a write, then there is room again",
            how="a real disk of 64 MB, filled to its last byte; the browser is started again",
            where="Chromium",
            said=sum(shown),
            lost=lost,
        )
        assert lost == 0
        assert kept == shown
        expect(page.locator(".cb-notice")).not_to_contain_text("is gone")
