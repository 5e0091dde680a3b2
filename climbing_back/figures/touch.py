"""What feet and hands can touch, by the words of a figure file, and the pose that this makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures import scene
from climbing_back.figures.body import FRONT, SIDES, UP, stand
from climbing_back.figures.holding import STRAIGHT, plant, reach, unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.figures.body import Body, Pose, Vector

LEVEL = np.array([1.0, 1.0, 0.0])
LEG = ("knee", "ankle", "heel", "ball")


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
        "toes up": the heel stays, the toes lift. "step": flat on a step.
    """
    ankle, heading = body.joints[f"{side} ankle"], _heading(body, side)
    if before is not None and where in {"floor", "toes up"}:
        ankle, heading = before.joints[f"{side} ankle"], _heading(before, side)
    if where == "toes up":
        return Step(ankle, heading, -pose.legs[side].end)
    height = (scene.STEP if where == "step" else 0) + body.build.ankle_height
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
        tried = stand(body.build, pose.with_limb("legs", side, bend=middle))
        tried = tried.moved(body.joints["pelvis"] - tried.joints["pelvis"])
        above = tried.joints[f"{side} heel"] @ UP > body.build.radius("heel")
        low, high = (low, middle) if above else (middle, high)
    leg = {f"{side} {part}": tried.joints[f"{side} {part}"] for part in LEG}
    return replace(body, joints={**body.joints, **leg})


def put_hand(body: Body, side: str, where: str, edges: Mapping[str, float]) -> Body:
    """Put a hand on a thing in the room, or on the body itself.

    Parameters
    ----------
    where
        "counter", "side_counter", "chair" or "wheelchair" (their arms), "hands" (in the other one),
        "nose", "belly", or a joint such as "left knee", "left shin", "right shoulder", "left ankle".
    edges
        Where the edges of counters are.
    """
    joints, sign = body.joints, 1 if side == "left" else -1
    other = "right" if side == "left" else "left"
    match where:
        case "counter":
            across = joints[f"{side} shoulder"][1] * 1.5
            return reach(body, side, scene.at(edges[where] + 7, across, scene.COUNTER + 2.4), FRONT)
        case "side_counter":
            ahead = scene.palm(joints, side)[0]
            spot = scene.at(ahead, edges[where] + 6, scene.COUNTER + 2.4)
            return reach(body, side, spot, FRONT)
        case "chair" | "wheelchair":
            arm = scene.ARMS[where]
            return reach(body, side, scene.at(arm[0], sign * arm[1], arm[2] + 3), FRONT)
        case "hands":
            fingers = joints[f"{other} fingers"] - joints[f"{other} wrist"]
            return reach(body, side, scene.palm(joints, other), fingers)
        case "nose":
            nose = joints["head"] + body.face * (body.build.head + 3)
            way = unit(nose - joints[f"{side} elbow"])
            return reach(body, side, nose - way * 6, way)
        case "belly":
            spot = joints["pelvis"] * 0.6 + joints["chest"] * 0.4
            spot = spot + body.front * (body.build.radius("pelvis") + 4)
            across = unit(joints["right shoulder"] - joints["left shoulder"]) * sign
            return reach(body, side, spot - across * 6, across)
    spot, pointing = _on_oneself(body, side, where)
    return reach(body, side, spot, pointing)


def _on_oneself(body: Body, side: str, where: str) -> tuple[Vector, Vector]:
    """Return where the palm lies on a part of one's own body, and where its fingers point."""
    joints, (of, part) = body.joints, where.split()
    if part == "shoulder":
        spot = joints[where] - body.up * 5 + body.front * (body.build.radius("chest") + 2)
        return spot, unit(spot - joints[f"{side} elbow"])
    if part == "knee":
        thigh = unit(joints[where] - joints[f"{of} hip"])
        over = unit(body.up - thigh * (body.up @ thigh))
        return joints[where] - thigh * 6 + over * (body.build.radius("knee") + 3), thigh
    if part == "shin":
        spot = joints[f"{of} knee"] * 0.72 + joints[f"{of} ankle"] * 0.28
        way = unit(spot - joints[f"{side} shoulder"])
        return spot - way * 3, way
    return joints[where], unit(joints[where] - joints[f"{side} shoulder"])
