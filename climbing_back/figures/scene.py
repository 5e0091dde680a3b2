"""What stands around the person: floor, bed, chair, counter, aids. All in centimetres."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.human.pose import UP
from climbing_back.figures.shapes import Cushion, Line, Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from climbing_back.figures.human.pose import Vector

    Joints = dict[str, Vector]

Span = tuple[float, float]

SEAT = 45.0
WHEELCHAIR_SEAT = 49.0
COUNTER = 91.0
TABLE = 72.0
CUSHION = 10.0
"""How much higher somebody sits on a cushion."""
STEP = 15.0
MAT = -3.0
"""Where the floor is when somebody lies on a mat, whose top is at 0."""
LOW = -46.0
"""Where the floor is when somebody lies on a bed, whose top is at 0."""
STOOL = LOW + 18
"""Where the top of a low stool beside a bed is."""


@dataclass
class Prop:
    """A thing: what is drawn behind the person and what before, and what it is made of."""

    behind: list[Shape] = field(default_factory=list)
    before: list[Shape] = field(default_factory=list)
    solids: list[tuple[Span, Span, Span]] = field(default_factory=list)
    """Boxes that no part of a body may go through: ``x``, ``y`` and ``z`` from and to."""


def at(x: float, y: float, z: float) -> Vector:
    """Return a point."""
    return np.array([x, y, z], dtype=float)


def slab(x: Span, y: Span, z: Span) -> list[Shape]:
    """Return the faces of a box; those that look away from the eye are not drawn."""
    spans: tuple[Span, Span, Span] = (x, y, z)
    faces: list[Shape] = []
    for axis, look in ((0, "q"), (1, "p"), (2, "o")):
        one, two = (axis + 1) % 3, (axis + 2) % 3
        for end in (0, 1):
            facing = np.zeros(3)
            facing[axis] = 2 * end - 1
            corners = []
            for i, j in ((0, 0), (1, 0), (1, 1), (0, 1)):
                corner = np.zeros(3)
                corner[[axis, one, two]] = spans[axis][end], spans[one][i], spans[two][j]
                corners.append(corner)
            faces.append(Line(tuple(corners), look, True, facing=facing))
    return faces


ARMS = {"chair": (13, 24.0, SEAT + 21), "wheelchair": (8, 22.0, WHEELCHAIR_SEAT + 19)}
"""Where a hand lies on the arm of a chair: to the front, aside, and up."""


def block(x: Span, y: Span, z: Span) -> Prop:
    """Return a solid box."""
    return Prop(behind=slab(x, y, z), solids=[(x, y, z)])


def rod(*points: Vector, thick: float = 2.6, look: str = "w", worn: float = 0) -> Shape:
    """Return a bar, a tube or a cord."""
    return Line(points, look, thick=thick, worn=worn)


def chair(seat: float = SEAT, arms: bool = True, x: float = 0) -> Prop:
    """Return a firm chair around the pelvis, or as far in front of it as ``x`` says."""
    y = 23.0
    legs = [
        rod(at(x + leg, side, 0), at(x + leg, side, seat - 3))
        for leg in (-20, 19)
        for side in (-y + 2, y - 2)
    ]
    back = Line(
        (
            at(x - 22, -y, seat + 16),
            at(x - 22, y, seat + 16),
            at(x - 25, y, seat + 44),
            at(x - 25, -y, seat + 44),
        ),
        "p",
        True,
    )
    posts = [rod(at(x - 21, side, seat), at(x - 25, side, seat + 44)) for side in (-y, y)]
    far, near = (
        [
            rod(
                at(x - 22, side, seat + 21),
                at(x + 17, side, seat + 21),
                at(x + 17, side, seat),
                thick=3,
            )
        ]
        for side in (y + 1, -y - 1)
    )
    seat_slab: tuple[Span, Span, Span] = ((x - 22, x + 21), (-y, y), (seat - 4, seat))
    return Prop(
        behind=[*legs, *posts, back, *slab(*seat_slab), *(far if arms else [])],
        before=near if arms else [],
        solids=[seat_slab, ((x - 26, x - 22), (-y, y), (seat, seat + 44))],
    )


def ring(centre: Vector, radius: float, thick: float, look: str = "w") -> Shape:
    """Return a wheel that rolls to the front."""
    turns = np.linspace(0, 2 * np.pi, 25)[:-1]
    points = tuple(centre + at(np.cos(t) * radius, 0, np.sin(t) * radius) for t in turns)
    return Line(points, look, True, thick)


def wheelchair(back: float = 40) -> Prop:
    """Return a wheelchair with its brakes on and its footplates out of the way.

    ``back`` is how high its back is. A low one has no handles to push it, and no arms.
    """
    low = back < 30
    seat, y = WHEELCHAIR_SEAT, 22.0
    shell: tuple[Span, Span, Span] = ((-22, 20), (-y, y), (seat - 4, seat))

    def side(sign: int) -> list[Shape]:
        out = sign * (y + 4)
        arm = rod(at(-22, sign * y, seat + 19), at(10, sign * y, seat + 19), at(14, sign * y, seat))
        return [
            ring(at(-10, out, 30), 28, 2.6),
            ring(at(-10, out, 30), 24, 0.9),
            ring(at(22, sign * y, 8), 7, 2.4),
            rod(at(20, sign * y, seat - 3), at(24, sign * y, 10)),
            *([] if low else [arm]),
        ]

    top = seat + back
    panel = Line(
        (at(-22, -y, seat), at(-22, y, seat), at(-26, y, top), at(-26, -y, top)), "p", True
    )
    handles = [] if low else [rod(at(-26, s * y, top), at(-35, s * y, top + 2)) for s in (-1, 1)]
    return Prop(
        behind=[*side(1), *handles, panel, *slab(*shell)],
        before=side(-1),
        solids=[shell, ((-30, -23), (-y, y), (seat, top))],
    )


def counter(edge: float = 40) -> Prop:
    """Return a kitchen counter in front of the person; ``edge`` is where."""
    base = slab((edge + 4, edge + 50), (-42, 42), (0, COUNTER - 4))
    top: tuple[Span, Span, Span] = ((edge, edge + 50), (-45, 45), (COUNTER - 4, COUNTER))
    return Prop(
        behind=[*base, *slab(*top)], solids=[top, ((edge + 4, edge + 50), (-42, 42), (0, COUNTER))]
    )


def side_counter(edge: float = 30, x: float = 0) -> Prop:
    """Return a kitchen counter on the person's left; ``edge`` is where, and ``x`` its middle."""
    base: tuple[Span, Span, Span] = ((x - 75, x + 75), (edge + 4, edge + 45), (0, COUNTER - 4))
    top: tuple[Span, Span, Span] = ((x - 78, x + 78), (edge, edge + 45), (COUNTER - 4, COUNTER))
    return Prop(behind=[*slab(*base), *slab(*top)], solids=[base, top])


