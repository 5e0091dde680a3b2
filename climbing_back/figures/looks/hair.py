"""Hair and headscarves: the skin of the head moved outwards, down to a hairline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.looks.smoothing import neighbours, normals, smoothed

if TYPE_CHECKING:
    from climbing_back.figures.human.mesh import Indices
    from climbing_back.figures.human.pose import Vector
    from climbing_back.figures.looks.face import Face

NOWHERE = -5.0

# How thick hair is, in centimetres.
THICK = {"short": 0.9, "crop": 1.5, "bob": 1.9, "bun": 0.9, "long": 1.7, "bald": 0.45, "scarf": 1.3}

FLAT_EARS = 80
"""How often the ears are drawn to their neighbours, to lie flat under the hair."""


@dataclass(frozen=True)
class Hair:
    """Hair at rest: the points of the mesh moved outwards, and which of them are hair."""

    points: Vector
    """(n, 3)"""
    keep: Vector
    """(n,): positive where there is hair; 0 is the hairline."""
    lumps: tuple[tuple[Vector, Indices, str], ...]
    """What hangs on it: points, triangles, and the bone that its lower end goes with."""


def hair_of(face: Face, style: str) -> Hair:
    """Return the hair of a person in a style of ``cast.py``."""
    human = face.human
    rest, ears, share = human.points, human.mesh.ears, human.mesh.of_head
    flat = rest.copy()
    for _ in range(FLAT_EARS):
        flat[ears] = (neighbours("body") @ flat)[ears]
    soft = smoothed(flat, "body", 6)
    height = face.crown - face.eye_height
    up = np.clip((rest[:, 2] - face.eye_height) / height, 0, 1)
    out = THICK[style] * (0.6 + 0.7 * up) + 0.35
    points = soft + normals(soft, human.mesh.body) * out[:, None]
    if style == "scarf":
        return Hair(points, _around_face(face), (_drape(face),))
    keep = rest[:, 2] - _hairline(face, style)
    if style == "bald":
        keep = np.minimum(keep, face.eye_height + 0.38 * height - rest[:, 2])
    if style in {"bob", "long"}:
        points = _hanging(face, points)
    else:
        keep[ears] = np.minimum(keep[ears], -0.3)
    keep = np.where(share > 0.4, keep, NOWHERE)
    lumps = {"bun": _bun, "long": _mane}
    return Hair(points, keep, (lumps[style](face),) if style in lumps else ())


def _hairline(face: Face, style: str) -> Vector:
    """Return how high hair ends at each point: a line over how far to the front it is."""
    back, (ear, ear_front) = face.back, face.ears
    eyes, mouth, high = face.eye_height, face.mouth_height, face.crown - face.eye_height
    rest = face.human.points
    at = rest[face.points]
    forehead = float(at[abs(at[:, 2] - eyes - 0.6 * high) < 1][:, 0].max())
    temple = [(ear_front + 1.6, eyes + 0.22 * high), (forehead - 1.5, eyes + 0.5 * high)]
    temple.append((forehead + 2, eyes + 0.58 * high))
    match style:
        case "bald":
            line = [(back, mouth - 1), (ear - 1, mouth + 0.5), (ear + 0.6, eyes - 1.5)]
            line.append((ear + 1.6, face.crown + 9))
        case "bob" | "long":
            line = [(back, mouth - 4), (ear - 1, mouth - 4), (ear + 0.6, mouth - 2.5)]
            line += [(ear_front - 0.4, eyes - 2), (ear_front + 1, eyes + 0.12 * high)]
            line += [(forehead - 1.8, eyes + 0.46 * high), (forehead + 2, eyes + 0.55 * high)]
        case "bun":
            line = [(back, mouth + 1.5), (ear - 1, mouth + 1.5), (ear + 1, eyes - 0.5)]
            line += [(ear_front + 0.3, eyes - 1), *temple]
        case _:
            line = [(back, mouth - 1), (ear - 1, mouth + 0.5), (ear + 1, eyes - 1.5)]
            line += [(ear_front + 0.3, eyes - 1.5), *temple]
    along, heights = zip(*line, strict=True)
    found: Vector = np.interp(rest[:, 0], along, heights)
    return found


def _hanging(face: Face, points: Vector) -> Vector:
    """Return hair that falls straight down beside the neck instead of following it."""
    rest, ears = face.human.points, face.human.mesh.ears
    low = np.clip((face.eye_height + 1 - rest[:, 2]) / 8, 0, 1) * (rest[:, 0] < face.ears[1] + 0.5)
    middle = np.array([rest[ears, 0].mean() - 1, 0])
    around = np.linalg.norm(rest[:, :2] - middle, axis=1)
    wider = 1 + (np.clip(7.6 / np.maximum(around, 1), 1, 2.2) - 1) * low
    points = points.copy()
    points[:, :2] = middle + (points[:, :2] - middle) * wider[:, None]
    return points


def _around_face(face: Face) -> Vector:
    """Return what a headscarf covers: the head and the neck, but for the face."""
    rest = face.human.points
    eyes, mouth = face.eye_height, face.mouth_height
    top, chin = eyes + 0.5 * (face.crown - eyes), mouth - 5.2
    middle, half = (top + chin) / 2, (top - chin) / 2
    oval = (np.hypot(rest[:, 1] / 5.9, (rest[:, 2] - middle) / half) - 1) * 6
    behind = face.ears[1] - 0.5 - rest[:, 0]
    covered = np.maximum(oval, behind)
    neck = face.human.heads["neck01"][2] - 3
    covered = np.minimum(covered, rest[:, 2] - neck)
    return np.where(face.human.mesh.of_head > 0.2, covered, NOWHERE)


def _tube(centres: Vector, wide: Vector, deep: Vector, sides: int = 24) -> tuple[Vector, Indices]:
    """Return a closed tube along ``centres``, (k, 3), of half widths across y and along x."""
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = np.stack([np.cos(turn), np.sin(turn), np.zeros(sides)], axis=1)
    sizes = np.stack([deep, wide, np.zeros(len(wide))], axis=1)
    points = (centres[:, None] + ring[None] * sizes[:, None]).reshape(-1, 3)
    steps, around = np.mgrid[0 : len(centres) - 1, 0:sides]
    a, b = steps * sides + around, steps * sides + (around + 1) % sides
    quads = np.stack([a, b, b + sides, a + sides], axis=-1).reshape(-1, 4)
    return points, np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def _bun(face: Face) -> tuple[Vector, Indices, str]:
    turn = np.linspace(0.02, np.pi - 0.02, 12)
    middle = np.array([face.back - 1.6, 0, face.eye_height + 0.55 * (face.crown - face.eye_height)])
    centres = middle + np.stack([0 * turn, 0 * turn, 3.6 * np.cos(turn)], axis=1)
    size = 3.6 * np.sin(turn)
    return *_tube(centres, size, size), "head"


def _mane(face: Face) -> tuple[Vector, Indices, str]:
    """Return hair that falls down the back to between the shoulder blades."""
    share = np.linspace(0, 1, 14)
    low = face.human.heads["neck01"][2] - 9
    heights = face.eye_height + (low - face.eye_height) * share
    back = np.interp(share, [0, 0.4, 1], [face.back + 4, face.back + 2.2, face.back + 0.5])
    rounded = np.sqrt(np.clip(1 - np.clip((share - 0.8) / 0.2, 0, 1) ** 2, 0, 1))
    wide = np.interp(share, [0, 0.3, 0.8, 1], [6.5, 8.2, 7.4, 6.2]) * (0.25 + 0.75 * rounded)
    deep = np.interp(share, [0, 0.4, 1], [4.0, 3.2, 2.4]) * (0.25 + 0.75 * rounded)
    return *_tube(np.stack([back, 0 * share, heights], axis=1), wide, deep), "spine01"


def _drape(face: Face) -> tuple[Vector, Indices, str]:
    """Return the end of a headscarf: it lies around the neck and on the collar."""
    share = np.linspace(0, 1, 10)
    neck = face.human.heads["neck01"]
    heights = (face.mouth_height - 4) + (neck[2] - 5.5 - face.mouth_height + 4) * share
    middle = np.interp(share, [0, 1], [face.human.heads["head"][0] + 1.0, neck[0] + 1.5])
    wide = np.interp(share, [0, 0.5, 0.85, 1], [6.6, 7.6, 11.5, 12.0])
    deep = np.interp(share, [0, 0.5, 0.85, 1], [7.0, 7.6, 9.2, 9.4])
    return *_tube(np.stack([middle, 0 * share, heights], axis=1), wide, deep), "spine01"
