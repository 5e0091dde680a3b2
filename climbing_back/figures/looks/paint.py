"""The style of a person in a picture: colours, outlines, what is far, what moves, what is in shade."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

import numpy as np
from scipy import ndimage

from climbing_back.figures.human.mesh import FINGERS
from climbing_back.figures.looks.dress import FINGER, HELPS, HELPS_SLEEVE
from climbing_back.figures.looks.trace import traced

if TYPE_CHECKING:
    from collections.abc import Set

    from climbing_back.figures.cast import Person
    from climbing_back.figures.looks.raster import Paper
    from climbing_back.figures.looks.regions import Mask, View

FAR = 0.38
"""How much lighter limbs on the far side are."""
PAPER = (238, 232, 222)
NEUTRAL = "#b4bbbc"
"""The sleeves of a helper."""
DARK = (30, 14, 8)
MOVES = "#cf5f33"

EXACT = 0.16
LEAST = 1.4

# The class of each part; sides have the same.
LOOKS = {"head": "s", "hair": "h", "mane": "h", "top": "t", "sleeve": "t", "cuff": "t", "arm": "s"}
LOOKS |= {f"{FINGER}{number}": "s" for number in FINGERS}
LOOKS |= {HELPS: "helps", HELPS_SLEEVE: "cloth"}
LOOKS |= {"forearm": "s", "leg": "l", "shin": "l", "sock": "y", "shoe": "x"}

# The outline c is light in the dark too, or dark clothes and hair would be lost.
STYLE = Template(
    """
.b{stroke:var(--c);stroke-width:1.5;paint-order:stroke}.h.b{stroke-width:.8}
$colours
.u{fill:#20140c;opacity:.15}.e{fill:#1d1410}.f,.g{fill:none;stroke:$line;stroke-width:.55}
.g{stroke:#3a322f;stroke-width:.5}
""".replace("\n", "")
)


def style(person: Person, near: bool = False, helper: Person | None = None) -> str:
    """Return the style sheet's part for a person; hands that are seen ``near`` have darker lines.

    ``helper`` is whose hands help.
    """
    colours = {
        "s": person.skin,
        "h": person.hair,
        "t": person.top,
        "l": person.legs,
        "x": person.shoes,
        "y": person.socks,
        "m": MOVES,
    }
    if helper:
        colours |= {"helps": helper.skin, "cloth": NEUTRAL}
    rules = "".join(
        f".{name}{{fill:{colour}}}.z.{name}{{fill:{tinted(colour, FAR, PAPER)}}}"
        for name, colour in colours.items()
    )
    if near:
        rules += f".s.b{{stroke:{tinted(person.skin, 0.5, DARK)};stroke-width:.9}}"
    return STYLE.substitute(colours=rules, line=tinted(person.skin, 0.62, DARK))


def tinted(colour: str, share: float, towards: tuple[int, int, int]) -> str:
    """Return a colour, #rrggbb, on its way to another."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    mixed = (round(a + (b - a) * share) for a, b in zip(parts, towards, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def region(paper: Paper, view: View, name: str, moving: Set[str], far: str) -> str:
    """Return the path of a region; ``far`` is the side that looks away, if one does."""
    part, _, side = name.partition(" ")
    look = "m" if _moves(part, side, moving) else LOOKS[part]
    path = traced(paper, view.regions[name], LEAST, EXACT, 1.4)
    own = part not in {HELPS, HELPS_SLEEVE}
    dim = " z" if own and side and side == far else ""
    return f'<path class="{look}{dim} b" d="{path}"/>' if path else ""


def _moves(part: str, side: str, moving: Set[str]) -> bool:
    """Return whether a part has the colour of what moves: of a trunk only where no leg does."""
    if part in {"leg", "shin"}:
        return f"{side} leg" in moving
    if part in {"sock", "shoe"}:
        return f"{side} foot" in moving
    if part in {"sleeve", "cuff"} and f"{side} arm" in moving:
        return True
    if side == "helper":
        return False
    cloth = part in {"top", "sleeve", "cuff"}
    return cloth and "trunk" in moving and not any("leg" in each for each in moving)


def shade(paper: Paper, view: View, hidden: Mask) -> str:
    """Return the path of what looks away from the light and is not hidden; hair has no shade."""
    inside = view.person.astype(float)
    light = ndimage.gaussian_filter(np.where(view.person, view.light, 0), 4)
    dark = view.person & ~hidden & (light / (ndimage.gaussian_filter(inside, 4) + 1e-6) < -0.05)
    for name in ("hair", "mane"):
        if name in view.regions:
            dark &= ~view.regions[name]
    path = traced(paper, ndimage.binary_opening(dark, iterations=3), 4, 0.2, 2.5)
    return f'<path class="u" d="{path}"/>' if path else ""
