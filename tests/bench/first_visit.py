"""``python -m tests.bench.first_visit``: the first tick beside what no page can do faster.

The floor is one connection, one answer, and the bytes that the first screen and its control need, at the speed of the
line. It is worked out from the files; the measured time is a browser's, on the same line.
"""

from __future__ import annotations

import re
import statistics
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.bench.serving import CPU_SLOWER, packed, serve
from tests.browser import chromium
from tests.browser.conftest import SYMPTOMS
from tests.conftest import BOOK

RUNS = 5
ROUND_TRIP = 0.15
"""In seconds, there and back."""
BYTES_A_SECOND = 1.6e6 / 8
SLOW_4G = {
    "offline": False,
    "latency": ROUND_TRIP * 1000,
    "downloadThroughput": BYTES_A_SECOND,
    "uploadThroughput": 0.75e6 / 8,
}

PHONE: ViewportSize = {"width": 390, "height": 800}

# Presses the first checkbox as soon as it shows, and notes when it has worked.
PRESS_FIRST = """
window.worked = new Promise((resolve) => {
    let pressed = false;
    const look = () => {
        const box = document.querySelector("%s");
        if (box && box.checkVisibility() && !pressed) { box.click(); pressed = true; }
        if (pressed && (%s)) resolve(performance.now());
        else setTimeout(look, 5);
    };
    look();
});
"""


@dataclass(frozen=True)
class Contender:
    """A page, where its first checkbox is, and when that has worked."""

    name: str
    folder: Path
    page: str
    box: str
    worked: str


THIS_BOOK = Contender(
    "this book",
    BOOK,
    SYMPTOMS,
    "cb-checklist input[type=checkbox]",
    "document.querySelector('.cb-status')?.textContent.startsWith('✓ Saved')",
)


@dataclass(frozen=True)
class Visit:
    """What one first visit cost: bytes as sent, requests, seconds to a checkbox that works."""

    bytes: int
    requests: int
    seconds: float


def visit(browser: Browser, contender: Contender, *, slow: bool) -> Visit:
    """Visit the page for the first time and press its first checkbox."""
    # What a browser emulates of a line begins when it is connected: the first answer waits for that.
    with serve(contender.folder, connecting=ROUND_TRIP if slow else 0) as site:
        # The copy for offline use comes after the page is there; it is counted by itself.
        context = browser.new_context(viewport=PHONE, service_workers="block")
        page = context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        sizes: list[float] = []
        line.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        if slow:
            line.send("Network.emulateNetworkConditions", SLOW_4G)
            line.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})
        seconds = first_tick(page, site, contender)
        page.wait_for_load_state("networkidle")
        context.close()
    return Visit(round(sum(sizes)), len(sizes), seconds)


def first_tick(page: Page, site: str, contender: Contender) -> float:
    """Go to the page, press its first checkbox, and return the seconds until that has worked."""
    page.add_init_script(PRESS_FIRST % (contender.box, contender.worked))
    page.set_default_timeout(120_000)
    page.goto(site + contender.page, wait_until="commit")
    return float(page.evaluate("window.worked")) / 1000


def needed(page: str) -> dict[str, int]:
    """Return what the first screen and its control need: names of files, and their bytes as sent."""
    head = (BOOK / page).read_text("utf-8").partition("</head>")[0]
    tags = re.findall(r'<(?:link[^>]*rel="stylesheet"|script)[^>]*>', head)
    ours = [
        name
        for tag in tags
        if 'media="print"' not in tag
        for name in re.findall(r"_static/([^?\"]+)", tag)
    ]
    # Both weights are in sight on the first screen: in words and in headings.
    fonts = [file.name for file in sorted((BOOK / "_static").glob("*-common-*.woff2"))]
    sizes = {page: len(packed((BOOK / page).read_bytes()))}
    for name in [*ours, *fonts]:
        content = (BOOK / "_static" / name).read_bytes()
        sizes[name] = len(content if name in fonts else packed(content))
    return sizes


def report(browser: Browser) -> None:
    """Print the floor of a first visit beside what it takes."""
    sizes = needed(THIS_BOOK.page)
    floor = 2 * ROUND_TRIP + sum(sizes.values()) / BYTES_A_SECOND
    first = statistics.median(visit(browser, THIS_BOOK, slow=True).seconds for _ in range(RUNS))
    for name, size in sizes.items():
        print(f"{name:56}{size:9,} bytes")
    print(f"{'what the first screen and its control need':56}{sum(sizes.values()):9,} bytes")
    print(
        f"First visit: floor {floor:.2f} s, first saved tick {first:.2f} s, {first / floor:.2f} × the floor."
    )
    print(
        "The floor: a round trip to connect, one for the answer, and these bytes. "
        f"CPU {CPU_SLOWER}× slower. Medians of {RUNS}.\n"
    )


def main() -> None:
    path = chromium.find()
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=path, args=chromium.launch_arguments()
        ) as browser,
    ):
        report(browser)


if __name__ == "__main__":
    main()
