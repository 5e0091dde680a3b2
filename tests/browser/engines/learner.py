"""What a learner does on a page, and sees there, in whatever engine."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path

from tests.browser.engines import Page
from tests.conftest import PATIENCE

MY_DIARY = "book/my-diary.html"
STORY = "book/story/your-story.html"
OTHER = "book/reference/sources.html"


def open_page(page: Page, address: str) -> None:
    """Open a page and wait until all that can be used on it works."""
    page.goto(address)
    page.wait_for(
        "document.querySelector('[data-read]') && !document.querySelector('.cb:not([data-read])')"
    )


def press(page: Page, name: str, within: str = "main") -> None:
    buttons = f"[...document.querySelectorAll({json.dumps(within + ' button')})]"
    button = f"{buttons}.find((each) => each.textContent === {json.dumps(name)} && each.checkVisibility())"
    page.wait_for(button)
    page.evaluate(f"{button}.click()")


def box(item: str) -> str:
    return f"document.querySelector('cb-checklist [name=\"{item}.ticked\"]')"


def says(component: str, words: str) -> str:
    return f"document.querySelector('{component} .cb-status')?.textContent.includes({json.dumps(words)})"


def tick(page: Page, item: str) -> None:
    """Tick, and wait until the page says that it is kept."""
    page.evaluate(f"{box(item)}.click()")
    page.wait_for(f"{box(item)}.checked && {says('cb-checklist', '✓ Saved')}")


def ticked(page: Page) -> list[str]:
    """Return what is ticked, on a page that shows what is in the diary."""
    boxes = "document.querySelectorAll('cb-checklist [name$=\".ticked\"]:checked')"
    names = page.evaluate(f"[...{boxes}].map((each) => each.name)")
    return [name.removesuffix(".ticked") for name in names]


def prompt(number: int) -> str:
    return f"document.querySelectorAll('cb-reflection textarea')[{number}]"


def write(page: Page, number: int, words: str) -> None:
    """Write into one of the boxes, key by key."""
    page.evaluate(f"{prompt(number)}.focus()")
    page.type(words)


def new_file(folder: Path, before: set[Path]) -> Path:
    """Wait for a file that is there in full: a browser may give it its own name when it is."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for file in set(folder.glob("climbing-back*.json")) - before:
            with suppress(ValueError):
                json.loads(file.read_text("utf-8"))
                return file
        time.sleep(0.05)
    raise AssertionError("No file was saved.")
