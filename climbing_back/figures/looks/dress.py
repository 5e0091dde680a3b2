"""A person in clothes, at rest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np

from climbing_back.figures.cast import PEOPLE, Person
from climbing_back.figures.human.mesh import FOOT_BONES, Human, human, mesh
from climbing_back.figures.looks.face import Face
from climbing_back.figures.looks.hair import Hair, hair_of
from climbing_back.figures.looks.measures import Measures
from climbing_back.figures.looks.smoothing import normals, smoothed

if TYPE_CHECKING:
    from climbing_back.figures.human.pose import Vector


@dataclass(frozen=True)
class Dressed:
    """A person in clothes, at rest."""

    person: Person
    human: Human
    socks: bool
    """Whether in socks, without shoes."""

    @cached_property
    def measures(self) -> Measures:
        """Where clothes begin and end."""
        return Measures(self.human)

    @cached_property
    def face(self) -> Face:
        """The landmarks of the head."""
        return Face(self.human)

    @cached_property
    def hair(self) -> Hair:
        """The hair at rest."""
        return hair_of(self.face, self.person.style)

    @cached_property
    def sleeve(self) -> float:
        """How far down the arm sleeves go."""
        build = self.human.build
        if self.person.sleeves == "long":
            return build.upper_arm + build.forearm - 1
        return build.upper_arm * 0.62

    @property
    def hem(self) -> float:
        """How high above the hip joints the top ends."""
        return 0.0

    @cached_property
    def shin_end(self) -> float:
        """How far down the leg the ankle is."""
        return self.human.build.thigh + self.human.build.shin

    def _foot(self, rounds: int, out: float) -> Vector:
        """Return the skin at rest moved outwards, its feet flat below."""
        soft = smoothed(self.human.points, "body", rounds)
        points = soft + normals(soft, mesh().body) * out
        foot = mesh().moved_by(FOOT_BONES) > 0.5
        points[foot, 2] = np.maximum(points[foot, 2], self.human.sole)
        return points

    @cached_property
    def sock(self) -> Vector:
        """The skin of the feet at rest, in socks."""
        return self._foot(8, 0.6)

    @cached_property
    def shoe(self) -> Vector:
        """The skin of the feet at rest, in shoes."""
        return self._foot(10, 1.15)


@cache
def dressed(name: str, socks: bool, belly: float = 0) -> Dressed:
    """Return the person of this name in clothes, in socks or in shoes."""
    return Dressed(PEOPLE[name], human(name, belly), socks)
