"""What is in front: surfaces on a grid of small squares, each with what is nearest there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from climbing_back.figures.body import Vector
    from climbing_back.figures.camera import Camera
    from climbing_back.figures.shapes import Box

FINE = 6.0
"""So many squares to a centimetre."""

AWAY = -1e9
"""How near what is nowhere is."""

# Triangles are looked at in batches of like size, so that each looks at about its own squares only.
SIZES = (0, 3, 5, 8, 12, 18, 28, 44, 80, 160, 320, 700, 1500, 3000)
AT_ONCE = 3_000_000


@dataclass(frozen=True)
class Paper:
    """A piece of paper on which a camera looks: its corner in centimetres, its size in squares."""

    camera: Camera
    left: float
    top: float
    wide: int
    high: int

    @classmethod
    def of(cls, camera: Camera, box: Box) -> Paper:
        """Return the paper that covers a box."""
        left, top, right, bottom = box
        wide, high = int((right - left) * FINE) + 2, int((bottom - top) * FINE) + 2
        return cls(camera, left, top, wide, high)

    def seen(self, points: Vector) -> Vector:
        """Return where points are on paper, in centimetres right and down, (..., 2)."""
        camera = self.camera
        return np.stack([points @ camera.right, -(points @ camera.up)], axis=-1)

    def squares(self, points: Vector) -> Vector:
        """Return where points are on paper, in squares, (..., 2)."""
        found: Vector = (self.seen(points) - (self.left, self.top)) * FINE
        return found


@dataclass(frozen=True)
class Seen:
    """What is nearest in each square: how near, of which triangle, and its values; (high, wide, ...)."""

    near: Vector
    triangle: NDArray[np.int64]
    """-1 where there is nothing."""
    values: Vector


def raster(paper: Paper, corners: Vector, values: Vector) -> Seen:
    """Return what is seen of triangles.

    Parameters
    ----------
    corners
        In space, (m, 3, 3).
    values
        Numbers of the corners, (m, 3, k), which go over smoothly from one to another. There is
        nothing where the first is negative.
    """
    flat, near = paper.squares(corners), corners @ paper.camera.eye
    squares = paper.wide * paper.high
    found = [each for batch in _batches(paper, flat) for each in _hits(paper, flat, near, values, *batch)]
    nearest = np.full(squares, AWAY)
    triangle = np.full(squares, -1)
    taken = np.zeros((squares, values.shape[2]))
    if found:
        place, depth, of, at = (np.concatenate(each) for each in zip(*found, strict=True))
        # Of what is written to one square, the last stays: the nearest.
        order = np.lexsort((of, depth))
        place, depth, of, at = place[order], depth[order], of[order], at[order]
        nearest[place], triangle[place], taken[place] = depth, of, at
    shape = (paper.high, paper.wide)
    return Seen(nearest.reshape(shape), triangle.reshape(shape), taken.reshape(*shape, -1))


def _batches(paper: Paper, flat: Vector) -> list[tuple[NDArray[np.int64], int, Vector]]:
    """Return triangles of like size that can be on the paper, that size, and their first squares."""
    low, high = np.floor(flat.min(axis=1)).astype(int), np.ceil(flat.max(axis=1)).astype(int)
    size = (high - low).max(axis=1) + 1
    on = (high >= 0).all(axis=1) & (low < (paper.wide, paper.high)).all(axis=1)
    batches = []
    for least, most in zip(SIZES, SIZES[1:], strict=False):
        alike = np.flatnonzero(on & (size > least) & (size <= most))
        step = max(1, AT_ONCE // most**2)
        batches += [
            (alike[at : at + step], most, low[alike[at : at + step]])
            for at in range(0, len(alike), step)
        ]
    return batches


def _hits(
    paper: Paper,
    flat: Vector,
    near: Vector,
    values: Vector,
    chosen: NDArray[np.int64],
    size: int,
    low: Vector,
) -> Sequence[tuple[NDArray[np.int64], Vector, NDArray[np.int64], Vector]]:
    """Return the squares that these triangles cover: which, how near, of which triangle, values."""
    down, right = np.mgrid[0:size, 0:size]
    x = low[:, :1] + right.ravel()
    y = low[:, 1:] + down.ravel()
    start, one, two = flat[chosen, 0], flat[chosen, 1], flat[chosen, 2]
    (ax, ay), (bx, by) = (one - start).T[:, :, None], (two - start).T[:, :, None]
    area = ax * by - ay * bx
    area = np.where(abs(area) < 1e-9, np.inf, area)
    dx, dy = x + 0.5 - start[:, :1], y + 0.5 - start[:, 1:]
    u, v = (dx * by - dy * bx) / area, (dy * ax - dx * ay) / area
    inside = (u >= -1e-6) & (v >= -1e-6) & (u + v <= 1 + 1e-6) & np.isfinite(area)
    inside &= (x >= 0) & (x < paper.wide) & (y >= 0) & (y < paper.high)
    which, square = np.nonzero(inside)
    shares = np.stack([1 - u[which, square] - v[which, square], u[which, square], v[which, square]], 1)
    of = chosen[which]
    at = np.einsum("nk,nkc->nc", shares, values[of])
    kept = at[:, 0] >= 0
    place = (y[which, square] * paper.wide + x[which, square])[kept]
    depth = (shares * near[of]).sum(axis=1)[kept]
    return [(place, depth, of[kept], at[kept])]
