"""Every example in every component's ``examples.yml``, rendered: one list for all tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from functools import cache
from inspect import isclass
from typing import Any

import yaml
from jsonschema import Draft202012Validator

import climbing_back
from climbing_back.components.checklist import checklist_html
from climbing_back.components.element import DiaryComponent
from climbing_back.components.element.twin import markdown_of
from climbing_back.components.quick_check import quick_check_html
from climbing_back.components.reflection import reflection_html
from climbing_back.components.session_player import session_player_html
from climbing_back.content import (
    DAYS,
    Exercise,
    ExerciseSet,
    Prompt,
    ReflectionContent,
    Size,
    Start,
    Way,
)
from climbing_back.content.checklists import from_dict
from climbing_back.content.quick_checks import from_dict as quick_check_from_dict
from climbing_back.diary import SQLiteStore
from climbing_back.figures import Figure
from tests.conftest import ROOT

COMPONENTS = ROOT / "climbing_back/components"
SCHEMAS = ROOT / "climbing_back/content/schemas"


def render_checklist(said: dict[str, Any]) -> str:
    """Render what a checklist file could say."""
    schema = json.loads((SCHEMAS / "checklist.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(said)
    return checklist_html(from_dict(said))


def render_reflection(said: dict[str, Any]) -> str:
    """Render prompts that are given here."""
    prompts = tuple(Prompt(**each) for each in said["prompts"])
    return reflection_html(ReflectionContent(**{**said, "prompts": prompts}))


def render_quick_check(said: dict[str, Any]) -> str:
    """Render what a file of a quick check could say."""
    schema = json.loads((SCHEMAS / "quick-check.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(said)
    return quick_check_html(quick_check_from_dict(said))


def render_session_player(said: dict[str, Any]) -> str:
    """Render a set of exercises that are given here, each with a stand-in for its picture.

    A size that is done in another way has a picture of its own.
    """
    exercises = tuple(_exercise(each) for each in said["exercises"])
    chosen = ExerciseSet(said["id"], said["name"], said["for"], exercises)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30.4 20"><text>"#%&amp;</text></svg>'
    )
    by_id = {each.id: each for each in exercises}

    def figure_of(exercise: str, size: str) -> Figure:
        meant = by_id[exercise]
        way = f", {size}" if meant.way_of(size) in meant.ways else ""
        return Figure(svg, svg, f'A "person" at {meant.name}{way}.')

    return session_player_html(chosen, figure_of)


def _exercise(said: dict[str, Any]) -> Exercise:
    """Return an exercise with what a set shows of it."""
    sizes = {day: Size(**said["sizes"][day]) for day in DAYS}
    words = dict.fromkeys(("number", "gist", "muscles", "harder", "helper"), "")
    lists = dict.fromkeys(("problems", "kit"), ())
    said = {
        name: tuple(value) if isinstance(value, list) else value for name, value in said.items()
    }
    amounts = dict.fromkeys(("effort", "heat", "fall_risk"), "low")
    ways = tuple(Way(**each) for each in said.get("ways", ()))
    return Exercise(
        **{**words, **lists, **amounts, **said, "sizes": sizes, "ways": ways},
        position="standing" if said["level"] == "C" else "sitting",
        minutes=1,
        start=Start("", 1, (), ()),
    )


def render_widget(widget: type[DiaryComponent]) -> Callable[[dict[str, Any]], str]:
    """Return how to render a widget, given what it can be asked for."""

    def render(said: dict[str, Any]) -> str:
        with closing(SQLiteStore(":memory:")) as store:
            return widget(**said, store=store).to_html()

    return render


WIDGETS = {
    each.__module__.rpartition(".")[2]: each
    for each in map(vars(climbing_back).get, climbing_back.__all__)
    if isclass(each)
}
"""The components by their folders."""

# What can be asked of these stands in files of content. Examples say more than those do.
WITH_CONTENT: dict[str, Callable[[dict[str, Any]], str]] = {
    "checklist": render_checklist,
    "quick_check": render_quick_check,
    "reflection": render_reflection,
    "session_player": render_session_player,
}


@cache
def fragments() -> dict[str, dict[str, str]]:
    """Return the HTML of each example by its name, for each component by its folder."""
    made: dict[str, dict[str, str]] = {}
    for file in sorted(COMPONENTS.glob("*/examples.yml")):
        component = file.parent.name
        render = WITH_CONTENT.get(component) or render_widget(WIDGETS[component])
        said = yaml.safe_load(file.read_text("utf-8"))
        made[component] = {each["name"]: render(each[component]) for each in said}
    return made


@cache
def examples() -> dict[str, tuple[str, str]]:
    """Return the HTML and the Markdown of each example, by its name."""
    return {
        name: (html, markdown_of(html)) for of in fragments().values() for name, html in of.items()
    }
