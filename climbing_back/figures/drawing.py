"""Pictures of a motion: start and end side by side, and the same as a slow moving picture."""

from __future__ import annotations

from itertools import groupby
from string import Template
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures import scene
from climbing_back.figures.body import SIDES, UP
from climbing_back.figures.camera import Camera
from climbing_back.figures.contacts import unit
from climbing_back.figures.motion import moving, path_of
from climbing_back.figures.person import parts_of
from climbing_back.figures.shapes import Line, Tube, ball, n

if TYPE_CHECKING:
    from climbing_back.figures.body import Body, Vector
    from climbing_back.figures.cast import Person
    from climbing_back.figures.motion import Motion
    from climbing_back.figures.shapes import Box

# Light, and what is different on a dark page: paper, lines, things (top, side, front), ghost.
STYLE = Template("""
:root{--c:#fff;--n:#1e282c;--o:#efe8dc;--p:#e2d9ca;--q:#d6ccbb;--w:#a2988a;--a:#c8562a;--d:#0e5a60;--f:#fbfaf7}
@media(prefers-color-scheme:dark){:root{--c:#1a2327;--n:#eae5db;--o:#38474d;--p:#2f3c42;--q:#28343a;--w:#8a979e;
--a:#f08a5a;--d:#86cdc9;--f:#cfd6d8}}
path{stroke:var(--c);stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round;paint-order:stroke}
.t{fill:$top}.l{fill:$legs}.s{fill:$skin}.h{fill:$hair}.x{fill:$shoes}.y{fill:#e9e4da}
.i{stroke:none}.e{fill:#241d1a;stroke:none}.g{fill:none;stroke:#241d1a;stroke-width:.9}
.o{fill:var(--o)}.p{fill:var(--p)}.q{fill:var(--q)}.c{fill:var(--p)}
.o,.p,.q,.c{stroke:var(--w);stroke-width:.8}
.w,.k,.f{fill:none;stroke:var(--w)}.k{stroke:var(--n)}.f{stroke:var(--f)}
.m .t,.m .l,.m .s{fill:var(--a)}.m .hand{fill:$skin}.z{opacity:.6}
.u{fill:none;stroke:var(--a);stroke-width:1;stroke-dasharray:3 2.4}
.r{fill:none;stroke:var(--a);stroke-width:3}.v{fill:var(--a);stroke:none}
.d{fill:var(--d);stroke-width:3}.j{fill:none;stroke:var(--n);stroke-width:2.2}
""".replace("\n", ""))


def draw(motion: Motion) -> str:
    """Return the still picture: one panel for each frame, as SVG."""
    camera = Camera.at(motion.view)
    bodies = motion.bodies
    size = _crop(motion, camera, bodies)
    left, top, right, bottom = size
    wide, high = right - left, bottom - top
    across = wide < high * 1.15
    gap = 6
    panels = []
    for number in range(len(bodies)):
        x, y = (number * (wide + gap), 0.0) if across else (0.0, number * (high + gap))
        inside = _panel(motion, camera, bodies, number, size)
        panels.append(
            f'<svg x="{n(x)}" y="{n(y)}" width="{n(wide)}" height="{n(high)}" '
            f'viewBox="{n(left)} {n(top)} {n(wide)} {n(high)}">{inside}</svg>'
        )
    count = len(bodies)
    total = (
        (wide * count + gap * (count - 1), high)
        if across
        else (wide, high * count + gap * (count - 1))
    )
    return _document(motion.person, total, "".join(panels))


def _document(person: Person, size: tuple[float, float], inside: str) -> str:
    style = STYLE.substitute(
        top=person.top, legs=person.legs, skin=person.skin, hair=person.hair, shoes=person.shoes
    )
    wide, high = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {n(wide)} {n(high)}" '
        f'width="{n(wide)}" height="{n(high)}"><style>{style}</style>{inside}</svg>\n'
    )


def _crop(motion: Motion, camera: Camera, bodies: list[Body]) -> Box:
    """Return the paper that all frames need: the body, and a little of what is around it."""
    boxes = [
        shape.box(camera)
        for body in bodies
        for part in parts_of(body, motion.person, False)
        for shape in part.shapes
    ]
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, bottom = max(b[2] for b in boxes), max(b[3] for b in boxes)
    for prop in motion.props.values():
        for shape in (*prop.behind, *prop.before):
            a, b, c, d = shape.box(camera)
            left, right = min(left, max(a, left - 26)), max(right, min(c, right + 26))
            top, bottom = min(top, max(b, top - 12)), max(bottom, min(d, bottom + 12))
    return left - 7, top - 8, right + 7, bottom + 7


def _panel(motion: Motion, camera: Camera, bodies: list[Body], number: int, size: Box) -> str:
    body = bodies[number]
    drawn = [_ground(motion, camera, size)]
    props = list(motion.props.values())
    drawn += [shape.draw(camera) for prop in props for shape in prop.behind]
    drawn += _aids(motion, camera, body, before=False)
    moves = moving(motion)
    parts = sorted(
        parts_of(body, motion.person, bool(motion.said.get("socks"))),
        key=lambda part: camera.depth(part.middle()),
    )
    if number:
        ghosts = parts_of(bodies[number - 1], motion.person, False)
        outlines = "".join(
            shape.outline(camera)
            for part in ghosts
            if part.name in moves and part.name != "trunk"
            for shape in part.shapes
        )
        if outlines:
            drawn.append(f'<path class="u" d="{outlines}"/>')
    far = _far(camera, body)
    for part in parts:
        look = [word for word, on in (("m", part.name in moves), ("z", part.name in far)) if on]
        shapes = part.shapes
        if part.name == "head":
            shapes = sorted(shapes, key=lambda shape: camera.depth(shape.middle()))
        shapes = "".join(
            f'<path class="{look}" d="{"".join(shape.outline(camera) for shape in alike)}"/>'
            for look, alike in groupby(shapes, key=lambda shape: shape.look)
        )
        drawn.append(f'<g class="{" ".join(look)}">{shapes}</g>' if look else shapes)
    drawn += _aids(motion, camera, body, before=True)
    drawn += [shape.draw(camera) for prop in props for shape in prop.before]
    drawn += _dots(motion, camera, body)
    if number and "follow" in motion.said:
        drawn.append(_arrow(motion, camera, number - 1))
    return "".join(drawn) + _badge(number + 1, size)


