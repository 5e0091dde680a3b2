"""A posed person in clothes: surfaces, each with the regions that its triangles belong to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.cast import PEOPLE, Person
from climbing_back.figures.human.mesh import END, FINGERS, FOOT_BONES, INDEX, Human, human, mesh
from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.human.skin import linear, skinned
from climbing_back.figures.looks.face import Face
from climbing_back.figures.looks.hair import Hair, hair_of
from climbing_back.figures.looks.measures import SMOOTH, Measures
from climbing_back.figures.looks.smoothing import normals, smoothed

if TYPE_CHECKING:
    from collections.abc import Set

    from numpy.typing import NDArray

    from climbing_back.figures.human.bones import Bones
    from climbing_back.figures.human.mesh import Indices
    from climbing_back.figures.human.pose import Vector

NOWHERE = -5.0
COVERED_EARS = {"scarf", "bob", "long"}

THUMB = 1
MOSTLY_FINGER = 0.55
"""A triangle is a finger's own of whose way its bones make so much."""

ABOVE_ELBOW = 8.0
"""How far above the elbow a helper's arm begins, in centimetres."""

OVERLAP = 1.5
"""How far skin goes on under cloth, in centimetres, and a garment under the next."""

# The regions of a picture. What has two sides ends in its side.
REGIONS = ["head", "ear", "hair", "mane", "top"]
REGIONS += [
    f"{part} {side}"
    for part in ("sleeve", "cuff", "arm", "forearm", "leg", "shin", "sock", "shoe")
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


def _everywhere(
    points: Vector, triangles: Indices, region: str, keep: Vector | None = None
) -> Surface:
    numbers = np.full(len(triangles), NUMBER[region])
    kept = np.ones(len(points)) if keep is None else keep
    return Surface(points, triangles, kept, numbers, numbers, kept)


@dataclass(frozen=True)
class Dressed:
    """A person in clothes, at rest."""

    person: Person
    human: Human
    socks: bool
    """Whether in socks, without shoes."""

    @cached_property
    def measures(self) -> Measures:
        """Where clothes begin and end."""
        return Measures(self.human)

    @cached_property
    def face(self) -> Face:
        """The landmarks of the head."""
        return Face(self.human)

    @cached_property
    def hair(self) -> Hair:
        """The hair at rest."""
        return hair_of(self.face, self.person.style)

    @cached_property
    def sleeve(self) -> float:
        """How far down the arm sleeves go."""
        build = self.human.build
        if self.person.sleeves == "long":
            return build.upper_arm + build.forearm - 1
        return build.upper_arm * 0.62

    @property
    def hem(self) -> float:
        """How high above the hip joints the top ends."""
        return 0.0

    @cached_property
    def shin_end(self) -> float:
        """How far down the leg the ankle is."""
        return self.human.build.thigh + self.human.build.shin

    def _foot(self, rounds: int, out: float) -> Vector:
        """Return the skin at rest moved outwards, its feet flat below."""
        soft = smoothed(self.human.points, "body", rounds)
        points = soft + normals(soft, mesh().body) * out
        foot = mesh().moved_by(FOOT_BONES) > 0.5
        points[foot, 2] = np.maximum(points[foot, 2], self.human.sole)
        return points

    @cached_property
    def sock(self) -> Vector:
        """The skin of the feet at rest, in socks."""
        return self._foot(8, 0.6)

    @cached_property
    def shoe(self) -> Vector:
        """The skin of the feet at rest, in shoes."""
        return self._foot(10, 1.15)


@cache
def dressed(name: str, socks: bool, belly: float = 0) -> Dressed:
    """Return the person of this name in clothes, in socks or in shoes."""
    return Dressed(PEOPLE[name], human(name, belly), socks)


def _sided(
    left: NDArray[np.bool_], part: str, where: NDArray[np.bool_], to: NDArray[np.int64]
) -> None:
    """Give triangles the region of their side."""
    for side, chosen in (("left", left), ("right", ~left)):
        to[where & chosen] = NUMBER[f"{part} {side}"]


@cache
def _left(part: str) -> NDArray[np.bool_]:
    """Return which triangles of the skin, or of the cloth, are on the left: in all people the same."""
    aside = human(next(iter(PEOPLE))).points[getattr(mesh(), part)][:, :, 1]
    left: NDArray[np.bool_] = aside.mean(axis=1) > 0
    return left


@cache
def _fingers() -> NDArray[np.int64]:
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


def surfaces(
    who: Dressed, bones: Bones, bent: Set[str], ground: float, fingers: bool = False
) -> list[Surface]:
    """Return all that is seen of a person.

    Parameters
    ----------
    bent
        The limbs that are bent so far that their lower half is drawn on its own.
    ground
        No hair hangs below this height.
    fingers
        Whether each finger is drawn on its own.
    """
    skin = skinned(who.human, bones, who.human.points)
    soft = smoothed(skin, "tights", SMOOTH)
    facing = normals(soft, mesh().tights)
    return [
        _skin(who, skin, bent, fingers),
        *_hair(who, bones, ground),
        _trousers(who, soft, facing, bent),
        *_top(who, soft, facing, bent),
        *_feet(who, bones),
    ]


def arm_alone(who: Dressed, bones: Bones, side: str) -> list[Surface]:
    """Return a helper's arm of one side, from above the elbow."""
    skin = skinned(who.human, bones, who.human.points)
    soft = smoothed(skin, "tights", SMOOTH)
    found = []
    parts = [(HELPS, _skin(who, skin, set(), fingers=False))]
    parts += [(HELPS_SLEEVE, each) for each in _top(who, soft, normals(soft, mesh().tights), set())]
    aside = who.human.points[:, 1] * (1 if side == "left" else -1)
    below = who.measures.arm - who.human.build.upper_arm + ABOVE_ELBOW
    for part, surface in parts:
        keep = np.minimum(surface.keep, np.where(aside > 0, below, NOWHERE))
        number = np.full(len(surface.triangles), NUMBER[f"{part} {side}"])
        found.append(Surface(surface.points, surface.triangles, keep, number, number, keep))
    return found


def _of(values: Vector, triangles: Indices) -> Vector:
    mean: Vector = values[triangles].mean(axis=1)
    return mean


def _skin(who: Dressed, points: Vector, bent: Set[str], fingers: bool) -> Surface:
    measures, triangles = who.measures, mesh().body
    keep = np.maximum(
        measures.arm - who.sleeve + OVERLAP,
        np.where(measures.leg_share > 0.35, NOWHERE, 1.0 - measures.below_neckline),
    )
    keep = np.where(mesh().of_head > 0.5, np.maximum(keep, 1), keep)
    if who.person.style in COVERED_EARS:
        keep[mesh().ears] = NOWHERE
    first = np.full(len(triangles), NUMBER["head"])
    arm = _of(measures.arm_share, triangles) > 0.4
    _sided(_left("body"), "arm", arm, first)
    second = first.copy()
    for side in SIDES:
        if f"{side} arm" in bent:
            second[first == NUMBER[f"arm {side}"]] = NUMBER[f"forearm {side}"]
    ears = np.isin(triangles, mesh().ears).all(axis=1)
    first[ears] = second[ears] = NUMBER["ear"]
    if fingers:
        chosen = _fingers() >= 0
        first[chosen] = second[chosen] = _fingers()[chosen]
    return Surface(points, triangles, keep, first, second, measures.arm - who.human.build.upper_arm)


def _hair(who: Dressed, bones: Bones, ground: float) -> list[Surface]:
    hair = who.hair
    body = mesh().body
    head = body[(mesh().of_head[body] > 0.15).all(axis=1)]
    everywhere = np.arange(len(hair.points))
    points = linear(who.human, bones, everywhere, hair.points)
    found = [_everywhere(points, head, "hair", hair.keep)]
    turns, places = bones
    for points, triangles, bone in hair.lumps:
        top, low = points[:, 2].max(), points[:, 2].min()
        share = np.clip((top - points[:, 2]) / (top - low), 0, 1)[:, None] ** 1.5
        ways = [
            (points - who.human.heads[each]) @ turns[each].T + places[each]
            for each in ("head", bone)
        ]
        moved = ways[0] * (1 - share) + ways[1] * share
        moved[:, 2] = np.maximum(moved[:, 2], ground + 0.4)
        found.append(_everywhere(moved, triangles, "mane" if who.person.style == "bun" else "hair"))
    return found


def _trousers(who: Dressed, points: Vector, facing: Vector, bent: Set[str]) -> Surface:
    measures, build, triangles = who.measures, who.human.build, mesh().tights
    down = np.clip((measures.leg - build.thigh * 0.9) / build.shin, 0, 1)
    waist = 12 - measures.above_hips
    cuff = who.shin_end - 2.5 - measures.leg
    keep = np.minimum(np.minimum(waist, cuff), 3 - measures.arm)
    first = np.zeros(len(triangles), dtype=np.int64)
    _sided(_left("tights"), "leg", np.full(len(triangles), True), first)
    second = first.copy()
    for side in SIDES:
        if f"{side} leg" in bent:
            second[first == NUMBER[f"leg {side}"]] = NUMBER[f"shin {side}"]
    loose = points + facing * (0.9 + 1.5 * down)[:, None]
    return Surface(loose, triangles, keep, first, second, measures.leg - build.thigh)


def _top(who: Dressed, points: Vector, facing: Vector, bent: Set[str]) -> list[Surface]:
    measures, build, triangles = who.measures, who.human.build, mesh().tights
    long = who.sleeve > build.upper_arm
    low = np.clip((8 - measures.above_hips) / 8, 0, 1) * (measures.arm < 0)
    down = np.clip(measures.arm / who.sleeve, 0, 1)
    out = 1.6 + 0.5 * low + down * (-0.2 if long else 1.0) - 0.5 * np.clip(measures.arm / 6, 0, 1)
    keep = np.minimum(measures.above_hips - who.hem, measures.below_neckline)
    keep = np.minimum(keep, who.sleeve - measures.arm)
    first = np.full(len(triangles), NUMBER["top"])
    second = first.copy()
    arm = _of(measures.arm_share, triangles) > 0.05
    _sided(_left("tights"), "sleeve", arm, second)
    cloth = points + facing * out[:, None]
    found = [Surface(cloth, triangles, keep, first, second, measures.arm - 3)]
    if long:
        upper, lower = second.copy(), second.copy()
        for side in SIDES:
            if f"{side} arm" in bent:
                lower[second == NUMBER[f"sleeve {side}"]] = NUMBER[f"cuff {side}"]
        below = np.minimum(keep, measures.arm - build.upper_arm + 2)
        # A hair's breadth further out than the sleeve that it goes on from.
        over = points + facing * (out + 0.02)[:, None]
        found.append(Surface(over, triangles, below, upper, lower, measures.arm - build.upper_arm))
    return found


def _feet(who: Dressed, bones: Bones) -> list[Surface]:
    measures, body = who.measures, mesh().body
    leg = (measures.leg_share[body] > 0.35).all(axis=1)
    lower = (measures.leg[body] > who.human.build.thigh + 5).all(axis=1)
    chosen = leg & lower
    triangles, left = body[chosen], _left("body")[chosen]
    found = []
    kinds = [("sock", who.sock, who.shin_end - 12)]
    if not who.socks:
        kinds.append(("shoe", who.shoe, who.shin_end - 1.5))
    for kind, rest, top in kinds:
        points = skinned(who.human, bones, rest, 0.5)
        region = np.where(left, NUMBER[f"{kind} left"], NUMBER[f"{kind} right"])
        keep = np.where(measures.leg_share > 0.35, measures.leg - top, NOWHERE)
        found.append(Surface(points, triangles, keep, region, region, keep))
    return found
