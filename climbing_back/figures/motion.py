"""What a figure file says, as bodies in space: one for each frame, and any moment in between."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from climbing_back.figures import scene
from climbing_back.figures.body import FRONT, SIDES, UP, Body, Limb, Pose, stand
from climbing_back.figures.cast import PEOPLE, Person
from climbing_back.figures.contacts import plant, reach, rest, unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.figures.body import Vector
    from climbing_back.figures.scene import Prop

LEG = {"hip": "bend", "out": "out", "turn": "turn", "knee": "middle", "ankle": "end"}
ARM = {"shoulder": "bend", "out": "out", "turn": "turn", "elbow": "middle", "wrist": "end"}
KINDS = {"legs": LEG, "arms": ARM}
TRUNK = ("trunk", "side", "twist", "nod", "blades")


@dataclass(frozen=True)
class Frame:
    """One moment: the pose, what the body rests on, and what hands and feet touch."""

    pose: Pose
    rest: str
    height: float
    touch: Mapping[str, Any]
    shift: tuple[float, float, float] = (0, 0, 0)


@dataclass(frozen=True)
class Motion:
    """A person, what is around them, and the frames of what they do."""

    person: Person
    view: str
    floor: float
    props: dict[str, Prop]
    places: dict[str, float]
    frames: tuple[Frame, ...]
    said: Mapping[str, Any] = field(repr=False)

    @property
    def bodies(self) -> list[Body]:
        """The solved body of each frame."""
        bodies: list[Body] = []
        for frame in self.frames:
            bodies.append(self.solve(frame, bodies[-1] if bodies else None))
        return bodies

    def between(self, start: int, share: float) -> Body:
        """Return the body on its way from frame ``start`` to the next, at ``share`` from 0 to 1."""
        one, two = self.frames[start], self.frames[start + 1]
        before = self.bodies[start]
        if one.rest != two.rest:
            # It gets up: the feet carry it all the way.
            after = self.bodies[start + 1]
            return _halfway(before, after, share)
        touch = {
            part: where for part, where in two.touch.items() if one.touch.get(part) == where
        }
        shift = tuple(a + (b - a) * share for a, b in zip(one.shift, two.shift, strict=True))
        frame = replace(two, pose=_mix(one.pose, two.pose, share), touch=touch, shift=shift)
        return self.solve(frame, before)

    def solve(self, frame: Frame, before: Body | None) -> Body:
        """Return the body of a frame; what stays planted stays where it was ``before``."""
        body = stand(self.person.build, frame.pose)
        body = rest(body, frame.rest, frame.height, before)
        body = body.moved(np.array(frame.shift, dtype=float))
        for part, where in frame.touch.items():
            side, what = part.split()
            if what == "foot":
                body = self._plant(body, frame.pose, side, where, before)
        for part, where in frame.touch.items():
            side, what = part.split()
            if what == "hand":
                body = self._reach(body, side, where)
        return body

    def _plant(
        self, body: Body, pose: Pose, side: str, where: Any, before: Body | None
    ) -> Body:
        build, ankle = body.build, body.joints[f"{side} ankle"]
        heading = body.joints[f"{side} ball"] - body.joints[f"{side} heel"]
        heading = heading * np.array([1, 1, 0])
        heading = unit(heading) if np.linalg.norm(heading) > 1 else FRONT
        ground = self.floor if where in {"floor", "slide", "toes"} else 0.0
        if where == "step":
            ground = 15.0
        if where == "bed":
            ground = 0.0
        if isinstance(where, list):
            return plant(body, side, np.array(where, dtype=float), heading)
        if where == "heel" and before is not None:
            # The heel stays down, the toes come up.
            lift = pose.legs[side].end
            return plant(body, side, before.joints[f"{side} ankle"], heading, -lift)
        if where == "floor" and before is not None:
            ankle = before.joints[f"{side} ankle"]
            heading = before.joints[f"{side} ball"] - before.joints[f"{side} heel"]
            heading = unit(heading * np.array([1, 1, 0]))
        target = np.array([ankle[0], ankle[1], ground + build.ankle_height])
        if where == "toes":
            # The heel is up, the ball stays: where the ankle goes then.
            pitch = float(self.said.get("heel_up", 30))
            ball = before.joints[f"{side} ball"] if before is not None else ankle + heading * 12.5
            along = build.foot - 6.5
            drop = build.ankle_height - build.radius("ball")
            lean = np.radians(pitch)
            toes = heading * np.cos(lean) - UP * np.sin(lean)
            sole = -UP * np.cos(lean) - heading * np.sin(lean)
            return plant(body, side, ball - toes * along - sole * drop, heading, pitch)
        return plant(body, side, target, heading)

    def _reach(self, body: Body, side: str, where: Any) -> Body:
        joints = body.joints
        shoulder = joints[f"{side} shoulder"]
        palm = (joints[f"{side} wrist"] + joints[f"{side} fingers"]) / 2
        sign = 1 if side == "left" else -1
        if isinstance(where, list):
            return reach(body, side, np.array(where, dtype=float), FRONT)
        match where:
            case "counter":
                edge = self.places["counter"]
                return reach(body, side, scene.at(edge + 7, shoulder[1] * 1.5, scene.COUNTER + 2.4), FRONT)
            case "side_counter":
                edge = self.places["side_counter"]
                return reach(body, side, scene.at(palm[0], edge + 6, scene.COUNTER + 2.4), FRONT)
            case "table":
                return reach(body, side, scene.at(palm[0], palm[1], scene.TABLE + 3), FRONT)
            case "chair" | "wheelchair":
                seat = scene.SEAT if where == "chair" else scene.WHEELCHAIR_SEAT
                high, y = (21, 24.0) if where == "chair" else (19, 22.0)
                return reach(body, side, scene.at(8, sign * y, seat + high + 3), FRONT)
            case "nose":
                nose = joints["head"] + body.face * (body.build.head + 3)
                elbow = joints[f"{side} elbow"]
                way = unit(nose - elbow)
                return reach(body, side, nose - way * 6, way)
            case "hands":
                other = "right" if side == "left" else "left"
                middle = (joints[f"{other} wrist"] + joints[f"{other} fingers"]) / 2
                return reach(body, side, middle, joints[f"{other} fingers"] - joints[f"{other} wrist"])
            case "belly":
                spot = joints["pelvis"] * 0.6 + joints["chest"] * 0.4
                spot = spot + body.front * (body.build.radius("pelvis") + 4)
                across = joints["right shoulder"] - joints["left shoulder"]
                return reach(body, side, spot - unit(across) * sign * 6, unit(across) * sign)
        part, point = str(where).split()
        spot = joints[f"{part} {'knee' if point == 'shin' else point}"]
        if point == "knee":
            hip = joints[f"{part} hip"]
            thigh = unit(spot - hip)
            over = unit(body.up - thigh * (body.up @ thigh)) if abs(body.up @ thigh) < 0.95 else body.front
            spot = spot - thigh * 6 + over * (body.build.radius("knee") + 3)
            return reach(body, side, spot, thigh)
        if point == "shin":
            knee, ankle = joints[f"{part} knee"], joints[f"{part} ankle"]
            spot = knee * 0.72 + ankle * 0.28
            way = unit(spot - shoulder)
            return reach(body, side, spot - way * 3, way)
        way = unit(spot - shoulder)
        return reach(body, side, spot, way)


def read_motion(said: Mapping[str, Any]) -> Motion:
    """Turn what a figure file says into a motion."""
    props, places = {}, {}
    for name, how in said.get("props", {}).items():
        if name in scene.PROPS:
            options = how if isinstance(how, dict) else {}
            if isinstance(how, (int, float)) and not isinstance(how, bool):
                key = {"side_counter": "y", "bed": "edge"}.get(name, "x")
                options = {key: how}
            props[name] = scene.PROPS[name](**options)
            first = {"counter": 40.0, "side_counter": 30.0, "table": 22.0}.get(name, 0.0)
            places[name] = float(next(iter(options.values()), first))
    lying = bool(said["frames"][0].get("lie"))
    floor = scene.LOW if "bed" in props else (-3.0 if "mat" in props else 0.0)
    seat = scene.WHEELCHAIR_SEAT if "wheelchair" in props else scene.SEAT
    frames: list[Frame] = []
    for spoken in said["frames"]:
        last = frames[-1] if frames else None
        on = spoken.get("rest", last.rest if last else ("back" if lying else "feet"))
        height = seat if on == "seat" else (0.0 if lying else floor)
        if "height" in spoken:
            height = spoken["height"]
        touch = {**(last.touch if last else {}), **spoken.get("touch", {})}
        touch = {part: where for part, where in touch.items() if where != "free"}
        frames.append(
            Frame(
                _pose(spoken, last.pose if last else Pose()),
                on,
                height,
                touch,
                tuple(spoken.get("shift", last.shift if last else (0, 0, 0))),
            )
        )
    return Motion(
        PEOPLE[said["person"]], said["view"], floor, props, places, tuple(frames), said
    )


def _pose(spoken: Mapping[str, Any], last: Pose) -> Pose:
    pose = replace(last, **{key: spoken[key] for key in ("lie", *TRUNK) if key in spoken})
    for kind, names in KINDS.items():
        for side in SIDES:
            angles = {**spoken.get(kind, {}), **spoken.get(f"{side} {kind[:-1]}", {})}
            pose = pose.with_limb(kind, side, **{names[key]: value for key, value in angles.items()})
    return pose


def _mix(one: Pose, two: Pose, share: float) -> Pose:
    def between(a: float, b: float) -> float:
        return a + (b - a) * share

    def limb(a: Limb, b: Limb) -> Limb:
        return Limb(*(between(x, y) for x, y in zip(_angles(a), _angles(b), strict=True)))

    return replace(
        two,
        **{key: between(getattr(one, key), getattr(two, key)) for key in TRUNK},
        legs={side: limb(one.legs[side], two.legs[side]) for side in SIDES},
        arms={side: limb(one.arms[side], two.arms[side]) for side in SIDES},
    )


def _angles(limb: Limb) -> tuple[float, ...]:
    return limb.bend, limb.out, limb.turn, limb.middle, limb.end


def _halfway(one: Body, two: Body, share: float) -> Body:
    joints = {name: at + (two.joints[name] - at) * share for name, at in one.joints.items()}
    return replace(one, joints=joints)


def moving(motion: Motion) -> list[str]:
    """Return the parts that move: the limbs and the trunk whose own angles change."""
    if "moving" in motion.said:
        return list(motion.said["moving"])
    first = motion.frames[0].pose
    parts = []
    for frame in motion.frames[1:]:
        pose = frame.pose
        if any(getattr(pose, key) != getattr(first, key) for key in TRUNK if key != "nod"):
            parts.append("trunk")
        parts += [f"{side} leg" for side in SIDES if pose.legs[side] != first.legs[side]]
        parts += [f"{side} arm" for side in SIDES if pose.arms[side] != first.arms[side]]
    return list(dict.fromkeys(parts))


def path_of(motion: Motion, start: int, joint: str, steps: int = 8) -> list[Vector]:
    """Return where a joint goes from frame ``start`` to the next."""
    return [motion.between(start, step / steps).joints[joint] for step in range(steps + 1)]


__all__ = ["Frame", "Motion", "moving", "path_of", "read_motion"]
