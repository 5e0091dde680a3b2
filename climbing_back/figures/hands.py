"""A hand from near: a forearm on a table, a palm, and fingers that curl, open and spread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.pose import Angles, rotation
from climbing_back.figures.human.turns import unit
from climbing_back.figures.scene import at
from climbing_back.figures.shapes import Tube

if TYPE_CHECKING:
    from climbing_back.figures.human.pose import Vector


@dataclass(frozen=True)
class Part:
    """A part of a hand that is drawn, and perhaps moves, as one."""

    name: str
    shapes: list[Tube]

    def middle(self) -> Vector:
        """Return the middle of its shapes."""
        middle: Vector = np.mean([shape.middle() for shape in self.shapes], axis=0)
        return middle


NEAR = 5.0
"""How much nearer a hand is looked at: all its lengths are so many times what they are."""

FOREARM, PALM, PALM_WIDE = 13.0, 9.0, 7.6
# Each finger's three bones, from the little finger to the one beside the thumb.
BONES = ((3.2, 1.9, 1.7), (4.2, 2.5, 2.0), (4.6, 2.8, 2.1), (4.2, 2.4, 1.9))
# How the joints of a finger share its curl: at the knuckle, in the middle, near the tip.
SHARE = (0.95, 1.1, 0.65)


@dataclass(frozen=True)
class Hand(Angles):
    """A right hand, palm down: angles in degrees.

    ``wrist`` + is bent back, ``curl`` 0 is an open hand and 85 a fist, ``spread`` is between
    neighbouring fingers.
    """

    wrist: float = 0
    curl: float = 0
    spread: float = 0
    thumb: float = 0

    @property
    def joints(self) -> dict[str, Vector]:
        """Return where the elbow end, the wrist and each finger's joints are, in centimetres."""
        front, left, up = np.eye(3)
        wrist = at(0, 0, 3.4)
        tilt = rotation(left, -self.wrist)
        joints = {"elbow": at(-FOREARM, 0, 4.2), "wrist": wrist}
        for number, bones in enumerate(BONES):
            aside = (number - 1.5) * PALM_WIDE / 3.2
            fan = rotation(up, (number - 1.5) * self.spread)
            base = wrist + tilt @ (front * PALM + left * aside)
            joints[f"finger {number} 0"] = base
            turned, way = 0.0, front
            for bone, (length, share) in enumerate(zip(bones, SHARE, strict=True), 1):
                turned += self.curl * share
                way = fan @ rotation(left, turned) @ front
                base = base + tilt @ way * length
                joints[f"finger {number} {bone}"] = base
        root = wrist + tilt @ (front * 2.4 + left * 3.2)
        out = rotation(up, 52 - self.thumb) @ front
        knuckle = root + tilt @ (out * 3.6 - up * self.thumb * 0.02)
        tip = knuckle + tilt @ (rotation(up, 30 - self.thumb * 1.3) @ front * 3.2)
        joints |= {"thumb 0": root, "thumb 1": knuckle, "thumb 2": tip}
        return {name: place * NEAR for name, place in joints.items()}


def _tube(start: Vector, end: Vector, wide: float, narrow: float, look: str) -> Tube:
    return Tube(start, end, wide * NEAR, narrow * NEAR, look)


def hand_parts(hand: Hand) -> list[Part]:
    """Return the parts of a hand: the forearm with its sleeve, and the hand itself."""
    j = hand.joints
    forearm = [
        _tube(j["elbow"], j["wrist"], 4.2, 2.9, "s"),
        _tube(j["elbow"], (j["elbow"] + j["wrist"]) / 2, 4.9, 4.3, "t"),
    ]
    palm = [
        _tube(j["wrist"], j[f"finger {number} 0"], 2.3, 1.25, "s") for number in range(len(BONES))
    ]
    parts = [Part("forearm", forearm), Part("palm", palm)]
    for number in range(len(BONES)):
        bones = [
            _tube(j[f"finger {number} {bone}"], j[f"finger {number} {bone + 1}"], 1.2, 1.05, "s")
            for bone in range(3)
        ]
        parts.append(Part("right hand", bones))
    thumb = [
        _tube(j["thumb 0"], j["thumb 1"], 1.7, 1.3, "s"),
        _tube(j["thumb 1"], j["thumb 2"], 1.3, 1.1, "s"),
    ]
    return [*parts, Part("right hand", thumb)]


def helper(hand: Hand) -> list[Part]:
    """Return the same person's other hand: its fingers lie across the palm side of the open ones.

    It comes from the side where the elbow is, as the other arm of the same person does.
    """
    j = hand.joints
    along = unit(j["finger 2 2"] - j["finger 2 0"])
    left = at(0, 1, 0)
    palm = np.cross(left, along)
    middle = (j["finger 1 1"] + j["finger 2 1"]) / 2 + along * 0.6 * NEAR
    wrist = middle + (left * 11 - palm * 0.5 - along * 2.5) * NEAR
    elbow = wrist + at(-14, 6, 0.5) * NEAR
    arm = [
        _tube(wrist, elbow, 2.5, 3.4, "s"),
        _tube((wrist + elbow) / 2, elbow, 3.7, 4.4, "t"),
    ]
    parts, bases = [], []
    for row, length in enumerate((8.2, 9.6, 10.2, 9.4)):
        base = middle + (left * 3.4 + palm * 1.9 + along * 2.3 * (row - 1.7)) * NEAR
        tip = base - (left * length + along * 0.3 * (1.5 - row)) * NEAR
        bases.append(base)
        parts.append(Part("left hand", [_tube(base, tip, 1.2, 1.0, "s")]))
    parts.append(Part("left hand", [*arm, *(_tube(wrist, base, 2.2, 1.25, "s") for base in bases)]))
    root = middle + (left * 6.8 - palm * 1.6 - along * 0.5) * NEAR
    tip = root - (left * 4.4 + palm * 0.4 - along * 0.8) * NEAR
    thumb = [_tube(wrist, root, 1.9, 1.5, "s"), _tube(root, tip, 1.4, 1.15, "s")]
    return [*parts, Part("left hand", thumb)]
