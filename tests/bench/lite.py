"""A notebook in the browser: how much is loaded, and how long until its first widget works."""

from __future__ import annotations

import time

from playwright.sync_api import Browser

from climbing_back.sphinx_ext.page.as_notebook import SITE
from tests.bench.serving import serve
from tests.conftest import BOOK

NOTEBOOK = f"{SITE}/notebooks/index.html?path=understand/where-ms-shows-up.ipynb"
BOX = "cb-checklist.cb input[type=checkbox]"


def report(browser: Browser) -> None:
    """Print the sizes and the times of a first visit, in a browser that has nothing yet."""
    site = BOOK / SITE
    if not site.is_dir():
        print("Notebooks in the browser: not built. Run: make lite\n")
        return
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    with serve(BOOK) as address:
        context = browser.new_context()
        # By address: what the notebook's service worker passes on is heard of twice.
        sent: dict[str, int] = {}
        context.on(
            "response",
            lambda answer: sent.update({answer.url: int(answer.headers.get("content-length", 0))}),
        )
        page = context.new_page()
        page.set_default_timeout(300_000)
        start = time.perf_counter()
        page.goto(address + NOTEBOOK, wait_until="commit")
        page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(state="attached")
        shown = time.perf_counter() - start
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        # The one that is kept with the notebook sleeps: a box that says "Saved" is awake.
        page.wait_for_function(
            """box => {
                const awake = document.querySelector(box);
                if (awake && !awake.checked) awake.click();
                const status = awake?.closest("cb-checklist").querySelector(".cb-status");
                return status?.textContent.startsWith("✓ Saved");
            }""",
            arg=f".lm-Widget {BOX}",
        )
        worked = time.perf_counter() - start
        context.close()
    print("Notebooks in the browser, first visit")
    print(f"on disk                        {size / 1e6:6.1f} MB")
    print(
        f"loaded, text as gzip           {sum(sent.values()) / 1e6:6.1f} MB in {len(sent)} answers"
    )
    print(f"notebook to be seen            {shown:6.1f} s")
    print(f"first widget works and saved   {worked:6.1f} s\n")
