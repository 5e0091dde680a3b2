"""What goes along with a body: stick, strap, splint, and the towel under a hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.hands import ROLL
from climbing_back.figures.human.pose import LEFT
from climbing_back.figures.human.turns import unit, upright
from climbing_back.figures.scene import at, palm, rod
from climbing_back.figures.shapes import Drum, Line

if TYPE_CHECKING:
    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.scene import Joints
    from climbing_back.figures.shapes import Shape


LONG = 9.0
"""Half how long a rolled towel is, in centimetres."""
WORN = 9.0
"""How thick a lower leg in trousers is, at most, from its middle."""
THIGH = (8.6, 7.2)
"""How far a strap under a thigh is from its middle: aside and below."""


def stick(hand: Vector, ground: float) -> list[Shape]:
    """Return a walking stick in the hand, down to the ground."""
    foot = at(hand[0] + 5, hand[1], ground + 1)
    return [
        rod(hand, foot, thick=2.6, look="k"),
        rod(hand + at(-5, 0, 1), hand + at(6, 0, 1), thick=3.4, look="k"),
    ]


def strap(joints: Joints, round_: str) -> list[Shape]:
    """Return a strap from both hands round the middle of a foot ("right"), or under a thigh."""
    if round_.endswith("thigh"):
        return _under_thigh(joints, round_.split()[0])
    foot = round_
    loop = joints[f"{foot} ball"] * 0.75 + joints[f"{foot} heel"] * 0.25
    return [rod(palm(joints, side), loop, thick=2.2, look="k") for side in ("left", "right")]


def _under_thigh(joints: Joints, side: str) -> list[Shape]:
    hip, knee = joints[f"{side} hip"], joints[f"{side} knee"]
    middle = hip * 0.42 + knee * 0.58
    aside = upright(LEFT, knee - hip)
    below = upright(np.cross(aside, knee - hip), knee - hip)
    wide, deep = THIGH
    # The thigh hides one half and not the other.
    halves = {"left": np.linspace(0, 0.5, 5), "right": np.linspace(1, 0.5, 5)}
    return [
        rod(
            palm(joints, hand),
            *(middle + aside * wide * np.cos(t) + below * deep * np.sin(t) for t in half * np.pi),
            thick=2.2,
            look="k",
        )
        for hand, half in halves.items()
    ]


def sling(joints: Joints, foot: str) -> list[Shape]:
    """Return a towel from both hands round the middle of a foot."""
    ball, heel, ankle = (joints[f"{foot} {part}"] for part in ("ball", "heel", "ankle"))
    toes = unit(ball - heel)
    aside = unit(np.cross(ankle - heel, toes))
    under = unit(np.cross(aside, toes))
    if under @ (ankle - heel) > 0:
        under = -under
    ends = {
        side: ball * 0.8 + heel * 0.2 + under * 3.4 + aside * 4.6 * sign
        for side, sign in (("left", 1), ("right", -1))
    }
    if (ends["left"] - ends["right"]) @ (palm(joints, "left") - palm(joints, "right")) < 0:
        ends = {"left": ends["right"], "right": ends["left"]}
    found: list[Shape] = []
    for side, end in ends.items():
        hand, bunched, wide = palm(joints, side), toes * 1.6, toes * 4
        band = (hand + bunched, hand - bunched, end - wide, end + wide)
        found += [Line(band, "p", True), rod(hand, hand * 2 - (hand * 0.9 + end * 0.1))]
    sole = (ends["left"] + wide, ends["left"] - wide, ends["right"] - wide, ends["right"] + wide)
    return [Line(sole, "p", True), *found]


def splint(joints: Joints, side: str) -> list[Shape]:
    """Return an ankle-foot splint (AFO): a shell behind the calf and under the foot."""
    knee, ankle, heel, ball = (
        joints[f"{side} {part}"] for part in ("knee", "ankle", "heel", "ball")
    )
    toes = (ball - heel) / np.linalg.norm(ball - heel)
    aside = np.cross(ankle - knee, toes) / np.linalg.norm(ankle - knee)
    # Over the trousers, and thus outside of the leg.
    top = knee + (ankle - knee) * 0.3
    shell = [top - toes * 8.4, ankle - toes * 6.4, heel - toes * 4.2]
    strap = [
        top - toes * 7.6,
        *(top + aside * 7.4 * sign + toes * 1.5 for sign in (-1, 1)),
        top + toes * 6.5,
    ]
    return [
        rod(*shell, look="k", thick=3, worn=WORN),
        rod(strap[0], strap[1], strap[3], look="k", thick=2.4),
        rod(strap[0], strap[2], strap[3], look="k", thick=2.4),
    ]


def towel(middle: Vector, along: Vector) -> list[Shape]:
    """Return a rolled towel, with stripes and its rolled ends, in a hand that is seen from near."""
    half = along * LONG
    found: list[Shape] = [Drum(middle - half, middle + half, ROLL, "towel")]
    for sign in (-1, 1):
        for place in (0.72, 0.84):
            start, end = (middle + half * sign * share for share in (place, place + 0.06))
            found.append(Drum(start, end, ROLL, "stripe"))
        end, out = middle + half * sign, along * sign
        disc = Drum(end - out * 0.01, end, ROLL, "")
        found.append(Line(tuple(disc.circle(end)), "towel", True, facing=out))
        axes = disc.circle(np.zeros(3))[[0, 9]]
        turns = np.linspace(0.6 * np.pi, 5 * np.pi, 37)
        rolled = tuple(end + (np.array([np.cos(t), np.sin(t)]) @ axes) * t / 17 for t in turns)
        found.append(Line(rolled, "w", thick=0.3, facing=out))
    return found
