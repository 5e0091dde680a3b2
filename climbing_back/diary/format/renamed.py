"""Ids of the content under their names of today: ``content/published-ids.json`` says what was renamed.

The diary keeps entries as they were written. Views read them through this, so an answer on an old id counts
for the new one. The browser's half is ``renamed.ts``; ``tests/diary/renamed.json`` holds both to the same answers.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from climbing_back.content import published

if TYPE_CHECKING:
    from climbing_back.diary.format.schema import Entry

Renamed = dict[str, dict[str, str]]
"""What ids of former days are called now, by kind and id."""

FIELDS = {
    "if-then-plan": "barrier",
    "reflection": "prompt",
    "country": "country",
    "chapter-read": "chapter",
}
"""By type of entry, the one field that names something of the course. It is called like the kind of its ids."""


@cache
def _renamed() -> Renamed:
    return published.renamed()


def as_named_now(entry: Entry, renamed: Renamed | None = None) -> Entry:
    """Return ``entry`` with the names of today for what it names of the course."""
    renamed = _renamed() if renamed is None else renamed
    if not renamed:
        return entry
    return {**entry, "data": {**entry["data"], **_new_names(entry, renamed)}}


def _new_names(entry: Entry, renamed: Renamed) -> dict[str, Any]:
    data = entry["data"]

    def inside(kind: str, home: str, id_: str) -> tuple[str, str]:
        """Return a checklist or quick check and what is inside it, as they are called now."""
        of = published.PARENTS[kind]
        known = renamed.get(kind, {}).get(f"{home}.{id_}")
        new_home, _, new_id = (known or f"{now(of, home)}.{id_}").partition(".")
        return new_home, new_id

    def now(kind: str, id_: str) -> str:
        return renamed.get(kind, {}).get(id_, id_)

    match entry["type"]:
        case "checklist-answer":
            checklist, item = inside("item", data["checklist"], data["item"])
            return {"checklist": checklist, "item": item}
        case "quick-check-answer":
            check, question = inside("question", data["check"], data["question"])
            names = {"check": check, "question": question}
            if "choice" in data:
                names["choice"] = inside("choice", data["check"], data["choice"])[1]
            return names
        case "goal" if "problem" in data:
            # The problems are the items of one checklist.
            return {"problem": inside("item", "symptoms", data["problem"])[1]}
        case "exercise-plan":
            items = data["items"]
            return {
                "items": [
                    {**item, "exercise": now("exercise", item["exercise"])}
                    if "exercise" in item
                    else item
                    for item in items
                ]
            }
        case kind if (field := FIELDS.get(kind)) and field in data:
            return {field: now(field, data[field])}
    return {}
