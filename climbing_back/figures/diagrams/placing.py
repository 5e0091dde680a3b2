"""People in diagrams: as in pictures of exercises, and their hands and feet anywhere in the room."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from climbing_back.figures import scene
from climbing_back.figures.diagrams.furniture import FURNITURE
from climbing_back.figures.grips import FIST, FLAT, ROUND
from climbing_back.figures.holding import Hold, hold, plant, rest_on_skin
from climbing_back.figures.human.body import Turns
from climbing_back.figures.human.pose import FRONT, LEFT, UP, rotation
from climbing_back.figures.human.turns import upright
from climbing_back.figures.motion import BodyMotion, Moment, Motion, read_motion

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from climbing_back.figures.human.body import Body


class Placed(BodyMotion):
    """The frames of a person whose hands and feet are put where a diagram says."""

    @cached_property
    def bodies(self) -> list[Body]:
        """The solved body of each frame."""
        bodies: list[Body] = []
        for frame, said in zip(self.frames, self.said["frames"], strict=True):
            body = self.solve(frame, bodies[-1] if bodies else None)
            if "tip" in said:
                body = tipped(body, said["tip"], self.heights.get(frame.rest, 0))
            for limb, where in said.get("stand", {}).items():
                body = stood(body, limb.split()[0], where)
            for limb, where in said.get("reach", {}).items():
                body = reached(body, limb.split()[0], where)
            bodies.append(body)
        return bodies


def tipped(body: Body, degrees: float, height: float) -> Body:
    """Tip somebody who sits over to the right, as they are, onto a seat of this height."""
    turn = rotation(FRONT, degrees)
    turns = body.turns
    body = replace(
        body,
        joints={name: turn @ place for name, place in body.joints.items()},
        turns=Turns(
            turn @ turns.pelvis,
            turn @ turns.chest,
            turn @ turns.head,
            {side: turn @ each for side, each in turns.collars.items()},
        ),
    )
    return rest_on_skin(body, "seat", height, None)


def stood(body: Body, side: str, where: Sequence[float]) -> Body:
    """Put a foot down flat: ``where`` is forward, left and up, and by how much it turns outwards."""
    x, y, z, *turned = where
    sign = 1 if side == "left" else -1
    heading = rotation(UP, sign * (turned[0] if turned else 0)) @ FRONT
    return plant(body, side, scene.at(x, y, z + body.build.ankle_height), heading)


def reached(body: Body, side: str, where: Sequence[Any]) -> Body:
    """Lay a palm on a spot: ``where`` is forward, left and up, and what is there.

    "flat" is a surface, "round" the arm of a chair, "rail" a bar that goes to the front,
    "pole" one that is upright.
    """
    *spot, what = where
    sign = 1 if side == "left" else -1
    point = scene.at(*spot)
    match what:
        case "flat":
            how = Hold(point, UP, FRONT - LEFT * sign * 0.2, FLAT)
        case "round":
            how = Hold(point, UP, FRONT, ROUND)
        case "rail":
            facing = upright(UP * 0.8 - LEFT * sign * 0.6, FRONT + UP * 0.5)
            how = Hold(point + facing * 2.2, facing, FRONT + UP * 0.5, FIST)
        case "pole":
            out = LEFT * sign
            how = Hold(point + out * 1.3, out, FRONT - UP * 0.2, FIST)
        case _:
            raise ValueError(f"A palm lies on flat, round, rail or pole, not on {what}.")
    return hold(body, side, how)


def motion_of(picture: Mapping[str, Any]) -> Motion:
    """Return the person of a diagram's picture, in each frame, among what is around."""
    props = picture.get("props", [])
    known = [each for each in props if each["is"] not in FURNITURE]
    motion = read_motion({"moving": [], **picture, "props": known})
    parts = motion.body
    if parts is None:
        raise ValueError("A diagram shows whole people.")
    body = Placed(parts.person, parts.heights, parts.edges, parts.frames, parts.socks, parts.said)

    def moment(start: int, share: float) -> Moment:
        at = body.between(start, share)
        return Moment(at.joints, at)

    usual = iter(motion.props)
    # As the diagram has them: what is said later is painted later.
    around = [
        FURNITURE[each["is"]](**{name: value for name, value in each.items() if name != "is"})
        if each["is"] in FURNITURE
        else next(usual)
        for each in props
    ]
    return replace(
        motion,
        floor=picture.get("floor", motion.floor),
        props=around,
        between=moment,
        body=body,
    )
