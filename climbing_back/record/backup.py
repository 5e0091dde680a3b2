"""Backup files: the same file, the same limits and the same words as in the browser's ``backup.ts``.

``tests/record/backup.json`` holds both to the same answers.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from climbing_back.record.clock import local_moment
from climbing_back.record.entries import misfit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.record.entries import Entry

FORMAT = "climbing-back-record"
VERSION = 1

HEAD = re.compile(rf'\{{"format":"{FORMAT}","version":([0-9]{{1,9}}),')
"""How the first line of a file begins."""

LARGEST_BYTES = 64 * 1024 * 1024
"""A diary of many decades is smaller."""

DEEPEST = 32
"""Entries of the course are five levels deep. What is much deeper is not from a diary."""

HALF_SIGN = re.compile("[\ud800-\udfff]")
"""Half an emoji. The check of the format cannot take one in the name of a field."""

NOTHING_CHANGED = "Your diary is as it was."
FOREIGN = f"This is not a diary file of this course. {NOTHING_CHANGED}"


class BackupError(Exception):
    """A file cannot be used at all. The message says why, in words for the learner."""


@dataclass(frozen=True)
class Reading:
    """What a file holds.

    Attributes
    ----------
    entries
        What can be used, each id once.
    left_out
        How many entries cannot be used.
    cut_off
        Whether the end of the file is not there.
    """

    entries: list[Entry]
    left_out: int
    cut_off: bool


@dataclass(frozen=True)
class Comparison:
    """How a reading differs from the diary.

    Attributes
    ----------
    added
        The entries that the diary does not have.
    known
        How many entries the diary has already.
    different
        How many have the id of an entry of the diary and say something else.
    """

    added: list[Entry]
    known: int
    different: int


def write_backup(log: Iterable[Entry], path: Path | str) -> None:
    """Write ``log`` to a backup file at ``path``, one entry a line, in place of what is there."""
    head = _text({"format": FORMAT, "version": VERSION, "saved": local_moment()})
    lines = ",\n".join(_text(entry) for entry in log)
    Path(path).write_bytes(f'{head[:-1]},"entries":[\n{lines}\n]}}\n'.encode())


def read_backup(path: Path | str) -> Reading:
    """Read the backup file at ``path``. A store's ``add`` keeps the entries that it holds.

    Raises
    ------
    BackupError
        When nothing of it can be used.
    """
    path = Path(path)
    size = path.stat().st_size
    if size > LARGEST_BYTES:
        raise BackupError(
            f"This file is too large for a diary ({round(size / 1024 / 1024)} MB). "
            f"{NOTHING_CHANGED} Choose a file whose name begins with climbing-back-diary."
        )
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    found, cut_off = _whole(text) or _line_by_line(text)
    entries: dict[str, Entry] = {}
    left_out = 0
    for entry in found:
        if not _is_entry(entry) or not _same(entries.setdefault(entry["id"], entry), entry):
            left_out += 1
    if not entries and (left_out or cut_off):
        raise BackupError(f"Nothing in this file can be read as a diary. {NOTHING_CHANGED}")
    return Reading(list(entries.values()), left_out, cut_off)


def compare(log: Iterable[Entry], reading: Reading) -> Comparison:
    """Compare what was read with the diary, given by its ``log``."""
    diary = {entry["id"]: entry for entry in log}
    added = [entry for entry in reading.entries if entry["id"] not in diary]
    different = sum(not _same(diary.get(each["id"], each), each) for each in reading.entries)
    return Comparison(added, len(reading.entries) - len(added) - different, different)


def _whole(text: str) -> tuple[list[Any], bool] | None:
    try:
        record = _parsed(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise BackupError(FOREIGN)
    _check_version(record.get("version"))
    if not isinstance(record.get("entries"), list):
        raise BackupError(FOREIGN)
    return record["entries"], False


def _line_by_line(text: str) -> tuple[list[Any], bool]:
    """Read a file that is cut off or damaged. It still has whole lines: entries, but the first."""
    head, *lines = re.split(r"[\r\n]+", text)
    found = HEAD.match(head)
    _check_version(found and int(found[1]))
    cut_off = "]}" not in lines
    while not cut_off and lines.pop() != "]}":
        pass
    entries = []
    for line in lines:
        try:
            entries.append(_parsed(line.rstrip(" \t").removesuffix(",")))
        except (ValueError, RecursionError):
            entries.append(None)
    # The line at which the file breaks off is seldom a whole entry.
    if cut_off and entries and not _is_entry(entries[-1]):
        entries.pop()
    return entries, cut_off


def _check_version(version: Any) -> None:
    # Not isinstance: true is no number, though Python counts with it.
    number = float(version) if type(version) in (int, float) else math.nan
    if not number.is_integer() or abs(number) >= 2**53:
        raise BackupError(FOREIGN)
    if number != VERSION:
        raise BackupError(
            f"This file was made by another version of the course ({int(number)}). "
            f"{NOTHING_CHANGED} Load the newest version of the course and try again."
        )


def _text(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def _parsed(text: str) -> Any:
    return json.loads(text, parse_int=_number, parse_constant=_no_number)


def _number(digits: str) -> float:
    """Round very large whole numbers, as browsers do: both find the same in a file."""
    number = float(digits)
    return int(number) if abs(number) <= 2**53 else number


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is not JSON.")


def _is_entry(candidate: Any) -> bool:
    return _can_be_kept(candidate, DEEPEST) and not misfit(candidate)


def _can_be_kept(value: object, levels: int) -> bool:
    """Say whether it is not too deep for a browser, every number is one and every name is whole."""
    if isinstance(value, float):
        return math.isfinite(value)
    if not isinstance(value, dict | list):
        return True
    if isinstance(value, dict) and any(HALF_SIGN.search(name) for name in value):
        return False
    inside = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(_can_be_kept(inner, levels - 1) for inner in inside)


def _same(one: object, other: object) -> bool:
    """Say whether two values say the same. Python on its own takes true for 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return one == other and isinstance(one, bool) == isinstance(other, bool)
