"""Pictures of a motion, as SVG: its frames side by side, and the same as a slow moving picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from climbing_back.figures.arrows import arrow, ways
from climbing_back.figures.camera import Camera
from climbing_back.figures.cast import PEOPLE
from climbing_back.figures.framing import (
    CUT,
    GAP,
    around,
    cropped,
    near_hands,
    side_by_side,
    with_edge,
)
from climbing_back.figures.helping import helper_of
from climbing_back.figures.looks.paint import style
from climbing_back.figures.looks.panel import Panel, Posed
from climbing_back.figures.looks.raster import Paper
from climbing_back.figures.marks import dots, ground, mark, things
from climbing_back.figures.shapes import n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from climbing_back.figures.motion import Moment, Motion
    from climbing_back.figures.shapes import Box

# A picture in an <img> follows the colour scheme of the page around it. Outline c, ink n, things
# o p q (top, side, front) with their edge w, accent a, hold d.
STYLE = """
:root{--c:#fff;--n:#1e282c;--o:#efe8dc;--p:#e2d9ca;--q:#d6ccbb;--w:#a2988a;--a:#c8562a;--d:#0e5a60}
@media(prefers-color-scheme:dark){:root{--c:#e9e4da;--n:#eae5db;--o:#38474d;--p:#2f3c42;--q:#28343a;
--w:#8a979e;--a:#f08a5a;--d:#86cdc9}}
path{stroke-linejoin:round;stroke-linecap:round}
.o{fill:var(--o)}.p{fill:var(--p)}.q{fill:var(--q)}.c{fill:var(--p)}
.o,.p,.q,.c{stroke:var(--w);stroke-width:.8}
.towel{fill:#9dbccb;stroke:#5f7f90;stroke-width:.9}.stripe{fill:#f4efe4}
.w,.k{fill:none;stroke:var(--w)}.k{stroke:var(--n)}.i{stroke:none}
.r{fill:none;stroke:var(--a);stroke-width:3}.v{fill:var(--a);stroke:none}
.d{fill:none;stroke:var(--d);stroke-width:1.1}.j{fill:none;stroke:var(--n);stroke-width:2.2}
""".replace("\n", "")

DIGITS = {
    1: "M-2.4-3.2L.6-5V5",
    2: "M-3-3C-2-6 3-6 3-2.6 3 0-3 3-3 5H3.2",
    3: "M-3-4.4C0-6 3-5 3-2.8 3-1 1 0-.6 0 1 0 3.2.6 3.2 2.6 3.2 5-1 6-3.2 4.2",
}

ABOVE = 8
"""How much room is above somebody in a panel that is less high than another, in centimetres."""
LOW = 0.92
"""A panel that needs no more than this share of the height is a low one."""

STEPS = 4
"""Into how many steps the moving picture divides the way between two frames."""
SECONDS = 2.4
"""How long that way takes. Slow: nobody should have to keep up."""


def still(motion: Motion) -> str:
    """Return the still picture: one panel for each frame."""
    camera = Camera.at(motion.view)
    drawn = Drawn(motion, camera, motion.moments, len(motion.moments))
    left, _, right, bottom = drawn.crop
    wide = right - left
    places = laid_out(drawn)
    panels = "".join(
        f'<svg x="{n(x)}" y="{n(y)}" width="{n(wide)}" height="{n(bottom - top)}" '
        f'viewBox="{n(left)} {n(top)} {n(wide)} {n(bottom - top)}">'
        f"{drawn.panel(number)}{_badge(number + 1, (left, top))}</svg>"
        for number, (x, y, top) in enumerate(places)
    )
    whole = (max(x + wide for x, _, _ in places), max(y + bottom - top for _, y, top in places))
    return _document(motion, (0, 0, *whole), panels)


def laid_out(drawn: Drawn) -> list[tuple[float, float, float]]:
    """Return where each panel is, to the right and down, and at which height of the crop it begins."""
    left, top, right, bottom = drawn.crop
    wide, high, count = right - left, bottom - top, len(drawn.moments)
    if not side_by_side(drawn.needed):
        return [(0, (high + GAP) * number, top) for number in range(count)]
    low = min(drawn.top_of(number) for number in range(2))
    if count > 2 and bottom - low < high * LOW:
        # Side by side all three would be small: who sits needs less height than who stands up then.
        second = bottom - low + GAP
        return [(0, 0, low), (0, second, low), (wide + GAP, second + top - low, top)]
    return [((wide + GAP) * number, 0, top) for number in range(count)]


def in_motion(motion: Motion) -> str:
    """Return the moving picture: from the first frame to the last and back, again and again."""
    camera = Camera.at(motion.view)
    ways = len(motion.moments) - 1
    steps = STEPS if ways == 1 else STEPS - 1
    there = [motion.moments[0]]
    for start in range(ways):
        there += [motion.between(start, step / steps) for step in range(1, steps + 1)]
    drawn = Drawn(motion, camera, there)
    left, top, right, bottom = drawn.crop
    seconds = 2 * SECONDS * ways
    return _document(motion, (left, top, right - left, bottom - top), drawn.in_turn(seconds))


@dataclass(frozen=True)
class Drawn:
    """Moments of a motion, and the paper that they need."""

    motion: Motion
    camera: Camera
    moments: Sequence[Moment]
    count: int = 1
    """How many of them are shown at the same time."""

    @cached_property
    def _posed(self) -> list[Posed]:
        return [Posed.of(self.motion, each) for each in self.moments]

    @cached_property
    def _boxes(self) -> list[Box]:
        """What the bodies take."""
        if self.motion.view == "hand":
            return [near_hands(moment, self.camera) for moment in self.moments]
        return [posed.box(self.camera) for posed in self._posed]

    @cached_property
    def needed(self) -> Box:
        """The paper that all moments need, for bodies and arrows."""
        motion = self.motion
        arrows = [
            way for at in range(1, len(motion.moments)) for way in ways(motion, self.camera, at)
        ]
        points = ((x, y, x, y) for way in arrows for x, y in way.points)
        return with_edge(around([*self._boxes, *points]))

    @cached_property
    def crop(self) -> Box:
        """The paper of each moment: what is needed, and a little of what is around."""
        room = [shape.box(self.camera) for shape in things(self.motion)]
        return cropped(self.needed, around(self._boxes), room, self.count)

    def top_of(self, number: int) -> float:
        """Return the top of the paper that the person of one moment and the arrows there need."""
        tops = [y for way in ways(self.motion, self.camera, number) for _, y in way.points]
        top = float(min([*tops, self._boxes[number][1]]))
        return max(top - ABOVE, self.crop[1])

    @cached_property
    def _panels(self) -> list[Panel]:
        left, top, right, bottom = self.crop
        # What is cut off is drawn a little further, or its outline would show along the edge.
        edge = CUT if self.motion.view == "hand" else 0
        paper = Paper.of(self.camera, (left - edge, top - edge, right + edge, bottom + edge))
        pairs = zip(self.moments, self._posed, strict=True)
        return [Panel(self.motion, paper, moment, posed) for moment, posed in pairs]

    def panel(self, number: int) -> str:
        """Return what is drawn of the frame of this number."""
        arrows = "".join(arrow(way) for way in ways(self.motion, self.camera, number))
        moment = self.moments[number]
        held = "".join(mark(self.camera, dot).svg() for dot in dots(self.motion, moment, number))
        floor = mark(self.camera, ground(self.motion)).svg()
        return floor + self._panels[number].svg() + held + arrows

    def in_turn(self, seconds: float) -> str:
        """Return the moments there and back, each shown in its turn."""
        # What is behind the person all the time is drawn once.
        behind = _alike([panel.order for panel in self._panels])
        first = self._panels[0]
        fixed = [mark(self.camera, ground(self.motion))]
        fixed += [mark(self.camera, first.shapes[int(each)]) for each in first.order[:behind]]
        count = len(self._panels)
        turns = [*range(count), *range(count - 2, 0, -1)]
        drawn = "".join(each.svg() for each in fixed)
        for number, panel in enumerate(self._panels):
            shown = ";".join(str(int(turn == number)) for turn in turns)
            drawn += (
                f'<g opacity="{int(number == 0)}"><animate attributeName="opacity" dur="{seconds:g}s" '
                f'calcMode="discrete" repeatCount="indefinite" values="{shown}"/>'
                f"{panel.svg(behind)}</g>"
            )
        return drawn


def _alike(orders: Sequence[Sequence[str | int]]) -> int:
    """Return how many things come first, before the person, and in the same order every time."""
    count = 0
    for first, *others in zip(*orders, strict=False):
        if isinstance(first, str) or any(each != first for each in others):
            break
        count += 1
    return count


def _badge(number: int, corner: tuple[float, float]) -> str:
    left, top = corner
    where = f"translate({n(left + 9)} {n(top + 10)})"
    return f'<path class="j" transform="{where}" d="{DIGITS[number]}"/>'


def _document(motion: Motion, box: Box, inside: str) -> str:
    """Return the file. ``box`` is left, top, width and height."""
    helper = PEOPLE[helper_of(motion.person.name)] if motion.said.get("helper") else None
    own = style(motion.person, motion.view == "hand", helper)
    view, (wide, high) = " ".join(map(n, box)), box[2:]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="{n(wide)}" '
        f'height="{n(high)}"><style>{STYLE}{own}</style>{inside}</svg>\n'
    )
