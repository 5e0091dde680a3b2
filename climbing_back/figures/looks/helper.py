"""The arm of a helper who holds a leg: of another person, whose rest is outside of the picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.cast import PEOPLE
from climbing_back.figures.grips import ROUND
from climbing_back.figures.holding import Hold, hold
from climbing_back.figures.human.bones import bones_of_body
from climbing_back.figures.human.feel import on_skin
from climbing_back.figures.human.mesh import human
from climbing_back.figures.human.pose import LEFT, UP, Pose
from climbing_back.figures.human.standing import stand
from climbing_back.figures.human.turns import unit, upright
from climbing_back.figures.looks.dress import NUMBER, dressed, surfaces

if TYPE_CHECKING:
    from climbing_back.figures.cast import Person
    from climbing_back.figures.human.body import Body
    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.looks.dress import Surface

SIDE = "right"
"""Which arm of the helper is seen."""
FROM = LEFT * 36 + UP * 44
"""Where the helper's shoulder is, seen from what the hand holds: behind the bed, bent forward."""
NEAR = 11.0
"""How much of the arm there has to be paper for, in centimetres from where the hand holds."""


def helper_of(person: Person) -> Person:
    """Return who helps somebody: one whose clothes and skin are others."""
    return PEOPLE["elin" if person.name in {"dawit", "grace"} else "dawit"]


def helping_arm(person: Person, body: Body, holds: str) -> list[Surface]:
    """Return the arm of a helper who holds an ankle of a body, such as "left ankle"."""
    spot, shin = _spot(body, holds)
    helper = stand(human(helper_of(person).name), Pose())
    helper = helper.moved(spot + FROM - helper.joints[f"{SIDE} shoulder"])
    # The hand comes from above, its fingers go round the leg.
    facing = upright(FROM + UP * 20, shin)
    how = Hold(spot, facing, upright(-FROM, facing) + shin * 0.2, ROUND, unit(FROM * -0.5 + UP))
    helper = hold(helper, SIDE, how)
    who = dressed(helper_of(person).name, False, 0)
    posed = surfaces(who, bones_of_body(helper), set(), -1e3)
    return [_arm(each, part) for each, part in ((posed[0], "arm"), (_top(posed), "sleeve"))]


def _top(posed: list[Surface]) -> Surface:
    sleeve = NUMBER[f"sleeve {SIDE}"]
    return next(each for each in posed if (each.second == sleeve).any())


def _spot(body: Body, holds: str) -> tuple[Vector, Vector]:
    """Return where on the skin the hand lies, and where the shin points."""
    side = holds.split()[0]
    ankle = body.joints[holds]
    shin = unit(ankle - body.joints[f"{side} knee"])
    inside = ankle - shin * 5
    facing = upright(FROM + UP * 20, shin)
    return on_skin(body, ("lowerleg", "foot"), side, inside, facing), shin


def near_hand(body: Body, holds: str, points: Vector) -> Vector:
    """Return the points of an arm for which there has to be paper."""
    spot, _ = _spot(body, holds)
    found: Vector = points[np.linalg.norm(points - spot, axis=1) < NEAR]
    return found


def _arm(surface: Surface, part: str) -> Surface:
    """Return what of a surface belongs to the arm, as the region of a helper."""
    chosen = surface.second == NUMBER[f"{part} {SIDE}"]
    numbers = np.full(chosen.sum(), NUMBER[f"{part} helper"])
    return replace(surface, triangles=surface.triangles[chosen], first=numbers, second=numbers)
