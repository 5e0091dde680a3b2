"""What feet can touch, by the words of a figure file, and the pose that this makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures import scene
from climbing_back.figures.holding import STRAIGHT, plant, sole_at
from climbing_back.figures.human.pose import FRONT, RADII, SIDES, UP, feet
from climbing_back.figures.human.standing import stand
from climbing_back.figures.human.turns import unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.figures.human.body import Body
    from climbing_back.figures.human.pose import Pose, Vector

LEVEL = np.array([1.0, 1.0, 0.0])
LEG = ("knee", "ankle", "heel", "ball")
HIGHER = {"step": scene.STEP, "stool": scene.STOOL, "rolls": 1.0}
"""How much higher than on the ground a foot is: one on its edge a little, in centimetres."""


@dataclass(frozen=True)
class Step:
    """Where a foot goes: its ankle, where its toes point, and by how much the heel is higher."""

    ankle: Vector
    heading: Vector
    pitch: float = 0


def step_of(body: Body, pose: Pose, side: str, where: str, before: Body | None) -> Step:
    """Return where a foot goes that touches the ground, which is at height 0.

    Parameters
    ----------
    where
        "floor": flat, and it stays where it was ``before``. "slide": flat, where the pose has it.
        "rolls": as "floor", but with the shin it rolls onto its edge. "toes up": the heel stays, the
        toes lift. "heel up": the ball stays, the heel lifts. "step", "stool": flat on it.
    """
    ankle, heading = body.joints[f"{side} ankle"], _heading(body, side)
    if before is not None and where in {"floor", "rolls", "toes up", "heel up"}:
        ankle, heading = before.joints[f"{side} ankle"], _heading(before, side)
    if where == "toes up":
        return Step(ankle, heading, -pose.legs[side].end)
    if where == "heel up":
        return _on_ball(
            body, (before or body).joints[f"{side} ball"], heading, -pose.legs[side].end
        )
    height = HIGHER.get(where, 0) + body.build.ankle_height
    return Step(scene.at(ankle[0], ankle[1], height), heading)


def put_feet(body: Body, pose: Pose, touch: Mapping[str, str], before: Body | None) -> Body:
    """Put down the feet that touch something; the hips come along as far as the legs need it."""
    steps = {}
    for side in SIDES:
        where = touch.get(f"{side} foot")
        if where == "heel":
            body = _lower_to_heel(body, pose, side)
        elif where:
            steps[side] = step_of(body, pose, side, where, before)
    longest = (body.build.thigh + body.build.shin) * STRAIGHT
    for side in [*steps] * 12:
        way = steps[side].ankle - body.joints[f"{side} hip"]
        distance = float(np.linalg.norm(way))
        if distance > longest:
            body = body.moved(way * (1 - longest / distance))
    for side, step in steps.items():
        body = plant(body, side, step.ankle, step.heading, step.pitch)
    return body


def _on_ball(body: Body, ball: Vector, heading: Vector, pitch: float) -> Step:
    """Return where a foot goes whose ball is on the ground, with its heel up by ``pitch`` degrees."""
    flat = feet(body.build, "", np.zeros(3), *sole_at(heading, pitch))
    on_ground = scene.at(ball[0], ball[1], RADII["ball"])
    return Step(on_ground - flat[" ball"], heading, pitch)


def _heading(body: Body, side: str) -> Vector:
    """Return where the toes point, on the level."""
    along = (body.joints[f"{side} ball"] - body.joints[f"{side} heel"]) * LEVEL
    return unit(along) if np.linalg.norm(along) > 1 else FRONT


def _lower_to_heel(body: Body, pose: Pose, side: str) -> Body:
    """Lower a leg from the hip, as it is, until its heel is on the ground."""
    low, high = -30.0, pose.legs[side].bend
    tried = body
    for _ in range(30):
        middle = (low + high) / 2
        tried = stand(body.human, pose.with_limb("legs", side, bend=middle))
        tried = tried.moved(body.joints["pelvis"] - tried.joints["pelvis"])
        above = tried.joints[f"{side} heel"] @ UP > RADII["heel"]
        low, high = (low, middle) if above else (middle, high)
    leg = {f"{side} {part}": tried.joints[f"{side} {part}"] for part in LEG}
    return replace(body, joints={**body.joints, **leg})
