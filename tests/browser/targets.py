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


# A link among other words is read, and is as high as its line. So are a word with its meaning, and the
# works beside a claim.
CROWDED = r"""() => {
    const compact = (part) => part.textContent.replace(/\s+/g, "");
    const isAmongWords = (part) => {
        if (part.closest(".cb-works, .cb-term, .cb-term-box")) return true;
        const line = part.closest("p, li, dd, dt, td, th, figcaption, blockquote, h1, h2, h3, h4, summary");
        return part.localName === "a" && line && compact(line).length > compact(part).length + 1;
    };
    const targets = [...document.querySelectorAll(
        "a[href], button, summary, label:has(input), select, textarea, input:not([type=hidden])",
    )]
        .filter((part) => part.checkVisibility({ visibilityProperty: true }))
        .filter((part) => !part.matches("label input, label textarea, label select, .cb-skip-link"))
        .filter((part) => !isAmongWords(part))
        .map((part) => ({ name: part.outerHTML.slice(0, 70), box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width && box.height);
    const small = targets
        .filter(({ box }) => Math.min(box.width, box.height) < 43.9)
        .map(({ name, box }) => `${name}: ${box.width} x ${box.height}`);
    const close = targets.flatMap(({ name, box: a }, n) =>
        targets.slice(n + 1).flatMap(({ name: other, box: b }) => {
            const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
            const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
            const gap = Math.max(across, down);
            // One in the other is one place.
            return gap > -1 && gap < 7.9 ? [`${name} is ${gap} px from ${other}`] : [];
        }),
    );
    return [...small, ...close];
}"""


def crowded(page: Page) -> list[str]:
    """Return what is shown to be pressed and is under 44 CSS px, or less than 8 from the next such thing."""
    found: list[str] = page.evaluate(CROWDED)
    return found
