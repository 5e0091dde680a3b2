"""A helper's hands: where they are on somebody's body, and the arms that they come from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.holding import bend_between
from climbing_back.figures.human.body import Grip
from climbing_back.figures.human.feel import on_skin, palm_depth
from climbing_back.figures.human.pose import UP, Pose
from climbing_back.figures.human.standing import stand
from climbing_back.figures.human.turns import unit, upright

if TYPE_CHECKING:
    from climbing_back.figures.human.body import Body
    from climbing_back.figures.human.mesh import Human
    from climbing_back.figures.human.pose import Vector

HELPER, OTHER_HELPER = "hoda", "grace"
"""Whose hands help, and whose do where the first is the one who is helped: both in long sleeves."""

ASIDE = 17.0
"""How far a helper's shoulder is from the middle, in centimetres."""
REACH = 0.975
"""How much of its length an arm that helps uses, at most: nearly straight, it is seen to come from somebody."""

CUPPED = Grip((20, 24, 24, 26, 28), together=0.6, thumb=20)
OVER = Grip((10, 18, 20, 22, 24), together=0.7, thumb=25)


@dataclass(frozen=True)
class Help:
    """Where a palm lies, which way the surface there looks, and how the hand holds."""

    spot: Vector
    facing: Vector
    grip: Grip


def helper_of(person: str) -> str:
    """Return the name of whoever helps this person."""
    return OTHER_HELPER if person == HELPER else HELPER


def helping(who: Human, place: Vector, body: Body, side: str, where: str) -> Body:
    """Return a body, all of it but one arm to be left out, whose hand is where it helps.

    Parameters
    ----------
    place
        Where the helper is: the middle between the shoulders.
    where
        "left" or "right", and what of the other's body: "heel", "foot", "ankle", "shin", "calf",
        "knee" or "elbow"; or "upper back".
    """
    how = _help(body, where)
    helper = stand(who, Pose())
    build = helper.build
    ahead = upright(how.spot - place, UP)
    aside = np.cross(UP, ahead) * (1 if side == "left" else -1)
    shoulder = place + aside * ASIDE
    along = upright(how.spot - shoulder, how.facing)
    palm = how.spot + how.facing * palm_depth(who, side)
    wrist = palm - along * (build.hand - 4) / 2
    # Who is too far off comes nearer: the shoulders are not seen.
    off, longest = wrist - shoulder, (build.upper_arm + build.forearm) * REACH
    shoulder = wrist - unit(off) * min(float(np.linalg.norm(off)), longest)
    elbow, wrist = bend_between(
        shoulder, wrist, build.upper_arm, build.forearm, shoulder + (aside * 0.7 - UP) * 30
    )
    moved = helper.moved(shoulder - helper.joints[f"{side} shoulder"])
    arm = {"elbow": elbow, "wrist": wrist, "fingers": wrist + along * (build.hand - 4)}
    joints = {**moved.joints, **{f"{side} {part}": at for part, at in arm.items()}}
    grip = replace(how.grip, palm=-how.facing)
    return replace(moved, joints=joints).with_grip(side, grip)


def _help(body: Body, where: str) -> Help:
    of, part = where.split()
    if part == "back":
        # Between the shoulder blades.
        inside = (body.joints["left shoulder"] + body.joints["right shoulder"]) / 2 - body.up * 9
        spot = on_skin(body, ("spine", "clavicle", "shoulder01"), "", inside, -body.front)
        return Help(spot, -body.front, OVER)
    if part == "elbow":
        elbow, wrist = (body.joints[f"{of} {each}"] for each in ("elbow", "wrist"))
        forearm = unit(wrist - elbow)
        # From below, as one carries it.
        facing = upright(-UP, forearm)
        return Help(on_skin(body, ("lowerarm",), of, elbow + forearm * 6, facing), facing, CUPPED)
    hip, knee, ankle, heel, ball = (
        body.joints[f"{of} {each}"] for each in ("hip", "knee", "ankle", "heel", "ball")
    )
    thigh, shin, toes = unit(knee - hip), unit(ankle - knee), unit(ball - heel)
    front = upright(toes, shin)
    match part:
        case "heel":
            # From behind and below, as one carries it.
            facing, inside, grip = unit(shin * 0.5 - toes), heel, CUPPED
        case "foot":
            facing, inside, grip = upright(-shin, toes), heel * 0.3 + ball * 0.7, OVER
        case "calf":
            facing, inside, grip = -front, knee + (ankle - knee) * 0.75, CUPPED
        case "knee":
            facing, inside, grip = unit(upright(-shin, thigh) + thigh * 0.4), knee, OVER
        case _:
            share = 0.8 if part == "ankle" else 0.22
            facing, inside, grip = front, knee + (ankle - knee) * share, OVER
    bones = ("foot", "toe1-1") if part in {"heel", "foot"} else ("lowerleg", "upperleg02")
    return Help(on_skin(body, bones, of, inside, facing), facing, grip)
