"""Pictures of a motion, as SVG: its frames side by side, and the same as a slow moving picture."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, groupby
from string import Template
from typing import TYPE_CHECKING

from climbing_back.figures import scene
from climbing_back.figures.arrows import arrow, ways
from climbing_back.figures.body import SIDES
from climbing_back.figures.camera import Camera
from climbing_back.figures.holding import unit
from climbing_back.figures.shapes import Line, ball, n

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from climbing_back.figures.cast import Person
    from climbing_back.figures.motion import Moment, Motion
    from climbing_back.figures.shapes import Box, Shape

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
    order = _order(camera, there[0])
    drawn = [_marks(motion, camera, moment, order) for moment in there]
    seconds = f"{2 * SECONDS * (count - 1):g}s"
    inside = "".join(_animated(marks, seconds) for marks in zip(*drawn, strict=True))
    left, top, right, bottom = _crop(motion, camera)
    return _document(motion.person, (left, top, right - left, bottom - top), inside)


@dataclass(frozen=True)
class Mark:
    """One path of a picture. ``group`` says how its part of the body is drawn."""

    look: str
    path: str
    thick: float = 0
    group: str = ""

    def svg(self, inside: str = "") -> str:
        """Return the element."""
        if not self.path:
            return ""
        width = f' style="stroke-width:{n(self.thick)}"' if self.thick else ""
        element = f'<path class="{self.look}"{width} d="{self.path}"'
        drawn = f"{element}>{inside}</path>" if inside else f"{element}/>"
        return f'<g class="{self.group}">{drawn}</g>' if self.group else drawn


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
    marks = _marks(motion, camera, moment, _order(camera, moment), number)
    arrows = "".join(arrow(way) for way in ways(motion, camera, number))
    return _joined(marks) + arrows


def _joined(marks: Iterable[Mark]) -> str:
    """Return the elements, those of one group in one."""
    drawn = []
    for group, alike in groupby(marks, key=lambda mark: mark.group):
        inside = "".join(Mark(mark.look, mark.path, mark.thick).svg() for mark in alike)
        drawn.append(f'<g class="{group}">{inside}</g>' if group else inside)
    return "".join(drawn)


def _order(camera: Camera, moment: Moment) -> list[int]:
    """Return in which order the parts of a body are drawn: the nearest last."""
    parts = moment.parts(camera.eye)
    return sorted(range(len(parts)), key=lambda index: camera.depth(parts[index].middle()))


def _marks(
    motion: Motion,
    camera: Camera,
    moment: Moment,
    order: Sequence[int],
    number: int | None = None,
) -> list[Mark]:
    """Return all that is drawn of one moment, from back to front.

    ``number`` is that of the frame, if it is one: then a shadow shows where the one before was, and
    dots show where the hands hold on.
    """
    marks = [] if motion.view == "hand" else [_mark(camera, _ground(motion))]
    marks += [_mark(camera, shape) for prop in motion.props for shape in prop.behind]
    far_aids, near_aids = _aids(motion, moment)
    marks += [_mark(camera, shape) for shape in far_aids]
    moves, far = motion.moving, _far(camera, moment)
    if number:
        marks.append(_shadow(motion, camera, motion.moments[number - 1], moves))
    parts = moment.parts(camera.eye)
    for part in (parts[index] for index in order):
        group = " ".join(
            word for word, on in (("m", part.name in moves), ("z", part.name in far)) if on
        )
        for look, alike in groupby(part.shapes, key=lambda shape: shape.look):
            path = "".join(shape.outline(camera) for shape in alike)
            marks.append(Mark(look, path, group=group))
    marks += [_mark(camera, shape) for shape in near_aids]
    marks += [_mark(camera, shape) for prop in motion.props for shape in prop.before]
    if number is not None:
        marks += [_mark(camera, dot) for dot in _dots(motion, number)]
    return marks


def _mark(camera: Camera, shape: Shape) -> Mark:
    return Mark(shape.look, shape.outline(camera), shape.thick)


def _shadow(motion: Motion, camera: Camera, moment: Moment, moves: set[str]) -> Mark:
    """Return where the moving parts were before."""
    shown = moves | {"head"} if "trunk" in moves else moves
    parts = [part for part in moment.parts(camera.eye) if part.name in shown]
    return Mark("u", "".join(s.outline(camera) for part in parts for s in part.shapes))


def _ground(motion: Motion) -> Shape:
    far, wide = (70, 400) if motion.view in {"front", "back", "feet"} else (400, 54)
    z = motion.floor
    corners = ((-far, -wide), (far, -wide), (far, wide), (-far, wide))
    return Line(tuple(scene.at(x, y, z) for x, y in corners), "o i", True)


def _far(camera: Camera, moment: Moment) -> set[str]:
    """Return the limbs on the side that looks away, where one side hides the other."""
    if "left shoulder" not in moment.joints:
        return set()
    across = unit(moment.joints["left shoulder"] - moment.joints["right shoulder"]) @ camera.eye
    if abs(across) < 0.6:
        return set()
    side = "right" if across > 0 else "left"
    return {f"{side} leg", f"{side} arm"}


def _aids(motion: Motion, moment: Moment) -> tuple[list[Shape], list[Shape]]:
    """Return what goes along with the body: on its far side, and on its near side."""
    said, joints = motion.said, moment.joints
    by_side: dict[str, list[Shape]] = {side: [] for side in SIDES}
    for side in said.get("splint", []):
        by_side[side] += scene.splint(joints, side)
    if "stick" in said:
        by_side[said["stick"]] += scene.stick(scene.palm(joints, said["stick"]), motion.floor)
    if "strap" in said:
        by_side["right"] += scene.strap(joints, said["strap"])
    if "towel" in said:
        by_side["left"].append(scene.towel(joints))
    return by_side["left"], by_side["right"]


def _dots(motion: Motion, number: int) -> list[Shape]:
    """Mark where the hands hold on."""
    frame, joints = motion.said["frames"][number], motion.moments[number].joints
    return [ball(scene.palm(joints, side), 3.1, "d") for side in frame.get("hold", [])]


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
