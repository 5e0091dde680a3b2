"""What a figure file says, as moments in space: one for each frame, and any in between."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from climbing_back.figures import scene
from climbing_back.figures.cast import PEOPLE, Person
from climbing_back.figures.grips import FIST, LIES, POINTING, lay_down, put_hands
from climbing_back.figures.hands import Laid, fingertips, lay_forearm
from climbing_back.figures.holding import reach, rest_on_feet, rest_on_skin
from climbing_back.figures.human.body import Body, Grip
from climbing_back.figures.human.feel import with_head_on
from climbing_back.figures.human.mesh import human
from climbing_back.figures.human.pose import SIDES, Limb, Pose
from climbing_back.figures.human.standing import stand
from climbing_back.figures.human.turns import unit
from climbing_back.figures.rolling import rolled
from climbing_back.figures.touch import put_feet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.scene import Prop

# The names of angles in a figure file, and in a pose.
LEG = {"hip": "bend", "out": "out", "turn": "turn", "knee": "middle", "ankle": "end"}
ARM = {"shoulder": "bend", "out": "out", "turn": "turn", "elbow": "middle", "wrist": "end"}
PILLOW = 2.5
"""How high a head lies on a pillow, which gives way."""

TRUNK = ("trunk", "twist", "nod", "tilt", "blades", "belly")


@dataclass(frozen=True)
class Moment:
    """What can be seen at one moment: the joints, by name, and the body."""

    joints: dict[str, Vector]
    body: Body
    towel: str = ""
    """The hand that a rolled towel is in, or nothing."""
    help: Mapping[str, str] = field(default_factory=dict)
    """Where a helper's hands are: ``left hand: right heel``."""


@dataclass(frozen=True)
class Frame:
    """One of the pictured moments: the pose, what the body rests on, what hands and feet touch."""

    pose: Pose
    rest: str
    touch: Mapping[str, str]
    shift: Vector
    laid: Mapping[str, Laid]
    """How forearms lie on a table, by side."""
    towel: str
    """The hand that a rolled towel is in, or nothing."""
    help: Mapping[str, str]
    """Where a helper's hands are: ``left hand: right heel``."""
    roll: float = 0
    """Degrees by which the pelvis rolls to the right, so that its left side is higher."""


