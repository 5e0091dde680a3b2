"""Draw what the course shows when it is installed: its icons, out of our own, and screens of it."""

from __future__ import annotations

import hashlib
import io
import re
from pathlib import Path

from PIL import Image, PngImagePlugin
from playwright.sync_api import Browser

from climbing_back.sphinx_ext.offline.web_app import FOLDER, FOR_IOS, ICONS, SCREENS
from tests.browser.loop import DAY, open_on
from tests.conftest import ROOT
from tests.gallery.pages import states
from tests.pictures.readme import SCREENS as OF_README
from tests.pictures.readme import page_of

ICON = ROOT / "climbing_back/sphinx_ext/page/icon.svg"
SAFE = 0.8
"""Of a maskable icon, the middle that every device shows."""
COLOURS = 64
"""Enough for flat shapes and the edges of letters."""


ALL_ICONS = {**ICONS, FOR_IOS: "ios"}


def draw_app(browser: Browser, site: str) -> int:
    """Draw all of them into ``book/app``, and return how many there are."""
    FOLDER.mkdir(exist_ok=True)
    for name, purpose in ALL_ICONS.items():
        _keep(_icon(browser, int(re.sub(r"\D", "", name)), purpose), name, 16, drawn(purpose))
    for name, (_, size, _) in SCREENS.items():
        address, state, _ = OF_README[name]
        width, height = size
        with page_of(browser, site, {"width": width, "height": height}, "light") as page:
            open_on(page, address, DAY, *states()[state])
            _keep(page.screenshot(), f"{name}.png", COLOURS)
    return len([*FOLDER.glob("*.png")])


def drawn(purpose: str) -> str:
    """Return our icon as it is drawn for a purpose. A device cuts its own corners, so it gets a whole square."""
    svg = ICON.read_text("utf-8")
    if purpose == "any":
        return svg
    svg = re.sub(r' rx="\d+"', "", svg)
    if purpose == "maskable":
        inset = 16 * (1 - SAFE)
        svg = svg.replace("<path", f'<path transform="translate({inset} {inset}) scale({SAFE})"')
    return svg


def made_of(icon: Path) -> str:
    """Return what says from which drawing a kept icon was made, as :func:`digest` does."""
    with Image.open(icon) as picture:
        return str(picture.info["Source"])


def digest(drawing: str) -> str:
    """Return what is written into an icon to say of which drawing it is."""
    return hashlib.sha256(drawing.encode()).hexdigest()


def _icon(browser: Browser, size: int, purpose: str) -> bytes:
    page = browser.new_page(viewport={"width": size, "height": size})
    style = "body { margin: 0 } svg { display: block; inline-size: 100vw }"
    page.set_content(f"<style>{style}</style>{drawn(purpose)}")
    taken = page.screenshot(omit_background=True)
    page.close()
    return taken


def _keep(taken: bytes, name: str, colours: int, drawing: str = "") -> None:
    said = PngImagePlugin.PngInfo()
    if drawing:
        said.add_text("Source", digest(drawing))
    with Image.open(io.BytesIO(taken)) as picture:
        small = picture.quantize(
            colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
        small.save(FOLDER / name, optimize=True, pnginfo=said)
