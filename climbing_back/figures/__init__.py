"""Drawings of the exercises, made from joint angles: ``content/figures/<id>.yaml``, one file each.

A file says who does it, what is around them, and the pose at the start and at the end in the angles
that therapists use. From that come the alternative text and, with ``make figures``, the still and the
moving picture. Those are kept in ``drawings/``, so that the course is built without drawing them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from climbing_back.content.exercises import figure_files
from climbing_back.content.packaged import made_at_build
from climbing_back.content.reader import ContentError

if TYPE_CHECKING:
    from climbing_back.figures.motion import Motion

DRAWINGS = Path(__file__).parent / "drawings"


@dataclass(frozen=True)
class Figure:
    """The pictures of one exercise, as SVG, and what they show in words."""

    still: str
    moving: str
    alt: str
    harder: bool = False
    """Whether it shows a way that comes when a therapist says so."""
    shows: tuple[str, ...] = ()
    """The sizes that are another movement and that it shows: so-so, off, floor."""
    helper: bool = False
    """Whether it shows a helper's hands."""


@cache
def figure(exercise: str) -> Figure:
    """Return the picture of the exercise with this id.

    Raises
    ------
    ContentError
        When its file is missing or wrong, or not drawn yet; the message says where and what to do.
    """
    still, moving = (drawing(exercise, kind) for kind in ("", ".moving"))
    said = figure_files()[exercise]
    return Figure(
        still,
        moving,
        alt_texts()[exercise],
        bool(said.get("harder")),
        tuple(said.get("shows", ())),
        bool(said.get("helper")),
    )


@made_at_build
def alt_texts() -> dict[str, str]:
    """Return what each picture shows, in words, by the picture's name."""
    from climbing_back.figures.words import alt_text

    return {name: alt_text(read_figure(name)) for name in figure_files()}


def drawing(name: str, kind: str = "") -> str:
    """Return the SVG of a picture that is kept; ``kind`` is ".moving" for the moving one."""
    file = DRAWINGS / f"{name}{kind}.svg"
    if not file.is_file():
        raise ContentError(file, 1, "this picture is not drawn yet. Run: make figures")
    return file.read_text("utf-8")


def variants(exercise: str) -> list[str]:
    """Return the names of the figures that show other ways: ``<id>--<way>.yaml``."""
    return [name for name in figure_files() if name.startswith(f"{exercise}--")]


def of_size(exercise: str, size: str) -> str:
    """Return the name of the figure that shows an exercise in this size: good, so-so, off or floor.

    It is the exercise's own, unless another says that it ``shows`` this size.
    """
    return next((name for name in variants(exercise) if size in figure(name).shows), exercise)


def address(svg: str) -> str:
    """Return an address that holds the picture itself, for an ``<img>`` that has no file."""
    return "data:image/svg+xml," + quote(svg.strip(), safe=" :/;,()=!*@$")


def size_of(svg: str) -> tuple[str, str]:
    """Return a picture's width and height."""
    found = re.search(r' width="([0-9.]+)" height="([0-9.]+)"><style', svg)
    if not found:
        raise ValueError("This is none of our pictures: it does not say its size.")
    return found[1], found[2]


def read_figure(name: str) -> Motion:
    """Return the motion that the figure file of this name speaks of.

    Raises
    ------
    ContentError
        When a file of a picture is missing or wrong; the message says where and what to do.
    """
    # What draws needs NumPy: whoever only asks whether pictures are up to date does not.
    from climbing_back.figures.motion import read_motion

    return read_motion(figure_files()[name])
