"""Things in the room as triangles, to know what is in front of them and what behind."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.pose import FRONT, UP
from climbing_back.figures.human.turns import unit
from climbing_back.figures.shapes import Cushion, Drum, Tube

if TYPE_CHECKING:
    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.shapes import Shape

SIDES_OF_A_ROD = 8
LONGER = 0.8
"""By how much of its radius a rod goes on beyond its ends."""
UNDER = {"o", "c"}
"""The looks of what bodies lie on: it never hides them, though they sink in."""


def triangles_of(shape: Shape) -> Vector:
    """Return the triangles of a thing, (m, 3, 3); none for what is always behind."""
    if shape.look[:1] in UNDER:
        return np.zeros((0, 3, 3))
    if isinstance(shape, Cushion):
        return np.zeros((0, 3, 3))
    if isinstance(shape, Drum):
        flat = unit(shape.end - shape.start) * shape.radius * LONGER
        return _rod(shape.start + flat, shape.end - flat, shape.radius, shape.radius)
    if isinstance(shape, Tube):
        return _rod(shape.start, shape.end, shape.wide, shape.narrow)
    points = list(shape.points)
    if shape.closed and not shape.thick:
        fan = [(points[0], one, two) for one, two in itertools.pairwise(points)]
        return np.array(fan)
    if shape.closed:
        points.append(points[0])
    half = (shape.thick or 1) / 2
    rods = [_rod(one, two, half, half) for one, two in itertools.pairwise(points)]
    return np.concatenate(rods)


def _rod(start: Vector, end: Vector, wide: float, narrow: float) -> Vector:
    """Return a round rod with flat ends, a little longer than it is, so that joints are closed."""
    length = float(np.linalg.norm(end - start))
    along = unit(end - start) if length > 1e-6 else UP
    across = unit(np.cross(along, FRONT if abs(along @ FRONT) < 0.9 else UP))
    turn = np.linspace(0, 2 * np.pi, SIDES_OF_A_ROD, endpoint=False)[:, None]
    ring = np.cos(turn) * across + np.sin(turn) * np.cross(along, across)
    one = start - along * wide * LONGER + ring * wide
    two = end + along * narrow * LONGER + ring * narrow
    one_next, two_next = np.roll(one, -1, axis=0), np.roll(two, -1, axis=0)
    return np.concatenate(
        [np.stack([one, one_next, two_next], axis=1), np.stack([one, two_next, two], axis=1)]
    )
