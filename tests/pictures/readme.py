"""Take the pictures of the README: what a learner, a clinician and a Python user see, in light and in dark."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.assign import ASSIGN, opened, tick_chapters, unfold
from tests.browser.loop import DAY, GROUND_ZERO, TODAY, open_on
from tests.conftest import ROOT
from tests.gallery.pages import states
from tests.lab.host import choose_theme, open_notebook, run, running

FOLDER = ROOT / "pictures"
SCHEMES = ("light", "dark")
PHONE = {"width": 390, "height": 960}
DESK = {"width": 1280, "height": 800}
# The page, the state of the diary, and the screen.
SCREENS = {
    "start": ("book/welcome.html", "first visit", DESK),
    "today": (TODAY, "off", PHONE),
    "ground-zero": (GROUND_ZERO, "planned", PHONE),
}
LAB_THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
CELLS = ('from climbing_back import Checklist\nChecklist("triggers")',)
EXAMPLE = "https://climbing.example/"
SHARPNESS = 80
"""Of WebP, in which letters are still clean."""


def take_pictures(browser: Browser, site: str) -> int:
    """Take all of them into ``pictures``, and return how many there are."""
    FOLDER.mkdir(exist_ok=True)
    for scheme in SCHEMES:
        for name, (address, state, size) in SCREENS.items():
            with page_of(browser, site, size, scheme) as page:
                open_on(page, address, DAY, *states()[state])
                _keep(page.screenshot(), f"{name}-{scheme}")
        with page_of(browser, site, DESK, scheme) as page, tempfile.TemporaryDirectory() as place:
            _keep(_in_lab(page, Path(place), LAB_THEMES[scheme]), f"jupyterlab-{scheme}")
    # Paper is light wherever one looks at it.
    with page_of(browser, site, DESK, "light") as page:
        _keep(_sheet(page, site), "sheet")
    return len([*FOLDER.glob("*.webp")])


@contextmanager
def page_of(browser: Browser, site: str, size: dict[str, int], scheme: str) -> Iterator[Page]:
    """Open a page of this size, for as long as pictures of it are taken."""
    with browser.new_context(base_url=site, viewport=size, color_scheme=scheme) as context:
        context.set_default_timeout(180_000)
        yield context.new_page()


def _in_lab(page: Page, folder: Path, theme: str) -> bytes:
    with running(folder, CELLS) as address:
        open_notebook(page, address)
        choose_theme(page, theme)
        page.evaluate("window.jupyterapp.commands.execute('application:toggle-left-area')")
        run(page, 0)
        page.locator(".cb[data-awake]").first.wait_for()
        page.locator(".cb-tick input").nth(1).check()
        page.locator(".cb-status:not(:empty)").first.wait_for()
        return page.screenshot()


def _sheet(page: Page, site: str) -> bytes:
    # The address that its code leads to is the same each time.
    page.route(
        f"{EXAMPLE}**",
        lambda route: route.fulfill(
            response=route.fetch(url=route.request.url.replace(EXAMPLE, site))
        ),
    )
    opened(page, f"{EXAMPLE}{ASSIGN}")
    tick_chapters(page, "Move", "Loosen")
    unfold(page, "All checklists")
    page.get_by_label("What I want from physical therapy", exact=True).check()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print the sheet").click()
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    drawn = io.BytesIO()
    document[0].render(scale=1.2).to_pil().save(drawn, "PNG")
    return drawn.getvalue()


def _keep(taken: bytes, name: str) -> None:
    with Image.open(io.BytesIO(taken)) as picture:
        picture.convert("RGB").save(FOLDER / f"{name}.webp", quality=SHARPNESS, method=6)
