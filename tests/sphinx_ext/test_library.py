"""The pages of exercises and sets: each picture in its place, and none of them twice."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from climbing_back.content import exercise_sets, exercises
from climbing_back.figures import Figure, address, figure, size_of, variants
from climbing_back.sphinx_ext import library
from climbing_back.sphinx_ext.library import pictures_of, ways_of
from climbing_back.sphinx_ext.library.embedded import with_files
from climbing_back.sphinx_ext.library.in_themes import in_themes
from tests.conftest import ROOT

PLACES = {
    "so-so": ".cb-three-sizes > .cb-so-so",
    "off": ".cb-three-sizes > .cb-off",
    "floor": ".cb-three-sizes > .cb-floor",
    "later": "details.cb-later",
    "helped": ".cb-mind",
    "another": ".cb-exercise-page > .cb-picture:has(figcaption)",
}


def page_of(book: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((book / f"book/library/{name}.html").read_text("utf-8"), "html.parser")


@pytest.mark.parametrize("exercise", exercises())
def test_an_exercise_shows_each_way_once_where_it_is_said(book: Path, exercise: str) -> None:
    page = page_of(book, exercise).select_one(".cb-exercise-page")
    shown = [Path(each["src"]).stem for each in page.select(".cb-picture img")]
    assert shown[0] == exercise
    assert sorted(shown) == sorted(pictures_of(exercise))
    for place, names in ways_of(exercise).items():
        for name in names:
            assert page.select_one(f'{PLACES[place]} img[src$="/{name}.svg"]')
    for picture in page.select(".cb-picture"):
        assert picture["data-moving"] == picture.img["src"].replace(".svg", ".moving.svg")
        assert picture.img["alt"] == figure(Path(picture.img["src"]).stem).alt


@pytest.mark.parametrize("name", exercises())
def test_the_steps_of_another_way_stand_beside_its_picture(book: Path, name: str) -> None:
    page = page_of(book, name)
    said = {
        place: [step.get_text() for step in page.select(f"{PLACES[place]} .cb-way li")]
        for place in ("so-so", "off", "floor")
    }
    ways = {way.sizes[0]: list(way.steps) for way in exercises()[name].ways}
    assert {place: steps for place, steps in said.items() if steps} == ways


def test_every_way_has_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    ways = {
        "bend--off": Figure("", "", "", shows=("floor", "off")),
        "bend--floor": Figure("", "", "", shows=("floor",)),
        "bend--so-so": Figure("", "", "", shows=("so-so",)),
        "bend--more": Figure("", "", "", harder=True),
        "bend--sitting": Figure("", "", ""),
        "bend--together": SimpleNamespace(harder=False, shows=(), helper=True),
    }
    monkeypatch.setattr(library, "variants", lambda _: list(ways))
    monkeypatch.setattr(library, "figure", ways.__getitem__)
    assert {place: names for place, names in ways_of("bend").items() if names} == {
        "so-so": ["bend--so-so"],
        "off": ["bend--off"],
        "floor": ["bend--floor"],
        "later": ["bend--more"],
        "helped": ["bend--together"],
        "another": ["bend--sitting"],
    }


def test_what_a_notebook_carries_is_a_file_in_the_book() -> None:
    still = address(figure("bridge").still)
    html = with_files(f'<img src="{still}" alt="A &amp; B">', "../figures")
    assert html == '<img src="../figures/bridge.svg" loading="lazy" alt="A &amp; B">'
    strange = '<img src="data:image/svg+xml,%3Csvg/%3E">'
    assert with_files(strange, "../figures") == strange


@pytest.mark.parametrize("name", exercise_sets())
def test_a_set_on_its_page_shows_files_and_its_notebook_shows_the_same(
    book: Path, name: str
) -> None:
    html = (book / f"book/library/set-{name}.html").read_text("utf-8")
    assert "data:image/svg+xml" not in html
    pictures = BeautifulSoup(html, "html.parser").select(".cb-exercise img")
    notebook = json.loads((ROOT / f"book/library/set-{name}.ipynb").read_text("utf-8"))
    outputs = [o for cell in notebook["cells"] for o in cell.get("outputs", [])]
    carried = BeautifulSoup("".join(outputs[0]["data"]["text/html"]), "html.parser")
    assert len(pictures) >= len(exercise_sets()[name].exercises)
    for picture, other in zip(pictures, carried.select(".cb-exercise img"), strict=True):
        file = (book / "book/library" / picture["src"]).resolve()
        assert file.is_file()
        assert other["src"] == address(figure(file.stem).still)
        width, height = size_of(file.read_text("utf-8"))
        assert abs(float(width) - int(picture["width"])) <= 0.5
        assert abs(float(height) - int(picture["height"])) <= 0.5


def test_the_book_has_the_files_of_all_ways(book: Path) -> None:
    names = {name for exercise in exercises() for name in [exercise, *variants(exercise)]}
    there = {file.name for file in (book / "_static/figures").glob("*.svg")}
    assert there >= {f"{name}{kind}.svg" for name in names for kind in ("", ".moving")}


@pytest.mark.parametrize("name", [name for each in exercises() for name in pictures_of(each)])
def test_each_drawing_can_be_told_a_theme(name: str) -> None:
    for drawn in (figure(name).still, figure(name).moving):
        told = in_themes(drawn)
        # Its shapes come after the marks that the address names, or the rules do not reach them.
        assert told.index('id="low-glare"') < told.index("<path")
        assert all(f"#{theme}:target~*" in told for theme in ("light", "dark", "low-glare"))


def test_a_drawing_that_does_not_ask_is_named() -> None:
    with pytest.raises(ValueError, match="Draw it anew: make figures"):
        in_themes("<svg></svg>")
