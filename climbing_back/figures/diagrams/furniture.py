"""What stands in rooms of diagrams, and in no picture of an exercise. All in centimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.figures.scene import Prop, at, block, rod
from climbing_back.figures.shapes import Cushion, Line, Tube

if TYPE_CHECKING:
    from collections.abc import Callable

    from climbing_back.figures.scene import Span

RISE, GOING = 16.0, 28.0
"""How high and how deep a stair is."""
RAIL = 80.0
"""How high a rail is over the front edge of a stair."""


def box(x: Span, y: Span, z: Span) -> Prop:
    """Return a solid box: a chest, a bed that is sat on, a table."""
    return block((x[0], x[1]), (y[0], y[1]), (z[0], z[1]))


def chest(
    left: float = 30, right: float = 64, near: float = -24, far: float = 24, high: float = 84
) -> Prop:
    """Return a chest of drawers, which are seen from the person's right."""
    body = block((left, right), (near, far), (0, high))
    middle, drawers = (left + right) / 2, 3
    lines = [
        rod(at(left + 3, near, z), at(right - 3, near, z), thick=1)
        for z in (high * number / drawers for number in range(1, drawers))
    ]
    knobs = [
        rod(at(middle - 4, near, z), at(middle + 4, near, z), thick=2.4)
        for z in (high * (number + 0.55) / drawers for number in range(drawers))
    ]
    return Prop(behind=[*body.behind, *lines, *knobs], solids=body.solids)


def shelves(x: float = 62, deep: float = 34, wide: float = 30) -> Prop:
    """Return open shelves that somebody stands in front of; ``x`` is their front."""
    boards = [
        shape
        for z in (16, 88, 166)
        for shape in block((x, x + deep), (-wide, wide), (z, z + 3)).behind
    ]
    posts = [
        rod(at(at_x, y, 0), at(at_x, y, 186), thick=3)
        for at_x in (x, x + deep)
        for y in (wide, -wide)
    ]
    return Prop(behind=[*posts[:1], *posts[2:3], *boards, *posts[1:2], *posts[3:]])


def pole(x: float, y: float, high: float, lean: float = 4, cuff: float = 0) -> Prop:
    """Return a pole for walking, or with a ``cuff`` so high over its grip a crutch.

    ``x`` and ``y`` are where it is held, ``lean`` how far its foot is to the front of that.
    """
    grip, foot = at(x, y, high), at(x + lean, y, 1)
    top = at(x - lean * 0.1, y, high + 6)
    shapes = [rod(foot, grip, top, thick=2.6, look="k")]
    if cuff:
        end = at(x - cuff * 0.35, y, high + cuff)
        shapes = [
            rod(foot, grip, end, thick=2.8, look="k"),
            rod(grip - at(1, 0, 0), grip + at(9, 0, 1), thick=3.6, look="k"),
            rod(end + at(-4, 0, -1), end + at(5, 0, 2), thick=6, look="k"),
        ]
    return Prop(behind=shapes)


def bench(near: float = -44, far: float = 60) -> Prop:
    """Return a bench to sit on, from ``near`` to ``far`` aside."""
    seat = block((-22, 20), (near, far), (41, 45))
    back = block((-27, -23), (near, far), (58, 82))
    posts = [rod(at(-22, y, 44), at(-25, y, 80), thick=3.4) for y in (near + 6, far - 6)]
    legs = [rod(at(x, y, 0), at(x, y, 41), thick=4) for x in (-18, 16) for y in (far - 6, near + 6)]
    return Prop(behind=[*legs, *posts, *back.behind, *seat.behind], solids=seat.solids)


def sheet(x: float, y: float, z: float) -> Prop:
    """Return a sheet of paper that lies somewhere, with its middle there, and a pen on it."""
    corners = ((-11, -15), (11, -15), (11, 15), (-11, 15))
    paper = Line(tuple(at(x + a, y + b, z) for a, b in corners), "c shown", closed=True)
    pen = rod(at(x + 2, y - 3, z), at(x - 6, y - 8, z + 11), thick=1.6, look="k")
    return Prop(behind=[paper, pen])


def mug(x: float, y: float, z: float) -> Prop:
    """Return a mug that stands somewhere."""
    return Prop(behind=[Tube(at(x, y, z + 4), at(x, y, z + 9), 4, 4, "c shown")])


def bedside(
    left: float = -70, right: float = 24, far: float = 60, high: float = 47, near: float = -60
) -> Prop:
    """Return a bed that is stood or sat beside: from ``left`` to ``right`` in front, ``high`` up."""
    frame = block((left, right), (near, far), (high - 22, high))
    legs = [
        rod(at(x, y, 0), at(x, y, high - 22), thick=5)
        for x in (left + 6, right - 6)
        for y in (near + 6, far - 6)
    ]
    return Prop(behind=[*legs, *frame.behind], solids=frame.solids)


def stairs(x: float = 30, steps: int = 4, wide: float = 44) -> Prop:
    """Return stairs that go up to the front; ``x`` is the edge of the first, ``wide`` half of it."""
    end = x + GOING * steps
    spans = [
        ((x + GOING * i, end), (-wide, wide), (RISE * i, RISE * (i + 1))) for i in range(steps)
    ]
    # The highest first: it stands behind what is nearer to the eye.
    behind = [shape for span in reversed(spans) for shape in block(*span).behind]
    return Prop(behind=behind, solids=list(spans))


def rail(
    x: float = 30, y: float = 40, steps: int = 4, before: bool = False, level: float = 0
) -> Prop:
    """Return a rail over stairs; ``x`` is their edge, ``y`` where it is to the left.

    ``level`` is how far it goes on before the stairs, ``before`` whether the person is behind it.
    """
    end = at(x + GOING * steps, y, RAIL + RISE * (steps + 1))
    foot = at(x - 4, y, 0)
    top = at(x - 4, y, RAIL + RISE * (1 - 4 / GOING))
    bars = [rod(foot, top, thick=4)]
    bars += [
        rod(at(x + GOING * i + 8, y, RISE * (i + 1)), at(x + GOING * i + 8, y, height), thick=2)
        for i in range(1, steps)
        for height in [RAIL + RISE * (i + 1 + 8 / GOING)]
    ]
    start = [at(x - 4 - level, y, top[2] - 8)] if level else []
    shapes = [*bars, rod(*start, top, end, thick=4.4)]
    return Prop(before=shapes) if before else Prop(behind=shapes)


def cushion(x: float, y: float, z: float, long: float, wide: float, thick: float) -> Prop:
    """Return a pillow anywhere, such as under the knees; ``long``, ``wide``, ``thick`` are halves."""
    return Prop(behind=[Cushion(at(x, y, z), at(long, wide, thick), "c shown")])


def footplates(x: float = 40, z: float = 9) -> Prop:
    """Return the footplates of a wheelchair; ``x`` is their middle, ``z`` how high they are."""
    plates = [
        rod(at(x - 13, y * s, z), at(x + 19, y * s, z + 2), thick=3.2)
        for s in (-1, 1)
        for y in (6, 13)
    ]
    bars = [rod(at(20, 16 * s, 46), at(x - 10, 16 * s, z), thick=2.4) for s in (-1, 1)]
    return Prop(behind=[*bars[1:], *plates, *bars[:1]])


FURNITURE: dict[str, Callable[..., Prop]] = {
    "box": box,
    "bedside": bedside,
    "chest": chest,
    "bench": bench,
    "sheet": sheet,
    "mug": mug,
    "pole": pole,
    "shelves": shelves,
    "stairs": stairs,
    "rail": rail,
    "cushion": cushion,
    "footplates": footplates,
}
