"""From areas on a grid to curves: outlines, their corners, and few cubic curves through them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage
from skimage import measure

from climbing_back.figures.looks.raster import FINE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.looks.raster import Paper

Curve = tuple["Vector", "Vector", "Vector", "Vector"]

MARGIN = 4
CORNER = 55
"""An outline that turns by more, in degrees, has a corner."""
NEAR = 0.9
"""Over what length it does, in centimetres."""


def traced(paper: Paper, area: NDArray[np.bool_], least: float, exact: float, blur: float) -> str:
    """Return the outlines of an area as path data.

    Parameters
    ----------
    area
        (high, wide)
    least
        Smaller pieces, and smaller holes, are left out; in square centimetres.
    exact
        How far curves may be from the outline, in centimetres.
    blur
        How far corners are rounded first, in squares.
    """
    if not area.any():
        return ""
    soft = ndimage.gaussian_filter(np.pad(area.astype(float), MARGIN), blur)
    found = []
    contours: Callable[[Vector, float], list[Vector]] = measure.find_contours
    for outline in contours(soft, 0.5):
        points = (outline[:, ::-1] - MARGIN + 0.5) / FINE + (paper.left, paper.top)
        x, y = points.T
        size = abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum())) / 2
        if size >= least and len(points) > 8:
            found.append(_closed(points, exact))
    return "".join(found)


def _closed(points: Vector, exact: float) -> str:
    points = points[:-1]
    corners = _corners(points, max(3, int(NEAR * FINE))) or [int(points[:, 0].argmax())]
    points = np.roll(points, -corners[0], axis=0)
    ends = [corner - corners[0] for corner in corners] + [len(points)]
    points = np.concatenate([points, points[:1]])
    curves: list[Curve] = []
    for start, end in itertools.pairwise(ends):
        curves += _fitted(points[start : end + 1], exact)
    return path_of(curves) + "z"


def _corners(points: Vector, reach: int) -> list[int]:
    """Return where a closed outline has corners."""
    before = points - np.roll(points, reach, axis=0)
    after = np.roll(points, -reach, axis=0) - points
    lengths = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    cosine = (before * after).sum(axis=1) / (lengths + 1e-9)
    turn = np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    sharpest = ndimage.maximum_filter1d(turn, 2 * reach + 1, mode="wrap")
    found: list[int] = []
    for at in np.flatnonzero((turn > CORNER) & (turn == sharpest)):
        if not found or at - found[-1] > reach:
            found.append(int(at))
    return found


def _fitted(points: Vector, exact: float) -> list[Curve]:
    reach = min(4, len(points) - 1)
    start, end = points[reach] - points[0], points[-1 - reach] - points[-1]
    return _fit(points, _unit(start), _unit(end), exact)


def _unit(way: Vector) -> Vector:
    length = float(np.linalg.norm(way))
    return way / length if length > 1e-9 else way


def _fit(points: Vector, start: Vector, end: Vector, exact: float) -> list[Curve]:
    """Return cubic curves through points, by Schneider's method; the tangents at both ends are given."""
    count = len(points)
    if count == 2:
        third = float(np.linalg.norm(points[1] - points[0])) / 3
        return [(points[0], points[0] + start * third, points[1] + end * third, points[1])]
    steps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    at = np.concatenate([[0], np.cumsum(steps)])
    at = at / at[-1]
    worst = count // 2
    for _round in range(4):
        curve = _least_squares(points, at, start, end)
        way = _point_on(curve, at) - points
        off = np.linalg.norm(way, axis=1)
        worst = int(off.argmax())
        if off[worst] < exact:
            return [curve]
        if off[worst] > exact * 6:
            break
        at = _nearer(curve, at, way)
    worst = min(max(worst, 1), count - 2)
    tangent = _unit(points[max(0, worst - 3)] - points[min(count - 1, worst + 3)])
    return [
        *_fit(points[: worst + 1], start, tangent, exact),
        *_fit(points[worst:], -tangent, end, exact),
    ]


def _least_squares(points: Vector, at: Vector, start: Vector, end: Vector) -> Curve:
    """Return the curve with given tangents that is nearest to the points."""
    a, b, c, d = (1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3
    one, two = start * b[:, None], end * c[:, None]
    rest = points - (points[0] * (a + b)[:, None] + points[-1] * (c + d)[:, None])
    matrix = np.array(
        [[(one * one).sum(), (one * two).sum()], [(one * two).sum(), (two * two).sum()]]
    )
    length = float(np.linalg.norm(points[-1] - points[0]))
    arms = np.array([length / 3, length / 3])
    if abs(np.linalg.det(matrix)) > 1e-12:
        solved = np.linalg.solve(matrix, [(one * rest).sum(), (two * rest).sum()])
        if solved.min() > 1e-3 * length and solved.max() < 4 * length + 1:
            arms = solved
    return points[0], points[0] + start * arms[0], points[-1] + end * arms[1], points[-1]


def _point_on(curve: Curve, at: Vector) -> Vector:
    shares = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
    place: Vector = np.tensordot(np.array(shares).T, np.array(curve), axes=1)
    return place


def _nearer(curve: Curve, at: Vector, way: Vector) -> Vector:
    """Return where on the curve its points are nearest to those it should go through."""
    a, b, c, d = curve
    s, t = (1 - at)[:, None], at[:, None]
    speed = 3 * ((b - a) * s**2 + 2 * (c - b) * s * t + (d - c) * t**2)
    turn = 6 * ((c - 2 * b + a) * s + (d - 2 * c + b) * t)
    down = (speed**2).sum(axis=1) + (way * turn).sum(axis=1)
    step = np.where(abs(down) > 1e-9, (way * speed).sum(axis=1) / np.where(down == 0, 1, down), 0)
    moved: Vector = np.maximum.accumulate(np.clip(at - step, 0, 1))
    return moved


def path_of(curves: Sequence[Curve]) -> str:
    """Return curves that follow each other as path data, one place behind the point."""
    at = np.round(curves[0][0], 1)
    data = f"M{numbers(at)}"
    for _start, one, two, end in curves:
        step = np.round(end - at, 1)
        if np.linalg.norm(step) < 0.05:
            continue
        data += "c" + numbers([*(one - at), *(two - at), *step])
        at = np.round(at + step, 1)
    return data


def numbers(values: Iterable[float]) -> str:
    """Return numbers as short as path data allows."""
    data = ""
    for value in values:
        text = f"{value:.1f}".removesuffix(".0").replace("-0.", "-.")
        text = "0" if text in {"-0", ""} else text.removeprefix("0") if text[:2] == "0." else text
        glued = text[0] == "-" or (text[0] == "." and "." in re.split(r"[ -]", data)[-1])
        data += text if not data or glued else f" {text}"
    return data
