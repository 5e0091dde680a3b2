"""Landmarks of a head at rest: points of the mesh that are eyebrows, nose and mouth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.pose import SIDES

if TYPE_CHECKING:
    from climbing_back.figures.human.mesh import Human, Indices
    from climbing_back.figures.human.pose import Vector


@dataclass(frozen=True)
class Face:
    """The landmarks of one person's head."""

    human: Human

    @cached_property
    def points(self) -> Indices:
        """The points of the head, without the neck."""
        points = self.human.points
        mesh = self.human.mesh
        above = points[:, 2] > self.human.heads["head"][2] - 4
        return np.flatnonzero((mesh.of_head > 0.5) & above)

    @cached_property
    def eye_height(self) -> float:
        """How high the eyes are."""
        return float(self.human.eyes["left"][2])

    @cached_property
    def mouth_height(self) -> float:
        """How high the mouth is."""
        return float(self.human.teeth[2]) - 0.6

    @cached_property
    def crown(self) -> float:
        """How high the top of the head is."""
        return float(self.human.points[self.points, 2].max())

    @cached_property
    def back(self) -> float:
        """How far back the head goes, along x."""
        return float(self.human.points[self.points, 0].min())

    @cached_property
    def ears(self) -> tuple[float, float]:
        """From where to where the ears go, along x."""
        along = self.human.points[self.human.mesh.ears, 0]
        return float(along.min()), float(along.max())

    @cached_property
    def nose(self) -> int:
        """The point that is the tip of the nose."""
        return int(self.points[self.human.points[self.points, 0].argmax()])

    def foremost(self, y: float, z: float) -> int:
        """Return the point of the face at this height, so far to the left."""
        places = self.human.points[self.points]
        near = self.points[(abs(places[:, 1] - y) < 0.45) & (abs(places[:, 2] - z) < 0.45)]
        if not len(near):
            away = (places[:, 1] - y) ** 2 + (places[:, 2] - z) ** 2 - 0.02 * places[:, 0]
            return int(self.points[away.argmin()])
        return int(near[self.human.points[near, 0].argmax()])

    @cached_property
    def mouth(self) -> list[int]:
        """The points of the mouth, from the right to the left."""
        spots = ((-2.1, 0.25), (-1, -0.1), (0, -0.2), (1, -0.1), (2.1, 0.25))
        return [self.foremost(y, self.mouth_height + up) for y, up in spots]

    @cached_property
    def under_nose(self) -> list[int]:
        """The points of the lower edge of the nose."""
        height = float(self.human.points[self.nose, 2])
        return [self.foremost(y, height + up) for y, up in ((-1, -0.9), (0, -1.2), (1, -0.9))]

    @cached_property
    def brows(self) -> dict[str, list[int]]:
        """The points of each eyebrow, from the nose outwards."""
        found = {}
        for side, sign in zip(SIDES, (1, -1), strict=True):
            middle = abs(float(self.human.eyes[side][1]))
            spots = ((-1.5, 1.75), (0, 2.15), (1.7, 1.65))
            found[side] = [
                self.foremost(sign * (middle + out), self.eye_height + up) for out, up in spots
            ]
        return found

    def eye(self, side: str) -> Vector:
        """Return where the front of an eye is, at rest."""
        forehead = self.foremost(float(self.human.eyes[side][1]), self.eye_height)
        place = self.human.eyes[side].copy()
        place[0] = max(self.human.points[forehead, 0], place[0] + 1.0) + 0.1
        return place