def table(edge: float = 22) -> Prop:
    """Return a table in front of somebody who sits; ``edge`` is where."""
    top: tuple[Span, Span, Span] = ((edge, edge + 60), (-34, 40), (TABLE - 3, TABLE))
    legs = [rod(at(x, y, 0), at(x, y, TABLE - 3)) for x in (edge + 4, edge + 56) for y in (-30, 36)]
    # Who sits there is not on it: it hides the legs.
    faces = [replace(face, look=f"table {face.look}") for face in slab(*top)]
    return Prop(behind=[*legs, *faces], solids=[top])


def card(x: float = 60, y: float = -16, z: float = 84, wide: float = 4) -> Prop:
    """Return a card with a dot to point at, which stands on a table; ``wide`` is half the dot."""
    # Turned so that whoever points at it sees it, and the eye at the side too.
    middle, across = at(x, y, z), at(-0.77, 0.64, 0)
    half, foot = across * (wide + 5), UP * (z - TABLE)
    top = UP * (wide + 5)
    sheet = (middle - half - foot, middle + half - foot, middle + half + top, middle - half + top)
    turns = np.linspace(0, 2 * np.pi, 17)[:-1]
    # A line as thick as it is round fills the dot.
    dot = [middle + (across * np.cos(t) + UP * np.sin(t)) * wide / 2 for t in turns]
    return Prop(behind=[Line(sheet, "p", True), Line(tuple(dot), "k", True, thick=wide)])


def bed(edge: float = 105, y: float = 0) -> Prop:
    """Return a bed whose top is at height 0: its end at the feet, and how far left its middle is."""
    frame = block((-98, edge), (y - 44, y + 44), (-24, 0))
    legs = [
        rod(at(x, y + side, LOW), at(x, y + side, -24), thick=5)
        for x in (-92, edge - 6)
        for side in (-40, 40)
    ]
    return Prop(behind=[*legs, *frame.behind], solids=frame.solids)


