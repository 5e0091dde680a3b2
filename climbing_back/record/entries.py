"""Entries of the diary: making them, checking them, and which of them still count.

The browser's half is ``entries.ts``; ``tests/record/vectors.json`` holds both to the same answers.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import uuid_utils
from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Iterable

Entry = dict[str, Any]
"""One entry of the log, as ``record.schema.json`` describes it."""


class InvalidEntryError(ValueError):
    """An entry does not fit the schema. The message says where and why, in one sentence."""


def new_entry(
    kind: str, data: dict[str, Any], *, after: str = "", replaces: str | None = None
) -> Entry:
    """Make a valid entry of type ``kind``, dated now in local time with its offset.

    ``after`` is the newest id of the diary, which the new id follows; ``replaces`` is the id of
    the entry that this one edits.

    Raises
    ------
    InvalidEntryError
        When ``data`` does not fit the schema of that type.
    """
    entry: Entry = {
        "id": _next_id(after),
        "type": kind,
        "at": datetime.now().astimezone().isoformat(timespec="seconds"),
        "data": data,
    }
    if replaces is not None:
        entry["replaces"] = replaces
    validate(entry)
    return entry


def _next_id(after: str) -> str:
    """Ids sort by time. A clock that was set back must not make today older than yesterday."""
    key = str(uuid_utils.uuid7())
    if key > after:
        return key
    milliseconds = uuid_utils.UUID(after).timestamp + 1
    return str(uuid_utils.uuid7(nanoseconds=milliseconds * 1_000_000))


def validate(entry: object) -> None:
    """Raise :class:`InvalidEntryError` unless ``entry`` fits the schema; unknown types may pass."""
    kind = entry.get("type") if isinstance(entry, dict) else None
    validators = _validators()
    validator = validators.get(kind if isinstance(kind, str) else "", validators["OtherEntry"])
    error = next(validator.iter_errors(entry), None)
    if error is not None:
        where = ".".join(str(step) for step in error.absolute_path) or "the entry itself"
        raise InvalidEntryError(f"This diary entry cannot be kept: {where}: {error.message}")


def in_effect(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that still count, oldest first, without the withdrawals themselves.

    An entry counts unless a withdrawal that counts names it, or an entry that was not withdrawn
    replaces it, directly or through a chain of edits. The result depends on the set of entries,
    never on their order. A ring of withdrawals, which no page makes, counts for nothing.
    """
    by_id = {entry["id"]: entry for entry in entries}
    withdrawn = _withdrawn(by_id.values())

    replaced: set[str] = set()
    for entry in by_id.values():
        if entry["id"] in withdrawn:
            continue
        older = entry.get("replaces")
        while older is not None and older not in replaced:
            replaced.add(older)
            older = by_id[older].get("replaces") if older in by_id else None

    return [
        by_id[key]
        for key in sorted(by_id)
        if key not in withdrawn and key not in replaced and by_id[key]["type"] != "withdrawal"
    ]


def _withdrawn(entries: Iterable[Entry]) -> set[str]:
    """Collect the ids taken back, starting from the withdrawals that nobody took back."""
    target = {e["id"]: e["data"]["entry"] for e in entries if e["type"] == "withdrawal"}
    undecided = Counter(target.values())
    withdrawn: set[str] = set()
    decided = [key for key in target if not undecided[key]]
    while decided:
        key = decided.pop()
        named = target.get(key)
        if named is None or named in withdrawn:
            continue
        if key not in withdrawn:
            withdrawn.add(named)
            decided.append(named)
        else:
            undecided[named] -= 1
            if not undecided[named]:
                decided.append(named)
    return withdrawn


@cache
def _validators() -> dict[str, Draft202012Validator]:
    """One validator a type, so that a message names what is wrong and not every other type."""
    text = resources.files(__package__).joinpath("record.schema.json").read_text("utf-8")
    schema = json.loads(text)
    names = [option["$ref"].rpartition("/")[2] for option in schema["$defs"]["Entry"]["anyOf"]]
    validators = {}
    for name in names:
        kind = schema["$defs"][name]["properties"]["type"].get("const", name)
        validators[kind] = Draft202012Validator(
            {"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}
        )
    return validators
