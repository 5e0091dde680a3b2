"""The gallery shows an example in every theme and on paper, and says what it misses."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from tests.components.examples import fragments
from tests.gallery import LOOKS, make_gallery
from tests.gallery.pages import make_pages, states


def test_an_example_is_there_in_every_look(browser: Browser, site: str, tmp_path: Path) -> None:
    made = make_gallery(browser, site, tmp_path, {"shared_device": fragments()["shared_device"]})
    (example,) = made["shared_device"]
    assert example.misses == ()
    assert set(example.pictures) <= set(LOOKS)
    page = BeautifulSoup((tmp_path / "index.html").read_text("utf-8"), "html.parser")
    assert page.h2.get_text() == "shared_device"
    assert {img["src"] for img in page.find_all("img")} == set(example.pictures.values())
    assert all((tmp_path / name).stat().st_size > 1000 for name in example.pictures.values())


def test_what_an_example_misses_is_said(browser: Browser, site: str, tmp_path: Path) -> None:
    fragment = "<cb-unknown class='cb' data-read><button></button></cb-unknown>"
    made = make_gallery(browser, site, tmp_path, {"shared_device": {"wrong": fragment}})
    (example,) = made["shared_device"]
    assert [each.partition(":")[0] for each in example.misses] == ["axe", "hard to hit"]
    assert "button-name" in (tmp_path / "index.html").read_text("utf-8")


def test_a_page_is_there_in_every_state(browser: Browser, site: str, tmp_path: Path) -> None:
    made = make_pages(browser, site, tmp_path, ("welcome",))
    assert made == len(states()) * 3
    page = BeautifulSoup((tmp_path / "pages.html").read_text("utf-8"), "html.parser")
    assert [each.get_text() for each in page.select("section figcaption")][: len(states())] == [
        *states()
    ]
    named = {img["src"] for img in page.find_all("img")}
    assert named == {path.name for path in tmp_path.glob("*.png")}
