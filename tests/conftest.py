"""What the tests share: an empty diary, the built book, a browser."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

from climbing_back.diary import SQLiteStore
from climbing_back.scorm import Package, packages
from climbing_back.sphinx_ext.page.as_notebook import SITE
from tests.browser import chromium

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "_build/html"


def html_pages(book: Path) -> list[Path]:
    """Return every page of the built book. Notebooks that run in the browser have pages of someone else."""
    return [file for file in book.rglob("*.html") if file.relative_to(book).parts[0] != SITE]


# How long a page or an example takes on a busy machine is not what is tested.
PATIENCE = 60
expect.set_options(timeout=PATIENCE * 1000)
for name, same in (("fixed", True), ("fresh", False)):
    settings.register_profile(
        name,
        derandomize=same,
        print_blob=True,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Make the same things in each random test every time, and new ones in the slow suite."""
    fresh = config.option.markexpr == "slow"
    settings.load_profile("fresh" if fresh else "fixed")
    if fresh and config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = str(random.SystemRandom().randrange(10**9))


def pytest_report_header(config: pytest.Config) -> str | None:
    """Say what makes the same run again."""
    seed = config.option.hypothesis_seed
    return seed and f"random tests: --hypothesis-seed={seed}"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one process run the tests of a module or package that share what takes long to make."""
    for item in items:
        known = item._fixtureinfo.name2fixturedefs
        scopes = {name: fixtures[-1].scope for name, fixtures in known.items()}
        shared = [name for name, scope in scopes.items() if scope in ("module", "package")]
        if shared:
            params = item.callspec.params if hasattr(item, "callspec") else {}
            # What is shared in one engine is not shared with another.
            which = [str(params[name]) for name in shared if name in params]
            by_package = any(scopes[name] == "package" for name in shared)
            where = item.module.__package__ if by_package else item.module.__name__
            item.add_marker(pytest.mark.xdist_group("-".join([where, *which])))


@pytest.fixture(scope="session")
def seed(pytestconfig: pytest.Config) -> int:
    """Return what the random choices of a test begin with; the head of a slow run says it."""
    return int(pytestconfig.option.hypothesis_seed or 1)


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
