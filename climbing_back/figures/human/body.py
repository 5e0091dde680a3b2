"""A solved body: where its joints are, how its trunk is turned, and what its hands do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.figures.human.mesh import Human
    from climbing_back.figures.human.pose import Build, Vector


@dataclass(frozen=True)
class Turns:
    """How the parts of the trunk are turned from rest, as matrices."""

    pelvis: Vector
    chest: Vector
    head: Vector
    collars: Mapping[str, Vector]
    """The collar bones, by side."""


@dataclass(frozen=True)
class Grip:
    """What a hand does besides being somewhere."""

    curl: tuple[float, float, float, float, float] = (6, 15, 17, 19, 21)
    """By how much each joint of a finger bends more than the one before, from the thumb on."""
    palm: Vector | None = None
    """Which way the palm looks; None where the forearm leaves it."""
    together: float = 1.0
    """How far the fingers close their fan: 0 is spread as at rest, 1 is side by side."""
    thumb: float | None = None
    """By how much the thumb swings before the palm, in degrees; None where it bends as a finger does."""


@dataclass(frozen=True)
class Body:
    """Where the joints are, in centimetres, by name: ``right knee``, ``head`` ..."""

    human: Human
    joints: dict[str, Vector]
    turns: Turns
    grips: Mapping[str, Grip] = field(default_factory=dict)

    @property
    def build(self) -> Build:
        """How long the parts of the person are."""
        return self.human.build

    @property
    def front(self) -> Vector:
        """Where the chest looks."""
        return self.turns.chest[:, 0]

    @property
    def up(self) -> Vector:
        """Where the top of the chest points."""
        return self.turns.chest[:, 2]

    def moved(self, by: Vector) -> Body:
        """Return the same body somewhere else."""
        return replace(self, joints={name: at + by for name, at in self.joints.items()})

    def with_grip(self, side: str, grip: Grip) -> Body:
        """Return the same body with a hand that holds otherwise."""
        return replace(self, grips={**self.grips, side: grip})
