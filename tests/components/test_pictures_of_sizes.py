"""The picture and the steps of the size that is meant, in what Python hands to the elements and writes into fragments."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from climbing_back import SessionPlayer, Today
from climbing_back.components.element.known import known
from climbing_back.content import DAYS, exercise_sets, exercises
from climbing_back.figures import figure, of_size
from tests.components.examples import examples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from climbing_back.diary import SQLiteStore

# No exercise has this one as its own.
STANDING, SITTING = "heel-raise", "pelvic-tilt-lean-back--sitting"


@pytest.fixture
def another(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a standing exercise be done sitting on an off day."""

    def shown(exercise: str, size: str) -> str:
        return SITTING if (exercise, size) == (STANDING, "off") else of_size(exercise, size)

    for module in ("element.known", "element", "session_player"):
        monkeypatch.setattr(import_module(f"climbing_back.components.{module}"), "of_size", shown)
    known.cache_clear()
    yield
    known.cache_clear()


def test_elements_know_the_sizes_that_have_another_picture_and_no_more(another: None) -> None:
    carried = {each["id"]: each["ways"] for each in known()["exercises"]}
    own = exercises()[STANDING].way_of("off")
    assert carried.pop(STANDING)["off"] == {
        "name": SITTING,
        "alt": figure(SITTING).alt,
        "steps": own.steps,
        "stands": False,
        "safety": [list(line) for line in exercises()[STANDING].safety_in("off").items()],
    }
    for exercise, ways in carried.items():
        shown = {day: of_size(exercise, day) for day in DAYS}
        assert {day: each["name"] for day, each in ways.items()} == {
            day: name for day, name in shown.items() if name != exercise
        }
        for day, each in ways.items():
            assert each["alt"] == figure(each["name"]).alt
            assert each["steps"] == exercises()[exercise].way_of(day).steps
            assert each["stands"] == exercises()[exercise].stands_in(day)


def test_a_notebook_gets_the_pictures_of_all_sizes_along(store: SQLiteStore, another: None) -> None:
    today = Today(store=store)
    names = {each["name"] for e in today.known["exercises"] for each in e["ways"].values()}
    assert set(today.pictures) == {*exercises(), *names}
    assert SITTING in names
    for name, address in today.pictures.items():
        assert unquote(address.partition(",")[2]) == figure(name).still.strip()


@pytest.mark.parametrize("name", exercise_sets())
def test_a_set_shows_each_size_as_it_is_done(name: str, store: SQLiteStore, another: None) -> None:
    soup = BeautifulSoup(SessionPlayer(name, store=store).to_html(), "html.parser")
    for section in soup.select("section[data-exercise]"):
        exercise = section["data-exercise"]
        for day in DAYS:
            [shown] = section.select(f'[data-sizes~="{day}"] img')
            is_another = (exercise, day) == (STANDING, "off")
            assert shown["alt"] == figure(SITTING if is_another else of_size(exercise, day)).alt
            steps = section.select(f'[data-sizes~="{day}"] li')
            assert [step.get_text() for step in steps] == list(
                exercises()[exercise].way_of(day).steps
            )
            [amount] = section.select(f'[data-size="{day}"]')
            assert amount.has_attr("data-stands") == exercises()[exercise].stands_in(day)
        # Each of them once, named by its days where there are several; what is no longer true is not said.
        pictures = section.select("img")
        assert len({picture["src"] for picture in pictures}) == len(pictures)
        several = len(pictures) > 1
        assert len(section.select("figcaption")) == len(pictures) * several
        assert ("One picture for every size." in section.get_text()) != several
        days = [each.get_text() for each in section.select(".cb-way > p")]
        assert days == [f"{each.get_text()}:" for each in section.select("figcaption")]
        assert "Your day’s line comes first." in section.get_text()


def test_words_beside_pictures_of_sizes_say_which_is_which() -> None:
    html, markdown = examples()["a set with a standing exercise"]
    section = BeautifulSoup(html, "html.parser").section
    said = [each.get_text() for each in section.select("figcaption")]
    assert said == ["Good day, So-so day", "Off day"]
    assert markdown.index("Good day, So-so day") < markdown.index("Hold on, off.")
