"""Drawings of the exercises, made from joint angles: ``content/figures/<id>.yaml``, one file each.

A file says who does it, what is around them, and the pose at the start and at the end in the angles
that therapists use. From that come the still picture, the moving picture and the alternative text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from climbing_back.content.reader import FOLDER, read
from climbing_back.figures.drawing import in_motion, still
from climbing_back.figures.motion import Motion, read_motion
from climbing_back.figures.words import alt_text


@dataclass(frozen=True)
class Figure:
    """The pictures of one exercise, as SVG, and what they show in words."""

    still: str
    moving: str
    alt: str


@cache
def figure(exercise: str) -> Figure:
    """Return the picture of the exercise with this id.

    Raises
    ------
    ContentError
        When its file is missing or wrong; the message says where and what to do.
    """
    motion = read_figure(exercise)
    return Figure(still(motion), in_motion(motion), alt_text(motion))


def read_figure(name: str) -> Motion:
    """Return the motion that the figure file of this name speaks of.

    Raises
    ------
    ContentError
        When the file is missing or wrong; the message says where and what to do.
    """
    return read_motion(read(FOLDER / f"figures/{name}.yaml", "figure").said)
