"""A real Chromium on the built book. Every test fails on a foreign request or a console error."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from climbing_back.serve import listen
from tests.conftest import PATIENCE

# Of all pages: so several tests look at them side by side, and each opens its own in one tab.
PARTS = 4
SYMPTOMS = "book/understand/where-ms-shows-up.html"
SIX_PROBLEMS = (
    "Lack of coordination",
    "Fatigue",
    "Immobility",
    "Weakness",
    "Pain",
    "Balance problems",
)


@contextmanager
def serving(book: Path) -> Iterator[str]:
    """Serve the built book and return its address, with a slash at the end."""
    with listen(book, 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site(book: Path) -> Iterator[str]:
    """Return the address of the book for all tests that bring a profile of their own."""
    with serving(book) as address:
        yield address


class Watch:
    """Writes down what a page of this book must never do."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    def follow(self, context: BrowserContext, own: tuple[str, ...]) -> None:
        known = (*own, "data:", "blob:", "about:", "tel:")
        context.on(
            "request",
            lambda request: (
                request.url.startswith(known)
                or self.wrong.append(f"foreign request: {request.url}")
            ),
        )
        context.on(
            "console", lambda m: m.type in ("error", "warning") and self.wrong.append(m.text)
        )
        context.on("weberror", lambda error: self.wrong.append(str(error.error)))


@pytest.fixture
def watch() -> Iterator[Watch]:
    watch = Watch()
    yield watch
    assert watch.wrong == []


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def new_context(browser: Browser, site: str, book: Path, watch: Watch) -> Iterator[NewContext]:
    """Return a maker of fresh browser profiles; its options are Playwright's."""
    contexts = []

    def make(*, own: str = site.replace("127.0.0.1", "book.localhost"), **options: object):
        context = browser.new_context(
            **{"viewport": {"width": 390, "height": 800}, "base_url": site, **options}
        )
        context.set_default_timeout(PATIENCE * 1000)
        # As most browsers are: without a save dialog that says what became of a file.
        context.add_init_script("delete window.showSaveFilePicker")
        watch.follow(context, (site, own, book.as_uri()))
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """Return a page of a phone's size with nothing stored."""
    return new_context().new_page()
