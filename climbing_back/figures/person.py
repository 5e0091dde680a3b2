"""A person around a skeleton: rounded limbs, clothes, a head with hair and a nose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.body import SIDES
from climbing_back.figures.shapes import Tube, ball

if TYPE_CHECKING:
    from climbing_back.figures.body import Body, Vector
    from climbing_back.figures.cast import Person

LIMBS = tuple(f"{side} {kind}" for side in SIDES for kind in ("leg", "arm"))


@dataclass(frozen=True)
class Part:
    """A part of a person that is drawn, and perhaps moves, as one: a limb, the trunk, the head."""

    name: str
    shapes: list[Tube]

    def middle(self) -> Vector:
        """Return the middle of its shapes."""
        middle: Vector = np.mean([shape.middle() for shape in self.shapes], axis=0)
        return middle


def parts_of(body: Body, person: Person, eye: Vector, *, socks: bool = False) -> list[Part]:
    """Return the parts of a person as seen from the direction ``eye``, in no order."""
    parts = [Part("trunk", _trunk(body)), Part("head", _head(body, person, eye))]
    for side in SIDES:
        parts.append(Part(f"{side} leg", _leg(body, side, socks)))
        parts.append(Part(f"{side} arm", _arm(body, side, person.sleeves)))
    return parts


def _leg(body: Body, side: str, socks: bool) -> list[Tube]:
    j, r = body.joints, body.build.radius
    hip, knee, ankle, heel, toe = (
        j[f"{side} {part}"] for part in ("hip", "knee", "ankle", "heel", "ball")
    )
    return [
        Tube(heel, toe, r("heel"), r("ball"), "y" if socks else "x"),
        Tube(knee, ankle, r("knee") * 0.98, r("ankle"), "l"),
        Tube(hip, knee, r("hip"), r("knee"), "l"),
    ]


def _arm(body: Body, side: str, sleeves: str) -> list[Tube]:
    j, r = body.joints, body.build.radius
    shoulder, elbow, wrist, tips = (
        j[f"{side} {part}"] for part in ("shoulder", "elbow", "wrist", "fingers")
    )
    skin = "t" if sleeves == "long" else "s"
    cuff = shoulder + (elbow - shoulder) * 0.6
    return [
        Tube(wrist, tips, r("wrist"), r("fingers"), "s hand"),
        Tube(elbow, wrist, r("elbow"), r("wrist"), skin),
        Tube(shoulder, elbow, r("shoulder"), r("elbow"), skin),
        Tube(shoulder, cuff, r("shoulder") + 0.5, r("elbow") + 1.4, "t"),
    ]


def _trunk(body: Body) -> list[Tube]:
    j, r, up = body.joints, body.build.radius, body.up
    left, right = j["left hip"], j["right hip"]
    inwards = (j["left shoulder"] - j["right shoulder"]) * 0.12
    low, wide = r("pelvis") - 1, r("chest") - 1
    sides = [
        (j["left shoulder"] - inwards - up * 2, left + up * 10),
        (j["right shoulder"] + inwards - up * 2, right + up * 10),
    ]
    belly = (j["pelvis"] * 0.66 + j["chest"] * 0.34) + body.front * (r("pelvis") - 7.6)
    chest = j["chest"] - up * 9
    return [
        Tube(left, right, r("pelvis"), r("pelvis"), "l"),
        *(Tube(top, bottom, wide - 0.6, low - 0.6, "t") for top, bottom in sides),
        Tube(sides[0][0], sides[1][0], wide - 0.6, wide - 0.6, "t"),
        Tube(sides[0][1], sides[1][1], low - 0.6, low - 0.6, "t"),
        Tube(chest, belly, wide + 0.6, low, "t"),
    ]


def _head(body: Body, person: Person, eye: Vector) -> list[Tube]:
    j, size = body.joints, body.build.head
    middle, up, front = j["head"], body.face_up, body.face
    left = np.cross(up, front)
    chin = middle - up * size * 0.62 + front * size * 0.22
    neck = Tube(j["neck"], middle - up * 3, 4.6, 4.8, "s")
    hair = _hair(person.style, middle, chin, front, up, size)
    wide = 0.74 if person.style == "scarf" else 0.9
    face = [
        Tube(middle + front * 1.8, chin, size * wide, size * (wide - 0.27), "s"),
        ball(middle + front * (size + 0.4) - up * 2.2, 1.9, "s i"),
    ]
    # One eye may be hidden by the face.
    for sign in (-1, 1):
        place = front * 0.86 + left * sign * 0.36
        if place @ eye < 0.2:
            continue
        spot = middle + place * size + up * 0.6
        face += [ball(spot, 1.1, "e"), *([ball(spot, 3.0, "g")] if person.glasses else [])]
    if front @ eye < -0.3:
        return [neck, *face[:2], *hair]
    return [neck, *hair, *face]


def _hair(
    style: str, middle: Vector, chin: Vector, front: Vector, up: Vector, size: float
) -> list[Tube]:
    back, crown = middle - front * 2.4 + up * 1.8, size * 1.03
    if style == "bald":
        return [ball(middle - front * 2.6 - up * 1.5, size * 0.93, "h")]
    cap = ball(back, crown, "h")
    if style == "bun":
        return [ball(middle - front * 11 + up * 6, 5, "h"), cap]
    if style == "bob":
        return [cap, Tube(back, back - up * 9 + front, crown, size * 0.85, "h")]
    if style == "long":
        return [cap, Tube(back, back - up * 19 - front * 3, crown, 5.5, "h")]
    if style == "scarf":
        return [Tube(back + front * 1.4, chin - up * 5 - front * 4, crown + 0.6, 8.6, "h")]
    return [cap]
