"""From space to paper: parallel views from the side, from the front and from above."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from climbing_back.figures.human.pose import UP, Vector

# Where the eye is: degrees round from the person's right side to the front, and up.
VIEWS = {
    "side": (16, 9),
    "front": (90, 7),
    "corner": (48, 12),
    "back": (-87, 15),
    "back corner": (-60, 15),
    "high corner": (30, 24),
    "feet": (74, 38),
    "top": (12, 36),
    "hand": (58, 32),
}
NEAR = 3.8
"""How many times larger hands are drawn that are looked at from near."""


@dataclass(frozen=True)
class Camera:
    """A view: which way right, up and the eye are."""

    right: Vector
    up: Vector
    eye: Vector
    near: float = 1.0
    """How many times larger than it is everything is drawn."""

    @classmethod
    def at(cls, view: str) -> Camera:
        """Return the view of this name, one of :data:`VIEWS`."""
        return cls.looking(*VIEWS[view], near=NEAR if view == "hand" else 1.0)

    @classmethod
    def looking(cls, around: float, above: float, near: float = 1.0) -> Camera:
        """Return the view from ``around`` and ``above``, in degrees."""
        around, above = np.radians((around, above))
        level = np.array([np.sin(around), -np.cos(around), 0])
        eye = level * np.cos(above) + UP * np.sin(above)
        right = np.cross(UP, level)
        return cls(right, np.cross(eye, right), eye, near)

    def see(self, point: Vector) -> tuple[float, float]:
        """Return where a point is on paper: right and down, in centimetres."""
        x, y = self.seen(point)
        return float(x), float(y)

    def seen(self, points: Vector) -> Vector:
        """Return where points are on paper, in centimetres right and down, (..., 2)."""
        found: Vector = np.stack([points @ self.right, -(points @ self.up)], axis=-1) * self.near
        return found

    def depth(self, point: Vector) -> float:
        """Return how near to the eye a point is."""
        return float(point @ self.eye)
