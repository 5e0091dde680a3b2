"""One moment of a person among things, as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.helping import helper_of, helping
from climbing_back.figures.human.bones import Bones, bones_of_body
from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.human.turns import unit
from climbing_back.figures.looks.dress import Dressed, dressed
from climbing_back.figures.looks.features import Features
from climbing_back.figures.looks.garments import arm_alone, surfaces
from climbing_back.figures.looks.joins import joins
from climbing_back.figures.looks.paint import region, shade
from climbing_back.figures.looks.parts import SEAT
from climbing_back.figures.looks.raster import AWAY, Paper, raster
from climbing_back.figures.looks.regions import order_of_paint, view_of
from climbing_back.figures.looks.smoothing import normals
from climbing_back.figures.looks.solids import triangles_of
from climbing_back.figures.marks import aids, mark, things
from climbing_back.figures.shapes import Line

if TYPE_CHECKING:
    from climbing_back.figures.camera import Camera
    from climbing_back.figures.human.body import Body
    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.looks.parts import Surface
    from climbing_back.figures.looks.regions import Mask, View
    from climbing_back.figures.motion import Moment, Motion
    from climbing_back.figures.shapes import Box, Shape

BENT_KNEE, BENT_ELBOW = 0.55, 0.4
"""A limb whose halves have directions with a smaller cosine is drawn in two."""

OUTLINE = 1.0

ASIDE = 0.6
"""Where the shoulders are turned to the eye by more than this, one side is far."""


@dataclass(frozen=True)
class Posed:
    """A person at one moment, in clothes."""

    who: Dressed
    body: Body
    bones: Bones
    surfaces: list[Surface]

    @classmethod
    def of(cls, motion: Motion, moment: Moment) -> Posed:
        """Return the person of a motion at a moment, and the arms of who helps."""
        body = moment.body
        who = dressed(motion.person.name, bool(motion.said.get("socks")), body.human.belly)
        lies = "lie" in motion.said["frames"][0]
        ground = 0.0 if lies else motion.floor
        bones = bones_of_body(body, ground)
        apart = bent_limbs(body) | ({SEAT} & motion.moving)
        found = surfaces(who, bones, apart, ground, fingers=motion.view == "hand")
        helper = dressed(helper_of(motion.person.name), socks=False)
        for hand, where in moment.help.items():
            side = hand.split()[0]
            place = np.array(motion.said["helper_at"], dtype=float)
            arm = helping(helper.human, place, body, side, where)
            found += arm_alone(helper, bones_of_body(arm), side)
        return cls(who, body, bones, found)

    def box(self, camera: Camera) -> Box:
        """Return how much paper the person takes."""
        points = np.concatenate(
            [
                each.points[np.unique(each.triangles[(each.keep[each.triangles] > 0).any(axis=1)])]
                for each in self.surfaces
            ]
        )
        x, y = camera.seen(points).T
        return (
            float(x.min()) - OUTLINE,
            float(y.min()) - OUTLINE,
            float(x.max()) + OUTLINE,
            float(y.max()) + OUTLINE,
        )


def bent_limbs(body: Body) -> set[str]:
    """Return the limbs that are bent so far that their halves overlap."""
    joints, found = body.joints, set()
    for side in SIDES:
        for limb, (one, two, three), least in (
            ("leg", ("hip", "knee", "ankle"), BENT_KNEE),
            ("arm", ("shoulder", "elbow", "wrist"), BENT_ELBOW),
        ):
            upper = unit(joints[f"{side} {two}"] - joints[f"{side} {one}"])
            lower = unit(joints[f"{side} {three}"] - joints[f"{side} {two}"])
            if upper @ lower < least:
                found.add(f"{side} {limb}")
    return found


def far_side(camera: Camera, body: Body) -> str:
    """Return the side that looks away, where one side hides the other; else nothing."""
    joints = body.joints
    across = unit(joints["left shoulder"] - joints["right shoulder"]) @ camera.eye
    return "" if abs(across) < ASIDE else "right" if across > 0 else "left"


def helping_hand(motion: Motion) -> str:
    """Return the side of a hand that moves the other one, so that the two can be told apart."""
    for frame, side in product(motion.body.frames, SIDES):
        if frame.touch.get(f"{side} hand", "").endswith("fingers"):
            return side
    return ""


@dataclass(frozen=True)
class Panel:
    """A moment of a motion on paper."""

    motion: Motion
    paper: Paper
    moment: Moment
    posed: Posed

    @cached_property
    def shapes(self) -> list[Shape]:
        """The things, from back to front."""
        return [*things(self.motion), *aids(self.motion, self.moment)]

    @cached_property
    def nearness(self) -> list[Vector]:
        """How near each thing is in each square."""
        return [thing_near(self.paper, shape) for shape in self.shapes]

    @cached_property
    def view(self) -> View:
        """The person as seen."""
        camera = self.paper.camera
        light = unit(camera.eye * 0.5 + camera.up * 0.8 - camera.right * 0.35)
        surfaces = self.posed.surfaces
        lights = [normals(each.points, each.triangles) @ light for each in surfaces]
        return view_of(self.paper, surfaces, lights)

    @cached_property
    def order(self) -> list[str | int]:
        """Regions and things, from back to front."""
        return order_of_paint(self.view, self.nearness)

    def svg(self, after: int = 0) -> str:
        """Return all that is drawn, without the first ``after`` things."""
        near = self.motion.view == "hand"
        far = helping_hand(self.motion) if near else far_side(self.paper.camera, self.posed.body)
        drawn = ""
        below: list[str] = []
        for each in self.order[after:]:
            if isinstance(each, str):
                drawn += region(self.paper, self.view, each, self.motion.moving, far)
                if near:
                    drawn += joins(self.paper, self.view, each, below, far)
                    below.append(each)
            else:
                drawn += mark(self.paper.camera, self.shapes[each]).svg()
        face = Features(self.posed.who, self.posed.bones, self.paper, self.view).svg()
        return drawn + shade(self.paper, self.view, self._hidden()) + face

    def _hidden(self) -> Mask:
        """Return where a thing is painted over the person, (high, wide)."""
        hidden: Mask = np.zeros(self.view.person.shape, dtype=bool)
        below = hidden.copy()
        for each in self.order:
            if isinstance(each, str):
                below |= self.view.regions[each]
            else:
                hidden |= below & (self.nearness[each] > AWAY)
        return hidden


def thing_near(paper: Paper, shape: Shape) -> Vector:
    """Return how near a thing is in each square, (high, wide)."""
    corners = triangles_of(shape)
    near = raster(paper, corners, np.zeros((len(corners), 3, 1))).near
    worn = shape.worn if isinstance(shape, Line) else 0
    return np.where(near > AWAY, near + worn, AWAY)
