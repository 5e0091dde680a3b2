"""Every component in the hosts of notebooks, in each of their themes: ``python -m tests.gallery lab``.

A page with all the pictures is ``lab.html`` in the gallery's folder.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from playwright.sync_api import Browser, Locator, Page

from climbing_back.diary import SQLiteStore
from climbing_back.templates import templates_in
from tests.components.examples import WIDGETS, fragments
from tests.gallery.pages import states
from tests.lab.host import LAB, NOTEBOOK, choose_theme, open_notebook, run, running

THEMES = {
    "light": "JupyterLab Light",
    "dark": "JupyterLab Dark",
    "high contrast": "JupyterLab Dark High Contrast",
}
# What these are told to show.
ABOUT = {
    "checklist": '"symptoms"',
    "quick_check": '"what-spasticity-is"',
    "reflection": '"your-story"',
    "session_player": '"chair"',
}

Pictures = dict[str, dict[str, str]]
"""The files of a component's pictures by where they were taken, by component."""


def make_hosts(browser: Browser, folder: Path) -> Pictures:
    """Take the pictures, and write them with a page around them into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures: Pictures = {name: {} for name in WIDGETS}
    live = {"JupyterLab": LAB, "Notebook": NOTEBOOK}
    with browser.new_context(viewport={"width": 1280, "height": 2400}) as context:
        context.set_default_timeout(180_000)
        page = context.new_page()
        for host, how in live.items():
            with tempfile.TemporaryDirectory() as place:
                for theme in _in_each_theme(page, Path(place), how):
                    outputs = page.locator(".jp-OutputArea-output:has(.cb[data-awake])")
                    _take(outputs, f"{host}, {theme}", pictures, folder)
        for template in ("lab", "classic"):
            page.set_content(exported(template))
            outputs = page.locator("[data-mime-type='text/html'], .output_html")
            _take(outputs, f"nbconvert {template}", pictures, folder)
    template = templates_in(Path(__file__).parent).get_template("hosts.html")
    (folder / "lab.html").write_text(template.render(pictures=pictures), "utf-8")
    return pictures


def _in_each_theme(page: Page, place: Path, how: tuple[str, str, str]) -> Iterator[str]:
    """Open a live notebook with every component and a diary that is kept, and change its theme."""
    cells = [
        f"from climbing_back import *\n{widget.__name__}({ABOUT.get(name, '')})"
        for name, widget in WIDGETS.items()
    ]
    settings = place / "settings/@jupyterlab/notebook-extension/tracker.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    # All cells are there at once, and each is as long as it is.
    settings.write_text('{"windowingMode": "none"}', "utf-8")
    with closing(SQLiteStore(place / "diary.sqlite3")) as diary:
        diary.add(states()["done"])
    with running(place, cells, how) as address:
        page.clock.set_fixed_time("2026-11-23T11:00:00")
        open_notebook(page, address)
        run(page, *range(len(cells)))
        page.wait_for_function(
            "n => document.querySelectorAll('.cb[data-read]').length >= n", arg=len(cells)
        )
        for theme, name in THEMES.items():
            choose_theme(page, name)
            yield theme


def exported(template: str) -> str:
    """Return the page that nbconvert makes of a notebook with each component, with no script."""
    cells = [
        nbformat.v4.new_code_cell(
            name,
            outputs=[
                nbformat.v4.new_output("display_data", {"text/html": next(iter(of.values()))})
            ],
        )
        for name, of in fragments().items()
    ]
    page, _ = HTMLExporter(template_name=template).from_notebook_node(
        nbformat.v4.new_notebook(cells=cells)
    )
    return re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)


def _take(outputs: Locator, where: str, pictures: Pictures, folder: Path) -> None:
    names = list(pictures)
    assert outputs.count() == len(names), f"{outputs.count()} of {len(names)} are there: {where}"
    for name, output in zip(names, outputs.all(), strict=True):
        file = re.sub(r"[^a-z0-9]+", "-", f"{name}-{where}".lower()) + ".png"
        output.screenshot(path=folder / file)
        pictures[name][where] = file
