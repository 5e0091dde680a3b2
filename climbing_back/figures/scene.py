"""What stands around the person: floor, bed, chair, counter, aids. All in centimetres."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.shapes import Line, Shape, Tube

if TYPE_CHECKING:
    from collections.abc import Callable

    from climbing_back.figures.body import Body, Vector

Span = tuple[float, float]

SEAT = 45.0
WHEELCHAIR_SEAT = 49.0
COUNTER = 91.0
TABLE = 72.0
LOW = -42.0
"""Where the floor is when somebody lies on a bed, whose top is at 0."""


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
    spans, faces = (x, y, z), []
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
    return list(faces)


def block(x: Span, y: Span, z: Span) -> Prop:
    """Return a solid box."""
    return Prop(behind=slab(x, y, z), solids=[(x, y, z)])


def rod(*points: Vector, thick: float = 2.6, look: str = "w") -> Line:
    """Return a bar, a tube or a cord."""
    return Line(points, look, thick=thick)


def chair(seat: float = SEAT, arms: bool = True) -> Prop:
    """Return a firm chair around the pelvis."""
    y = 23.0
    legs = [
        rod(at(x, side, 0), at(x, side, seat - 3)) for x in (-20, 19) for side in (-y + 2, y - 2)
    ]
    back = Line(
        (at(-22, -y, seat + 16), at(-22, y, seat + 16), at(-25, y, seat + 44), at(-25, -y, seat + 44)),
        "p",
        True,
    )
    posts = [rod(at(-21, side, seat), at(-25, side, seat + 44)) for side in (-y, y)]
    far, near = (
        [rod(at(-22, side, seat + 21), at(17, side, seat + 21), at(17, side, seat), thick=3)]
        for side in (y + 1, -y - 1)
    )
    seat_slab: tuple[Span, Span, Span] = ((-22, 21), (-y, y), (seat - 4, seat))
    return Prop(
        behind=[*legs, *posts, back, *slab(*seat_slab), *(far if arms else [])],
        before=near if arms else [],
        solids=[seat_slab, ((-26, -22), (-y, y), (seat, seat + 44))],
    )


def ring(centre: Vector, radius: float, thick: float, look: str = "w") -> Line:
    """Return a wheel that rolls to the front."""
    turns = np.linspace(0, 2 * np.pi, 25)[:-1]
    points = tuple(centre + at(np.cos(t) * radius, 0, np.sin(t) * radius) for t in turns)
    return Line(points, look, True, thick)


def wheelchair() -> Prop:
    """Return a wheelchair with its brakes on and its footplates out of the way."""
    seat, y = WHEELCHAIR_SEAT, 22.0
    shell: tuple[Span, Span, Span] = ((-22, 20), (-y, y), (seat - 4, seat))

    def side(sign: int) -> list[Shape]:
        out = sign * (y + 4)
        return [
            ring(at(-10, out, 30), 28, 2.6),
            ring(at(-10, out, 30), 24, 0.9),
            ring(at(22, sign * y, 8), 7, 2.4),
            rod(at(20, sign * y, seat - 3), at(24, sign * y, 10)),
            rod(at(-22, sign * y, seat + 19), at(10, sign * y, seat + 19), at(14, sign * y, seat)),
        ]

    back = Line(
        (at(-22, -y, seat), at(-22, y, seat), at(-26, y, seat + 40), at(-26, -y, seat + 40)),
        "p",
        True,
    )
    handles = [rod(at(-26, s * y, seat + 40), at(-35, s * y, seat + 42)) for s in (-1, 1)]
    return Prop(
        behind=[*side(1), *handles, back, *slab(*shell)],
        before=side(-1),
        solids=[shell, ((-30, -23), (-y, y), (seat, seat + 40))],
    )


def counter(x: float = 40) -> Prop:
    """Return a kitchen counter in front of the person; ``x`` is its edge."""
    base = slab((x + 4, x + 50), (-42, 42), (0, COUNTER - 4))
    top: tuple[Span, Span, Span] = ((x, x + 50), (-45, 45), (COUNTER - 4, COUNTER))
    return Prop(behind=[*base, *slab(*top)], solids=[top, ((x + 4, x + 50), (-42, 42), (0, COUNTER))])


def side_counter(y: float = 30) -> Prop:
    """Return a kitchen counter on the person's left; ``y`` is its edge."""
    base: tuple[Span, Span, Span] = ((-75, 75), (y + 4, y + 45), (0, COUNTER - 4))
    top: tuple[Span, Span, Span] = ((-78, 78), (y, y + 45), (COUNTER - 4, COUNTER))
    return Prop(behind=[*slab(*base), *slab(*top)], solids=[base, top])


def table(x: float = 22) -> Prop:
    """Return a table in front of somebody who sits; ``x`` is its edge."""
    top: tuple[Span, Span, Span] = ((x, x + 60), (-34, 40), (TABLE - 3, TABLE))
    legs = [rod(at(a, b, 0), at(a, b, TABLE - 3)) for a in (x + 4, x + 56) for b in (-30, 36)]
    return Prop(behind=[*legs, *slab(*top)], solids=[top])


def bed(edge: float = 105) -> Prop:
    """Return a bed whose top is at height 0; ``edge`` is its end at the feet."""
    frame = block((-98, edge), (-44, 44), (-24, 0))
    legs = [rod(at(x, y, LOW), at(x, y, -24), thick=5) for x in (-92, edge - 6) for y in (-40, 40)]
    return Prop(behind=[*legs, *frame.behind], solids=frame.solids)


def mat() -> Prop:
    """Return an exercise mat on the floor."""
    return block((-98, 105), (-36, 36), (-3, 0))


def pillow(x: float = -62, y: float = 0, z: float = 3.5, wide: float = 18, thick: float = 4.5) -> Prop:
    """Return a pillow that lies across; ``x`` is where."""
    return Prop(behind=[Tube(at(x, y - wide, z), at(x, y + wide, z), thick, thick, "c")])


def step(x: float = 30) -> Prop:
    """Return a step, 15 cm high; ``x`` is its edge."""
    return block((x, x + 34), (-24, 24), (0, 15))


def wall(x: float) -> Prop:
    """Return a wall in front of the person."""
    return block((x, x + 6), (-46, 46), (0, 185))


def stick(palm: Vector, ground: float) -> list[Shape]:
    """Return a walking stick in the hand, down to the ground."""
    foot = at(palm[0] + 5, palm[1], ground + 1)
    return [rod(palm, foot, thick=2.6, look="k"), rod(palm + at(-5, 0, 1), palm + at(6, 0, 1), thick=3.4, look="k")]


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


def splint(body: Body, side: str) -> list[Shape]:
    """Return an ankle-foot splint (AFO): a shell behind the calf and under the foot."""
    joints = body.joints
    knee, ankle, heel, ball = (joints[f"{side} {part}"] for part in ("knee", "ankle", "heel", "ball"))
    toes = (ball - heel) / np.linalg.norm(ball - heel)
    top = knee + (ankle - knee) * 0.28 - toes * 4.6
    return [
        rod(top, ankle - toes * 5.2, heel - toes * 3, look="f", thick=4.2),
        rod(top + toes * 0.5, top + toes * 10.5, look="f", thick=3),
    ]


PROPS: dict[str, Callable[..., Prop]] = {
    "chair": chair,
    "wheelchair": wheelchair,
    "counter": counter,
    "side_counter": side_counter,
    "table": table,
    "bed": bed,
    "mat": mat,
    "pillow": pillow,
    "step": step,
    "wall": wall,
    "frame": frame,
}
