"""What is drawn around a person, and of a hand from near: ground, things, aids, parts, from back to front."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from climbing_back.figures import scene
from climbing_back.figures.aids import sling, splint, stick, strap, towel
from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.shapes import Line, ball, n

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from climbing_back.figures.camera import Camera
    from climbing_back.figures.motion import Moment, Motion
    from climbing_back.figures.shapes import Shape


@dataclass(frozen=True)
class Mark:
    """One path of a picture. ``group`` says how its part of a hand is drawn."""

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


def joined(marks: Iterable[Mark]) -> str:
    """Return the elements, those of one group in one."""
    drawn = []
    for group, alike in groupby(marks, key=lambda mark: mark.group):
        inside = "".join(Mark(mark.look, mark.path, mark.thick).svg() for mark in alike)
        drawn.append(f'<g class="{group}">{inside}</g>' if group else inside)
    return "".join(drawn)


def mark(camera: Camera, shape: Shape) -> Mark:
    """Return a thing as it is drawn."""
    return Mark(shape.look, shape.outline(camera), shape.thick)


def order_of(camera: Camera, moment: Moment) -> list[int]:
    """Return in which order the parts of a hand are drawn: the nearest last."""
    parts = moment.parts
    return sorted(range(len(parts)), key=lambda index: camera.depth(parts[index].middle()))


def marks_of_hand(
    motion: Motion, camera: Camera, moment: Moment, order: Sequence[int], number: int = 0
) -> list[Mark]:
    """Return all that is drawn of a hand at one moment, from back to front.

    ``number`` is that of the frame: from the second on, a shadow shows where the fingers were before.
    """
    marks = [mark(camera, shape) for shape in things(motion)]
    if "towel" in motion.said:
        marks += [mark(camera, shape) for shape in towel(moment.joints)]
    if number:
        moved = (part for part in motion.moments[number - 1].parts if part.name in motion.moving)
        shapes = (shape for part in moved for shape in part.shapes)
        marks.append(Mark("u", "".join(shape.outline(camera) for shape in shapes)))
    for part in (moment.parts[index] for index in order):
        group = "m" if part.name in motion.moving else ""
        for look, alike in groupby(part.shapes, key=lambda shape: shape.look):
            path = "".join(shape.outline(camera) for shape in alike)
            marks.append(Mark(look, path, group=group))
    return marks


def ground(motion: Motion) -> Shape:
    """Return the floor; none is seen round a mat that is looked at from above."""
    far, wide = (70, 400) if motion.view in {"front", "back"} else (400, 54)
    if motion.view in {"feet", "top"}:
        far, wide = 0, 0
    z = motion.floor
    corners = ((-far, -wide), (far, -wide), (far, wide), (-far, wide))
    return Line(tuple(scene.at(x, y, z) for x, y in corners), "o i", True)


def things(motion: Motion) -> list[Shape]:
    """Return what stands in the room, from back to front."""
    props = motion.props
    return [shape for prop in props for shape in prop.behind] + [
        shape for prop in props for shape in prop.before
    ]


def aids(motion: Motion, moment: Moment) -> list[Shape]:
    """Return what goes along with the body."""
    said, joints = motion.said, moment.joints
    found: list[Shape] = []
    for side in said.get("splint", []):
        found += splint(joints, side)
    if "stick" in said:
        found += stick(scene.palm(joints, said["stick"]), motion.floor)
    if "strap" in said:
        round_foot = sling if "towel" in said else strap
        found += round_foot(joints, said["strap"])
    return found


def dots(motion: Motion, moment: Moment, number: int) -> list[Shape]:
    """Return rings round the hands that hold on."""
    holding = motion.said["frames"][number].get("hold", [])
    return [ball(scene.palm(moment.joints, side), 4.8, "d") for side in SIDES if side in holding]
