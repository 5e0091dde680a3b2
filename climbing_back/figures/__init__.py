"""Drawings of the exercises, made from joint angles: ``content/figures/<id>.yaml``, one file each.

A file says who does it, what is around them, and the pose at the start and at the end in the angles
that therapists use. From that come the still picture, the moving picture and the alternative text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from climbing_back.content.reader import FOLDER, read
from climbing_back.figures.drawing import draw
from climbing_back.figures.motion import read_motion


@dataclass(frozen=True)
class Figure:
    """The picture of one exercise: SVG, and what it shows in words."""

    svg: str
    alt: str


@cache
def figure(exercise: str) -> Figure:
    """Return the picture of the exercise with this id.

    Raises
    ------
    ContentError
        When its file is missing or wrong; the message says where and what to do.
    """
    motion = read_motion(read(FOLDER / f"figures/{exercise}.yaml", "figure").said)
    return Figure(draw(motion), "")
