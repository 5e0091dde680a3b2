"""What hands and feet hold on to, or are put on, is seen in the picture, and not behind something."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from climbing_back.content.reader import FOLDER
from climbing_back.figures import read_figure
from climbing_back.figures.camera import Camera
from climbing_back.figures.human.mesh import mesh
from climbing_back.figures.marks import aids, things
from climbing_back.figures.motion import Motion

pytest.importorskip("scipy", reason="only needed to draw")

from climbing_back.figures.looks.panel import Posed, thing_near
from climbing_back.figures.looks.parts import NUMBER
from climbing_back.figures.looks.raster import FINE, Paper, raster

NAMES = sorted(file.stem for file in (FOLDER / "figures").glob("*.yaml"))

COARSE = 0.4
"""So much smaller than it is drawn a picture is looked at here: it is quicker."""
LEAST = 6.0
"""So much of a hand or of a foot has to be seen, in square centimetres on paper."""

HAND = ("wrist", "metacarpal", "finger")
PUT = {"step", "stool", "heel", "toes up", "heel up"}
"""What the words for a picture name where a foot touches it. A foot on the floor goes without saying."""


def named(motion: Motion, number: int) -> list[str]:
    """Return the hands and feet whose contact a picture tells of."""
    touch = motion.body.frames[number].touch
    return [part for part, where in touch.items() if part.endswith("hand") or where in PUT]


def seen_of(motion: Motion, number: int) -> dict[str, float]:
    """Return how much is seen of each hand and foot that is named, in square centimetres."""
    moment = motion.moments[number]
    posed = Posed.of(motion, moment)
    camera = Camera.of(motion.said)
    camera = replace(camera, near=COARSE)
    paper = Paper.of(camera, posed.box(camera))
    corners = np.concatenate([each.points[each.triangles] for each in posed.surfaces])
    keep = np.concatenate([each.keep[each.triangles] for each in posed.surfaces])
    seen = raster(paper, corners, keep[:, :, None])
    before = [thing_near(paper, shape) for shape in [*things(motion), *aids(motion, moment)]]
    clear = (seen.triangle >= 0) & (seen.near > np.max(before, axis=0, initial=-np.inf))
    which = seen.triangle[clear]
    return {
        part: np.isin(which, triangles_of(posed, part)).sum() / (FINE * COARSE) ** 2
        for part in named(motion, number)
    }


def triangles_of(posed: Posed, part: str) -> np.ndarray:
    """Return the triangles of a hand or of a foot, by their number in all surfaces."""
    side, limb = part.split()
    if limb == "hand":
        share = mesh().moved_by(HAND, side)[posed.surfaces[0].triangles]
        return np.flatnonzero(share.min(axis=1) > 0.6)
    first = np.concatenate([each.first for each in posed.surfaces])
    return np.flatnonzero(np.isin(first, [NUMBER[f"{kind} {side}"] for kind in ("sock", "shoe")]))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_picture_tells_of_is_seen(name: str) -> None:
    motion = read_figure(name)
    for number in range(len(motion.moments)):
        for part, area in seen_of(motion, number).items():
            assert area > LEAST, f"{part} in {number + 1}: {area:.0f} cm2"
