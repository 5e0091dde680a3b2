"""What is said of a setback: ``ground-zero.yaml`` and ``restart-ladders.yaml``."""

from __future__ import annotations

from dataclasses import dataclass

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import FOLDER, Document, Place, loader, read


@dataclass(frozen=True)
class Line:
    """One line that rests on facts."""

    words: str
    source: tuple[str, ...]


@dataclass(frozen=True)
class GroundZeroWords:
    """What the ground-zero page says, the same for everybody, and what may have helped.

    Examples
    --------
    >>> len(ground_zero_words().helped) > 0
    True
    """

    not_you: str
    kept: str
    look_for: tuple[Line, ...]
    ring: tuple[Line, ...]
    until_then: Line
    helped: tuple[str, ...]


@dataclass(frozen=True)
class LadderExample:
    """A restart ladder to start from, its lowest rung first.

    Examples
    --------
    >>> len(ladder_examples()[0].rungs) > 2
    True
    """

    name: str
    rungs: tuple[str, ...]


@loader
def ground_zero_words() -> GroundZeroWords:
    """Return the words of the ground-zero page.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> ground_zero_words().not_you != ""
    True
    """
    document = read(FOLDER / "ground-zero.yaml", "ground-zero")
    said = document.said
    lines = {
        key: tuple(
            _line(document, each["words"], each["source"], (key, index, "source"))
            for index, each in enumerate(said[key])
        )
        for key in ("look_for", "ring")
    }
    until_then = _line(
        document, said["until_then"], said["until_then_source"], ("until_then_source",)
    )
    return GroundZeroWords(
        said["not_you"], said["kept"], **lines, until_then=until_then, helped=tuple(said["helped"])
    )


@loader
def ladder_examples() -> tuple[LadderExample, ...]:
    """Return the ladders to start from, in their order.

    Raises
    ------
    ContentError
        When a file is wrong; the message says where and what to do.

    Examples
    --------
    >>> ladder_examples()[0].name != ""
    True
    """
    said = read(FOLDER / "restart-ladders.yaml", "restart-ladders").said
    return tuple(LadderExample(each["name"], tuple(each["rungs"])) for each in said)


def _line(document: Document, words: str, source: list[str], place: Place) -> Line:
    check_facts(document, place, source)
    return Line(words, tuple(source))
