"""View: the current answers of one checklist, read out of the log."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from climbing_back.diary.format.entries import in_effect, reads_entries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary.format.schema import Entry


@dataclass(frozen=True)
class Answer:
    """What the learner last said about one item.

    ``rating`` runs from 0 to 10 and is ``None`` where the learner gave none.

    Examples
    --------
    >>> Answer(ticked=True, rating=6)
    Answer(ticked=True, rating=6, note='')
    """

    ticked: bool = False
    rating: int | None = None
    note: str = ""


ANSWER_PARTS = frozenset(field.name for field in fields(Answer))
"""What can be said about an item: ticked, rating, note."""


@reads_entries
def current_entries(entries: Iterable[Entry], checklist: str) -> list[Entry]:
    """Return the entries that say the current answers of ``checklist``, oldest first.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> tick = new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "ticked": True})
    >>> later = new_entry("checklist-answer", {**tick["data"], "ticked": False})
    >>> current_entries([tick, later], "symptoms") == [later]
    True
    """
    counting = in_effect(entries)
    last: dict[tuple[str, str], str] = {}
    for entry in counting:
        data = entry["data"]
        if entry["type"] == "checklist-answer" and data["checklist"] == checklist:
            last |= {(data["item"], part): entry["id"] for part in ANSWER_PARTS & data.keys()}
    current = set(last.values())
    return [entry for entry in counting if entry["id"] in current]


@reads_entries
def answers_of(entries: Iterable[Entry], checklist: str) -> dict[str, Answer]:
    """Return the current answer for each item of ``checklist`` that the learner spoke about.

    Each of tick, rating and note stands as it was last said, whatever was said about the others,
    so two devices that answered different parts both keep their part.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> tick = new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "ticked": True})
    >>> answers_of([tick], "symptoms")
    {'pain': Answer(ticked=True, rating=None, note='')}
    """
    answers: dict[str, Answer] = {}
    for entry in current_entries(entries, checklist):
        data = entry["data"]
        said = {part: data[part] for part in ANSWER_PARTS & data.keys()}
        answers[data["item"]] = replace(answers.get(data["item"], Answer()), **said)
    return answers
