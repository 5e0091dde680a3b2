"""What the tests share: an empty diary, the built book, a browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from climbing_back.record import SQLiteStore
from climbing_back.scorm import Package, packages
from tests.browser import chromium

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "_build/html"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    """Return an empty diary."""
    with closing(SQLiteStore(tmp_path / "new folder" / "diary.sqlite3")) as store:
        yield store


@pytest.fixture(scope="session")
def book() -> Path:
    """Return the folder of the built book."""
    if not (BOOK / "service-worker.js").is_file():
        pytest.exit("The tests need the built book. Run: make build", returncode=2)
    return BOOK


@pytest.fixture(scope="session")
def scorm(book: Path) -> dict[str, Package]:
    """Return the packages for an LMS by the names of their parts."""
    return {package.part.id: package for package in packages(book)}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a Chromium; without one the run ends, for a skipped test proves nothing."""
    path = chromium.find()
    if path is None:
        pytest.exit(chromium.ADVICE, returncode=2)
    with sync_playwright() as playwright:
        arguments = chromium.launch_arguments()
        with playwright.chromium.launch(executable_path=path, args=arguments) as browser:
            yield browser
