"""The ways of an exercise: sizes that are another movement, each with a position and steps of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from climbing_back.content.reader import FOLDER, read
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from climbing_back.content.reader import Document

Position = Literal["lying", "sitting", "standing"]

ON_SUCH_A_DAY = {
    "so-so": _("On a so-so day: {words}"),
    "off": _("On an off day: {words}"),
    "floor": _("For the smallest thing: {words}"),
}
NOTHING = {
    "lying": _("nothing, as you lie."),
    "sitting": _("nothing, as you sit."),
    "standing": _("nothing."),
}

LEVEL_OF = {"lying": "A", "sitting": "B", "standing": "C"}
"""The level of a way to do what is a standing exercise otherwise."""

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
    hold_on: str = ""
    """What to hold on to, if not what the exercise says."""


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
        Way(tuple(way["sizes"]), way["position"], tuple(way["steps"]), way.get("hold_on", ""))
        for way in document.said.get("ways", ())
    )


def hold_in(way: Way, own: str, position: Position) -> str:
    """Return what to hold on to in a way, as a sentence.

    What is ``own`` to the exercise, and there for somebody who stands, is out of reach of who sits or lies.
    """
    held = way.hold_on or (own if way.position == position else "")
    return held and f"{held}."


def holds_of(own: str, position: Position, ways: Iterable[Way]) -> str:
    """Return what to hold on to in sentences, in each way that differs. It is empty where nobody falls.

    Examples
    --------
    >>> holds_of("the counter", "standing", [Way(("off",), "sitting", ())])
    'the counter. On an off day: nothing, as you sit.'
    """
    held = [(way, hold_in(way, own, position) or NOTHING[way.position]) for way in ways]
    return _in_each_way(f"{own}.", held) if own else ""


def levels_of(level: str, ways: Iterable[Way], levels: Mapping[str, str]) -> str:
    """Return a level in sentences, and that of a way in which one sits or lies instead of standing.

    Parameters
    ----------
    levels
        What the levels A, B and C are, in words.
    """
    said = [(way, LEVEL_OF[way.position]) for way in ways if level == "C"]
    return _in_each_way(f"{levels[level]}.", [(way, f"{levels[lower]}.") for way, lower in said])


def _in_each_way(own: str, others: Iterable[tuple[Way, str]]) -> str:
    differing = [
        ON_SUCH_A_DAY[way.sizes[0]].format(words=words) for way, words in others if words != own
    ]
    return " ".join([own, *differing])


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
