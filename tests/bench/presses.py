"""``python -m tests.bench.presses``: every press of every page that has some, and how long each page takes to open.

No list of presses is kept here. On each page, all that can be pressed inside of what is awake is pressed, and what comes
into sight by that, too: until all was, or until a page has had enough. A press is over when it is shown, painted, and
said to be saved where it is something to save.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, field
from operator import itemgetter
from statistics import median

from playwright.sync_api import CDPSession, Page, sync_playwright

from climbing_back.content import pages
from tests.bench.diary import LAST_WEEKS, entries, in_pieces, percentile, plan_and_setbacks
from tests.bench.serving import CPU_SLOWER, serve
from tests.browser import chromium
from tests.browser.diary import write_pieces
from tests.conftest import BOOK

SIZES = (10_000, 100_000)
OPENINGS = 3
MOST_PRESSES = 40

# What leaves the page, or asks outside of it, is no press that is waited for.
STAYING = """
window.print = () => {};
HTMLAnchorElement.prototype.click = () => {};
"""

# Notes when all that is awake has shown what the diary says, and that is painted.
READ = """
async () => {
    const all = [...document.querySelectorAll("[data-awake]")];
    if (!all.length || !all.every((each) => "read" in each.dataset)) return 0;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now();
}
"""

# Finds the next thing that was not pressed yet, and returns its words; nothing when there is none.
FIND = """
() => {
    // What takes the diary away, asks for a file, or leads elsewhere; and what takes a press back.
    const not = "cb-erase *, cb-shared-device *, cb-restore *, [type=file], .cb-status *";
    const nameOf = (control) => {
        const words = control.closest("label")?.textContent || control.textContent;
        const said = control.getAttribute("aria-label") || words || control.value;
        return `${control.closest("[data-awake]").localName} ${said.replace(/\\s+/g, " ").trim().slice(0, 40)}`;
    };
    window.pressed ??= new Set();
    window.control = [...document.querySelectorAll(
        "[data-awake] :is(button, summary, [type=checkbox], [type=radio])"
    )].find((each) =>
        !each.matches(not) && !each.disabled && each.checkVisibility() && !window.pressed.has(nameOf(each)));
    if (!window.control) return "";
    const name = nameOf(window.control);
    window.pressed.add(name);
    return name;
}
"""

# Presses it; done when that is painted and, where there is something to save, said to be saved.
PRESS = """
async () => {
    const status = window.control.closest("[data-awake]").querySelector(".cb-status");
    const start = performance.now();
    window.control.click();
    while (status?.textContent === "Saving …") {
        await new Promise((resolve) => {
            const see = new MutationObserver(() => { see.disconnect(); resolve(); });
            see.observe(status, { childList: true, characterData: true, subtree: true });
        });
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
}
"""


@dataclass
class OfPage:
    """What was measured on a page, in milliseconds: until it was read, and of each press by its words.

    ``work`` is what the page's own thread did; the others are by the clock.
    """

    opened: list[float] = field(default_factory=list)
    opened_work: list[float] = field(default_factory=list)
    presses: dict[str, float] = field(default_factory=dict)
    work: dict[str, float] = field(default_factory=dict)


def with_presses() -> list[str]:
    """Return the pages that hold something to press, but for the library's, which are all alike."""
    return [
        name
        for name, page in pages().items()
        if page.components and not name.startswith("library/")
    ]


def measure(page: Page, line: CDPSession, site: str, name: str) -> OfPage:
    """Open the page several times, then press all that is there."""

    def work() -> float:
        metrics = line.send("Performance.getMetrics")["metrics"]
        seconds: float = next(each["value"] for each in metrics if each["name"] == "TaskDuration")
        return seconds * 1000

    found = OfPage()
    for _ in range(OPENINGS):
        page.goto("about:blank")
        before = work()
        page.goto(f"{site}book/{name}.html")
        page.wait_for_function(READ, timeout=60_000)
        found.opened_work.append(work() - before)
        found.opened.append(float(page.evaluate("performance.now()")))
        page.wait_for_timeout(500)
    while len(found.presses) < MOST_PRESSES and (what := str(page.evaluate(FIND))):
        before = work()
        found.presses[what] = float(page.evaluate(PRESS))
        found.work[what] = work() - before
        page.wait_for_timeout(60)
    return found


def report(sizes: tuple[int, ...], only: tuple[str, ...] = ()) -> None:
    """Print each page's figures for each size of diary."""
    path = chromium.find()
    if path is None:
        sys.exit(chromium.ADVICE)
    for count in sizes:
        with (
            serve(BOOK) as site,
            sync_playwright() as playwright,
            tempfile.TemporaryDirectory() as profile,
            playwright.chromium.launch_persistent_context(
                profile,
                executable_path=path,
                args=chromium.launch_arguments(),
                bypass_csp=True,
                service_workers="block",
                base_url=site,
                viewport={"width": 390, "height": 800},
            ) as context,
        ):
            page = context.new_page()
            log = [*plan_and_setbacks(), *entries(count)]
            long, last = log[:-LAST_WEEKS], log[-LAST_WEEKS:]
            write_pieces(page, [*in_pieces(long), *([entry] for entry in last)])
            page.add_init_script(STAYING)
            page.on("dialog", lambda dialog: dialog.accept())
            line = context.new_cdp_session(page)
            line.send("Performance.enable", {"timeDomain": "threadTicks"})
            line.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})
            print(
                f"{f'{count:,} entries':34}{'opened':>8}{'work':>7}{'presses':>9}{'95th':>7}{'work':>7}  most work"
            )
            for name in only or with_presses():
                found = measure(page, line, site, name)
                times, works = ([*each.values()] or [0.0] for each in (found.presses, found.work))
                most = sorted(found.work.items(), key=itemgetter(1), reverse=True)[:4]
                words = "; ".join(f"{ms:.0f} {press}" for press, ms in most)
                print(
                    f"{name:34}{median(found.opened):8.0f}{median(found.opened_work):7.0f}{len(times):9}"
                    f"{percentile(times, 0.95):7.0f}{percentile(works, 0.95):7.0f}  {words}",
                    flush=True,
                )
    print(
        f"Milliseconds, CPU {CPU_SLOWER}× slower, by the clock, and of them what the page's thread did. Openings: medians of {OPENINGS}.\n"
    )


if __name__ == "__main__":
    asked = sys.argv[1:]
    report((int(asked[0]),) if asked else SIZES, tuple(asked[1:]))
