"""Where on a person clothes begin and end: numbers of each point, measured on the body at rest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.mesh import ARM_BONES, END, FOOT_BONES, LEG_BONES
from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.human.turns import unit
from climbing_back.figures.looks.smoothing import smoothed

if TYPE_CHECKING:
    from climbing_back.figures.human.mesh import Human
    from climbing_back.figures.human.pose import Vector

SMOOTH = 5
"""How often cloth is smoothed: creases, muscles and nipples are no clothes."""

ELSEWHERE = -20.0


@dataclass(frozen=True)
class Measures:
    """Numbers of each point of a person, (n,), in centimetres."""

    human: Human

    @cached_property
    def points(self) -> Vector:
        """The body at rest with its cloth smoothed: hems measured on creases would be scalloped."""
        cloth = self.human.mesh.cloth
        points = self.human.points.copy()
        points[cloth] = smoothed(points, "tights", SMOOTH)[cloth]
        return points

    @cached_property
    def arm_share(self) -> Vector:
        """How much of a point belongs to an arm."""
        return self.human.mesh.moved_by(ARM_BONES)

    @cached_property
    def leg_share(self) -> Vector:
        """How much of a point belongs to a leg."""
        return self.human.mesh.moved_by(LEG_BONES)

    def _along(self, side: str, start: str, middle: str, end: str) -> Vector:
        heads = self.human.heads
        upper = heads[middle + END[side]] - heads[start + END[side]]
        lower = heads[end + END[side]] - heads[middle + END[side]]
        first = (self.points - heads[start + END[side]]) @ unit(upper)
        second = (self.points - heads[middle + END[side]]) @ unit(lower)
        return np.minimum(first, np.linalg.norm(upper)) + np.maximum(second, 0)

    def _by_side(self, left: Vector, right: Vector) -> Vector:
        return np.where(self.points[:, 1] > 0, left, right)

    @cached_property
    def arm(self) -> Vector:
        """How far down the arm a point is, from the shoulder; negative on the trunk."""
        down = self._by_side(
            *(self._along(side, "upperarm01", "lowerarm01", "wrist") for side in SIDES)
        )
        share = self.arm_share
        down = np.minimum(down, (share - 0.3) * 110)
        # The armpit belongs to both: without this its seam would be jagged.
        soft, cloth = smoothed(down, "tights", SMOOTH), self.human.mesh.cloth
        both = cloth[(share[cloth] > 0.02) & (share[cloth] < 0.97)]
        down[both] = soft[both]
        return down

    @cached_property
    def leg(self) -> Vector:
        """How far down the leg a point is, from the hip; all of the foot is below the ankle."""
        down = self._by_side(
            *(self._along(side, "upperleg01", "lowerleg01", "foot") for side in SIDES)
        )
        build = self.human.build
        foot = self.human.mesh.moved_by(FOOT_BONES) > 0.5
        down = np.where(foot, np.maximum(down, build.thigh + build.shin - 4), down)
        return np.where(self.leg_share > 0.2, down, ELSEWHERE)

    @cached_property
    def below_neckline(self) -> Vector:
        """How far a point of the trunk is below the neckline, which is lower in front."""
        neck = self.human.heads["neck01"]
        front = np.clip(self.points[:, 0] - neck[0], -8, 20)
        down: Vector = neck[2] + 0.5 - self.points[:, 2] - 0.55 * front
        return down

    @property
    def above_hips(self) -> Vector:
        """How high above the hip joints a point is."""
        return self.points[:, 2]