def mat() -> Prop:
    """Return an exercise mat on the floor."""
    return block((-98, 105), (-36, 36), (MAT, 0))


def pillow(
    x: float = -62,
    y: float = 0,
    z: float = 3.5,
    wide: float = 24,
    thick: float = 4,
    deep: float = 15,
    slope: float = 0,
) -> Prop:
    """Return a pillow that lies across; ``x`` is where, ``slope`` how much higher its far end is."""
    return Prop(behind=[Cushion(at(x, y, z), at(deep, wide, thick), "c", slope=slope)])


def cushion(z: float = SEAT) -> Prop:
    """Return a firm cushion on the seat of a chair, which is ``z`` high."""
    return Prop(behind=[Cushion(at(-1, 0, z + CUSHION / 2), at(20, 22, CUSHION / 2), "c")])


def wedge(x: float = 4, slope: float = 30, long: float = 78) -> Prop:
    """Return a wedge of cushions for the back; ``x`` is its thin end."""
    away, high = (long * np.cos(np.radians(slope)), long * np.sin(np.radians(slope)))
    near, far = ((at(x, y, 0), at(x - away, y, high), at(x - away, y, 0)) for y in (-26.0, 26.0))
    top = (near[0], near[1], far[1], far[0])
    return Prop(behind=[Line(far, "q", True), Line(near, "p", True), Line(top, "o", True)])


def step(x: float = 30) -> Prop:
    """Return a step, ``x`` is its edge."""
    return block((x, x + 34), (-24, 24), (0, STEP))


def stool(x: float, y: float) -> Prop:
    """Return a low stool that stands beside a bed; ``x`` and ``y`` are its middle."""
    top: tuple[Span, Span, Span] = ((x - 17, x + 17), (y - 13, y + 13), (STOOL - 4, STOOL))
    legs = [
        rod(at(x + ahead, y + aside, LOW), at(x + ahead, y + aside, STOOL - 4), thick=4)
        for ahead in (-14, 14)
        for aside in (-10, 10)
    ]
    return Prop(behind=[*legs, *slab(*top)], solids=[top])


def wall(x: float) -> Prop:
    """Return a piece of wall behind the person; ``x`` is where."""
    return block((x - 3, x), (-24, 40), (0, 118))


def frame(x: float) -> Prop:
    """Return a walking frame around the front of the person; ``x`` is its front."""
    sides = {}
    for y in (-27, 27):
        sides[y] = [
            rod(at(x - 44, y, 0), at(x - 38, y, 80), at(x - 8, y, 84), at(x, y, 0)),
            rod(at(x - 41, y, 40), at(x - 3, y, 40)),
        ]
    bars: list[Shape] = [rod(at(x - 5, -27, z), at(x - 5, 27, z)) for z in (55, 78)]
    return Prop(behind=[*bars, *sides[27]], before=list(sides[-27]))


BAR = 1.3
"""Half as thick as a bar is."""


def handle(x: float) -> tuple[float, float, float]:
    """Return where a hand holds a walking frame: to the front, aside, and up."""
    return x - 28, 27.0, 81.3


def palm(joints: Joints, side: str) -> Vector:
    """Return where the palm of a hand is."""
    middle: Vector = (joints[f"{side} wrist"] + joints[f"{side} fingers"]) / 2
    return middle


def pedals(x: float = 62) -> Prop:
    """Return a small pedal exerciser on the floor; ``x`` is its axle."""
    hub = at(x, 0, 17)
    feet = [rod(at(x - 18, 0, 1), hub, at(x + 18, 0, 1), thick=3.4)]
    feet += [rod(at(end, -16, 1.4), at(end, 16, 1.4), thick=3.4) for end in (x - 18, x + 18)]
    arms = [
        rod(hub, at(x + 6 * s, -10 * s, 17 + 8 * s), at(x + 6 * s, -18 * s, 17 + 8 * s), thick=3)
        for s in (-1, 1)
    ]
    return Prop(behind=[*feet, *arms])


PROPS: dict[str, Callable[..., Prop]] = {
    "chair": chair,
    "wheelchair": wheelchair,
    "counter": counter,
    "side_counter": side_counter,
    "table": table,
    "card": card,
    "bed": bed,
    "mat": mat,
    "pillow": pillow,
    "cushion": cushion,
    "wedge": wedge,
    "step": step,
    "stool": stool,
    "wall": wall,
    "frame": frame,
    "pedals": pedals,
}
