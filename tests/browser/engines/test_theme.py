"""Drawings that are files follow the theme that was chosen on the page, whatever the device says, in each engine."""

from __future__ import annotations

import io

from PIL import Image

from tests.browser.engines import Page

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


def test_drawings_have_the_theme_that_was_chosen(page: Page, site: str) -> None:
    page.goto(f"{site}{FIRST}")
    for theme in INKS:
        page.evaluate(f'document.querySelector(`.cb-looks [value="{theme}"]`).click()')
        assert theme_seen(page) == theme
    # What is chosen stays so on the next page, and paper is light.
    page.goto(f"{site}{SECOND}")
    assert theme_seen(page) == "low-glare"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert theme_seen(page) == "light"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert theme_seen(page) == "low-glare"
