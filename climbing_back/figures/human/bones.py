"""From solved joints and grips to the turn and the place of each bone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.body import Grip
from climbing_back.figures.human.mesh import END, FINGERS
from climbing_back.figures.human.pose import FRONT, LEFT, RADII, SIDES, UP, rotation
from climbing_back.figures.human.standing import chained, trunk_turns
from climbing_back.figures.human.turns import frame, mixed, shortest, unit, upright

if TYPE_CHECKING:
    from climbing_back.figures.human.body import Body
    from climbing_back.figures.human.mesh import RestHand
    from climbing_back.figures.human.pose import Vector

TOUCHES = 1.2
"""How far above its ground a foot may be and still have its toes on it, in centimetres."""

THUMB = 1

Bones = tuple[dict[str, "Vector"], dict[str, "Vector"]]
"""How each bone is turned from rest, and where its head is."""


def bones_of_body(body: Body, ground: float = 0) -> Bones:
    """Return the bones of a body; toes bend where the foot stands on ``ground`` with its heel up."""
    turns = trunk_turns(body.turns)
    for side in SIDES:
        turns |= _leg(body, side, ground)
        turns |= _arm(body, side, turns["shoulder01" + END[side]])
    hips = (body.joints["left hip"] + body.joints["right hip"]) / 2
    return turns, chained(body.human, turns, hips)


def _hinge(upper: Vector, lower: Vector, else_: Vector, least: float) -> Vector:
    """Return the axis of a hinge: where it is nearly straight, more and more another axis."""
    cross = np.cross(unit(upper), unit(lower))
    bent = float(np.linalg.norm(cross))
    share = float(np.clip((bent - least) / 0.2, 0, 1))
    return unit((unit(cross) * share if bent > 1e-6 else 0) + unit(else_) * (1 - share))


def _leg(body: Body, side: str, ground: float) -> dict[str, Vector]:
    end, joints, heads = END[side], body.joints, body.human.heads
    hip, knee, ankle, heel, ball = (
        joints[f"{side} {part}"] for part in ("hip", "knee", "ankle", "heel", "ball")
    )
    thigh, shin, foot = knee - hip, ankle - knee, ball - heel
    rest_thigh = heads["lowerleg01" + end] - heads["upperleg01" + end]
    rest_shin = heads["foot" + end] - heads["lowerleg01" + end]
    hinge = _hinge(thigh, shin, np.cross(foot, shin), 0.05)
    upper = frame(thigh, hinge) @ frame(rest_thigh, LEFT).T
    lower = frame(shin, hinge) @ frame(rest_shin, LEFT).T
    pelvis = body.turns.pelvis
    hanging = shortest(pelvis @ rest_thigh, thigh) @ pelvis
    # Heel and ball are not equally high above the sole.
    lift = np.degrees(np.arctan2(RADII["heel"] - RADII["ball"], body.build.foot - 3))
    back = upright(-shin, foot)
    flat = np.stack([unit(foot), np.cross(back, unit(foot)), back], axis=1) @ rotation(LEFT, -lift)
    toes = flat
    if flat[2, 0] < -0.1 and ball @ UP - RADII["ball"] < ground + TOUCHES:
        ahead = unit(flat[:, 0] * (FRONT + LEFT))
        toes = np.stack([ahead, np.cross(UP, ahead), UP], axis=1)
    return {
        "upperleg01" + end: mixed(hanging, upper, 0.5),
        "upperleg02" + end: upper,
        "lowerleg01" + end: lower,
        "lowerleg02" + end: lower,
        "foot" + end: flat,
        "toe1-1" + end: toes,
    }


def _arm(body: Body, side: str, collar: Vector) -> dict[str, Vector]:
    end, joints, heads = END[side], body.joints, body.human.heads
    shoulder, elbow, wrist, tips = (
        joints[f"{side} {part}"] for part in ("shoulder", "elbow", "wrist", "fingers")
    )
    upper, fore, along = elbow - shoulder, wrist - elbow, tips - wrist
    rest_upper = heads["lowerarm01" + end] - heads["upperarm01" + end]
    rest_fore = heads["wrist" + end] - heads["lowerarm01" + end]
    rest_hinge = unit(np.cross(rest_upper, rest_fore))
    hanging = shortest(collar @ rest_upper, upper) @ collar
    hinge = _hinge(upper, fore, hanging @ rest_hinge, 0.08)
    upper_turn = frame(upper, hinge) @ frame(rest_upper, rest_hinge).T
    fore_turn = frame(fore, hinge) @ frame(rest_fore, rest_hinge).T
    rest, grip = body.human.hands[side], body.grips.get(side, Grip())
    hand = shortest(fore_turn @ rest.along, along) @ fore_turn
    if grip.palm is not None:
        hand = frame(along, grip.palm) @ frame(rest.along, rest.palm).T
    twisted = shortest(hand @ rest_fore, fore) @ hand
    turns = {
        "upperarm01" + end: mixed(hanging, upper_turn, 0.5),
        "upperarm02" + end: upper_turn,
        "lowerarm01" + end: fore_turn,
        "lowerarm02" + end: mixed(fore_turn, twisted, 0.55),
        "wrist" + end: hand,
    }
    for finger in FINGERS:
        for bone, turn in enumerate(finger_turns(rest, grip, finger), 1):
            turns[f"finger{finger}-{bone}{end}"] = hand @ turn
    return turns


def finger_turns(rest: RestHand, grip: Grip, finger: int) -> list[Vector]:
    """Return how the bones of a finger are turned in a hand that is not."""
    fan = rotation(rest.palm, -rest.fan.get(finger, 0) * grip.together)
    across = np.cross(rest.along, rest.palm)
    if finger == THUMB and grip.thumb is not None:
        return thumb_turns(rest, grip.thumb, grip.curl[0])
    return [rotation(across, grip.curl[finger - 1] * bone) @ fan for bone in (1, 2, 3)]


def thumb_turns(rest: RestHand, swing: float, curl: float) -> list[Vector]:
    """Return how the bones of a thumb are turned that swings before the palm and bends to the fingers."""
    aside = upright(rest.thumb, rest.along)
    sign = np.sign(np.cross(rest.along, aside) @ rest.palm)
    swung = rotation(rest.along * sign, swing)
    way = swung @ rest.thumb
    bends = unit(np.cross(way, upright(-(swung @ aside), way)))
    return [rotation(bends, curl * bone) @ swung for bone in (0.3, 1, 2)]
