"""Simple solids and how each is drawn in a view, as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from climbing_back.figures.camera import Camera
    from climbing_back.figures.human.pose import Vector

Box = tuple[float, float, float, float]
"""Left, top, right, bottom on paper."""


@dataclass(frozen=True)
class Tube:
    """A rounded limb: thick ``wide`` at the start, ``narrow`` at the end (radii).

    ``look`` is its class in the picture's style sheet.
    """

    start: Vector
    end: Vector
    wide: float
    narrow: float
    look: str
    thick: float = 0

    def middle(self) -> Vector:
        """Return the point halfway."""
        return (self.start + self.end) / 2

    def outline(self, camera: Camera) -> str:
        """Return the outline of both round ends and the straight sides that touch them."""
        (ax, ay), (bx, by) = camera.see(self.start), camera.see(self.end)
        a, b = self.wide * camera.near, self.narrow * camera.near
        length = float(np.hypot(bx - ax, by - ay))
        if self.start is self.end:
            x, y, r = ax, ay, a
            return f"M{n(x - r)} {n(y)}a{n(r)} {n(r)} 0 1 1 {n(2 * r)} 0a{n(r)} {n(r)} 0 1 1 {n(-2 * r)} 0"
        # Seen from the end, one circle hides the other: keep a little of it, so that the path stays
        # of one kind while it moves.
        least = abs(a - b) + 0.5
        ux, uy = ((bx - ax) / length, (by - ay) / length) if length > 1e-6 else (1.0, 0.0)
        if length < least:
            length, bx, by = least, ax + ux * least, ay + uy * least
        lean = (a - b) / length
        across = float(np.sqrt(1 - lean * lean))
        sides = [
            (ux * lean - sign * uy * across, uy * lean + sign * ux * across) for sign in (1, -1)
        ]
        (px, py), (qx, qy) = sides
        return (
            f"M{n(ax + px * a)} {n(ay + py * a)}"
            f"A{n(a)} {n(a)} 0 {int(a >= b)} 1 {n(ax + qx * a)} {n(ay + qy * a)}"
            f"L{n(bx + qx * b)} {n(by + qy * b)}"
            f"A{n(b)} {n(b)} 0 {int(b > a)} 1 {n(bx + px * b)} {n(by + py * b)}Z"
        )

    def box(self, camera: Camera) -> Box:
        """Return how much paper it takes."""
        ends = [
            (*camera.see(self.start), self.wide * camera.near),
            (*camera.see(self.end), self.narrow * camera.near),
        ]
        return (
            min(x - r for x, _, r in ends),
            min(y - r for _, y, r in ends),
            max(x + r for x, _, r in ends),
            max(y + r for _, y, r in ends),
        )


@dataclass(frozen=True)
class Cushion:
    """A pillow: a soft box, with half its length, width and height.

    Its end at the head is higher by ``slope`` degrees.
    """

    centre: Vector
    half: Vector
    look: str
    thick: float = 0
    slope: float = 0

    def _seen(self, camera: Camera) -> NDArray[np.float64]:
        """Return the corners of its outline on paper, (n, 2)."""
        around, up = np.meshgrid(
            np.linspace(0, 2 * np.pi, 48), np.linspace(-np.pi / 2, np.pi / 2, 13)
        )
        flat = np.abs(np.cos(up)) ** 0.5
        x, y = (_soft(wave(around), 0.4) * flat for wave in (np.cos, np.sin))
        points = np.stack([x, y, _soft(np.sin(up), 0.8)], axis=-1).reshape(-1, 3) * self.half
        turn = np.radians(self.slope)
        up, level = np.sin(turn), np.cos(turn)
        tilt = np.array([[level, 0, up], [0, 1, 0], [-up, 0, level]])
        places = points @ tilt.T + self.centre
        return _hull(camera.seen(places))

    def middle(self) -> Vector:
        """Return its middle."""
        return self.centre

    def outline(self, camera: Camera) -> str:
        """Return its path on paper."""
        return f"M{'L'.join(f'{n(x)} {n(y)}' for x, y in self._seen(camera))}Z"

    def box(self, camera: Camera) -> Box:
        """Return how much paper it takes."""
        (left, top), (right, bottom) = (
            self._seen(camera).min(axis=0),
            self._seen(camera).max(axis=0),
        )
        return float(left), float(top), float(right), float(bottom)


@dataclass(frozen=True)
class Drum:
    """A round thing with flat ends: where its ends are, and its radius."""

    start: Vector
    end: Vector
    radius: float
    look: str
    thick: float = 0

    def circle(self, centre: Vector) -> NDArray[np.float64]:
        """Return points of the circle round a point of its axis, (n, 3)."""
        axes = np.linalg.svd((self.end - self.start)[None, :])[2][1:]
        turn = np.linspace(0, 2 * np.pi, 36, endpoint=False)
        around: NDArray[np.float64] = np.stack([np.cos(turn), np.sin(turn)], axis=1) @ axes
        return centre + around * self.radius

    def middle(self) -> Vector:
        """Return its middle."""
        return (self.start + self.end) / 2

    def _seen(self, camera: Camera) -> NDArray[np.float64]:
        return _hull(camera.seen(np.concatenate([self.circle(self.start), self.circle(self.end)])))

    def outline(self, camera: Camera) -> str:
        """Return its path on paper."""
        return f"M{'L'.join(f'{n(x)} {n(y)}' for x, y in self._seen(camera))}Z"

    def box(self, camera: Camera) -> Box:
        """Return how much paper it takes."""
        (left, top), (right, bottom) = (
            self._seen(camera).min(axis=0),
            self._seen(camera).max(axis=0),
        )
        return float(left), float(top), float(right), float(bottom)


def _soft(wave: NDArray[np.float64], power: float) -> NDArray[np.float64]:
    """Return a wave with flatter tops."""
    flat: NDArray[np.float64] = np.sign(wave) * np.abs(wave) ** power
    return flat


def _hull(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the convex outline of points, (n, 2), by going round it from both ends."""
    ordered = points[np.lexsort(points.T[::-1])]
    halves = []
    for way in (ordered, ordered[::-1]):
        half: list[NDArray[np.float64]] = []
        for point in way:
            while len(half) > 1 and _turns_right(half[-2], half[-1], point):
                half.pop()
            half.append(point)
        halves += half[:-1]
    return np.array(halves)


