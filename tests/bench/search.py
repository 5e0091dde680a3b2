"""The search: how long it takes to be ready, and how long it takes to answer."""

from __future__ import annotations

import json

from playwright.sync_api import Browser

from tests.bench.serving import CPU_SLOWER, packed, serve
from tests.conftest import BOOK, ROOT

QUERIES = json.loads((ROOT / "tests/sphinx_ext/queries.json").read_text("utf-8"))
FILES = ("_static/search-index.js", "_static/search.js")
OPENINGS = 7

# Asks one question after the other, as if it were typed; notes how long each answer takes to be laid out.
ASK = """
async (queries) => {
    const box = document.querySelector("main input[type=search]");
    const busy = [];
    for (const query of queries) {
        const start = performance.now();
        box.value = query;
        box.dispatchEvent(new Event("input"));
        document.body.offsetHeight;
        busy.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return busy;
}
"""

# Notes when the answer to the words in the address has been painted.
SHOWN = """
new MutationObserver((_, observer) => {
    if (!document.querySelector(".cb-found-pages a")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.shown = performance.now())));
}).observe(document, { childList: true, subtree: true });
"""


def report(browser: Browser) -> None:
    """Print the figures of the search."""
    size = sum(len(packed((BOOK / name).read_bytes())) for name in FILES)
    queries = [*QUERIES["first_three"], *QUERIES["first"]]
    firsts, busy, opened = [], [], []
    with serve(BOOK) as site:
        for number in range(OPENINGS):
            context = browser.new_context(
                viewport={"width": 390, "height": 800}, service_workers="block", bypass_csp=True
            )
            page = context.new_page()
            line = context.new_cdp_session(page)
            line.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})
            page.add_init_script(SHOWN)
            page.goto(f"{site}search.html?q=tierd")
            page.locator(".cb-found-pages a").first.wait_for()
            page.wait_for_timeout(500)
            opened.append(page.evaluate("window.shown"))
            page.goto(f"{site}search.html")
            page.wait_for_timeout(500)
            first, *others = page.evaluate(ASK, queries[number:] + queries[:number])
            firsts.append(first)
            busy += others
            context.close()
    busy.sort()
    print(f"search, script and index {size / 1000:6.1f} kB gzip")
    print(
        f"opened with words, {CPU_SLOWER}x CPU {sorted(opened)[len(opened) // 2]:4.0f} ms until the answer shows"
    )
    print(
        f"an answer, {CPU_SLOWER}x CPU       {busy[len(busy) // 2]:6.1f} ms, 95 in 100 within "
        f"{busy[int(len(busy) * 0.95)]:.1f} ms, the slowest {busy[-1]:.1f} ms; the first on a page {sorted(firsts)[len(firsts) // 2]:.1f} ms"
    )
