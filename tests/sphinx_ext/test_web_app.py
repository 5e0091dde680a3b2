"""The manifest of the installed course, and the pictures that it names."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from PIL import Image

from climbing_back.sphinx_ext.offline.offline_copy import UP_TO_MEGABYTES
from climbing_back.sphinx_ext.offline.web_app import FOLDER, NAME
from tests.browser.test_offline import files_of
from tests.pictures.app import ALL_ICONS, digest, drawn, made_of

# What Chromium asks of screens: https://web.dev/patterns/web-apps/richer-install-ui
SHORTEST, LONGEST, MOST_LONG = 320, 3840, 2.3
MOST_BYTES = 100_000


@pytest.fixture(scope="module")
def manifest(book: Path) -> dict[str, Any]:
    return json.loads((book / NAME).read_text("utf-8"))


def test_it_says_what_every_browser_needs_to_install_the_course(manifest: dict[str, Any]) -> None:
    # These stay for ever: under another id or start, an installed course is another one.
    assert (manifest["id"], manifest["start_url"]) == ("climbing-back-en", "book/welcome.html")
    assert (manifest["lang"], manifest["display"]) == ("en", "standalone")
    assert manifest["description"].endswith("Awaiting clinical review.")
    assert [each["name"] for each in manifest["shortcuts"]] == ["Today", "Ground zero"]
    assert {each["form_factor"] for each in manifest["screenshots"]} == {"wide", "narrow"}
    assert {"any", "maskable"} == {each["purpose"] for each in manifest["icons"]}
    assert {"192x192", "512x512"} <= {each["sizes"] for each in manifest["icons"]}


@pytest.mark.parametrize("place", ["https://climbing.example/", "https://climbing.example/a/b/"])
def test_all_that_it_names_is_there_whatever_folder_the_book_is_in(
    manifest: dict[str, Any], book: Path, place: str
) -> None:
    own = place + NAME
    named = [manifest["start_url"], manifest["share_target"]["action"]]
    named += [each["action"] for each in manifest["file_handlers"]]
    named += [each["url"] for each in manifest["shortcuts"]]
    named += [each["src"] for each in (*manifest["icons"], *manifest["screenshots"])]
    assert urljoin(own, manifest["scope"]) == place
    for name in named:
        address = urljoin(own, name)
        assert address.startswith(place)
        assert (book / address.removeprefix(place)).is_file()


def test_its_pictures_are_as_large_as_it_says_and_light(
    manifest: dict[str, Any], book: Path
) -> None:
    for each in (*manifest["icons"], *manifest["screenshots"]):
        with Image.open(book / each["src"]) as picture:
            assert each["sizes"] == f"{picture.width}x{picture.height}"
    for form in ("wide", "narrow"):
        sizes = {each["sizes"] for each in manifest["screenshots"] if each["form_factor"] == form}
        (size,) = sizes
        short, long = sorted(map(int, size.split("x")))
        assert SHORTEST <= short <= long <= min(LONGEST, MOST_LONG * short)
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < MOST_BYTES


@pytest.mark.parametrize(("name", "purpose"), ALL_ICONS.items())
def test_the_icons_are_of_the_drawing_that_pages_have(name: str, purpose: str) -> None:
    assert made_of(FOLDER / name) == digest(drawn(purpose)), "Run: make pictures"


def test_the_middle_of_a_maskable_icon_holds_all_that_is_drawn() -> None:
    with Image.open(FOLDER / "icon-maskable-512.png") as picture:
        whole = picture.convert("RGB")
        assert picture.convert("RGBA").getextrema()[3] == (255, 255)
    # A device may cut out a circle of four fifths: nothing but the ground is outside.
    ground = whole.getpixel((0, 0))
    middle, radius = 256, 0.4 * 512
    for x in range(0, 512, 4):
        for y in range(0, 512, 4):
            if (x - middle) ** 2 + (y - middle) ** 2 > radius**2:
                assert whole.getpixel((x, y)) == ground


def test_every_page_leads_to_it_and_its_policy_lets_it(book: Path) -> None:
    for name, way in (("search.html", ""), ("book/move/loosen.html", "../../")):
        page = (book / name).read_text("utf-8")
        assert re.search(rf'<link rel="manifest" href="{way}{NAME}"', page)
        assert re.search(
            rf'<link rel="apple-touch-icon" href="{way}_static/app/icon-180.png"', page
        )
        assert "manifest-src 'self'" in page


def test_the_copy_is_as_large_as_pages_say_and_little_less(book: Path) -> None:
    megabytes = sum(each["bytes"] for each in files_of(book)) / 1e6
    assert UP_TO_MEGABYTES - 3 < megabytes < UP_TO_MEGABYTES
