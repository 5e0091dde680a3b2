"""What is drawn around a person: ground, things, aids, from back to front."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.figures import scene
from climbing_back.figures.aids import sling, splint, stick, strap, towel
from climbing_back.figures.hands import in_hand
from climbing_back.figures.human.pose import SIDES
from climbing_back.figures.shapes import Line, ball, n

if TYPE_CHECKING:
    from climbing_back.figures.camera import Camera
    from climbing_back.figures.motion import Moment, Motion
    from climbing_back.figures.shapes import Shape


@dataclass(frozen=True)
class Mark:
    """One path of a picture."""

    look: str
    path: str
    thick: float = 0

    def svg(self) -> str:
        """Return the element."""
        if not self.path:
            return ""
        width = f' style="stroke-width:{n(self.thick)}"' if self.thick else ""
        return f'<path class="{self.look}"{width} d="{self.path}"/>'


def mark(camera: Camera, shape: Shape) -> Mark:
    """Return a thing as it is drawn."""
    return Mark(shape.look, shape.outline(camera), shape.thick * camera.near)


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
    if moment.towel:
        found += towel(*in_hand(moment.body, moment.towel))
    if "strap" in said:
        round_foot = sling if "towel" in said else strap
        found += round_foot(joints, said["strap"])
    return found


def dots(motion: Motion, moment: Moment, number: int) -> list[Shape]:
    """Return rings round the hands that hold on."""
    holding = motion.said["frames"][number].get("hold", [])
    return [ball(scene.palm(moment.joints, side), 4.8, "d") for side in SIDES if side in holding]
