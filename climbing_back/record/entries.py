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

import jsonschema_rs
import uuid_utils

from climbing_back.record.renamed import as_named_now

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Entry = dict[str, Any]
"""One entry of the log, as ``record.schema.json`` describes it."""


FIRST_DAY = datetime(2000, 1, 2)


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
        # A clock that was reset says 1970, which no diary knows.
        "at": max(datetime.now(), FIRST_DAY).astimezone().isoformat(timespec="seconds"),
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
    problem = misfit(entry)
    if problem:
        raise InvalidEntryError(f"This diary entry cannot be kept: {problem}.")


def misfit(entry: object) -> str:
    """Say where and why ``entry`` does not fit the schema; nothing when it fits."""
    try:
        error = next(_validator().iter_errors(entry), None)
    except UnicodeEncodeError:
        return "the entry itself: it holds half a sign"
    if error is None:
        return ""
    where = ".".join(str(step) for step in error.instance_path) or "the entry itself"
    # A pattern is for machines; "does not match" is enough here.
    message = error.message.partition(' "^')[0]
    return f"{where}: {message if len(message) <= 200 else message[:200] + '…'}"


@cache
def _validator() -> jsonschema_rs.Validator:
    schema = json.loads(
        resources.files(__package__).joinpath("record.schema.json").read_text("utf-8")
    )
    return jsonschema_rs.validator_for(
        {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": "#/$defs/Entry"}
    )


def in_effect(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that still count, oldest first, without the withdrawals themselves.

    An entry counts unless a withdrawal that counts names it, or an entry that was not withdrawn
    replaces it, directly or through a chain of edits. An edit stands where the first of its chain
    stood: to mend an old answer does not make it the newest. The result depends on the set of
    entries, never on their order. A ring of withdrawals or of edits, which no page makes, counts
    for nothing.
    """
    by_id = {entry["id"]: as_named_now(entry) for entry in entries}
    withdrawn = _withdrawn(by_id.values())

    replaced: set[str] = set()
    for entry in by_id.values():
        if entry["id"] in withdrawn:
            continue
        older = entry.get("replaces")
        while older is not None and older not in replaced:
            replaced.add(older)
            older = by_id[older].get("replaces") if older in by_id else None

    counting = [
        entry
        for key, entry in by_id.items()
        if key not in withdrawn and key not in replaced and entry["type"] != "withdrawal"
    ]
    return sorted(counting, key=lambda entry: (start_of_chain(entry["id"], by_id), entry["id"]))


def start_of_chain(key: str, by_id: Mapping[str, Entry]) -> str:
    """Return the earliest id of the chain of edits that leads to ``key``, in the log or not."""
    chain = {key}
    older = by_id[key].get("replaces") if key in by_id else None
    while older is not None and older not in chain:
        chain.add(older)
        older = by_id[older].get("replaces") if older in by_id else None
    return min(chain)


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
