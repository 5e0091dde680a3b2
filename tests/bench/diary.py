"""How a diary grows: the speed of the page, with months and with years of entries in it.

In a browser with a profile on the disk, so that "saved" means written. Only the page's own work is
slowed down: the disk is as fast as it is.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.bench.serving import CPU_SLOWER, serve
from tests.browser.conftest import SYMPTOMS
from tests.browser.diary import entry, write_pieces
from tests.conftest import BOOK, ROOT

SIZES = (100, 1_000, 10_000, 100_000)
TICKS = 60
VISITS = 5
LOOKS = 20
CHOICES = 40
PIECE = 150
LAST_WEEKS = 90
MY_DIARY = "book/my-diary.html"
PROGRESS = "book/progress.html"
TODAY = "book/today.html"
# Today, because pages look back from today.
LAST = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
YEARS = timedelta(days=5 * 365)

# What a learner keeps, in turn, the last one first.
KINDS: list[tuple[str, dict[str, Any]]] = [
    ("check-in", {"colour": "so-so", "stiffness": 6, "fatigue": 4, "note": "Slow until noon."}),
    ("session", {"size": "good", "items": [{"item": "heel-slides", "done": "all"}], "minutes": 12}),
    ("checklist-answer", {"checklist": "symptoms", "item": "fatigue", "rating": 5}),
    ("not-today", {"reason": "heat"}),
    ("reflection", {"prompt": "what-helped", "words": "A short walk to the gate and back."}),
]

WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SETBACK_EVERY = timedelta(days=90)
SETBACK = timedelta(days=9)

# Presses one thing after the other; notes when each press is shown and said to be saved, and when
# the screen has been painted with it, which waits for the next frame.
PRESS = """
async ([component, selector, presses]) => {
    const status = document.querySelector(`${component} .cb-status`);
    const [saved, painted] = [[], []];
    for (let n = 0; n < presses; n++) {
        const targets = document.querySelectorAll(`${component} ${selector}`);
        const start = performance.now();
        targets[n % targets.length].click();
        while (!status.textContent.startsWith("✓ Saved")) {
            await new Promise((resolve) => new MutationObserver((_, observer) => {
                observer.disconnect();
                resolve();
            }).observe(status, { childList: true, characterData: true, subtree: true }));
        }
        saved.push(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        painted.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return [saved, painted];
}
"""

# Notes when the page has drawn its first entry.
DRAWN = """
new MutationObserver((_, observer) => {
    if (!document.querySelector(".cb-entry")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.drawn = performance.now())));
}).observe(document, { childList: true, subtree: true });
"""

# Notes when the look back has drawn its last picture.
LOOKED_BACK = """
new MutationObserver((_, observer) => {
    if (!document.querySelector(".cb-chart-fatigue svg")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.drawn = performance.now())));
}).observe(document, { childList: true, subtree: true });
"""

# Chooses one range after the other; notes how long the pictures take, up to the painted screen.
CHOOSE = """
async (times) => {
    const choices = [...document.querySelectorAll("cb-progress [name=range]")];
    const [drawn, painted] = [[], []];
    for (let n = 0; n < times; n++) {
        const start = performance.now();
        choices[n % choices.length].click();
        drawn.push(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        painted.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return [drawn, painted];
}
"""

MERGE = """
([one, other]) => {
    const start = performance.now();
    const log = diary.merged(diary.readBackup(one).entries, diary.readBackup(other).entries);
    const shown = diary.inEffect(log).length;
    return [performance.now() - start, shown];
}
"""


def entries(count: int, shift: int = 0) -> Iterator[dict[str, Any]]:
    """Make a diary of ``count`` entries over the last five years."""
    for number in range(count):
        moment = LAST - YEARS * (1 - number / count) + timedelta(milliseconds=shift)
        time = f"{int(moment.timestamp() * 1000):012x}"
        kind, data = KINDS[(count - 1 - number) % len(KINDS)]
        day = (
            {"day": moment.date().isoformat()}
            if kind in {"check-in", "session", "not-today"}
            else {}
        )
        yield {
            "id": f"{time[:8]}-{time[8:]}-7000-8000-{number:012x}",
            "type": kind,
            "at": moment.isoformat(timespec="seconds"),
            "data": {**day, **data},
        }


def plan_and_setbacks() -> list[dict[str, Any]]:
    """Make what a look back draws besides: a plan for every day, a setback every three months."""
    start = LAST - YEARS
    item = {"item": "heel-slides", "days": WEEK, "sizes": {"good": {}, "so-so": {}, "off": {}}}
    log = [entry("exercise-plan", start.isoformat(), starts=str(start.date()), items=[item])]
    began = start + SETBACK_EVERY
    while began + SETBACK < LAST:
        over = began + SETBACK
        zero = entry("ground-zero", began.isoformat(), since=str(began.date()))
        end = {"setback": zero["id"], "day": str(over.date()), "helped": "Rest."}
        log += [zero, entry("ground-zero-over", over.isoformat(), **end)]
        began += SETBACK_EVERY
    return log


def in_pieces(log: list[Any]) -> list[list[Any]]:
    return [log[start : start + PIECE] for start in range(0, len(log), PIECE)]


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def measure(page: Page, site: str, count: int, script: str) -> list[float]:
    """Fill the diary, then return the milliseconds and megabytes of everything that is held."""
    line = page.context.new_cdp_session(page)
    log = [*plan_and_setbacks(), *entries(count)]
    # As years of use leave it: long pieces, and the last weeks entry by entry.
    long, last = log[:-LAST_WEEKS], log[-LAST_WEEKS:]
    write_pieces(page, [*in_pieces(long), *([entry] for entry in last)])

    page.goto(site + SYMPTOMS)
    page.locator("cb-checklist[data-awake]").wait_for()
    line.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWER})
    page.wait_for_timeout(1000)
    saved, painted = page.evaluate(PRESS, ["cb-checklist", "input[type=checkbox]", TICKS])
    page.goto(site + TODAY)
    page.locator("cb-today[data-awake]").wait_for()
    page.locator("cb-today .cb-kind").first.click()
    page.wait_for_timeout(1000)
    marked, marked_painted = page.evaluate(PRESS, ["cb-today", ".cb-marks button", TICKS])

    page.add_init_script(DRAWN)
    page.add_init_script(LOOKED_BACK)
    opened = visits(page, site + MY_DIARY, ".cb-entry", VISITS)
    looked_back = visits(page, site + PROGRESS, ".cb-chart-fatigue svg", LOOKS)
    drawn, chosen = page.evaluate(CHOOSE, CHOICES)
    page.goto(site + MY_DIARY)
    page.locator(".cb-entry").first.wait_for()
    line.send("HeapProfiler.collectGarbage")
    line.send("Performance.enable")
    metrics = {
        each["name"]: each["value"] for each in line.send("Performance.getMetrics")["metrics"]
    }

    page.evaluate(script)
    record = {"format": "climbing-back-record", "version": 1}
    files = [json.dumps({**record, "entries": list(entries(count, shift))}) for shift in (0, 7)]
    merge, shown = page.evaluate(MERGE, files)
    line.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    assert shown == 2 * count
    return [
        percentile(saved, 0.5),
        percentile(saved, 0.95),
        percentile(painted, 0.95),
        percentile(marked, 0.5),
        percentile(marked, 0.95),
        percentile(marked_painted, 0.95),
        percentile(opened, 0.5),
        percentile(looked_back, 0.5),
        percentile(looked_back, 0.95),
        percentile(drawn, 0.95),
        percentile(chosen, 0.95),
        merge,
        metrics["JSHeapUsedSize"] / 1e6,
    ]


def visits(page: Page, address: str, drawn: str, times: int) -> list[float]:
    """Open a page so often; return after how many milliseconds it was drawn."""
    moments = []
    for _ in range(times):
        page.goto(address)
        page.locator(drawn).first.wait_for()
        page.wait_for_timeout(300)
        moments.append(page.evaluate("window.drawn"))
    return moments


def bundle() -> str:
    """Return the diary's own code as a script, for what no page does by itself."""
    exports = """
        export { readBackup } from "./climbing_back/diary/format/backup";
        export { inEffect, merged } from "./climbing_back/diary/format/entries";
    """
    return (
        subprocess.run(
            [
                ROOT / "node_modules/.bin/esbuild",
                "--bundle",
                "--minify",
                "--format=iife",
                "--global-name=diary",
                "--loader=ts",
            ],
            input=exports,
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        + "\nglobalThis.diary = diary;"
    )


def compare_sizes(browser_path: str, arguments: list[str]) -> None:
    """Print each figure for every size of diary."""
    names = [
        "tick to saved, median, ms",
        "tick to saved, 95th perc., ms",
        "tick to painted, 95th perc., ms",
        "mark on Today saved, median, ms",
        "mark on Today saved, 95th p., ms",
        "mark on Today painted, 95th p., ms",
        "open My diary, ms",
        "progress page drawn, median, ms",
        "progress page drawn, 95th p., ms",
        "range pressed, drawn, 95th p., ms",
        "range pressed, painted, 95th, ms",
        "read and merge two files, ms",
        "memory of the page, MB",
    ]
    columns = []
    script = bundle()
    with serve(BOOK) as site, sync_playwright() as playwright:
        for count in SIZES:
            with tempfile.TemporaryDirectory() as profile:
                context = playwright.chromium.launch_persistent_context(
                    profile,
                    executable_path=browser_path,
                    args=arguments,
                    bypass_csp=True,
                    service_workers="block",
                    base_url=site,
                    viewport={"width": 390, "height": 800},
                )
                columns.append(measure(context.new_page(), site, count, script))
                context.close()
    print(f"{'entries in the diary':34}" + "".join(f"{count:>11,}" for count in SIZES))
    for number, name in enumerate(names):
        print(f"{name:34}" + "".join(f"{column[number]:11,.1f}" for column in columns))
    print(
        f"CPU {CPU_SLOWER}× slower; {TICKS} presses, {VISITS} visits (median), {LOOKS} looks back, {CHOICES} ranges for each size.\n"
    )
