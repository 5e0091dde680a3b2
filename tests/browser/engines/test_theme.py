"""Drawings that are files follow the theme that was chosen on the page, whatever the device says, in each engine."""

from __future__ import annotations

import io
import time

from PIL import Image

from tests.browser.engines import Page
from tests.conftest import PATIENCE

FIRST, SECOND = "book/library/seated-march.html", "book/library/bridge.html"
# The ink of the numbers of the steps: without it nobody knows where to begin.
INKS = {"light": (0x1E, 0x28, 0x2C), "dark": (0xEA, 0xE5, 0xDB), "low-glare": (0x2B, 0x2A, 0x25)}
PICTURE = "document.querySelector('.cb-picture img')"
BOX = f"(({{ left, top, right, bottom }}) => [left, top, right, bottom])({PICTURE}.getBoundingClientRect())"


def theme_seen(page: Page) -> str:
    """Return the theme whose ink is seen in the picture on a page."""
    page.evaluate(f"{PICTURE}.scrollIntoView({{ block: 'end', behavior: 'instant' }})")
    page.evaluate(f"{PICTURE}.decode().then(() => new Promise(requestAnimationFrame))")
    seen = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    colours = seen.crop(tuple(map(int, page.evaluate(BOX)))).getcolors(1 << 24) or []
    counts = {colour: count for count, colour in colours}
    return max(INKS, key=lambda theme: counts.get(INKS[theme], 0))


def wait_for_theme(page: Page, theme: str) -> None:
    """Wait until the picture is drawn anew: it is a file, which an engine takes up when it likes."""
    end = time.monotonic() + PATIENCE
    while (seen := theme_seen(page)) != theme:
        assert time.monotonic() < end, seen
        time.sleep(0.2)


def test_drawings_have_the_theme_that_was_chosen(page: Page, site: str) -> None:
    page.goto(f"{site}{FIRST}")
    for theme in INKS:
        page.evaluate(f'document.querySelector(`.cb-looks [value="{theme}"]`).click()')
        wait_for_theme(page, theme)
    # What is chosen stays so on the next page, and paper is light.
    page.goto(f"{site}{SECOND}")
    wait_for_theme(page, "low-glare")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    wait_for_theme(page, "light")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    wait_for_theme(page, "low-glare")
