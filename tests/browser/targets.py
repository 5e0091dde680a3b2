"""Whether fingers can hit what is there to be pressed."""

from playwright.sync_api import Page


def too_small(page: Page, targets: str) -> list[str]:
    """Return those of the visible ``targets`` (a selector) that are less than 44 CSS px wide or high."""
    found: list[str] = page.evaluate(
        """selector => [...document.querySelectorAll(selector)]
            .filter((target) => target.checkVisibility())
            .map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
            .filter(([, box]) => Math.min(box.width, box.height) < 43.9)
            .map(([html, box]) => `${html} ${box.width} x ${box.height}`)""",
        targets,
    )
    return found
