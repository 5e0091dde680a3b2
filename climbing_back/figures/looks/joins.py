"""Where a finger goes over into its palm: seen from near, no outline is to cut it off there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from climbing_back.figures.looks.dress import FINGER
from climbing_back.figures.looks.paint import LOOKS
from climbing_back.figures.looks.trace import traced

if TYPE_CHECKING:
    from climbing_back.figures.looks.raster import Paper
    from climbing_back.figures.looks.regions import Mask, View

GOES_ON = 0.3
"""Skin goes on over an edge at which the nearness changes by less, in centimetres."""
OUTLINE = 7
"""How far an outline reaches into a region, and a little more, in squares."""
LEAST = 1.0


def joins(paper: Paper, view: View, name: str, below: list[str]) -> str:
    """Return what covers the outline between a region and those below that its skin goes on in."""
    part, _, side = name.partition(" ")
    found = ""
    for other in below:
        other_part, _, other_side = other.partition(" ")
        fingers = part.startswith(FINGER) + other_part.startswith(FINGER)
        if side != other_side or fingers != 1 or LOOKS[part] != LOOKS[other_part]:
            continue
        edge = _smooth_edge(view, view.regions[name], view.regions[other])
        both = view.regions[name] | view.regions[other]
        path = traced(
            paper, ndimage.binary_dilation(edge, iterations=OUTLINE) & both, LEAST, 0.2, 1.5
        )
        found += f'<path class="{LOOKS[part]}" d="{path}"/>' if path else ""
    return found


def _smooth_edge(view: View, one: Mask, two: Mask) -> Mask:
    """Return the squares along which two regions meet without a step, (high, wide)."""
    edge = np.zeros(one.shape, dtype=bool)
    for here, there in (
        ((slice(None), slice(1, None)), (slice(None), slice(None, -1))),
        ((slice(1, None), slice(None)), (slice(None, -1), slice(None))),
    ):
        meets = (one[here] & two[there]) | (two[here] & one[there])
        edge[here] |= meets & (abs(view.near[here] - view.near[there]) < GOES_ON)
    return edge
