"""The exercise library: its weight, how fast it chooses, how long its pictures take to draw."""

from __future__ import annotations

import time

from playwright.sync_api import Browser, Page

from climbing_back import content
from climbing_back.figures import figure
from tests.bench.serving import CPU_SLOWER, packed, serve
from tests.conftest import BOOK

INDEX = "book/library/exercises.html"

# Chooses what each link does, and notes how long the page takes to show it, laid out anew. The
# browser's own way to a link's target is not counted.
CHOOSE = """
async () => {
    const busy = [];
    for (const link of document.querySelectorAll(".cb-choose a")) {
        history.replaceState(null, "", link.hash || "#");
        const start = performance.now();
        dispatchEvent(new HashChangeEvent("hashchange"));
        document.body.offsetHeight;
        busy.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return busy;
}
"""


def weight_of(page: Page, site: str) -> tuple[int, int]:
    """Return the bytes of the index with every picture, gzipped, and the number of requests."""
    loaded: dict[str, int] = {}

    def note(address: str) -> None:
        path = BOOK / address.removeprefix(site).partition("?")[0].partition("#")[0]
        raw = path.read_bytes()
        loaded[address] = len(raw if path.suffix == ".woff2" else packed(raw))

    page.on("requestfinished", lambda request: note(request.url))
    page.goto(site + INDEX)
    for card in page.locator(".cb-cards li").all():
        card.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    return sum(loaded.values()), len(loaded)


def report(browser: Browser) -> None:
    """Print the figures of the library."""
    with serve(BOOK) as site:
        context = browser.new_context(
            viewport={"width": 390, "height": 800}, service_workers="block", bypass_csp=True
        )
        page = context.new_page()
        size, requests = weight_of(page, site)
        line = context.new_cdp_session(page)
        line.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})
        page.wait_for_timeout(500)
        busy = sorted(page.evaluate(CHOOSE))
        context.close()
    figure.cache_clear()
    start = time.perf_counter()
    for exercise in content.exercises():
        figure(exercise)
    drawn = time.perf_counter() - start
    print(f"library, all pictures    {size / 1000:6.1f} kB gzip, {requests} requests")
    print(
        f"a choice, {CPU_SLOWER}x CPU         {busy[len(busy) // 2]:6.1f} ms, the slowest {busy[-1]:.1f} ms"
    )
    print(f"all pictures, drawn in   {drawn:6.1f} s")
