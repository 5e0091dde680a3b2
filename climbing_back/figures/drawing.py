"""Pictures of a motion, as SVG: its frames side by side, and the same as a slow moving picture."""

from __future__ import annotations

from itertools import chain
from string import Template
from typing import TYPE_CHECKING

from climbing_back.figures.arrows import arrow, ways
from climbing_back.figures.camera import Camera
from climbing_back.figures.marks import Mark, joined, marks_of, order_of
from climbing_back.figures.shapes import n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from climbing_back.figures.cast import Person
    from climbing_back.figures.motion import Motion
    from climbing_back.figures.shapes import Box

# A picture in an <img> follows the colour scheme of the page around it. Outline c (on a dark page a
# light one, or dark clothes and hair would be lost), ink n, things o p q (top, side, front) with
# their edge w, accent a, hold d. For clothes and skin see `cast.py`.
STYLE = Template(
    """
:root{--c:#fff;--n:#1e282c;--o:#efe8dc;--p:#e2d9ca;--q:#d6ccbb;--w:#a2988a;--a:#c8562a;--d:#0e5a60}
@media(prefers-color-scheme:dark){:root{--c:#8a979e;--n:#eae5db;--o:#38474d;--p:#2f3c42;--q:#28343a;
--w:#8a979e;--a:#f08a5a;--d:#86cdc9}}
path{stroke:var(--c);stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round;paint-order:stroke}
.t{fill:$top}.l{fill:$legs}.s{fill:$skin}.h{fill:$hair}.x{fill:$shoes}.y{fill:#e9e4da}
.i{stroke:none}.e{fill:#241d1a;stroke:none}.g{fill:none;stroke:#241d1a;stroke-width:.9}
.o{fill:var(--o)}.p{fill:var(--p)}.q{fill:var(--q)}.c{fill:var(--p)}
.o,.p,.q,.c{stroke:var(--w);stroke-width:.8}
.w,.k{fill:none;stroke:var(--w)}.k{stroke:var(--n)}
.m .t,.m .l,.m .s{fill:var(--a)}.m .hand{fill:$skin}.z{opacity:.6}
.u{fill:var(--a);stroke:none;opacity:.24}
.r{fill:none;stroke:var(--a);stroke-width:3}.v{fill:var(--a);stroke:none}
.d{fill:var(--d);stroke-width:3}.j{fill:none;stroke:var(--n);stroke-width:2.2}
""".replace("\n", "")
)

DIGITS = {
    1: "M-2.4-3.2L.6-5V5",
    2: "M-3-3C-2-6 3-6 3-2.6 3 0-3 3-3 5H3.2",
    3: "M-3-4.4C0-6 3-5 3-2.8 3-1 1 0-.6 0 1 0 3.2.6 3.2 2.6 3.2 5-1 6-3.2 4.2",
}

GAP = 6
AROUND = (28, 14)
"""How much of what stands beside and above a body is shown, in centimetres."""

STEPS = 4
"""Into how many steps the moving picture divides the way between two frames."""
SECONDS = 2.4
"""How long that way takes. Slow: nobody should have to keep up."""


def still(motion: Motion) -> str:
    """Return the still picture: one panel for each frame."""
    camera = Camera.at(motion.view)
    left, top, right, bottom = size = _crop(motion, camera)
    wide, high = right - left, bottom - top
    upright = wide < high * 1.15
    step = (wide + GAP, 0.0) if upright else (0.0, high + GAP)
    count = len(motion.moments)
    panels = "".join(
        f'<svg x="{n(step[0] * number)}" y="{n(step[1] * number)}" width="{n(wide)}" '
        f'height="{n(high)}" viewBox="{n(left)} {n(top)} {n(wide)} {n(high)}">'
        f"{_panel(motion, camera, number)}{_badge(number + 1, size)}</svg>"
        for number in range(count)
    )
    whole = (wide + step[0] * (count - 1), high + step[1] * (count - 1))
    return _document(motion.person, (0, 0, *whole), panels)


def in_motion(motion: Motion) -> str:
    """Return the moving picture: from the first frame to the last and back, again and again."""
    camera = Camera.at(motion.view)
    count = len(motion.moments)
    there = [motion.moments[0]]
    for start in range(count - 1):
        there += [motion.between(start, step / STEPS) for step in range(1, STEPS + 1)]
    order = order_of(camera, there[0])
    drawn = [marks_of(motion, camera, moment, order) for moment in there]
    seconds = f"{2 * SECONDS * (count - 1):g}s"
    inside = "".join(_animated(marks, seconds) for marks in zip(*drawn, strict=True))
    left, top, right, bottom = _crop(motion, camera)
    return _document(motion.person, (left, top, right - left, bottom - top), inside)


def _animated(marks: Sequence[Mark], seconds: str) -> str:
    paths = [mark.path for mark in marks]
    if len(set(paths)) == 1:
        return marks[0].svg()
    values = ";".join([*paths, *paths[-2::-1]])
    return marks[0].svg(
        f'<animate attributeName="d" dur="{seconds}" repeatCount="indefinite" values="{values}"/>'
    )


def _panel(motion: Motion, camera: Camera, number: int) -> str:
    moment = motion.moments[number]
    marks = marks_of(motion, camera, moment, order_of(camera, moment), number)
    arrows = "".join(arrow(way) for way in ways(motion, camera, number))
    return joined(marks) + arrows


def _crop(motion: Motion, camera: Camera) -> Box:
    """Return the paper that all frames need: the body, the arrows, a little of what is around."""
    moments = motion.moments
    parts = chain.from_iterable(moment.parts(camera.eye) for moment in moments)
    body = _around([shape.box(camera) for part in parts for shape in part.shapes])
    arrows = [way for number in range(1, len(moments)) for way in ways(motion, camera, number)]
    boxes = [body, *((x, y, x, y) for way in arrows for x, y in way.points)]
    for prop in motion.props:
        for shape in (*prop.behind, *prop.before):
            left, top, right, bottom = shape.box(camera)
            nearby = (
                max(left, body[0] - AROUND[0]),
                max(top, body[1] - AROUND[1]),
                min(right, body[2] + AROUND[0]),
                min(bottom, body[3] + AROUND[1]),
            )
            boxes.append(nearby)
    left, top, right, bottom = _around(boxes)
    return left - 7, top - 8, right + 7, bottom + 7


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _badge(number: int, size: Box) -> str:
    left, top, _, _ = size
    where = f"translate({n(left + 9)} {n(top + 10)})"
    return f'<path class="j" transform="{where}" d="{DIGITS[number]}"/>'


def _document(person: Person, box: Box, inside: str) -> str:
    """Return the file. ``box`` is left, top, width and height."""
    style = STYLE.substitute(
        top=person.top, legs=person.legs, skin=person.skin, hair=person.hair, shoes=person.shoes
    )
    view, (wide, high) = " ".join(map(n, box)), box[2:]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" width="{n(wide)}" '
        f'height="{n(high)}"><style>{style}</style>{inside}</svg>\n'
    )
