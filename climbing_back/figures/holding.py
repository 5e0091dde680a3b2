"""Contacts that hold: the body rests on something, feet stay planted, hands stay where they hold.

A limb that touches something is a chain of two bones. Its ends are known, so its middle joint can
lie on one circle only; of that circle we take the point nearest to where the pose had the joint.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.feel import CARRIES, SINKS, lowest_skin, palm_depth
from climbing_back.figures.human.pose import FRONT, RADII, UP, feet
from climbing_back.figures.human.turns import unit, upright

if TYPE_CHECKING:
    from climbing_back.figures.human.body import Body, Grip
    from climbing_back.figures.human.pose import Vector

FLAT = UP * -1

STRAIGHT = 0.9995
"""How much of its length a limb may use: a little short of straight, so that its joint has a side."""


def bend_between(
    start: Vector, end: Vector, upper: float, lower: float, towards: Vector
) -> tuple[Vector, Vector]:
    """Solve a chain of two bones.

    Returns
    -------
    middle, end
        Where the middle joint comes to lie, and the end: moved nearer when it is out of reach.
    """
    line = end - start
    distance = min(float(np.linalg.norm(line)), (upper + lower) * STRAIGHT)
    along = unit(line)
    reached = start + along * distance
    share = (upper**2 - lower**2 + distance**2) / (2 * distance)
    height = np.sqrt(max(upper**2 - share**2, 0.0))
    aside = towards - start
    aside = aside - along * (aside @ along)
    if np.linalg.norm(aside) < 1e-6:
        aside = np.cross(along, FRONT) if abs(along @ FRONT) < 0.9 else np.cross(along, UP)
    return start + along * share + unit(aside) * height, reached


def rest_on_feet(body: Body, toes_only: bool, before: Body | None) -> Body:
    """Move the whole body so that its feet, or its toes, stand on the ground, and where they stood."""
    joints = body.joints
    parts = ["ball"] if toes_only else ["heel", "ball"]
    points = [f"{side} {part}" for side in ("left", "right") for part in parts]
    lowest = min(points, key=lambda name: joints[name][2] - RADII[name.split()[1]])
    under = joints[lowest] - UP * RADII[lowest.split()[1]]
    return body.moved(-UP * under[2] + _back(body, f"{lowest.split()[0]} ball", before))


def rest_on_skin(body: Body, on: str, height: float, before: Body | None) -> Body:
    """Move the whole body so that the skin of what it rests on sinks a little into a surface."""
    by = UP * (height - SINKS[on] - lowest_skin(body, CARRIES[on]))
    return body.moved(by + _back(body, "chest" if on == "shoulders" else "pelvis", before))


def _back(body: Body, anchor: str, before: Body | None) -> Vector:
    """Return the way, on the level, back to where a joint was before."""
    if before is None:
        return np.zeros(3)
    way: Vector = (before.joints[anchor] - body.joints[anchor]) * (1 - UP)
    return way


def sole_at(heading: Vector, pitch: float) -> tuple[Vector, Vector]:
    """Return where toes and sole of a foot point whose heel is up by ``pitch`` degrees."""
    up, level = np.sin(np.radians(pitch)), np.cos(np.radians(pitch))
    return heading * level + FLAT * up, FLAT * level - heading * up


def plant(body: Body, side: str, ankle: Vector, heading: Vector, pitch: float = 0) -> Body:
    """Put a foot down flat, or with its heel up by ``pitch`` degrees, and bend the leg to fit."""
    build, joints = body.build, body.joints
    knee, reached = bend_between(
        joints[f"{side} hip"], ankle, build.thigh, build.shin, joints[f"{side} knee"]
    )
    foot = feet(build, side, reached, *sole_at(heading, pitch))
    return replace(body, joints={**joints, f"{side} knee": knee, f"{side} ankle": reached, **foot})


def reach(
    body: Body, side: str, palm: Vector, pointing: Vector, elbow_to: Vector | None = None
) -> Body:
    """Put the middle of a hand somewhere, its fingers ``pointing`` there, and bend the arm to fit.

    ``elbow_to`` is where the elbow goes, seen from the shoulder, if not where the pose has it.
    """
    build, joints = body.build, body.joints
    hand = unit(pointing) * (build.hand - 4)
    elbow, wrist = bend_between(
        joints[f"{side} shoulder"],
        palm - hand / 2,
        build.upper_arm,
        build.forearm,
        joints[f"{side} elbow"] if elbow_to is None else joints[f"{side} shoulder"] + elbow_to * 30,
    )
    moved = {f"{side} elbow": elbow, f"{side} wrist": wrist, f"{side} fingers": wrist + hand}
    return replace(body, joints={**joints, **moved})


@dataclass(frozen=True)
class Hold:
    """How a hand holds: on which spot of a surface that faces where, pointing where, and how."""

    spot: Vector
    facing: Vector
    pointing: Vector
    grip: Grip
    elbow_to: Vector | None = None


def hold(body: Body, side: str, how: Hold) -> Body:
    """Lay the skin of a palm on a surface, and bend the arm to fit."""
    facing = upright(how.facing, how.pointing)
    palm = how.spot + facing * palm_depth(body.human, side)
    body = reach(body, side, palm, how.pointing, how.elbow_to)
    return body.with_grip(side, replace(how.grip, palm=-facing))
