"""Examples for if-then plans: ``if-then.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Barrier:
    """Something that gets in the way, with examples of what to do then. Plans name it by ``id``.

    ``cues`` go on from "If", ``actions`` from "then I will".

    Examples
    --------
    >>> "fatigue" in {barrier.id for barrier in if_then_examples().barriers}
    True
    """

    id: str
    label: str
    cues: tuple[str, ...]
    actions: tuple[str, ...]


@dataclass(frozen=True)
class IfThenExamples:
    """What a learner can pick from: for an action plan, and for each barrier.

    Examples
    --------
    >>> if_then_examples().barriers[0].id
    'fatigue'
    """

    cues: tuple[str, ...]
    actions: tuple[str, ...]
    barriers: tuple[Barrier, ...]


@loader
def if_then_examples() -> IfThenExamples:
    """Return the course's examples.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> len(if_then_examples().cues) > 0
    True
    """
    return read_if_then(FOLDER / "if-then.yaml")


def read_if_then(file: Path) -> IfThenExamples:
    """Return the examples in ``file``, checked beyond what a schema can say."""
    document = read(file, "if-then")
    said = document.said
    document.check_ids_differ(("barriers",))
    for index, each in enumerate(said["barriers"]):
        check_facts(document, ("barriers", index, "source"), each["source"])
    barriers = tuple(
        Barrier(each["id"], each["label"], tuple(each["if"]), tuple(each["then"]))
        for each in said["barriers"]
    )
    return IfThenExamples(tuple(said["cues"]), tuple(said["actions"]), barriers)
