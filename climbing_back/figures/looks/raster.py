"""What is in front: surfaces on a grid of small squares, each with what is nearest there."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from climbing_back.figures.camera import Camera
    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.shapes import Box

FINE = 6.0
"""So many squares to a centimetre."""

AWAY = -1e9
"""How near what is nowhere is."""

# Small triangles are looked at in batches of like size, so that each looks at about its own squares
# only; larger ones one by one.
SIZES = (0, 3, 5, 8, 12, 18, 28, 44)
AT_ONCE = 1_000_000


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
        return self.camera.seen(points)

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
    there = (values[:, :, 0] >= 0).any(axis=1)
    numbers, corners, values = np.flatnonzero(there), corners[there], values[there]
    flat, near = paper.squares(corners), corners @ paper.camera.eye
    squares = paper.wide * paper.high
    found = [_hits(paper, flat, near, values, batch) for batch in _batches(paper, flat)]
    nearest = np.full(squares, AWAY)
    triangle = np.full(squares, -1)
    taken = np.zeros((squares, values.shape[2]))
    if found:
        place, depth, of, at = (np.concatenate(each) for each in zip(*found, strict=True))
        # Of what is written to one square, the last stays: the nearest.
        order = np.lexsort((of, depth))
        place, depth, of, at = place[order], depth[order], of[order], at[order]
        nearest[place], triangle[place], taken[place] = depth, numbers[of], at
    shape = (paper.high, paper.wide)
    return Seen(nearest.reshape(shape), triangle.reshape(shape), taken.reshape(*shape, -1))


@dataclass(frozen=True)
class Batch:
    """Triangles, the first square of each, and how many squares right and down each looks at."""

    chosen: NDArray[np.int64]
    low: NDArray[np.int64]
    wide: int
    high: int


def _batches(paper: Paper, flat: Vector) -> list[Batch]:
    """Return the triangles that can be on the paper."""
    edge = np.array([paper.wide, paper.high])
    low = np.clip(np.floor(flat.min(axis=1)).astype(np.int64), 0, edge)
    size = np.clip(np.ceil(flat.max(axis=1)).astype(np.int64), 0, edge) - low
    longest = np.where((size > 0).all(axis=1), size.max(axis=1), 0)
    batches = []
    for least, most in itertools.pairwise(SIZES):
        alike = np.flatnonzero((longest > least) & (longest <= most))
        step = max(1, AT_ONCE // most**2)
        parts = (alike[at : at + step] for at in range(0, len(alike), step))
        batches += [Batch(part, low[part], most, most) for part in parts]
    for each in np.flatnonzero(longest > SIZES[-1]):
        wide, high = (int(length) for length in size[each])
        batches.append(Batch(np.array([each]), low[[each]], wide, high))
    return batches


def _hits(
    paper: Paper, flat: Vector, near: Vector, values: Vector, batch: Batch
) -> tuple[NDArray[np.int64], Vector, NDArray[np.int64], Vector]:
    """Return the squares that triangles cover: which, how near, of which triangle, values."""
    down, right = np.mgrid[0 : batch.high, 0 : batch.wide]
    x = batch.low[:, :1] + right.ravel()
    y = batch.low[:, 1:] + down.ravel()
    start, one, two = (flat[batch.chosen, corner] for corner in range(3))
    (ax, ay), (bx, by) = (one - start).T[:, :, None], (two - start).T[:, :, None]
    area = ax * by - ay * bx
    area = np.where(abs(area) < 1e-9, np.inf, area)
    dx, dy = x + 0.5 - start[:, :1], y + 0.5 - start[:, 1:]
    u, v = (dx * by - dy * bx) / area, (dy * ax - dx * ay) / area
    inside = (np.minimum(u, v) >= -1e-6) & (u + v <= 1 + 1e-6) & np.isfinite(area)
    inside &= (x < paper.wide) & (y < paper.high)
    which, square = np.nonzero(inside)
    u, v = u[which, square], v[which, square]
    shares = np.stack([1 - u - v, u, v], axis=1)
    of = batch.chosen[which]
    at = np.einsum("nk,nkc->nc", shares, values[of])
    kept = at[:, 0] >= 0
    place = (y[which, square] * paper.wide + x[which, square])[kept]
    depth = (shares * near[of]).sum(axis=1)[kept]
    return place, depth, of[kept], at[kept]
