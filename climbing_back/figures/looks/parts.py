"""The parts of a picture: the names of its regions, and which triangles of a mesh belong to which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.cast import PEOPLE
from climbing_back.figures.human.mesh import END, FINGERS, INDEX, human, mesh
from climbing_back.figures.human.pose import SIDES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from climbing_back.figures.human.mesh import Indices
    from climbing_back.figures.human.pose import Vector

THUMB = 1
MOSTLY_FINGER = 0.55
"""A triangle is a finger's own of whose way its bones make so much."""

# The regions of a picture. What has two sides ends in its side.
REGIONS = ["head", "ear", "hair", "mane", "top"]
SEAT = "seat"
REGIONS += [
    f"{part} {side}"
    for part in ("sleeve", "cuff", "arm", "forearm", "leg", "shin", SEAT, "sock", "shoe")
    for side in SIDES
]
FINGER = "finger"
REGIONS += [f"{FINGER}{number} {side}" for number in FINGERS for side in SIDES]
HELPS, HELPS_SLEEVE = "helper", "helpersleeve"
REGIONS += [f"{part} {side}" for part in (HELPS, HELPS_SLEEVE) for side in SIDES]
NUMBER = {name: number for number, name in enumerate(REGIONS)}


@dataclass(frozen=True)
class Surface:
    """A part of a posed person: a mesh, where it is, and which regions it is drawn in.

    A triangle belongs to the second of its regions where ``split`` is positive, else to the first.
    """

    points: Vector
    """(n, 3)"""
    triangles: Indices
    """(m, 3)"""
    keep: Vector
    """(n,): there is something where this is positive."""
    first: NDArray[np.int64]
    """(m,)"""
    second: NDArray[np.int64]
    split: Vector
    """(n,)"""


def everywhere(
    points: Vector, triangles: Indices, region: str, keep: Vector | None = None
) -> Surface:
    """Return a surface that is all of one region, where it is kept."""
    numbers = np.full(len(triangles), NUMBER[region])
    kept = np.ones(len(points)) if keep is None else keep
    return Surface(points, triangles, kept, numbers, numbers, kept)


def sided(
    left: NDArray[np.bool_], part: str, where: NDArray[np.bool_], to: NDArray[np.int64]
) -> None:
    """Give triangles the region of their side."""
    for side, chosen in (("left", left), ("right", ~left)):
        to[where & chosen] = NUMBER[f"{part} {side}"]


@cache
def left_of(part: str) -> NDArray[np.bool_]:
    """Return which triangles of the skin, or of the cloth, are on the left: in all people the same."""
    aside = human(next(iter(PEOPLE))).points[getattr(mesh(), part)][:, :, 1]
    left: NDArray[np.bool_] = aside.mean(axis=1) > 0
    return left


@cache
def finger_of() -> NDArray[np.int64]:
    """Return the region of the finger of each triangle of the skin, or -1: in all people the same."""
    weights, found = mesh().weights, np.full(len(mesh().body), -1)
    for side in SIDES:
        for number in FINGERS:
            bones = [INDEX[f"finger{number}-{bone}{END[side]}"] for bone in (1, 2, 3)]
            if number == THUMB:
                bones = bones[1:]
            share = weights[:, bones].sum(axis=1)[mesh().body].mean(axis=1)
            found[share > MOSTLY_FINGER] = NUMBER[f"{FINGER}{number} {side}"]
    return found
