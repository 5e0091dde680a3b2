"""What is drawn of one moment of a motion, from back to front: the ground, things, the body, what goes along."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from climbing_back.figures import scene
from climbing_back.figures.body import SIDES
from climbing_back.figures.holding import unit
from climbing_back.figures.shapes import Line, ball, n

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from climbing_back.figures.camera import Camera
    from climbing_back.figures.motion import Moment, Motion
    from climbing_back.figures.shapes import Shape


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


def joined(marks: Iterable[Mark]) -> str:
    """Return the elements, those of one group in one."""
    drawn = []
    for group, alike in groupby(marks, key=lambda mark: mark.group):
        inside = "".join(Mark(mark.look, mark.path, mark.thick).svg() for mark in alike)
        drawn.append(f'<g class="{group}">{inside}</g>' if group else inside)
    return "".join(drawn)


def order_of(camera: Camera, moment: Moment) -> list[int]:
    """Return in which order the parts of a body are drawn: the nearest last."""
    parts = moment.parts(camera.eye)
    return sorted(range(len(parts)), key=lambda index: camera.depth(parts[index].middle()))


def marks_of(
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
