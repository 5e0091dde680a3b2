"""Checklists: ``checklists/<id>.yaml``, one file each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import FOLDER, files_in, read

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Rating:
    """How much something matters, asked as steps from 0 to 10; ``words`` has one for each.

    Examples
    --------
    >>> len(checklist("symptoms").items[0].rating.words)
    11
    """

    question: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """One row of a checklist. Answers hang on ``id``, which never changes its meaning.

    Examples
    --------
    >>> [item.id for item in checklist("symptoms").items][:2]
    ['coordination', 'fatigue']
    """

    id: str
    label: str
    source: tuple[str, ...]
    help: str | None = None
    rating: Rating | None = None
    note: str | None = None


@dataclass(frozen=True)
class ChecklistContent:
    """What a checklist asks, before anyone has answered.

    Examples
    --------
    >>> checklist("symptoms").items[0].id
    'coordination'
    """

    id: str
    title: str
    question: str
    hint: str
    items: tuple[Item, ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """What its lines rest on, each fact once."""
        return tuple(dict.fromkeys(source for item in self.items for source in item.source))


@cache
def checklist(name: str) -> ChecklistContent:
    """Return the checklist called ``name``.

    Raises
    ------
    ContentError
        When the file is missing or wrong; the message says where and what to do.

    Examples
    --------
    >>> checklist("symptoms").id
    'symptoms'
    """
    if name not in checklist_ids():
        raise ValueError(
            f"There is no checklist {name!r}. Use one of: {', '.join(checklist_ids())}."
        )
    return read_checklist(FOLDER / f"checklists/{name}.yaml")


def checklist_ids() -> list[str]:
    """Return the ids of all checklists, sorted.

    Examples
    --------
    >>> "symptoms" in checklist_ids()
    True
    """
    return sorted(file.stem for file in files_in("checklists"))


def read_checklist(file: Path) -> ChecklistContent:
    """Return the checklist in ``file``, checked beyond what a schema can say."""
    document = read(file, "checklist")
    said = document.said
    document.check_id()
    document.check_ids_differ(("items",))
    for index, item in enumerate(said["items"]):
        place = ("items", index)
        if "rating" in item and "rating_words" not in said:
            raise document.error(
                (*place, "rating"), 'a rating needs "rating_words": one word for each step 0 to 10.'
            )
        check_facts(document, (*place, "source"), item["source"])
    return from_dict(said)


def from_dict(said: dict[str, Any]) -> ChecklistContent:
    """Turn what a checked file says into a checklist."""
    words = tuple(said.get("rating_words", ()))
    items = tuple(
        Item(
            id=item["id"],
            label=item["label"],
            source=tuple(item["source"]),
            help=item.get("help"),
            rating=Rating(item["rating"], words) if "rating" in item else None,
            note=item.get("note"),
        )
        for item in said["items"]
    )
    return ChecklistContent(said["id"], said["title"], said["question"], said["hint"], items)
