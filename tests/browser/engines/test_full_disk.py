"""A disk that is really full, and a browser that is started again: what was said to be saved is there."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import faults
from tests.browser.conftest import SYMPTOMS, serving
from tests.browser.engines import Page
from tests.browser.engines.conftest import ENGINES
from tests.browser.engines.learner import box, open_page, ticked
from tests.conftest import PATIENCE

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0,
    reason="Only root on Linux can make a small disk.",
)

STATUS = "document.querySelector('cb-checklist .cb-status').textContent"
ITEMS = ("coordination", "fatigue", "immobility", "weakness", "pain", "balance")


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
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", tmp_path], check=True)
    yield Disk(tmp_path)
    # A browser that was just ended may still hold a file.
    subprocess.run(["umount", "--lazy", tmp_path], check=True)


def tick(page: Page, item: str) -> str:
    """Press a box, and return what the page says of it in the end."""
    page.evaluate(f"{box(item)}.click()")
    # It looks after the disk more than once, and waits for the browser each time.
    end = time.monotonic() + PATIENCE
    said = ""
    while time.monotonic() < end:
        said = page.evaluate(STATUS)
        if said.startswith(("✓ Saved", "Not saved.")):
            return said
        time.sleep(0.1)
    raise AssertionError(f"The page says neither: {said}")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.skipif(not there, reason=f"{name} is not installed"))
        for name, (_, there) in ENGINES.items()
        # WebKit's driver gives no answer at times while the disk is full.
        if name != "WebKit"
    ],
)
def test_what_was_said_to_be_saved_outlives_a_full_disk(name: str, disk: Disk, book: Path) -> None:
    run, _ = ENGINES[name]
    with serving(book) as site:
        with run(disk.folder) as engine:
            page = engine.new_page()
            open_page(page, f"{site}{SYMPTOMS}")
            assert tick(page, ITEMS[0]).startswith("✓ Saved")
            disk.fill()
            # The file system rounds up: a few small writes may still fit.
            for n in range(40):
                words = tick(page, ITEMS[n % 4 + 1])
                if not words.startswith("✓ Saved"):
                    break
            assert words.startswith("Not saved.")
            assert "no room left" in words or "Its disk may be full" in words
            assert words.endswith("Save it to a file")
            disk.make_room()
            assert tick(page, ITEMS[5]).startswith("✓ Saved")
            said = ticked(page)
        with run(disk.folder) as engine:
            page = engine.new_page()
            open_page(page, f"{site}{SYMPTOMS}")
            page.comes_true(f"{box(ITEMS[5])}.checked", within=10)
            kept = ticked(page)
            gone = page.evaluate(
                "document.querySelector('.cb-notice').textContent.includes('is gone')"
            )
    faults.note(
        "The disk is full in the middle of a write, then there is room again",
        how="a real disk, filled to its last byte; the browser is started again",
        where=name,
        said=len(said),
        lost=len(set(said) - set(kept)),
    )
    assert kept == said
    assert not gone
