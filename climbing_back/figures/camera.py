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
    "hand": (24, 34),
}


@dataclass(frozen=True)
class Camera:
    """A view: which way right, up and the eye are."""

    right: Vector
    up: Vector
    eye: Vector

    @classmethod
    def at(cls, view: str) -> Camera:
        """Return the view of this name, one of :data:`VIEWS`."""
        return cls.looking(*VIEWS[view])

    @classmethod
    def looking(cls, around: float, above: float) -> Camera:
        """Return the view from ``around`` and ``above``, in degrees."""
        around, above = np.radians((around, above))
        level = np.array([np.sin(around), -np.cos(around), 0])
        eye = level * np.cos(above) + UP * np.sin(above)
        right = np.cross(UP, level)
        return cls(right, np.cross(eye, right), eye)

    def see(self, point: Vector) -> tuple[float, float]:
        """Return where a point is on paper: right and down, in centimetres."""
        return float(point @ self.right), float(-(point @ self.up))

    def depth(self, point: Vector) -> float:
        """Return how near to the eye a point is."""
        return float(point @ self.eye)
