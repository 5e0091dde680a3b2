"""The face of a picture: eyes, brows, nose, mouth, ears, glasses, each only where it is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.looks.trace import numbers, traced

if TYPE_CHECKING:
    from climbing_back.figures.human.bones import Bones
    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.looks.dress import Dressed
    from climbing_back.figures.looks.raster import Paper
    from climbing_back.figures.looks.regions import View

RIM = 2.15
"""The radius of a glass, in centimetres."""


@dataclass(frozen=True)
class Features:
    """What draws the face of one posed person."""

    who: Dressed
    bones: Bones
    paper: Paper
    view: View

    def svg(self) -> str:
        """Return the elements."""
        return (
            self._ears()
            + self._eyes()
            + self._brows()
            + self._nose()
            + self._mouth()
            + self._glasses()
        )

    def _axes(self) -> tuple[Vector, Vector, Vector]:
        turn = self.bones[0]["head"]
        return turn[:, 0], turn[:, 1], turn[:, 2]

    def _place(self, rest: Vector) -> Vector:
        """Return where a point of the head at rest is now; all of a head moves as one."""
        turns, places = self.bones
        place: Vector = places["head"] + turns["head"] @ (rest - self.who.human.heads["head"])
        return place

    def _seen(self, place: Vector, slack: float, on: tuple[str, ...] = ("head",)) -> bool:
        """Return whether nothing is before a point, and the head, or something else, is there."""
        column, row = (int(each) for each in self.paper.squares(place))
        if not (0 <= row < self.paper.high and 0 <= column < self.paper.wide):
            return False
        near = float(self.view.near[row, column]) - float(place @ self.paper.camera.eye)
        here = any(self.view.regions[name][row, column] for name in on if name in self.view.regions)
        return here and near <= slack

    def _facing(self) -> float:
        """Return how much the face looks to the eye, from -1 to 1."""
        return float(self._axes()[0] @ self.paper.camera.eye)

    def _ears(self) -> str:
        whole = ndimage.binary_fill_holes(ndimage.binary_closing(self.view.ears, iterations=3))
        path = traced(self.paper, ndimage.binary_opening(whole, iterations=3), 0.4, 0.1, 1.5)
        return f'<path class="f" d="{path}"/>' if path else ""

    def _shown_eyes(self) -> list[str]:
        """Return the sides of the eyes that are seen: in profile, the near one only."""
        _, left, _ = self._axes()
        shown = []
        for side, sign in zip(SIDES, (1, -1), strict=True):
            turned = abs(self._facing()) < 0.45 and sign * (left @ self.paper.camera.eye) < 0
            place = self._place(self.who.face.eye(side))
            if self._facing() > -0.35 and not turned and self._seen(place, 1.3):
                shown.append(side)
        return shown

    def _eyes(self) -> str:
        _, left, up = (self.paper.seen(axis) for axis in self._axes())
        if abs(left[0] * up[1] - left[1] * up[0]) < 0.05:
            return ""
        wide = 0.72 * max(0.6, float(np.hypot(*left)))
        turn = float(np.degrees(np.arctan2(up[0], -up[1])))
        drawn = ""
        for side in self._shown_eyes():
            x, y = self.paper.seen(self._place(self.who.face.eye(side)))
            drawn += (
                f'<ellipse class="e" rx="{numbers([wide])}" ry=".8" '
                f'transform="translate({x:.1f} {y:.1f})rotate({turn:.0f})"/>'
            )
        return drawn

    def _arc(self, one: Vector, middle: Vector, two: Vector) -> str:
        """Return a curve on paper from one point to another; it is drawn towards the middle one."""
        start, step, end = one, middle - one, two - one
        return f'<path class="f" d="M{numbers(start)}q{numbers([*step, *end])}"/>'

    def _points(self, chosen: list[int], slack: float) -> list[Vector]:
        """Return where points of the face are on paper, those that are seen."""
        places = [self._place(self.who.human.points[point]) for point in chosen]
        front = self._axes()[0] * 0.2
        return [self.paper.seen(place) for place in places if self._seen(place + front, slack)]

    def _brows(self) -> str:
        drawn = ""
        if self.who.person.glasses:
            return drawn
        for side in self._shown_eyes():
            found = self._points(self.who.face.brows[side], 1.5)
            if len(found) == 3:
                one, middle, two = found
                drawn += self._arc(one, 2 * middle - (one + two) / 2, two)
        return drawn

    def _down(self) -> Vector:
        up = self.paper.seen(self._axes()[2])
        down: Vector = -up / max(float(np.hypot(*up)), 0.3)
        return down

    def _nose(self) -> str:
        found = self._points(self.who.face.under_nose, 1.2)
        if len(found) < 3 or self._facing() < 0.3:
            return ""
        return self._arc(found[0], (found[0] + found[2]) / 2 + self._down() * 0.5, found[2])

    def _mouth(self) -> str:
        found = self._points(self.who.face.mouth, 1.5)
        if len(found) < 3:
            return ""
        depth = 0.75 if len(found) == 5 else 0.15
        return self._arc(found[0], (found[0] + found[-1]) / 2 + self._down() * depth, found[-1])

    def _glasses(self) -> str:
        if not self.who.person.glasses or not self._shown_eyes():
            return ""
        face = self.who.face
        lines = []
        turn = np.linspace(0, 2 * np.pi, 13)
        rims: dict[str, Vector] = {}
        for side, sign in zip(SIDES, (1, -1), strict=True):
            middle = face.eye(side) + np.array([0.7, 0, -0.2])
            rims[side] = middle
            ring = np.stack([0 * turn, np.cos(turn) * RIM, np.sin(turn) * RIM * 0.85], axis=1)
            lines.append(middle + ring)
            hinge = middle + np.array([-0.3, sign * RIM, 0.4])
            lines.append(np.linspace(hinge, self._over_ear(sign), 6))
        across = np.array([0, RIM, 0])
        bridge = np.linspace(rims["left"] - across, rims["right"] + across, 3)
        lines.append(bridge)
        data = "".join(self._line(line) for line in lines)
        return f'<path class="g" d="{data}"/>' if data else ""

    def _over_ear(self, sign: int) -> Vector:
        rest, ears = self.who.human.points, self.who.human.mesh.ears
        of_side = rest[ears[rest[ears, 1] * sign > 0]]
        top = of_side[of_side[:, 2].argmax()]
        return np.array([of_side[:, 0].max() - 0.6, top[1] * 0.98, self.who.face.eye_height + 0.6])

    def _line(self, points: Vector) -> str:
        """Return the part of a line before the head that is seen, as path data."""
        data, drawing = "", False
        for point in points:
            place = self._place(point)
            shown = self._seen(place, 0.6, ("head", "hair")) or self._beyond(place)
            if shown:
                data += ("L" if drawing else "M") + numbers(self.paper.seen(place))
            drawing = shown
        return data

    def _beyond(self, place: Vector) -> bool:
        """Return whether a point is beside the body on paper, as glasses are in profile."""
        column, row = (int(each) for each in self.paper.squares(place))
        inside = 0 <= row < self.paper.high and 0 <= column < self.paper.wide
        return inside and not self.view.person[row, column]
