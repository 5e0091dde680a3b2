"""``make bench``: this book beside a stock Jupyter Book page, and how long building takes.

It reports and does not judge. Absolute times differ from machine to machine and from day to day;
compare the two columns of one run.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.bench import (
    building,
    diary,
    first_visit,
    library,
    lite,
    log,
    presses,
    search,
    stock,
    visits,
)
from tests.bench.first_visit import RUNS, THIS_BOOK, Contender, visit
from tests.bench.serving import CPU_SLOWER, packed
from tests.browser import chromium
from tests.conftest import BOOK

JUPYTER_BOOK = str(Path(sys.executable).with_name("jupyter-book"))


def compare(browser: Browser, contenders: list[Contender]) -> None:
    """Print both contenders side by side, and how many times as much the stock page takes."""
    rows: dict[str, list[float]] = {}
    for slow, label in ((True, "slow"), (False, "fast")):
        visits = {contender.name: [] for contender in contenders}
        for _ in range(RUNS):
            for contender in contenders:
                visits[contender.name].append(visit(browser, contender, slow=slow))
        columns = list(visits.values())
        rows[f"first working checkbox, {label}, s"] = [
            statistics.median(each.seconds for each in column) for column in columns
        ]
        if slow:
            rows["bytes, gzip"] = [column[0].bytes for column in columns]
            rows["requests"] = [column[0].requests for column in columns]
    print(
        f"{'':36}" + "".join(f"{contender.name:>14}" for contender in contenders) + f"{'ratio':>10}"
    )
    for name, (ours, theirs) in rows.items():
        print(f"{name:36}{ours:14,.2f}{theirs:14,.2f}{theirs / ours:9.1f}×")
    print(f"slow: CPU {CPU_SLOWER}× slower, 1.6 Mbit/s, 150 ms. Medians of {RUNS} first visits.\n")


def offline_copy() -> None:
    """Print what keeping the whole book offline takes."""
    listed = (BOOK / "service-worker.js").read_text("utf-8").partition(";")[0]
    names = [part.split('"')[0] for part in listed.split('"url": "')[1:]]
    size = sum(len(packed((BOOK / name).read_bytes())) for name in names)
    print(f"Offline copy of the whole book: {len(names)} files, {size:,} bytes gzip\n")


def main() -> None:
    path = chromium.find()
    if path is None:
        sys.exit(chromium.ADVICE)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        stock_page = stock.build(folder / "stock", JUPYTER_BOOK)
        contenders = [
            THIS_BOOK,
            Contender(
                "stock page",
                stock_page.parent,
                stock_page.name,
                ".widget-checkbox input[type=checkbox]",
                "document.querySelector('.widget-checkbox input').checked",
            ),
        ]
        with sync_playwright() as playwright:
            arguments = chromium.launch_arguments()
            with playwright.chromium.launch(executable_path=path, args=arguments) as browser:
                compare(browser, contenders)
                first_visit.report(browser)
                library.report(browser)
                search.report(browser)
                lite.report(browser)
        diary.compare_sizes(path, arguments)
        presses.report(presses.SIZES)
        log.report()
        visits.report()
        offline_copy()
        building.report()


if __name__ == "__main__":
    main()
