"""From what is seen to few clean regions, and the order in which they and the things are painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from climbing_back.figures.looks.dress import REGIONS
from climbing_back.figures.looks.raster import AWAY, FINE, Paper, Seen, raster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.looks.dress import Surface

    Mask = NDArray[np.bool_]

SLIVER = 2.0
"""A smaller piece of a region goes to its neighbour, in square centimetres."""
PINHOLE = 2.0
"""A smaller hole between parts of a body is closed, in square centimetres."""
SOFT = 1.6
"""How far the edges of regions are smoothed, in squares."""
STEP = 0.5
"""Where the nearness changes by more at an edge, one part is in front of the other; in centimetres."""


@dataclass(frozen=True)
class View:
    """A person as seen: masks and numbers of squares, (high, wide)."""

    person: Mask
    near: Vector
    """How near, or :data:`AWAY`."""
    light: Vector
    """How much the surface looks to the light, from -1 to 1."""
    regions: dict[str, Mask]
    ears: Mask


def view_of(paper: Paper, surfaces: Sequence[Surface], lights: Sequence[Vector]) -> View:
    """Return what is seen of a person's surfaces; ``lights`` says how bright each point is."""
    corners, values, first, second = [], [], [], []
    for surface, light in zip(surfaces, lights, strict=True):
        of = surface.triangles
        corners.append(surface.points[of])
        values.append(np.stack([surface.keep[of], light[of], surface.split[of]], axis=-1))
        first.append(surface.first)
        second.append(surface.second)
    seen = raster(paper, np.concatenate(corners), np.concatenate(values))
    numbers = np.where(
        seen.values[..., 2] >= 0,
        np.concatenate(second)[seen.triangle],
        np.concatenate(first)[seen.triangle],
    )
    numbers = np.where(seen.triangle < 0, -1, numbers)
    ears = numbers == REGIONS.index("ear")
    numbers[ears] = REGIONS.index("head")
    person, regions = _clean(numbers)
    near = _filled(seen, person)
    return View(person, near, seen.values[..., 1], regions, ears)


def _filled(seen: Seen, person: Mask) -> Vector:
    """Return how near a person is, also in the pinholes that were closed."""
    holes = person & (seen.triangle < 0)
    if not holes.any():
        return seen.near
    nearest = ndimage.distance_transform_edt(
        seen.triangle < 0, return_distances=False, return_indices=True
    )
    near: Vector = np.where(holes, seen.near[tuple(nearest)], seen.near)
    return near


def _clean(numbers: NDArray[np.int64]) -> tuple[Mask, dict[str, Mask]]:
    """Return where the person is, and its regions without noise, slivers and pinholes."""
    person = numbers >= 0
    outside, count = ndimage.label(~person)
    sizes = np.bincount(outside.ravel(), minlength=count + 1)
    person |= (sizes < PINHOLE * FINE**2)[outside] & (outside > 0)
    # A piece of the person alone: what sticks out behind something else.
    pieces, count = ndimage.label(person)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    person &= (sizes >= SLIVER * FINE**2)[pieces]
    present = [number for number in range(len(REGIONS)) if (numbers == number).sum() > 20]
    best, winner = np.zeros(numbers.shape, dtype=np.float32), np.full(numbers.shape, -1)
    for number in present:
        soft = ndimage.gaussian_filter((numbers == number).astype(np.float32), SOFT)
        better = person & (soft > best)
        best[better], winner[better] = soft[better], number
    for number in present:
        pieces, count = ndimage.label(winner == number)
        sizes = np.bincount(pieces.ravel(), minlength=count + 1)
        winner[(sizes < SLIVER * FINE**2)[pieces] & (pieces > 0)] = -1
    lost = person & (winner < 0)
    if lost.any():
        nearest = ndimage.distance_transform_edt(
            winner < 0, return_distances=False, return_indices=True
        )
        winner[lost] = winner[tuple(nearest)][lost]
    found = {REGIONS[number]: winner == number for number in present}
    return person, {name: mask for name, mask in found.items() if mask.any()}


def order_of_paint(view: View, things: Sequence[Vector]) -> list[str | int]:
    """Return regions, by name, and things, by number, from back to front.

    Parameters
    ----------
    things
        How near each thing is, (high, wide), :data:`AWAY` where it is not; in their own order.
    """
    names: list[str | int] = [*range(len(things)), *view.regions]
    above = np.zeros((len(names), len(names)))
    start = len(things)
    _regions_above(view, above[start:, start:])
    covered = [near > AWAY for near in things]
    for number, near in enumerate(things):
        for other in range(number):
            if (covered[number] & covered[other]).any():
                above[number, other] = 1e6
        for at, mask in enumerate(view.regions.values(), start):
            both = mask & covered[number]
            in_front = int((near[both] > view.near[both]).sum())
            behind = int(both.sum()) - in_front
            above[number, at], above[at, number] = (
                max(in_front - behind, 0),
                max(behind - in_front, 0),
            )
    depths = [-np.inf] * start + [
        float(np.median(view.near[mask])) for mask in view.regions.values()
    ]
    left, order = list(range(len(names))), []
    while left:
        # Next comes what has least of what is left to be above of.
        lowest = min(left, key=lambda each: (above[each, left].sum(), depths[each], each))
        left.remove(lowest)
        order.append(names[lowest])
    return order


def _regions_above(view: View, above: Vector) -> None:
    """Count the squares along which one region is in front of another, into (regions, regions)."""
    numbers = np.full(view.person.shape, -1)
    for number, mask in enumerate(view.regions.values()):
        numbers[mask] = number
    for one, two in (
        ((slice(None), slice(1, None)), (slice(None), slice(None, -1))),
        ((slice(1, None), slice(None)), (slice(None, -1), slice(None))),
    ):
        a, b = numbers[one], numbers[two]
        step = view.near[one] - view.near[two]
        edge = (a != b) & (a >= 0) & (b >= 0) & (abs(step) > STEP)
        front, back = np.where(step > 0, a, b)[edge], np.where(step > 0, b, a)[edge]
        np.add.at(above, (front, back), 1)
    both = np.minimum(above, above.T)
    above -= both