def _turns_right(
    one: NDArray[np.float64], two: NDArray[np.float64], three: NDArray[np.float64]
) -> bool:
    (ax, ay), (bx, by) = two - one, three - two
    return bool(ax * by - ay * bx < 0.05)


def ball(centre: Vector, radius: float, look: str) -> Tube:
    """Return a ball: a tube without length."""
    return Tube(centre, centre, radius, radius, look)


@dataclass(frozen=True)
class Line:
    """A line through points, or with ``closed`` the panel that they enclose."""

    points: tuple[Vector, ...]
    look: str
    closed: bool = False
    thick: float = 0
    facing: Vector | None = None
    """Which way a panel looks, if it is seen from one side only."""
    worn: float = 0
    """How much nearer it counts than it is, in centimetres: what is worn is over the clothes."""

    def middle(self) -> Vector:
        """Return the middle of its points."""
        middle: Vector = np.mean(self.points, axis=0)
        return middle

    def outline(self, camera: Camera) -> str:
        """Return its path on paper; nothing when it looks away."""
        if self.facing is not None and self.facing @ camera.eye < 1e-6:
            return ""
        seen = "L".join(f"{n(x)} {n(y)}" for x, y in map(camera.see, self.points))
        return f"M{seen}{'Z' * self.closed}"

    def box(self, camera: Camera) -> Box:
        """Return how much paper it takes."""
        seen = [camera.see(point) for point in self.points]
        half = self.thick * camera.near / 2
        return (
            min(x for x, _ in seen) - half,
            min(y for _, y in seen) - half,
            max(x for x, _ in seen) + half,
            max(y for _, y in seen) + half,
        )


Shape = Tube | Line | Cushion | Drum


def n(value: float) -> str:
    """Write a number as short as a picture needs it: one place behind the point."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
