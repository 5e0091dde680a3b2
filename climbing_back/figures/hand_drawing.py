"""How a hand from near is drawn: as tubes, whose outlines can go over from one moment to another."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from climbing_back.figures.marks import Mark, joined, marks_of_hand, order_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from climbing_back.figures.camera import Camera
    from climbing_back.figures.cast import Person
    from climbing_back.figures.motion import Moment, Motion

STYLE = Template(
    """
.t,.s,.c{stroke:var(--c);stroke-width:2.2;paint-order:stroke}
.c{fill:#9dbccb}.t{fill:$top}.s{fill:$skin}.m .t,.m .s{fill:var(--a)}.u{fill:var(--a);stroke:none;opacity:.24}
""".replace("\n", "")
)


def style(person: Person) -> str:
    """Return the style sheet's part for a hand."""
    return STYLE.substitute(top=person.top, skin=person.skin)


def panel(motion: Motion, camera: Camera, number: int) -> str:
    """Return the SVG of one frame."""
    moment = motion.moments[number]
    return joined(marks_of_hand(motion, camera, moment, order_of(camera, moment), number))


def in_turn(motion: Motion, camera: Camera, moments: Sequence[Moment], seconds: float) -> str:
    """Return the SVG of a hand that goes through all moments and back."""
    order = order_of(camera, moments[0])
    drawn = [marks_of_hand(motion, camera, moment, order) for moment in moments]
    return "".join(_animated(marks, f"{seconds:g}s") for marks in zip(*drawn, strict=True))


def _animated(marks: Sequence[Mark], seconds: str) -> str:
    paths = [mark.path for mark in marks]
    if len(set(paths)) == 1:
        return marks[0].svg()
    values = ";".join([*paths, *paths[-2::-1]])
    return marks[0].svg(
        f'<animate attributeName="d" dur="{seconds}" repeatCount="indefinite" values="{values}"/>'
    )
