"""The pelvis of somebody who sits rolls onto one buttock, and the trunk above it stays upright."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.mesh import END
from climbing_back.figures.human.pose import FRONT, SIDES, rotation
from climbing_back.figures.human.standing import chained, trunk_turns

if TYPE_CHECKING:
    from climbing_back.figures.human.body import Body

CHEST = 0.25
"""The share of the roll that the chest makes: the side of the trunk that is loaded gets longer."""

ARM = ("shoulder", "elbow", "wrist", "fingers")
LEG = ("hip", "knee", "ankle", "heel", "ball")


def rolled(body: Body, degrees: float) -> Body:
    """Roll the pelvis to the right by so many degrees; arms and legs go along as they are."""
    if not degrees:
        return body
    turns = replace(
        body.turns,
        pelvis=rotation(FRONT, degrees) @ body.turns.pelvis,
        chest=rotation(FRONT, degrees * CHEST) @ body.turns.chest,
    )
    middle = body.joints["pelvis"]
    before, after = (chained(body.human, trunk_turns(each), middle) for each in (body.turns, turns))
    moved = {name: after[bone] - before[bone] for name, bone in _bones().items()}
    joints = {name: at + moved.get(name, np.zeros(3)) for name, at in body.joints.items()}
    return replace(body, joints=joints, turns=turns)


def _bones() -> dict[str, str]:
    """Return the bone of the trunk with which each joint goes."""
    found = {"chest": "spine01", "neck": "neck01", "head": "head"}
    for side in SIDES:
        found |= {f"{side} {part}": "upperarm01" + END[side] for part in ARM}
        found |= {f"{side} {part}": "upperleg01" + END[side] for part in LEG}
    return found