def _ground(motion: Motion, camera: Camera, size: Box) -> str:
    z = motion.floor
    corners = tuple(np.array([x, y, z]) for x, y in ((-400, -48), (400, -48), (400, 60), (-400, 60)))
    if motion.view in {"front", "back", "feet"}:
        corners = tuple(np.array([x, y, z]) for x, y in ((-70, -400), (-70, 400), (70, 400), (70, -400)))
    return Line(corners, "o i", True).draw(camera)


def _far(camera: Camera, body: Body) -> set[str]:
    """Return the limbs on the side that looks away, where one side hides the other."""
    across = unit(body.joints["left shoulder"] - body.joints["right shoulder"])
    looks = across @ camera.eye
    if abs(looks) < 0.6:
        return set()
    side = "right" if looks > 0 else "left"
    return {f"{side} leg", f"{side} arm"}


def _aids(motion: Motion, camera: Camera, body: Body, before: bool) -> list[str]:
    said, shapes = motion.said, []
    joints = body.joints
    for side in said.get("splint", []):
        if before == (side == "right"):
            shapes += scene.splint(body, side)
    if "stick" in said and before == (said["stick"] == "right"):
        side = said["stick"]
        palm = (joints[f"{side} wrist"] + joints[f"{side} fingers"]) / 2
        shapes += scene.stick(palm, motion.floor)
    if "strap" in said and before:
        foot = (joints[f"{said['strap']} ball"] * 0.75 + joints[f"{said['strap']} heel"] * 0.25)
        for side in SIDES:
            palm = (joints[f"{side} wrist"] + joints[f"{side} fingers"]) / 2
            shapes.append(scene.rod(palm, foot, thick=2.2, look="k"))
    if "towel" in said and before:
        for side in said["towel"]:
            spot = joints[f"{side} fingers"]
            across = np.array([0, 9.0, 0])
            shapes.append(Tube(spot - across - UP * 2, spot + across - UP * 2, 3.6, 3.6, "c"))
    return [shape.draw(camera) for shape in shapes]


def _dots(motion: Motion, camera: Camera, body: Body) -> list[str]:
    """Mark where the hands hold on."""
    dots = []
    for name in motion.said.get("hold", []):
        side, what = name.split()
        joints = body.joints
        spot = (
            (joints[f"{side} wrist"] + joints[f"{side} fingers"]) / 2
            if what == "hand"
            else joints[name]
        )
        dots.append(ball(spot, 3.1, "d").draw(camera))
    return dots


def _arrow(motion: Motion, camera: Camera, start: int) -> str:
    follow = motion.said["follow"]
    name = follow[start] if isinstance(follow, list) else follow
    path = [np.array(camera.see(point)) for point in path_of(motion, start, name)]
    way = path[-1] - path[0]
    length = float(np.hypot(*way))
    if length < 4:
        return ""
    # Beside the limb, on the outer side, not on it.
    aside = np.array([way[1], -way[0]]) / length
    hip = np.array(camera.see(motion.bodies[start].joints["pelvis"]))
    if aside @ (path[len(path) // 2] - hip) < 0:
        aside = -aside
    off = float(motion.said.get("aside", 11))
    path = [point + aside * off for point in path]
    head = path[-1]
    back = path[-3] if len(path) > 3 else path[0]
    along = (head - back) / max(float(np.hypot(*(head - back))), 1e-6)
    across = np.array([-along[1], along[0]])
    neck = head - along * 5
    line = "L".join(f"{n(x)} {n(y)}" for x, y in [*path[:-1], neck])
    tips = [head + along * 2.5, neck + across * 4.6 - along * 2, neck - across * 4.6 - along * 2]
    arrow = f'<path class="r" d="M{line}"/>' + _tip(tips)
    if motion.said.get("both_ways"):
        first, second = path[0], path[2]
        along = (first - second) / max(float(np.hypot(*(first - second))), 1e-6)
        across = np.array([-along[1], along[0]])
        arrow += _tip([first + along * 5, first + across * 4.6 - along, first - across * 4.6 - along])
    return arrow


def _tip(points: list[Vector]) -> str:
    return f'<path class="v" d="M{"L".join(f"{n(x)} {n(y)}" for x, y in points)}Z"/>'


DIGITS = {1: "M-2.4-3.2L.6-5V5", 2: "M-3-3C-2-6 3-6 3-2.6 3 0-3 3-3 5H3.2", 3: "M-3-4.4C0-6 3-5 3-2.8 3-1 1 0-.6 0 1 0 3.2.6 3.2 2.6 3.2 5-1 6-3.2 4.2"}


def _badge(number: int, size: Box) -> str:
    left, top, _, _ = size
    return f'<path class="j" transform="translate({n(left + 9)} {n(top + 10)})" d="{DIGITS[number]}"/>'
