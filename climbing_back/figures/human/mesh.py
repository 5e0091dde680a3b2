"""The baked people: points, triangles, bones, and which bone moves which point."""

from __future__ import annotations

import io
import lzma
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.pose import SIDES, Build
from climbing_back.figures.human.turns import unit, upright

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from climbing_back.figures.human.pose import Vector

    Indices = NDArray[np.int64]

BAKED = Path(__file__).parent / "people.npz.xz"

FINE = 100
"""A length of 1 in the file is so many to the centimetre."""

BONES_OF_A_POINT = 6

BELLY = (14.0, 10.0, 14.0)
"""Half how wide and how high what the breath moves is, and how far it is above the hips."""

FINGERS = range(1, 6)
"""From the thumb to the little finger."""


def _parents() -> dict[str, str]:
    """Return each bone's parent, parents first. Names end in .L or .R where there are two."""
    parents = {"root": "", "spine05": "root", "spine04": "spine05", "spine03": "spine04"}
    parents |= {"spine02": "spine03", "spine01": "spine02", "neck01": "spine01"}
    parents |= {"neck02": "neck01", "neck03": "neck02", "head": "neck03"}
    for end in (".L", ".R"):
        limbs = {"pelvis": "root", "upperleg01": "pelvis", "upperleg02": "upperleg01"}
        limbs |= {"lowerleg01": "upperleg02", "lowerleg02": "lowerleg01", "foot": "lowerleg02"}
        limbs |= {"toe1-1": "foot", "clavicle": "spine01", "shoulder01": "clavicle"}
        limbs |= {"upperarm01": "shoulder01", "upperarm02": "upperarm01"}
        limbs |= {"lowerarm01": "upperarm02", "lowerarm02": "lowerarm01", "wrist": "lowerarm02"}
        limbs |= {f"metacarpal{number}": "wrist" for number in (1, 2, 3, 4)}
        for finger in FINGERS:
            limbs[f"finger{finger}-1"] = f"metacarpal{finger - 1}" if finger > 1 else "wrist"
            limbs[f"finger{finger}-2"] = f"finger{finger}-1"
            limbs[f"finger{finger}-3"] = f"finger{finger}-2"
        for bone, parent in limbs.items():
            parents[bone + end] = parent if parent in parents else parent + end
    return parents


PARENTS = _parents()
INDEX = {bone: number for number, bone in enumerate(PARENTS)}
END = {"left": ".L", "right": ".R"}

ARM_BONES = (
    "upperarm01",
    "upperarm02",
    "lowerarm01",
    "lowerarm02",
    "wrist",
    "metacarpal",
    "finger",
)
LEG_BONES = ("upperleg01", "upperleg02", "lowerleg01", "lowerleg02", "foot", "toe1-1")
FOOT_BONES = ("foot", "toe1-1")
HEAD_BONES = ("head", "neck02", "neck03")


def bones_of(names: Iterable[str], side: str = "") -> list[int]:
    """Return the numbers of the bones whose names begin so, on one side or on both."""
    starts = tuple(names)
    return [
        number
        for bone, number in INDEX.items()
        if bone.startswith(starts) and bone.endswith(END.get(side, ""))
    ]


@dataclass(frozen=True)
class Mesh:
    """What all people have alike."""

    body: Indices
    """The triangles of the skin, (m, 3)."""
    tights: Indices
    """Those of a loose second skin, of which clothes are made, (k, 3)."""
    weights: Vector
    """How much each bone moves each point, (n, bones)."""
    ears: Indices

    def moved_by(self, names: Iterable[str], side: str = "") -> Vector:
        """Return how much of each point's way these bones make, (n,)."""
        total: Vector = self.weights[:, bones_of(names, side)].sum(axis=1)
        return total

    @cached_property
    def skin(self) -> Indices:
        """The points of the skin."""
        return np.unique(self.body)

    @cached_property
    def cloth(self) -> Indices:
        """The points of the second skin."""
        return np.unique(self.tights)

    @cached_property
    def of_head(self) -> Vector:
        """How much of each point of the skin belongs to the head, (n,)."""
        share = self.moved_by(HEAD_BONES)
        share[self.cloth] = 0
        return share


@dataclass(frozen=True)
class RestHand:
    """How a hand is at rest: which way fingers, palm and thumb point, its fingers' fan in degrees."""

    along: Vector
    palm: Vector
    thumb: Vector
    fan: Mapping[int, float]


