"""Hands on a table that are looked at from near: how a forearm lies there, and what its hand does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.holding import reach
from climbing_back.figures.human.body import Grip
from climbing_back.figures.human.bones import bones_of_body
from climbing_back.figures.human.mesh import END
from climbing_back.figures.human.pose import FRONT, LEFT, UP, Angles, rotation
from climbing_back.figures.human.turns import unit, upright
from climbing_back.figures.scene import TABLE

if TYPE_CHECKING:
    from climbing_back.figures.human.body import Body
    from climbing_back.figures.human.pose import Vector

ELBOW, WRIST = 4.6, 2.9
"""How high above the table the joints of a forearm are that lies on it, in centimetres."""

OPENS = 0.6
"""A curl of one degree bends each joint of a finger by so many."""

ROLL = 1.9
"""The radius of a rolled towel, in centimetres."""
SKIN = 1.5
"""How far the skin of a palm is from its bones."""
PROXIMAL = 1.8
"""How far a rolled towel is from the knuckles, towards the wrist."""


@dataclass(frozen=True)
class Laid(Angles):
    """How a forearm lies on a table, and what its hand does: angles in degrees.

    ``inwards`` is where it points, 0 being straight ahead. ``palm`` turns it: at 0 the palm is down,
    at 90 the thumb is up, at 180 the palm. ``wrist`` + is bent back. ``curl`` 0 is an open hand,
    85 a fist; ``thumb`` + is bent across the palm; ``spread`` 0 is fingers side by side.
    """

    inwards: float = 0
    palm: float = 0
    wrist: float = 0
    curl: float = 0
    thumb: float = 0
    spread: float = 0

    def grip(self, palm: Vector) -> Grip:
        """Return what the hand does whose palm looks there."""
        curl = self.curl * OPENS
        fingers = (curl * 0.94, curl, curl, curl)
        return Grip((self.thumb * 0.3, *fingers), palm, 1 - self.spread / 12, self.thumb)


def lay_forearm(body: Body, side: str, how: Laid) -> Body:
    """Lay a forearm on the table, as far ahead as the upper arm lets it."""
    sign = 1 if side == "left" else -1
    along = rotation(UP, -sign * how.inwards) @ FRONT
    shoulder = body.joints[f"{side} shoulder"]
    down = TABLE + ELBOW - shoulder[2]
    level = np.sqrt(max(body.build.upper_arm**2 - down**2, 0))
    elbow = shoulder + UP * down + unit(FRONT + LEFT * sign * 0.45) * level
    slope = (WRIST - ELBOW) / body.build.forearm
    fore = along * np.sqrt(1 - slope**2) + UP * slope
    wrist = elbow + fore * body.build.forearm
    palm = rotation(fore, sign * how.palm) @ -upright(UP, fore)
    hand = rotation(np.cross(fore, palm), -how.wrist)
    joints = {
        f"{side} elbow": elbow,
        f"{side} wrist": wrist,
        f"{side} fingers": wrist + hand @ fore * (body.build.hand - 4),
    }
    laid = replace(body, joints={**body.joints, **joints})
    return laid.with_grip(side, how.grip(hand @ palm))


def bend_back(body: Body, side: str) -> Body:
    """Lay a hand against the fingers of the other one, from the side of their palm."""
    other = "right" if side == "left" else "left"
    turns, places = bones_of_body(body)
    middle = places[f"finger3-3{END[other]}"]
    palm = turns["wrist" + END[other]] @ body.human.hands[other].palm
    fingers = unit(places[f"finger3-3{END[other]}"] - places[f"finger3-1{END[other]}"])
    across = unit(np.cross(fingers, palm)) * (-1 if side == "left" else 1)
    spot = middle + palm * (SKIN + 1.6)
    out = LEFT * (1 if side == "left" else -1)
    body = reach(body, side, spot, across, out * 0.9 - UP * 0.6)
    return body.with_grip(side, Grip((4, 7, 8, 9, 10), -palm, 0.8, 0))


def fingertips(body: Body) -> dict[str, Vector]:
    """Return where the tips of both middle fingers are."""
    turns, places = bones_of_body(body)
    found = {}
    for side, end in END.items():
        bone = f"finger3-3{end}"
        along = body.human.tails[bone] - body.human.heads[bone]
        found[f"{side} tip"] = places[bone] + turns[bone] @ along
    return found


def in_hand(body: Body, side: str) -> tuple[Vector, Vector]:
    """Return the middle of a rolled towel in a hand, and where it points."""
    turns, places = bones_of_body(body)
    rest, end = body.human.hands[side], END[side]
    turn = turns["wrist" + end]
    knuckles = (places[f"finger3-1{end}"] + places[f"finger4-1{end}"]) / 2
    middle = knuckles + turn @ (rest.palm * (ROLL + SKIN) - rest.along * PROXIMAL)
    return middle, turn @ np.cross(rest.along, rest.palm)
