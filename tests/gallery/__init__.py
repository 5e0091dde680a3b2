"""A gallery of the components: every example in every theme and on paper, with what must hold for it beside it.

    make gallery

It is no part of the book: what is pressed in it would be written into a learner's diary.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from inspect import getdoc
from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from climbing_back.components.bundles import BUNDLES, ON_EVERY_PAGE
from climbing_back.templates import templates_in
from tests.browser.conftest import SYMPTOMS
from tests.browser.loop import awake
from tests.browser.targets import crowded
from tests.browser.test_pages import THEMES, axe_violations
from tests.components.examples import WIDGETS
from tests.conftest import BOOK

PAPER = "print"
LOOKS = (*THEMES, PAPER)
HOLE = "{the fragment}"


@dataclass(frozen=True)
class Shown:
    """An example as it was looked at: its pictures, by look, and the criteria that it misses."""

    name: str
    pictures: dict[str, str]
    misses: tuple[str, ...]


def make_gallery(
    browser: Browser, site: str, folder: Path, wanted: dict[str, dict[str, str]]
) -> dict[str, list[Shown]]:
    """Take the pictures of these examples, and write them with a page around them into the folder.

    ``wanted`` are fragments by their names, by the folders of their components.
    """
    folder.mkdir(parents=True, exist_ok=True)
    context = browser.new_context(base_url=site, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.clock.install(time="2026-11-23T11:00:00")
    shown = {
        component: [_look_at(page, folder, component, *each) for each in of.items()]
        for component, of in wanted.items()
    }
    context.close()
    about = {component: getdoc(WIDGETS[component]) or "" for component in shown}
    template = templates_in(Path(__file__).parent).get_template("gallery.html")
    html = template.render(shown=shown, about=about, looks=LOOKS)
    (folder / "index.html").write_text(html, "utf-8")
    return shown


def _look_at(page: Page, folder: Path, component: str, name: str, html: str) -> Shown:
    open_page_with(page, html)
    example = page.locator("article .cb").first
    pictures = {}
    misses = [f"axe: {each}" for each in axe_violations(page)]
    misses += [f"hard to hit: {each}" for each in crowded(page)]
    for look in LOOKS:
        if look == PAPER:
            page.emulate_media(media="print")
        else:
            page.evaluate("theme => document.documentElement.dataset.theme = theme", look)
        box = example.bounding_box()
        # Some are for the screen alone.
        if box and box["height"]:
            pictures[look] = f"{component}-{re.sub(r'[^a-z0-9]+', '-', name)}-{look}.png"
            example.screenshot(path=folder / pictures[look])
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 320, "height": 740})
    if page.evaluate("document.documentElement.scrollWidth") > 320:
        misses.append("it is wider than a screen of 320 px")
    page.set_viewport_size({"width": 360, "height": 740})
    return Shown(name, pictures, tuple(misses))


def open_page_with(page: Page, fragment: str) -> None:
    """Open a page of the book with this fragment in place of its chapter, and wait until it works."""
    html = _page_with(fragment)
    page.route(
        f"**/{SYMPTOMS}", lambda route: route.fulfill(body=html, content_type="text/html"), times=1
    )
    page.goto(SYMPTOMS)
    awake(page)


def _page_with(fragment: str) -> str:
    """Return a page of the book with this fragment in place of its chapter, and every script."""
    return _page().replace(HOLE, fragment)


@cache
def _page() -> str:
    soup = BeautifulSoup((BOOK / SYMPTOMS).read_text("utf-8"), "html.parser")
    soup.article.clear()
    soup.article.append(
        BeautifulSoup(f"<h1>Example</h1><h2>Of a component</h2>{HOLE}", "html.parser")
    )
    for name in ("known", *BUNDLES):
        if name != ON_EVERY_PAGE:
            soup.head.append(soup.new_tag("script", src=f"../../_static/{name}.js", defer=""))
    return str(soup)
