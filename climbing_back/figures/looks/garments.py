"""What is seen of a posed person: skin, hair, trousers, top and feet, each as a surface of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.mesh import mesh
from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.human.skin import linear, skinned
from climbing_back.figures.looks.measures import SMOOTH
from climbing_back.figures.looks.parts import (
    HELPS,
    HELPS_SLEEVE,
    NUMBER,
    SEAT,
    Surface,
    everywhere,
    finger_of,
    left_of,
    sided,
)
from climbing_back.figures.looks.smoothing import normals, smoothed

if TYPE_CHECKING:
    from collections.abc import Set

    from climbing_back.figures.human.bones import Bones
    from climbing_back.figures.human.mesh import Indices
    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.looks.dress import Dressed

NOWHERE = -5.0
COVERED_EARS = {"scarf", "bob", "long"}

ABOVE_ELBOW = 8.0
"""How far above the elbow a helper's arm begins, in centimetres."""

OVERLAP = 1.5
"""How far skin goes on under cloth, in centimetres, and a garment under the next."""

OVER = 0.02
"""How much further out, in centimetres, is what is drawn on its own, over what it is a part of."""

BUTTOCKS = (9.0, 12.0)
"""How far above and below the hip joints buttocks go, in centimetres."""


def surfaces(
    who: Dressed, bones: Bones, apart: Set[str], ground: float, fingers: bool = False
) -> list[Surface]:
    """Return all that is seen of a person.

    Parameters
    ----------
    apart
        The limbs that are bent so far that their lower half is drawn on its own; "seat" for buttocks
        on their own.
    ground
        No hair hangs below this height.
    fingers
        Whether each finger is drawn on its own.
    """
    bare = skinned(who.human, bones, who.human.points)
    soft = smoothed(bare, "tights", SMOOTH)
    facing = normals(soft, mesh().tights)
    return [
        skin(who, bare, apart, fingers),
        *hair(who, bones, ground),
        *trousers(who, soft, facing, apart),
        *top(who, soft, facing, apart),
        *feet(who, bones),
    ]


def arm_alone(who: Dressed, bones: Bones, side: str) -> list[Surface]:
    """Return a helper's arm of one side, from above the elbow."""
    bare = skinned(who.human, bones, who.human.points)
    soft = smoothed(bare, "tights", SMOOTH)
    found = []
    parts = [(HELPS, skin(who, bare, set(), fingers=False))]
    parts += [(HELPS_SLEEVE, each) for each in top(who, soft, normals(soft, mesh().tights), set())]
    aside = who.human.points[:, 1] * (1 if side == "left" else -1)
    below = who.measures.arm - who.human.build.upper_arm + ABOVE_ELBOW
    for part, surface in parts:
        keep = np.minimum(surface.keep, np.where(aside > 0, below, NOWHERE))
        number = np.full(len(surface.triangles), NUMBER[f"{part} {side}"])
        found.append(Surface(surface.points, surface.triangles, keep, number, number, keep))
    return found


def mean_of(values: Vector, triangles: Indices) -> Vector:
    """Return the mean of the values of each triangle's corners, (m,)."""
    mean: Vector = values[triangles].mean(axis=1)
    return mean


def skin(who: Dressed, points: Vector, apart: Set[str], fingers: bool) -> Surface:
    """Return the skin that no cloth covers."""
    measures, triangles = who.measures, mesh().body
    keep = np.maximum(
        measures.arm - who.sleeve + OVERLAP,
        np.where(measures.leg_share > 0.35, NOWHERE, 1.0 - measures.below_neckline),
    )
    keep = np.where(mesh().of_head > 0.5, np.maximum(keep, 1), keep)
    if who.person.style in COVERED_EARS:
        keep[mesh().ears] = NOWHERE
    first = np.full(len(triangles), NUMBER["head"])
    arm = mean_of(measures.arm_share, triangles) > 0.4
    sided(left_of("body"), "arm", arm, first)
    second = first.copy()
    for side in SIDES:
        if f"{side} arm" in apart:
            second[first == NUMBER[f"arm {side}"]] = NUMBER[f"forearm {side}"]
    ears = np.isin(triangles, mesh().ears).all(axis=1)
    first[ears] = second[ears] = NUMBER["ear"]
    if fingers:
        chosen = finger_of() >= 0
        first[chosen] = second[chosen] = finger_of()[chosen]
    return Surface(points, triangles, keep, first, second, measures.arm - who.human.build.upper_arm)


