"""From a pose in clinical angles to joints: the trunk by the spine of the mesh, the limbs by angles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.body import Body, Turns
from climbing_back.figures.human.mesh import END, PARENTS
from climbing_back.figures.human.pose import (
    LYING,
    SIDES,
    Limb,
    Pose,
    arm_joints,
    leg_joints,
    rotation,
)
from climbing_back.figures.human.turns import mixed

if TYPE_CHECKING:
    from climbing_back.figures.human.mesh import Human
    from climbing_back.figures.human.pose import Vector

# How far along each bone of the back is from how the pelvis is turned to how the chest is, and each
# bone of the neck from the chest to the head.
SPINE = {"spine05": 0.15, "spine04": 0.4, "spine03": 0.65, "spine02": 0.9, "spine01": 1.0}
NECK = {"neck01": 0.25, "neck02": 0.5, "neck03": 0.8, "head": 1.0}

MIDDLE_OF_HEAD = np.array([1.5, 0, 6.0])
"""From where the head sits on the neck."""


def stand(human: Human, pose: Pose) -> Body:
    """Put the joints where the angles say, with the middle of the pelvis at the origin."""
    front, left, up = LYING[pose.lie]
    chest = np.stack([rotation(left, pose.trunk) @ axis for axis in (front, left, up)], axis=1)
    pelvis = rotation(chest[:, 2], pose.twist) @ chest
    pelvis = rotation(pelvis[:, 1], -pose.tilt) @ pelvis
    head = rotation(left, pose.nod) @ chest
    collars = {
        side: _collar(chest, sign, pose.arms[side]) @ chest
        for side, sign in zip(SIDES, (1, -1), strict=True)
    }
    turns = Turns(pelvis, chest, head, collars)
    places = chained(human, trunk_turns(turns), np.zeros(3))
    joints = {
        "pelvis": np.zeros(3),
        "chest": places["spine01"] * 0.4 + places["neck01"] * 0.6,
        "neck": places["neck01"],
        "head": places["head"] + head @ MIDDLE_OF_HEAD,
    }
    # The angles of a hip are those against the trunk: tilting the pelvis alone leaves the legs.
    level = rotation(chest[:, 2], pose.twist) @ chest
    for side, sign in zip(SIDES, (1, -1), strict=True):
        hip = places["upperleg01" + END[side]]
        shoulder = places["upperarm01" + END[side]] - chest[:, 0] * pose.blades
        joints[f"{side} hip"], joints[f"{side} shoulder"] = hip, shoulder
        joints |= leg_joints(human.build, side, sign, hip, level, pose.legs[side])
        joints |= arm_joints(human.build, side, sign, shoulder, chest, pose.arms[side])
    return Body(human, joints, turns)


def _collar(chest: Vector, sign: int, arm: Limb) -> Vector:
    """Return how far the collar bone follows an arm that is raised: up, and to the front."""
    up = max(0.0, arm.out - 30) * 0.22 + max(0.0, abs(arm.bend) - 60) * 0.12
    front = float(np.clip(arm.bend, -40, 90)) * 0.14
    return rotation(chest[:, 2], -sign * front) @ rotation(chest[:, 0], sign * up)


def trunk_turns(turns: Turns) -> dict[str, Vector]:
    """Return how the bones of the trunk, the neck and the head are turned."""
    found = dict.fromkeys(("root", "pelvis.L", "pelvis.R"), turns.pelvis)
    found |= {bone: mixed(turns.pelvis, turns.chest, share) for bone, share in SPINE.items()}
    found |= {bone: mixed(turns.chest, turns.head, share) for bone, share in NECK.items()}
    for side in SIDES:
        for bone in ("clavicle", "shoulder01"):
            found[bone + END[side]] = turns.collars[side]
    return found


def chained(human: Human, turns: dict[str, Vector], middle: Vector) -> dict[str, Vector]:
    """Return where the head of each bone is, with the middle between the hips at ``middle``.

    A bone without a turn of its own turns as its parent does; ``turns`` is filled up so.
    """
    places: dict[str, Vector] = {}
    for bone, parent in PARENTS.items():
        if not parent:
            places[bone] = middle + turns[bone] @ human.heads[bone]
            continue
        turns.setdefault(bone, turns[parent])
        along = human.heads[bone] - human.heads[parent]
        places[bone] = places[parent] + turns[parent] @ along
    return places