@dataclass(frozen=True)
class BodyMotion:
    """The frames of a whole person."""

    person: Person
    heights: Mapping[str, float]
    """How high what the body rests on is, by name, where it is not the ground."""
    edges: Mapping[str, float]
    frames: tuple[Frame, ...]
    socks: bool
    said: Mapping[str, Any]

    @cached_property
    def bodies(self) -> list[Body]:
        """The solved body of each frame."""
        bodies: list[Body] = []
        for frame in self.frames:
            bodies.append(self.solve(frame, bodies[-1] if bodies else None))
        return bodies

    def between(self, start: int, share: float) -> Body:
        """Return the body on its way from frame ``start`` to the next, at ``share`` from 0 to 1."""
        one, two = self.frames[start], self.frames[start + 1]
        if share in {0, 1}:
            return self.bodies[start + int(share)]
        feet = {part: where for part, where in two.touch.items() if one.touch.get(part) == where}
        laid = {side: one.laid[side].mixed(two.laid[side], share) for side in one.laid}
        way = replace(two, pose=_mix(one.pose, two.pose, share), touch=feet, laid=laid)
        held = [
            replace(way, touch={**_of(feet, "foot"), **_of(each.touch, "hand")})
            for each in (one, two)
        ]
        from_one, from_two = (self._on_the_way(frame, start, share) for frame in held)
        changed = [side for side in SIDES if _hand(one, side) != _hand(two, side)]
        for side in changed:
            from_one = _hand_between(from_one, from_two, side, share)
        return from_one

    def _on_the_way(self, frame: Frame, start: int, share: float) -> Body:
        one, two = self.frames[start], self.frames[start + 1]
        before = self.bodies[start]
        if one.rest == two.rest:
            shift = one.shift + (two.shift - one.shift) * share
            roll = one.roll + (two.roll - one.roll) * share
            return self.solve(replace(frame, shift=shift, roll=roll), before)
        # The weight goes over from one support to another: the hips go straight there.
        hips = [each.joints["pelvis"] for each in self.bodies[start : start + 2]]
        body = stand(before.human, frame.pose)
        way = hips[0] * (1 - share) + hips[1] * share - body.joints["pelvis"]
        return self._touching(body.moved(way), frame, before)

    def solve(self, frame: Frame, before: Body | None) -> Body:
        """Return the body of a frame; what stays planted stays where it was ``before``."""
        body = stand(human(self.person.name, frame.pose.belly), frame.pose)
        if frame.rest in {"feet", "toes"}:
            body = rest_on_feet(body, frame.rest == "toes", before).moved(frame.shift)
            return self._touching(body, frame, before)
        height = self.heights.get(frame.rest, 0)
        body = rolled(body, frame.roll)
        # What the legs do moves the skin that the body rests on.
        for _round in range(2):
            body = rest_on_skin(body, frame.rest, height, before).moved(frame.shift)
            body = self._touching(body, frame, before)
        return (
            with_head_on(body, PILLOW if "pillow" in self.edges else 0) if frame.pose.lie else body
        )

    def _touching(self, body: Body, frame: Frame, before: Body | None) -> Body:
        """Put feet and hands where they are said to be."""
        body = put_feet(body, frame.pose, frame.touch, before)
        for side in SIDES:
            body = body.with_grip(side, self._free_hand(side))
            lies = frame.pose.lie == "back" and abs(frame.pose.arms[side].bend) < LIES
            if lies and f"{side} hand" not in frame.touch and "strap" not in self.said:
                body = lay_down(body, side)
        for side, laid in frame.laid.items():
            body = lay_forearm(body, side, laid)
        return put_hands(body, frame.touch, self.edges)

    def _free_hand(self, side: str) -> Grip:
        """Return what a hand does that touches nothing."""
        if "strap" in self.said or self.said.get("stick") == side:
            return FIST
        points = any(frame.touch.get(f"{side} hand") in {"nose", "chin"} for frame in self.frames)
        return POINTING if points else Grip()


@dataclass(frozen=True)
class Motion:
    """A person, what is around, and the moments of what they do."""

    person: Person
    view: str
    floor: float
    props: list[Prop]
    between: Callable[[int, float], Moment]
    moving: set[str]
    """The parts that move."""
    said: Mapping[str, Any]
    body: BodyMotion = field(repr=False)

    @cached_property
    def moments(self) -> list[Moment]:
        """What can be seen in each frame."""
        last = len(self.said["frames"]) - 1
        return [self.between(min(each, last - 1), float(each == last)) for each in range(last + 1)]

    def path_of(self, start: int, joint: str, steps: int = 8) -> list[Vector]:
        """Return where a joint goes from frame ``start`` to the next."""
        return [self.between(start, step / steps).joints[joint] for step in range(steps + 1)]


def read_motion(said: Mapping[str, Any]) -> Motion:
    """Turn what a figure file says into a motion."""
    props, edges = [], {}
    for options in said.get("props", []):
        name = options["is"]
        props.append(
            scene.PROPS[name](**{key: value for key, value in options.items() if key != "is"})
        )
        edges[name] = float(options.get("edge", options.get("x", 0)))
    lying = "lie" in said["frames"][0]
    floor = scene.LOW if "bed" in edges else scene.MAT if "mat" in edges else 0.0
    seat = scene.WHEELCHAIR_SEAT if "wheelchair" in edges else scene.SEAT
    seat += scene.CUSHION if "cushion" in edges else 0
    person = PEOPLE[said["person"]]
    frames = _frames(said["frames"], "back" if lying else "feet")
    body = BodyMotion(person, {"seat": seat}, edges, frames, bool(said.get("socks")), said)
    return Motion(
        person,
        said["view"],
        floor,
        props,
        lambda start, share: _moment(body, start, share),
        set(said.get("moving", _moving(frames))),
        said,
        body,
    )


