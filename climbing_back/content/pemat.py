"""How we scored our own chapters: ``pemat.yaml``, with the items of PEMAT-P in our own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.content.book import chapters
from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from climbing_back.content.reader import Document

SCALES = ("understandability", "actionability")
"""Whether a chapter can be understood, and whether a reader can act on it."""

AIM = 90
"""The share in 100 that each chapter should reach in both kinds."""


@dataclass(frozen=True)
class PematItem:
    """One thing that is asked of each chapter.

    Examples
    --------
    >>> pemat().items[0].id
    'U1'
    """

    id: str
    kind: str
    asks: str


@dataclass(frozen=True)
class PematScore:
    """Whether a chapter meets an item, and why; ``met`` is None when the item does not apply.

    Examples
    --------
    >>> pemat().chapters["move/loosen"].scores[0].item.id
    'U1'
    """

    item: PematItem
    met: bool | None
    note: str


@dataclass(frozen=True)
class PematChapter:
    """A chapter's scores, in the order of the items.

    Examples
    --------
    >>> pemat().chapters["move/loosen"].page
    'move/loosen'
    """

    page: str
    scores: tuple[PematScore, ...]

    def percent(self, kind: str) -> int:
        """Return how many in 100 of the items of this kind that apply are met."""
        met = [each.met for each in self.scores if each.item.kind == kind and each.met is not None]
        return round(100 * sum(met) / len(met))

    @property
    def not_met(self) -> tuple[PematScore, ...]:
        """The scores of the items that apply and are not met."""
        return tuple(each for each in self.scores if each.met is False)


@dataclass(frozen=True)
class Pemat:
    """What was asked, when, and each chapter's scores by the chapter's name.

    Examples
    --------
    >>> len(pemat().items) > 20
    True
    """

    scored_on: str
    items: tuple[PematItem, ...]
    chapters: dict[str, PematChapter]


@loader
def pemat() -> Pemat:
    """Return all scores.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> len(pemat().chapters) > 3
    True
    """
    return read_pemat(FOLDER / "pemat.yaml", chapters())


def read_pemat(file: Path, known: Collection[str]) -> Pemat:
    """Return the scores in ``file`` of the chapters ``known``, in their order.

    A new chapter may have none yet.
    """
    document = read(file, "pemat")
    document.check_ids_differ(("items",))
    items = tuple(PematItem(**said) for said in document.said["items"])
    scored = document.said["chapters"]
    for name in scored:
        if name not in known:
            problem = f'there is no chapter "{name}". Use its path in the book.'
            raise document.error(("chapters", name), problem)
    return Pemat(
        document.said["scored_on"],
        items,
        {name: _chapter(document, name, items) for name in known if name in scored},
    )


def _chapter(document: Document, name: str, items: tuple[PematItem, ...]) -> PematChapter:
    said = document.said["chapters"][name]
    asked = [item.id for item in items]
    for id_ in said:
        if id_ not in asked:
            problem = f"there is no item {id_}. Use one of: {', '.join(asked)}."
            raise document.error(("chapters", name, id_), problem)
    for id_ in asked:
        if id_ not in said:
            problem = f"{name} has no score for {id_}. Add a score and a note."
            raise document.error(("chapters", name), problem)
    found = PematChapter(
        name,
        tuple(
            PematScore(
                item,
                None if said[item.id]["score"] == "n/a" else bool(said[item.id]["score"]),
                said[item.id]["note"],
            )
            for item in items
        ),
    )
    for kind in SCALES:
        if all(each.met is None for each in found.scores if each.item.kind == kind):
            problem = f"{name} has no item of {kind} that applies. Score one with 1 or 0."
            raise document.error(("chapters", name), problem)
    return found
