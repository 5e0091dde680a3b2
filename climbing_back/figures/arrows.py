"""Arrows: which way something goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from climbing_back.figures.shapes import n

if TYPE_CHECKING:
    from climbing_back.figures.camera import Camera
    from climbing_back.figures.motion import Motion

Point = NDArray[np.float64]

SHORT = 20
"""A shorter way is drawn longer, in centimetres: else it would be an arrow head without a shaft."""
BESIDE = 11
"""How far beside what moves its arrow is drawn, in centimetres."""


@dataclass(frozen=True)
class Way:
    """An arrow's way on paper, and whether it points both ways."""

    points: list[Point]
    both_ways: bool


def ways(motion: Motion, camera: Camera, number: int) -> list[Way]:
    """Return the arrows of a frame: of the joints that it follows, and those that it sets itself."""
    if not number:
        return []
    said, joints = motion.said["frames"][number], motion.moments[number].joints
    both = bool(said.get("both_ways"))
    body = np.array(camera.see(joints["pelvis" if "pelvis" in joints else "wrist"]))
    found = []
    for name in said.get("follow", []):
        path = [np.array(camera.see(point)) for point in motion.path_of(number - 1, name)]
        found.append(Way(_beside(path, body, said.get("aside", BESIDE)), both))
    for name, (*start, x, y, z) in said.get("push", {}).items():
        one, two = (
            np.array(camera.see(joints[name] + np.array(end))) for end in (start, (x, y, z))
        )
        found.append(Way([one + (two - one) * share for share in np.linspace(0, 1, 7)], both))
    return found


def _beside(path: list[Point], body: Point, off: float) -> list[Point]:
    """Move a way to the side that looks away from the body, and make it long enough to be seen."""
    way = path[-1] - path[0]
    length = max(float(np.hypot(*way)), 1e-6)
    aside = np.array([way[1], -way[0]]) / length
    if aside @ (path[len(path) // 2] - body) < 0:
        aside = -aside
    path = [point + aside * off for point in path]
    if length > SHORT:
        return path
    centre = (path[0] + path[-1]) / 2
    return [centre + way / length * SHORT * (share - 0.5) for share in np.linspace(0, 1, 7)]


def arrow(way: Way) -> str:
    """Return the SVG of an arrow."""
    path = way.points
    start = _neck(path[0], path[1]) if way.both_ways else path[0]
    shaft = [start, *path[1:-1], _neck(path[-1], path[-2])]
    points = "L".join(f"{n(x)} {n(y)}" for x, y in shaft)
    tips = _tip(path[-1], path[-3]) + (_tip(path[0], path[2]) if way.both_ways else "")
    return f'<path class="r" d="M{points}"/><path class="v" d="{tips}"/>'


def _neck(head: Point, tail: Point) -> Point:
    """Return where the shaft ends, inside the arrow head."""
    way = head - tail
    return head - way * min(4 / max(float(np.hypot(*way)), 1e-6), 1)


def _tip(head: Point, tail: Point) -> str:
    along = (head - tail) / max(float(np.hypot(*(head - tail))), 1e-6)
    across = np.array([-along[1], along[0]]) * 4.8
    corners = [head + along * 3, head - along * 5 + across, head - along * 5 - across]
    return f"M{'L'.join(f'{n(x)} {n(y)}' for x, y in corners)}Z"