@dataclass(frozen=True)
class Human:
    """One person's body at rest. The middle between the hips is at the origin."""

    mesh: Mesh
    points: Vector
    heads: Mapping[str, Vector]
    tails: Mapping[str, Vector]
    eyes: Mapping[str, Vector]
    teeth: Vector
    belly: float = 0
    """How far the belly is out with the breath, in centimetres."""

    def length(self, start: str, end: str) -> float:
        """Return how far the heads of two bones are from each other."""
        return float(np.linalg.norm(self.heads[start] - self.heads[end]))

    @cached_property
    def sole(self) -> float:
        """How high the sole is."""
        return float(self.points[self.mesh.skin, 2].min())

    @cached_property
    def build(self) -> Build:
        """The lengths of the bones."""
        heads = self.heads
        return Build(
            thigh=self.length("upperleg01.L", "lowerleg01.L"),
            shin=self.length("lowerleg01.L", "foot.L"),
            ankle_height=float(heads["foot.L"][2]) - self.sole,
            foot=19,
            trunk=float(heads["upperarm01.L"][2]) + 4,
            hips=self.length("upperleg01.L", "upperleg01.R"),
            shoulders=self.length("upperarm01.L", "upperarm01.R"),
            upper_arm=self.length("upperarm01.L", "lowerarm01.L"),
            forearm=self.length("lowerarm01.L", "wrist.L"),
            hand=4 + 0.85 * float(np.linalg.norm(self.tails["finger3-3.L"] - heads["wrist.L"])),
        )

    @cached_property
    def hands(self) -> dict[str, RestHand]:
        """Both hands at rest."""
        return {side: self._hand(side) for side in SIDES}

    def _hand(self, side: str) -> RestHand:
        def knuckle(finger: int, bone: int = 1) -> Vector:
            return self.heads[f"finger{finger}-{bone}{END[side]}"]

        wrist = self.heads["wrist" + END[side]]
        along = unit(knuckle(3) - wrist)
        palm = unit(np.cross(knuckle(2) - wrist, knuckle(5) - wrist))
        # The palm is where a finger bends to, even at rest.
        straight, tip = unit(knuckle(3, 2) - knuckle(3)), self.tails[f"finger3-3{END[side]}"]
        if upright(tip - knuckle(3, 3), straight) @ palm < 0:
            palm = -palm
        middle = upright(straight, palm)
        fan = {}
        for finger in (2, 3, 4, 5):
            way = upright(knuckle(finger, 2) - knuckle(finger), palm)
            fan[finger] = float(np.degrees(np.arctan2(np.cross(middle, way) @ palm, middle @ way)))
        return RestHand(along, palm, unit(knuckle(1, 3) - knuckle(1, 2)), fan)


@cache
def _baked() -> dict[str, NDArray[np.generic]]:
    with np.load(io.BytesIO(lzma.decompress(BAKED.read_bytes()))) as file:
        return dict(file)


@cache
def mesh() -> Mesh:
    """Return what all people have alike."""
    baked = _baked()
    bones, shares = baked["bones"].astype(np.int64), baked["weights"].astype(np.float64)
    weights = np.zeros((len(bones), len(PARENTS)))
    np.put_along_axis(weights, bones, shares / shares.sum(axis=1, keepdims=True), axis=1)
    body, tights, ears = (baked[name].astype(np.int64) for name in ("body", "tights", "ears"))
    return Mesh(body, tights, weights, ears)


def breathed(points: Vector, belly: float) -> Vector:
    """Return the points of a body at rest with its belly moved out."""
    aside, up = points[:, 1] / BELLY[0], (points[:, 2] - BELLY[2]) / BELLY[1]
    front = np.clip(points[:, 0] / 6, 0, 1)
    by = belly * front * np.exp(-(aside**2) - up**2)
    moved: Vector = points + by[:, None] * np.array([1.0, 0, 0])
    return moved


@cache
def human(name: str, belly: float = 0) -> Human:
    """Return the body of the person of this name, its belly ``belly`` centimetres out."""
    if belly:
        still = human(name)
        return replace(still, points=breathed(still.points, belly), belly=belly)
    baked = _baked()
    whole: Vector = np.zeros((len(baked["bones"]), 3))
    for each in (key.removesuffix(" points") for key in baked if key.endswith(" points")):
        whole = whole + baked[f"{each} points"].astype(np.float64)
        if each == name:
            break
    heads, tails = (baked[f"{name} {ends}"].astype(np.float64) for ends in ("heads", "tails"))
    left, right, teeth = baked[f"{name} marks"].astype(np.float64)
    return Human(
        mesh(),
        whole / FINE,
        dict(zip(PARENTS, heads, strict=True)),
        dict(zip(PARENTS, tails, strict=True)),
        {"left": left, "right": right},
        teeth,
    )