def _of(touch: Mapping[str, str], limb: str) -> dict[str, str]:
    return {part: where for part, where in touch.items() if part.endswith(limb)}


def _hand(frame: Frame, side: str) -> str | None:
    return frame.touch.get(f"{side} hand")


def _hand_between(start: Body, end: Body, side: str, share: float) -> Body:
    """Return the first body with a hand on its way to where it is in the second."""
    palms = [scene.palm(body.joints, side) for body in (start, end)]
    ways = [body.joints[f"{side} fingers"] - body.joints[f"{side} wrist"] for body in (start, end)]
    palm, way = (a * (1 - share) + b * share for a, b in (palms, ways))
    elbow = start.joints[f"{side} elbow"] * (1 - share) + end.joints[f"{side} elbow"] * share
    moved = reach(start, side, palm, way, unit(elbow - start.joints[f"{side} shoulder"]))
    return moved.with_grip(side, (end if share > 0.5 else start).grips[side])


def _moment(motion: BodyMotion, start: int, share: float) -> Moment:
    body = motion.between(start, share)
    tips = fingertips(body) if motion.said["view"] == "hand" else {}
    frame = motion.frames[start + round(share)]
    return Moment({**body.joints, **tips}, body, frame.towel, frame.help)


def _frames(spoken: list[Mapping[str, Any]], on: str) -> tuple[Frame, ...]:
    """Return the frames; what a frame does not say stays as it was in the one before."""
    frame = Frame(Pose(), on, {}, np.zeros(3), {}, "", {})
    frames = []
    for said in spoken:
        touch = {**frame.touch, **said.get("touch", {})}
        frame = Frame(
            _pose(said, frame.pose),
            said.get("rest", frame.rest),
            {part: where for part, where in touch.items() if where != "free"},
            np.array(said.get("shift", frame.shift), dtype=float),
            {
                side: replace(frame.laid.get(side, Laid()), **said.get(f"{side} hand", {}))
                for side in SIDES
                if side in frame.laid or f"{side} hand" in said
            },
            said.get("towel", frame.towel),
            said.get("help", frame.help),
            said.get("roll", frame.roll),
        )
        frames.append(frame)
    return tuple(frames)


def _pose(said: Mapping[str, Any], last: Pose) -> Pose:
    pose = replace(last, **{key: said[key] for key in ("lie", *TRUNK) if key in said})
    for kind, names in (("legs", LEG), ("arms", ARM)):
        for side in SIDES:
            angles = {**said.get(kind, {}), **said.get(f"{side} {kind[:-1]}", {})}
            found = {names[key]: float(value) for key, value in angles.items()}
            pose = pose.with_limb(kind, side, **found)
    return pose


def _mix(one: Pose, two: Pose, share: float) -> Pose:
    def limbs(a: Mapping[str, Limb], b: Mapping[str, Limb]) -> dict[str, Limb]:
        return {side: a[side].mixed(b[side], share) for side in SIDES}

    trunk: dict[str, Any] = {
        key: getattr(one, key) + (getattr(two, key) - getattr(one, key)) * share for key in TRUNK
    }
    return replace(two, legs=limbs(one.legs, two.legs), arms=limbs(one.arms, two.arms), **trunk)


def _moving(frames: tuple[Frame, ...]) -> set[str]:
    """Return the limbs, and the trunk, whose own angles change."""
    first, parts = frames[0].pose, set()
    for pose in (frame.pose for frame in frames[1:]):
        parts |= {f"{side} leg" for side in SIDES if pose.legs[side] != first.legs[side]}
        parts |= {f"{side} arm" for side in SIDES if pose.arms[side] != first.arms[side]}
        if any(getattr(pose, key) != getattr(first, key) for key in TRUNK if key != "nod"):
            parts.add("trunk")
    return parts
