"""The ways of an exercise: sizes that are another movement, each with a position and steps of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from climbing_back.content.reader import FOLDER, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from climbing_back.content.reader import Document

Position = Literal["lying", "sitting", "standing"]

ON_FEET = {"feet", "toes"}
"""What carries somebody who stands, in the file of a picture."""


@dataclass(frozen=True)
class Way:
    """How an exercise is done in some of its sizes: so-so, off, and floor for the smallest thing.

    Examples
    --------
    >>> exercises()["heel-raise"].way_of("off").position
    'sitting'
    """

    sizes: tuple[str, ...]
    position: Position
    steps: tuple[str, ...]


def read_ways(document: Document) -> tuple[Way, ...]:
    """Return the ways that the file of an exercise names beside its own. None of its sizes has two."""
    seen: set[str] = set()
    for index, way in enumerate(document.said.get("ways", ())):
        for size in way["sizes"]:
            if size in seen:
                raise document.error(
                    ("ways", index, "sizes"), f"{size} has two ways here. Keep one of them."
                )
            seen.add(size)
    return tuple(
        Way(tuple(way["sizes"]), way["position"], tuple(way["steps"]))
        for way in document.said.get("ways", ())
    )


def check_pictures(exercise: str, ways: Iterable[Way], figures: Mapping[str, Document]) -> None:
    """Make sure that each way of an exercise has its picture, each such picture its steps, and both one position."""
    open_ways = {frozenset(way.sizes): way for way in ways}
    for name, figure in figures.items():
        if not name.startswith(f"{exercise}--") or "shows" not in figure.said:
            continue
        way = open_ways.pop(frozenset(figure.said["shows"]), None)
        if way is None:
            raise figure.error(
                ("shows",),
                f'there are no steps for just these sizes. Write them in exercises/{exercise}.yaml, under "ways".',
            )
        if way.position != (shown := _position(figure.said)):
            raise figure.error(
                ("frames",),
                f"somebody is {shown} here, and {way.position} in the ways of exercises/{exercise}.yaml. "
                "Let both say the same.",
            )
    if open_ways:
        _, way = open_ways.popitem()
        document = read(FOLDER / f"exercises/{exercise}.yaml", "exercise")
        raise document.error(
            ("ways",),
            f"no picture shows just these sizes: {', '.join(way.sizes)}. "
            f"Say so in its file, figures/{exercise}--<way>.yaml, or take the steps away.",
        )


def _position(said: Mapping[str, Any]) -> Position:
    """Return how somebody is in a picture; whoever comes to stand in it is standing."""
    frames = said["frames"]
    if any(frame.get("rest") in ON_FEET for frame in frames):
        return "standing"
    return "lying" if any("lie" in frame for frame in frames) else "sitting"
