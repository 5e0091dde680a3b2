"""What hands can touch, by the words of a figure file: where, which way the palm looks, how they hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures import scene
from climbing_back.figures.hands import bend_back
from climbing_back.figures.holding import Hold, hold, reach
from climbing_back.figures.human.body import Grip
from climbing_back.figures.human.feel import index_tip, nose, on_skin
from climbing_back.figures.human.mesh import ARM_BONES
from climbing_back.figures.human.pose import FRONT, LEFT, SIDES, UP
from climbing_back.figures.human.turns import frame, unit, upright

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.figures.human.body import Body

LEVEL = np.array([1.0, 1.0, 0.0])

FLAT = Grip((-16, -8, -7, -5, -8))
LOOSE = Grip((8, 18, 20, 22, 24))
ROUND = Grip((22, 34, 36, 38, 40))
FIST = Grip((28, 48, 50, 52, 52))
CLASPS = Grip((10, 30, 32, 34, 36))
CLASPED = Grip((-10, 48, 50, 52, 52))
POINTING = Grip((22, 2, 50, 54, 56))

APART = 1.6
"""How far each palm of clasped hands is from the middle between them, in centimetres."""

CHIN = 6.5
"""How far the chin is below the tip of the nose, in centimetres."""

LIES = 35
"""An arm raised by less than so many degrees from the side of somebody who lies rests on the mat."""


def put_hands(body: Body, touch: Mapping[str, str], edges: Mapping[str, float]) -> Body:
    """Put the hands where a figure file says; ``edges`` says where the edges of counters are."""
    for side in SIDES:
        if where := touch.get(f"{side} hand"):
            body = put_hand(body, side, where, edges)
    return body


def put_hand(body: Body, side: str, where: str, edges: Mapping[str, float]) -> Body:
    """Put a hand on a thing in the room, or on the body itself.

    Parameters
    ----------
    where
        "counter", "side_counter", "chair" or "wheelchair" (their arms), "frame" (its handles), "mat",
        "hands" (in the other one), "nose", "chin", "belly", or a part such as "left knee", "left shin",
        "right shoulder", "left ankle", "right foot" (the front of its sole), "right fingers".
    edges
        Where the edges of counters are, and the front of a frame.
    """
    joints, sign = body.joints, 1 if side == "left" else -1
    match where:
        case "counter":
            # Where it was, when the body moves aside.
            apart = float(np.linalg.norm(joints["left shoulder"] - joints["right shoulder"]))
            across = sign * apart * 0.75
            spot = scene.at(edges[where] + 7, across, scene.COUNTER)
            return hold(body, side, Hold(spot, UP, FRONT - LEFT * sign * 0.15, FLAT))
        case "side_counter":
            ahead = scene.palm(joints, side)[0]
            spot = scene.at(ahead, edges[where] + 7, scene.COUNTER)
            return hold(body, side, Hold(spot, UP, FRONT, FLAT))
        case "chair" | "wheelchair":
            ahead, aside, high = scene.ARMS[where]
            spot = scene.at(ahead, sign * aside, high + 1.4)
            elbow = unit(LEFT * sign * 0.5 - FRONT * 0.5 - UP)
            return hold(body, side, Hold(spot, UP, FRONT, ROUND, elbow))
        case "frame":
            ahead, aside, high = scene.handle(edges[where])
            inwards = -LEFT * sign
            pointing = FRONT - UP * 0.5
            facing = upright(UP * 0.6 - inwards, pointing)
            spot = scene.at(ahead, sign * aside, high) + facing * scene.BAR
            return hold(body, side, Hold(spot, facing, pointing, FIST))
        case "mat":
            return lay_down(body, side)
        case "hands":
            return _clasped(body)
        case "nose" | "chin":
            return _to_face(body, side, sign, where)
    return _on_oneself(body, side, where)


def lay_down(body: Body, side: str) -> Body:
    """Lay a hand on the mat where its arm points."""
    palm = scene.palm(body.joints, side)
    along = (body.joints[f"{side} wrist"] - body.joints[f"{side} elbow"]) * LEVEL
    return hold(body, side, Hold(palm * LEVEL, UP, along, FLAT))


def _clasped(body: Body) -> Body:
    """Clasp both hands in front of the middle of the body: the right one round the left one."""
    joints = body.joints
    left = unit(joints["left shoulder"] - joints["right shoulder"])
    middle = (scene.palm(joints, "left") + scene.palm(joints, "right")) / 2
    middle = middle - left * (left @ (middle - joints["chest"]))
    along = upright(joints["right wrist"] - joints["right elbow"], left)
    # The left one a little further back and turned to the thumbs: fingers do not go through fingers.
    inner = middle + left * APART - along * 2
    body = hold(body, "left", Hold(inner, left, unit(along + np.cross(left, along) * 0.3), CLASPED))
    return hold(body, "right", Hold(middle - left * APART, -left, along, CLASPS))


def _to_face(body: Body, side: str, sign: int, where: str) -> Body:
    """Touch the tip of the nose, or the chin, with the tip of the index finger."""
    goal, face, up = nose(body), body.turns.head[:, 0], body.turns.head[:, 2]
    if where == "chin":
        goal = on_skin(body, ("head", "jaw"), "", goal - up * CHIN - face * 6, face)
    from_elbow = unit(goal - body.joints[f"{side} elbow"])
    # The hand before the face: one sees which finger points. To the chin it comes from below.
    rises, back = (0.2, 1.0) if where == "nose" else (1.0, 0.3)
    way = unit(from_elbow * rises - face * back + LEFT * sign * 0.1)
    palm = upright(-LEFT * sign - UP * 0.6, way)
    rest = body.human.hands[side]
    turn = frame(way, palm) @ frame(rest.along, rest.palm).T
    wrist = goal - turn @ index_tip(body.human, side, POINTING)
    hand = way * (body.build.hand - 4)
    return reach(body, side, wrist + hand / 2, way).with_grip(side, replace(POINTING, palm=palm))


def _on_oneself(body: Body, side: str, where: str) -> Body:
    """Lay the palm on a part of one's own body."""
    joints, sign = body.joints, 1 if side == "left" else -1
    if where == "belly":
        left = unit(joints["left shoulder"] - joints["right shoulder"])
        inside = joints["pelvis"] * 0.62 + joints["chest"] * 0.38 + left * sign * 5
        spot = on_skin(body, ("spine", "root", "pelvis"), "", inside, body.front)
        return hold(
            body,
            side,
            Hold(
                spot, body.front, -left * sign + body.up * 0.15, LOOSE, left * sign * 0.7 - body.up
            ),
        )
    of, part = where.split()
    if part == "fingers":
        return bend_back(body, side)
    if part == "foot":
        ball, heel = joints[f"{of} ball"], joints[f"{of} heel"]
        toes = unit(ball - heel)
        sole = upright(ball - joints[f"{of} ankle"], toes)
        spot = on_skin(body, ("foot", "toe"), of, ball * 0.95 + heel * 0.05, sole)
        across = unit(np.cross(sole, toes))
        if across @ (ball - joints[f"{side} shoulder"]) < 0:
            across = -across
        return hold(body, side, Hold(spot, sole, across + toes * 0.3, ROUND))
    if part == "shoulder":
        inside = joints[where] - body.up * 6
        spot = on_skin(
            body, ("spine", "clavicle", "shoulder01", *ARM_BONES[:1]), "", inside, body.front
        )
        pointing = spot - joints[f"{side} elbow"]
        return hold(body, side, Hold(spot, body.front, pointing, LOOSE))
    thigh = unit(joints[where.replace(part, "knee")] - joints[f"{of} hip"])
    shin = unit(joints[f"{of} ankle"] - joints[f"{of} knee"])
    elbow = unit(LEFT * sign * (1.2 if of != side else 0.5) - UP * 0.6)
    if part == "knee":
        over = upright(body.up, thigh)
        # Where both hands lie on one knee, the other side's is further up.
        inside = joints[where] - thigh * (8 if of == side else 18)
        spot = on_skin(body, ("upperleg",), of, inside, over)
        return hold(body, side, Hold(spot, over, thigh + body.front * 0.3, LOOSE, elbow))
    if part == "shin":
        front = upright(-thigh, shin)
        out = unit(np.cross(shin, front)) * sign
        inside = joints[f"{of} knee"] + shin * 9
        facing = unit(front * 0.6 + out * 0.8)
        spot = on_skin(body, ("lowerleg",), of, inside, facing)
        return hold(body, side, Hold(spot, facing, front - out * 0.8 - shin * 0.3, ROUND))
    inside = joints[where] - shin * 4
    way = unit(inside - joints[f"{side} shoulder"])
    facing = upright(-way, shin)
    spot = on_skin(body, ("lowerleg", "foot"), of, inside, facing)
    along = upright(way, facing) * 0.5 + upright(np.cross(shin, facing), facing)
    if along @ way < 0:
        along = -along
    return hold(body, side, Hold(spot, facing, along, ROUND))
