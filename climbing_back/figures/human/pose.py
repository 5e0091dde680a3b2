"""The skeleton: segment lengths, a pose in clinical joint angles, and where that puts the joints.

Space is measured in centimetres, like the people in it: ``x`` to the front, ``y`` to the left, ``z``
up, for somebody who stands upright. Angles are in degrees and mean what a therapist means by them:
hip 0 is the thigh in line with the trunk and 90 is sitting; knee 0 is straight; ankle 0 is the foot
at a right angle to the shin and + is toes up; shoulder 0 is the arm by the side, 90 is forward and
180 is overhead; elbow 0 is straight; wrist + is bent back; trunk is the lean from upright, + to the
front. Abduction is away from the body.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Self, cast

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


Vector = NDArray[np.float64]

SIDES = ("left", "right")


@dataclass(frozen=True)
class Build:
    """How long the parts of a person are, in centimetres: what their mesh measures."""

    thigh: float
    shin: float
    ankle_height: float
    foot: float
    trunk: float
    hips: float
    shoulders: float
    upper_arm: float
    forearm: float
    hand: float


RADII = {"heel": 4.2, "ball": 3.3}
"""How high the points of a foot are above its sole."""


class Angles:
    """Angles that go together, in degrees: a frozen dataclass of numbers."""

    def mixed(self, other: Self, share: float) -> Self:
        """Return the angles on their way to others, at ``share`` from 0 to 1."""
        names = [each.name for each in fields(cast("DataclassInstance", self))]
        ways = ((name, getattr(self, name), getattr(other, name)) for name in names)
        return type(self)(**{name: start + (end - start) * share for name, start, end in ways})


@dataclass(frozen=True)
class Limb(Angles):
    """The angles of one arm or one leg, in degrees.

    For a leg: ``bend`` hip flexion, ``out`` hip abduction, ``turn`` hip rotation outwards,
    ``middle`` knee flexion, ``end`` ankle flexion. For an arm: shoulder flexion, shoulder abduction,
    shoulder rotation inwards, elbow flexion, wrist extension.
    """

    bend: float = 0
    out: float = 0
    turn: float = 0
    middle: float = 0
    end: float = 0


@dataclass(frozen=True)
class Pose:
    """All angles of a body, in degrees.

    ``lie`` is what the body lies on: "back", "side" (the right one), or "" when it is upright.
    ``twist`` turns the pelvis against the shoulders to the left, ``nod`` the head to the front,
    ``tilt`` turns the pelvis back against the chest, so that the low back flattens; ``blades`` draws
    the shoulders back, ``belly`` moves the belly out with the breath, both in centimetres.
    """

    lie: str = ""
    trunk: float = 0
    twist: float = 0
    nod: float = 0
    tilt: float = 0
    blades: float = 0
    belly: float = 0
    legs: dict[str, Limb] = field(default_factory=lambda: dict.fromkeys(SIDES, Limb()))
    arms: dict[str, Limb] = field(default_factory=lambda: dict.fromkeys(SIDES, Limb()))

    def with_limb(self, kind: str, side: str, **angles: float) -> Pose:
        """Return the same pose with other angles in one limb."""
        limbs = self.legs if kind == "legs" else self.arms
        limbs = {**limbs, side: replace(limbs[side], **angles)}
        return replace(self, legs=limbs) if kind == "legs" else replace(self, arms=limbs)


def rotation(axis: Vector, degrees: float) -> Vector:
    """Return the matrix of a turn about ``axis``, a unit vector, by the right-hand rule."""
    angle = np.radians(degrees)
    x, y, z = axis
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    turn: Vector = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * (cross @ cross)
    return turn


FRONT, LEFT, UP = np.eye(3)

# Which way the front, the left and the top of the trunk point.
LYING = {
    "": np.array([FRONT, LEFT, UP]),
    "back": np.array([UP, LEFT, -FRONT]),
    "side": np.array([-LEFT, UP, -FRONT]),
}


def _hang(limb: Limb, sign: int, front: Vector, left: Vector, up: Vector) -> tuple[Vector, Vector]:
    """Return where a thigh or an upper arm points, and which way its joint below opens."""
    bend, out = np.radians(limb.bend), np.radians(limb.out)
    forward = front * np.sin(bend) - up * np.cos(bend)
    along = forward * np.cos(out) + left * sign * np.sin(out)
    facing = front * np.cos(bend) + up * np.sin(bend)
    return along, facing


def leg_joints(
    build: Build,
    side: str,
    sign: int,
    hip: Vector,
    turn: Vector,
    limb: Limb,
) -> dict[str, Vector]:
    """Return the joints of a leg below its hip; ``turn`` is how the pelvis is turned."""
    front, left, up = turn.T
    along, facing = _hang(limb, sign, front, left, up)
    facing = rotation(along, -sign * limb.turn) @ facing
    knee = hip + along * build.thigh
    bend = np.radians(limb.middle)
    shin = along * np.cos(bend) - facing * np.sin(bend)
    facing = facing * np.cos(bend) + along * np.sin(bend)
    ankle = knee + shin * build.shin
    lift = np.radians(limb.end)
    toes = facing * np.cos(lift) - shin * np.sin(lift)
    sole = shin * np.cos(lift) + facing * np.sin(lift)
    return {f"{side} knee": knee, f"{side} ankle": ankle, **feet(build, side, ankle, toes, sole)}


def feet(build: Build, side: str, ankle: Vector, toes: Vector, sole: Vector) -> dict[str, Vector]:
    """Place heel and ball of a foot whose sole looks along ``sole``."""
    heel = ankle - toes * 3.5 + sole * (build.ankle_height - RADII["heel"])
    ball = ankle + toes * (build.foot - 6.5) + sole * (build.ankle_height - RADII["ball"])
    return {f"{side} heel": heel, f"{side} ball": ball}


def arm_joints(
    build: Build,
    side: str,
    sign: int,
    shoulder: Vector,
    turn: Vector,
    limb: Limb,
) -> dict[str, Vector]:
    """Return the joints of an arm below its shoulder; ``turn`` is how the chest is turned."""
    front, left, up = turn.T
    along, facing = _hang(limb, sign, front, left, up)
    facing = rotation(along, sign * limb.turn) @ facing
    elbow = shoulder + along * build.upper_arm
    bend = np.radians(limb.middle)
    forearm = along * np.cos(bend) + facing * np.sin(bend)
    back = facing * np.cos(bend) - along * np.sin(bend)
    wrist = elbow + forearm * build.forearm
    return {
        f"{side} elbow": elbow,
        f"{side} wrist": wrist,
        f"{side} fingers": fingers(build, wrist, forearm, back, limb.end),
    }


def fingers(build: Build, wrist: Vector, forearm: Vector, back: Vector, bent: float) -> Vector:
    """Return where the fingers end; ``back`` is the side of the back of the hand."""
    angle = np.radians(bent)
    tips: Vector = wrist + (forearm * np.cos(angle) + back * np.sin(angle)) * (build.hand - 4)
    return tips
