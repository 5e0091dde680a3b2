"""Diagrams with people: drawn as the pictures of exercises are, into the pages of chapters.

``content/diagrams/<name>.yaml`` says who is where in which pose. ``<name>.svg`` beside it is the diagram
without them: its size, labels and arrows. ``make figures`` draws both into ``book/pictures/<name>.svg``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back.content.diagrams import PEOPLE_HERE, diagram_files, labels_of
from climbing_back.figures.camera import Camera
from climbing_back.figures.diagrams.placing import motion_of
from climbing_back.figures.diagrams.themed import themed
from climbing_back.figures.drawing import Drawn
from climbing_back.figures.shapes import n

if TYPE_CHECKING:
    from collections.abc import Mapping


def diagram(name: str) -> str:
    """Return the SVG of the diagram with this name."""
    labels = labels_of(name).read_text("utf-8")
    people = "\n  ".join(picture(each) for each in diagram_files()[name]["pictures"])
    return labels.replace(PEOPLE_HERE, people)


def picture(said: Mapping[str, Any]) -> str:
    """Return a person in a place: the frames side by side, each as far from the ground as the others."""
    motion = motion_of(said)
    camera = Camera.looking(*said["look"]) if "look" in said else Camera.at(motion.view)
    drawing = Drawn(motion, camera, motion.moments)
    left, top, width, height = said["place"]
    box_left, _, box_right, box_bottom = drawing.crop
    count, scale = len(motion.moments), said.get("scale", 100) / 100
    each = width / count
    wide, high = each / scale, height / scale
    start = (box_left + box_right) / 2 - said.get("aside", 0) - wide / 2
    end = box_bottom + said.get("lift", 0) - high
    return "\n".join(
        f'<svg x="{n(left + each * number)}" y="{n(top)}" width="{n(each)}" height="{n(height)}" '
        f'viewBox="{n(start)} {n(end)} {n(wide)} {n(high)}" stroke-linecap="round" '
        f'stroke-linejoin="round" paint-order="stroke">'
        f"{themed(drawing.panel(number), motion.person)}</svg>"
        for number in range(count)
    )
