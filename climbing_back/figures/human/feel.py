"""Where the skin is: what a body rests on, how deep a palm is, where a hand meets one's own body."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.bones import bones_of_body, finger_turns
from climbing_back.figures.human.mesh import END, mesh
from climbing_back.figures.human.pose import rotation
from climbing_back.figures.human.skin import linear
from climbing_back.figures.human.standing import MIDDLE_OF_HEAD, chained, trunk_turns

if TYPE_CHECKING:
    from climbing_back.figures.human.body import Body, Grip
    from climbing_back.figures.human.mesh import Human, Indices
    from climbing_back.figures.human.pose import Vector

# The bones whose skin carries the weight, and how far it sinks in, in centimetres.
CARRIES = {
    "seat": ("pelvis", "upperleg01", "root", "spine05"),
    "back": ("pelvis", "root", "spine05", "spine04", "spine03", "spine02", "spine01"),
    "shoulders": ("spine02", "spine01", "shoulder01"),
    "side": ("pelvis.R", "upperleg01.R", "upperleg02.R", "shoulder01.R", "upperarm01.R", "spine"),
}
SINKS = {"seat": 1.6, "back": 1.4, "shoulders": 1.2, "side": 2.4}

HEAD_FROM_NECK = 16.0
"""How far the back of the head is from where the neck turns, in centimetres."""

MOSTLY = 0.6
"""A point belongs to bones that make so much of its way."""

FEW = 8
"""So many points may be lower than what counts as the lowest: the mesh has tips."""

BESIDE = 2.5
"""How far beside a line through the body skin may be to be where the line comes out."""


@cache
def _points_of(bones: tuple[str, ...], side: str = "") -> Indices:
    share = mesh().moved_by(bones, side)
    return mesh().skin[share[mesh().skin] > MOSTLY]


def lowest_skin(body: Body, bones: tuple[str, ...]) -> float:
    """Return how high the lowest skin of these bones is."""
    heights = linear(body.human, bones_of_body(body), _points_of(bones))[:, 2]
    return float(np.partition(heights, FEW)[FEW])


def on_skin(
    body: Body, bones: tuple[str, ...], side: str, inside: Vector, towards: Vector
) -> Vector:
    """Return where a line from a point inside the body comes out of the skin of these bones."""
    points = linear(body.human, bones_of_body(body), _points_of(bones, side)) - inside
    along = points @ towards
    aside = np.linalg.norm(points - along[:, None] * towards, axis=1)
    near = along[aside < BESIDE]
    spot: Vector = inside + towards * (near.max() if len(near) else 0)
    return spot


def nose(body: Body) -> Vector:
    """Return the tip of the nose."""
    human = body.human
    head = _points_of(("head",))
    tip = head[[human.points[head, 0].argmax()]]
    place: Vector = linear(human, bones_of_body(body), tip)[0]
    return place


def palm_depth(human: Human, side: str) -> float:
    """Return how far the skin of the palm is from the line through wrist and fingers."""
    hand, wrist = human.hands[side], human.heads["wrist" + END[side]]
    points = human.points[_points_of(("wrist", "metacarpal"), side)] - wrist
    share = points @ hand.along / (human.build.hand - 4)
    return float(np.quantile(points[(share > 0.3) & (share < 0.7)] @ hand.palm, 0.9))


def index_tip(human: Human, side: str, grip: Grip) -> Vector:
    """Return where the tip of the index finger is from the wrist, in a hand that is not turned."""
    ends = [human.heads[f"finger2-{bone}{END[side]}"] for bone in (1, 2, 3)]
    ends.append(human.tails[f"finger2-3{END[side]}"])
    place = ends[0] - human.heads["wrist" + END[side]]
    turns = finger_turns(human.hands[side], grip, 2)
    for turn, start, end in zip(turns, ends, ends[1:], strict=False):
        place = place + turn @ (end - start)
    return place


def with_head_on(body: Body, height: float) -> Body:
    """Nod the head of somebody who lies until its skin is no lower than a pillow, or the mat."""
    for _round in range(3):
        low = height - lowest_skin(body, ("head",))
        if low < 0.2:
            break
        left = body.turns.chest[:, 1]
        nod = rotation(left, float(np.degrees(low / HEAD_FROM_NECK)))
        turns = replace(body.turns, head=nod @ body.turns.head)
        places = chained(body.human, trunk_turns(turns), body.joints["pelvis"])
        head = places["head"] + turns.head @ MIDDLE_OF_HEAD
        body = replace(body, turns=turns, joints={**body.joints, "head": head})
    return body
