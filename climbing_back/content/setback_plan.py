"""The four parts of a setback plan: ``setback-plan.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Example:
    """A sentence to take over; with ``agree``, a therapist has to agree to it first.

    Examples
    --------
    >>> setback_parts()[0].examples[0].words != ""
    True
    """

    words: str
    agree: bool


@dataclass(frozen=True)
class SetbackPart:
    """One question of the plan. Its ``id`` is a field of the diary's entry.

    Examples
    --------
    >>> [part.id for part in setback_parts()]
    ['first', 'smallest', 'people', 'remember']
    """

    id: str
    question: str
    hint: str
    examples: tuple[Example, ...]


@loader
def setback_parts() -> tuple[SetbackPart, ...]:
    """Return the four parts in their order.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> len(setback_parts())
    4
    """
    return read_setback_parts(FOLDER / "setback-plan.yaml")


def read_setback_parts(file: Path) -> tuple[SetbackPart, ...]:
    """Return the parts in ``file``, checked beyond what a schema can say."""
    document = read(file, "setback-plan")
    document.check_ids_differ(())
    for index, part in enumerate(document.said):
        for number, each in enumerate(part["examples"]):
            check_facts(document, (index, "examples", number, "source"), each["source"])
    return tuple(
        SetbackPart(
            part["id"],
            part["question"],
            part["hint"],
            tuple(Example(each["words"], each.get("agree", False)) for each in part["examples"]),
        )
        for part in document.said
    )