def hair(who: Dressed, bones: Bones, ground: float) -> list[Surface]:
    """Return the hair of the head, and what hangs down or is tied up."""
    body = mesh().body
    head = body[(mesh().of_head[body] > 0.15).all(axis=1)]
    every = np.arange(len(who.hair.points))
    points = linear(who.human, bones, every, who.hair.points)
    found = [everywhere(points, head, "hair", who.hair.keep)]
    turns, places = bones
    for points, triangles, bone in who.hair.lumps:
        top, low = points[:, 2].max(), points[:, 2].min()
        share = np.clip((top - points[:, 2]) / (top - low), 0, 1)[:, None] ** 1.5
        ways = [
            (points - who.human.heads[each]) @ turns[each].T + places[each]
            for each in ("head", bone)
        ]
        moved = ways[0] * (1 - share) + ways[1] * share
        moved[:, 2] = np.maximum(moved[:, 2], ground + 0.4)
        found.append(everywhere(moved, triangles, "mane" if who.person.style == "bun" else "hair"))
    return found


def trousers(who: Dressed, points: Vector, facing: Vector, apart: Set[str]) -> list[Surface]:
    """Return the trousers, and the seat of them where it is drawn on its own."""
    measures, build, triangles = who.measures, who.human.build, mesh().tights
    down = np.clip((measures.leg - build.thigh * 0.9) / build.shin, 0, 1)
    waist = 12 - measures.above_hips
    cuff = who.shin_end - 2.5 - measures.leg
    keep = np.minimum(np.minimum(waist, cuff), 3 - measures.arm)
    first = np.zeros(len(triangles), dtype=np.int64)
    sided(left_of("tights"), "leg", np.full(len(triangles), True), first)
    second = first.copy()
    for side in SIDES:
        if f"{side} leg" in apart:
            second[first == NUMBER[f"leg {side}"]] = NUMBER[f"shin {side}"]
    out = 0.9 + 1.5 * down
    loose = points + facing * out[:, None]
    found = [Surface(loose, triangles, keep, first, second, measures.leg - build.thigh)]
    if SEAT in apart:
        above, below = BUTTOCKS
        seat = np.minimum(below - measures.leg, above - measures.above_hips)
        region = np.zeros(len(triangles), dtype=np.int64)
        sided(left_of("tights"), SEAT, np.full(len(triangles), True), region)
        over = points + facing * (out + OVER)[:, None]
        found.append(Surface(over, triangles, np.minimum(keep, seat), region, region, keep))
    return found


def top(who: Dressed, points: Vector, facing: Vector, apart: Set[str]) -> list[Surface]:
    """Return the top with its sleeves, and the lower halves of long ones."""
    measures, build, triangles = who.measures, who.human.build, mesh().tights
    long = who.sleeve > build.upper_arm
    low = np.clip((8 - measures.above_hips) / 8, 0, 1) * (measures.arm < 0)
    down = np.clip(measures.arm / who.sleeve, 0, 1)
    out = 1.6 + 0.5 * low + down * (-0.2 if long else 1.0) - 0.5 * np.clip(measures.arm / 6, 0, 1)
    keep = np.minimum(measures.above_hips - who.hem, measures.below_neckline)
    keep = np.minimum(keep, who.sleeve - measures.arm)
    first = np.full(len(triangles), NUMBER["top"])
    second = first.copy()
    arm = mean_of(measures.arm_share, triangles) > 0.05
    sided(left_of("tights"), "sleeve", arm, second)
    cloth = points + facing * out[:, None]
    found = [Surface(cloth, triangles, keep, first, second, measures.arm - 3)]
    if long:
        upper, lower = second.copy(), second.copy()
        for side in SIDES:
            if f"{side} arm" in apart:
                lower[second == NUMBER[f"sleeve {side}"]] = NUMBER[f"cuff {side}"]
        below = np.minimum(keep, measures.arm - build.upper_arm + 2)
        over = points + facing * (out + OVER)[:, None]
        found.append(Surface(over, triangles, below, upper, lower, measures.arm - build.upper_arm))
    return found


def feet(who: Dressed, bones: Bones) -> list[Surface]:
    """Return socks, and shoes over them."""
    measures, body = who.measures, mesh().body
    leg = (measures.leg_share[body] > 0.35).all(axis=1)
    lower = (measures.leg[body] > who.human.build.thigh + 5).all(axis=1)
    chosen = leg & lower
    triangles, left = body[chosen], left_of("body")[chosen]
    found = []
    kinds = [("sock", who.sock, who.shin_end - 12)]
    if not who.socks:
        kinds.append(("shoe", who.shoe, who.shin_end - 1.5))
    for kind, rest, end in kinds:
        points = skinned(who.human, bones, rest, 0.5)
        region = np.where(left, NUMBER[f"{kind} left"], NUMBER[f"{kind} right"])
        keep = np.where(measures.leg_share > 0.35, measures.leg - end, NOWHERE)
        found.append(Surface(points, triangles, keep, region, region, keep))
    return found
