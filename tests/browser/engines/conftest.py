"""Each engine that is installed, started once for all its tests, and places with an empty diary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import pytest

from tests.browser.conftest import serving
from tests.browser.engines import Engine, Page, webkit
from tests.browser.engines.chromium import chromium
from tests.browser.engines.firefox import COMMAND, firefox

ENGINES: dict[str, tuple[Callable[[Path], AbstractContextManager[Engine]], bool]] = {
    "Chromium": (chromium, True),
    "Firefox": (firefox, bool(COMMAND)),
    "WebKit": (webkit.webkit, webkit.is_there()),
}


@pytest.fixture(
    scope="package",
    params=[
        pytest.param(name, marks=pytest.mark.skipif(not there, reason=f"{name} is not installed"))
        for name, (_, there) in ENGINES.items()
    ],
)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="package")
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
