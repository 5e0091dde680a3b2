"""Draw the cards that a chat shows beside a link, from our own figures, type and colours."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from jinja2 import Template
from PIL import Image, PngImagePlugin
from playwright.sync_api import Browser

from climbing_back.content.toc import BOOK
from climbing_back.sphinx_ext.found.cards import (
    AWAITING,
    COURSE,
    DRAWN_OF,
    SIZE,
    Card,
    cards,
)
from tests.conftest import ROOT

TEMPLATE = Path(__file__).with_name("card.html")
FONT = ROOT / "_build/html/_static/atkinson-hyperlegible-next-latin-{}-normal.woff2"
COLOURS = 128
"""Enough for flat shapes and the edges of letters: a third of the bytes."""


def draw_cards(browser: Browser) -> int:
    """Draw all of them into ``book/cards``, and return how many there are."""
    template = Template(TEMPLATE.read_text("utf-8"))
    page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
    for card in cards().values():
        page.set_content(template.render(**_said(card)))
        page.evaluate("document.fonts.ready")
        _keep(page.screenshot(), card)
    page.close()
    return len(cards())


def words_on(card: Card) -> str:
    """Return the words with which the kept picture of a card was drawn."""
    with Image.open(card.file) as picture:
        return str(picture.info["Description"])


def _said(card: Card) -> dict[str, object]:
    return {
        "card": card,
        "course": "A course on physical therapy for MS, with a private diary"
        if card.id == COURSE
        else "Climbing Back, a course on physical therapy for MS",
        "awaiting": AWAITING,
        "figure": (BOOK / DRAWN_OF[card.id]).read_text("utf-8"),
        "colours": (ROOT / "climbing_back/design/tokens.css").read_text("utf-8"),
        "plain": _inline(400),
        "bold": _inline(700),
    }


def _inline(weight: int) -> str:
    data = Path(str(FONT).format(weight)).read_bytes()
    return f"data:font/woff2;base64,{base64.b64encode(data).decode()}"


def _keep(taken: bytes, card: Card) -> None:
    said = PngImagePlugin.PngInfo()
    said.add_text("Description", card.words)
    with Image.open(io.BytesIO(taken)) as picture:
        small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        small.save(card.file, optimize=True, pnginfo=said)
