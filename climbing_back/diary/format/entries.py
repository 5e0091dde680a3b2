"""Entries of the diary: making them, checking them, and which of them still count.

The browser's half is ``entries.ts``; ``tests/diary/vectors.json`` holds both to the same answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

from climbing_back.diary.format.clock import leaves_room, local_moment, next_id
from climbing_back.diary.format.fits import foreign_in, misfit
from climbing_back.diary.format.given import as_log
from climbing_back.diary.format.renamed import as_named_now

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from climbing_back.diary.format.schema import Entry

View = TypeVar("View", bound=Callable[..., Any])


class InvalidEntryError(ValueError):
    """An entry does not fit the schema. The message says where and why, in one sentence.

    Examples
    --------
    >>> try:
    ...     new_entry("check-in", {"day": "2026-11-22", "pain": 11})
    ... except InvalidEntryError as error:
    ...     print(error)
    This diary entry cannot be kept: data.pain: 11 must be smaller than or equal to 10.
    """


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

    Examples
    --------
    >>> check_in = new_entry("check-in", {"day": "2026-11-22", "colour": "so-so"})
    >>> check_in["type"], check_in["data"]["colour"]
    ('check-in', 'so-so')
    """
    entry: Entry = {
        "id": next_id(after),
        "type": kind,
        "at": local_moment(),
        "data": data,
    }
    if replaces is not None:
        entry["replaces"] = replaces
    validate(entry)
    return entry


def newest_id(log: Sequence[Entry]) -> str:
    """Return the id that what is written next has to follow: the newest one that leaves room."""
    return next((entry["id"] for entry in reversed(log) if leaves_room(entry["id"])), "")


def validate(entry: object) -> None:
    """Raise :class:`InvalidEntryError` unless ``entry`` fits the schema; unknown types may pass.

    Examples
    --------
    >>> validate(new_entry("reserve-day", {"day": "2026-11-22"})) is None
    True
    """
    problem = foreign_in(entry) or misfit(entry)
    if problem:
        raise InvalidEntryError(f"This diary entry cannot be kept: {problem}.")


def reads_entries(view: View) -> View:
    """Have ``view`` say in a sentence what was given to it in place of entries.

    A diary's entries were checked when they came in. So they are looked at again only when the
    view could not do with them.
    """

    @wraps(view)
    def said_plainly(entries: Iterable[Entry], *more: Any, **named: Any) -> Any:
        log = as_log(entries)
        try:
            return view(log, *more, **named)
        except (AttributeError, KeyError, TypeError, ValueError):
            for entry in log:
                validate(entry)
            raise

    return cast("View", said_plainly)


@reads_entries
def in_effect(entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that still count, oldest first, without the withdrawals themselves.

    An entry counts unless a withdrawal that counts names it, or an entry that was not withdrawn
    replaces it, directly or through a chain of edits. An edit stands where the first of its chain
    stood: to mend an old answer does not make it the newest. The result depends on the set of
    entries, never on their order. A ring of withdrawals or of edits, which no page makes, counts
    for nothing.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> tick = new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "ticked": True})
    >>> undone = new_entry("withdrawal", {"entry": tick["id"]})
    >>> in_effect([tick, undone])
    []
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
    starts = starts_of_edits(by_id)
    return sorted(counting, key=lambda entry: (starts.get(entry["id"], entry["id"]), entry["id"]))


def starts_of_edits(by_id: Mapping[str, Entry]) -> dict[str, str]:
    """Return for each edit the earliest id of its chain, which may not be in the log.

    Each link of a chain is walked once. What is no edit is the start of itself, and left out.
    """
    starts: dict[str, str] = {}
    for key in by_id:
        path: list[str] = []
        at = key
        # An id on the path is noted as the start of itself, so a ring comes to an end.
        while at not in starts and (older := by_id.get(at, {}).get("replaces")):
            path.append(at)
            starts[at] = at
            at = older
        ring = path[path.index(at) :] if at in path else []
        start = min([starts.get(at, at), *ring])
        for one in reversed(path):
            start = starts[one] = min(start, one)
    return starts


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
