"""How much of the room a picture shows: one size for all people, and panels that go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.scene import TABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from climbing_back.figures.camera import Camera
    from climbing_back.figures.motion import Moment
    from climbing_back.figures.shapes import Box

GAP = 6
AROUND = (28, 14)
"""How much of what stands beside and above a body is shown, in centimetres."""

WIDE = (214.0, 258.0)
"""How wide all panels together are, at least and, where people leave it so, at most, in centimetres."""

CUT = 2.0
"""How far what is cut off at the edge is drawn beyond it, in centimetres."""
HAND = (5.0, 10.0, 3.5)
"""How much is shown beside, above and below the joints of hands seen from near, in centimetres."""


def cropped(needed: Box, body: Box, room: Sequence[Box], count: int) -> Box:
    """Return the box of one panel: what is ``needed``, with what stands near the ``body``.

    All pictures are about equally wide, so that people are of one size: little is seen of the room
    around somebody who takes much of it.
    """
    nearby = [
        (
            max(left, body[0] - AROUND[0]),
            max(top, body[1] - AROUND[1]),
            min(right, body[2] + AROUND[0]),
            min(bottom, body[3] + AROUND[1]),
        )
        for left, top, right, bottom in room
    ]
    whole = around([needed, *map(with_edge, nearby)])
    across = count if side_by_side(needed) else 1
    least, most = ((wide - GAP * (across - 1)) / across for wide in WIDE)
    wide, bare = whole[2] - whole[0], needed[2] - needed[0]
    share = 1.0 if wide <= max(most, bare) else max(most - bare, 0) / (wide - bare)
    left = needed[0] - (needed[0] - whole[0]) * share
    right = needed[2] + (whole[2] - needed[2]) * share
    aside = max(least - (right - left), 0) / 2
    return left - aside, whole[1], right + aside, whole[3]


def near_hands(moment: Moment, camera: Camera) -> Box:
    """Return the paper for the forearms on a table, and what is behind them of whose they are."""
    joints = moment.joints
    sides = [side for side in SIDES if joints[f"{side} wrist"][2] > TABLE]
    names = [f"{side} {part}" for side in sides for part in ("wrist", "fingers")]
    x, y = camera.seen(np.array([joints[name] for name in [*names, "right elbow"]])).T
    aside, above, below = (room * camera.near for room in HAND)
    left, right = float(x.min()) - aside, float(x.max()) + aside
    return left, float(y.min()) - above, right, float(y.max()) + below


def side_by_side(box: Box) -> bool:
    """Return whether panels of this shape stand side by side, not below each other."""
    return box[2] - box[0] < (box[3] - box[1]) * 1.15


def with_edge(box: Box) -> Box:
    """Return a box with a little more around it."""
    left, top, right, bottom = box
    return left - 7, top - 8, right + 7, bottom + 7


def around(boxes: Sequence[Box]) -> Box:
    """Return the box of boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
