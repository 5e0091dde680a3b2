"""Backup files: the same file, the same limits and the same words as in the browser's ``backup.ts``.

``tests/diary/backup.json`` holds both to the same answers.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.backup_file import CHOOSE, NO_PLACE, BackupError, text_of
from climbing_back.diary.format.clock import local_moment
from climbing_back.diary.format.entries import validate
from climbing_back.diary.format.fits import DEEPEST, HALF_SIGN, misfit
from climbing_back.diary.format.given import as_log, as_path
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from climbing_back.diary.format.schema import Entry

FORMAT = "climbing-back-record"
VERSION = 1

HEAD = re.compile(rf'\{{"format":"{FORMAT}","version":([0-9]{{1,9}}),')
"""How the first line of a file begins."""

DEEPEST_READ = 100
"""What is deeper than this is cut out unread. Browsers could be busy with it for minutes."""

BRACKETS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{]|[\]}]', re.DOTALL)
"""Words, which are passed over, and brackets."""

MOST_ENTRIES = 1_000_000
"""Thirty a day for ninety years. A page would be busy for minutes with what is much more."""

FOREIGN = _("This is not a diary file of this course.")


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
    garbled
        Whether some signs of it could not be read. They show as �.

    Examples
    --------
    >>> Reading([], left_out=0, cut_off=False, garbled=False).entries
    []
    """

    entries: list[Entry]
    left_out: int
    cut_off: bool
    garbled: bool


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
    """Write ``log`` to a backup file at ``path``, one entry a line, in place of what is there.

    Raises
    ------
    BackupError
        When no file can be written there.
    InvalidEntryError
        When something in ``log`` is no whole entry; then nothing is written.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import mkdtemp
    >>> file = Path(mkdtemp()) / "climbing-back-diary.json"
    >>> write_backup([new_entry("reserve-day", {"day": "2026-11-22"})], file)
    >>> len(read_backup(file).entries)
    1
    """
    path, log = as_path(path), as_log(log)
    for entry in log:
        validate(entry)
    content = record_of(log, {"saved": local_moment()}).encode()
    try:
        path.write_bytes(content)
    except (OSError, ValueError) as error:
        raise BackupError(*NO_PLACE) from error


def record_of(log: Iterable[Entry], fields: dict[str, Any]) -> str:
    """Return the text of a file: one entry a line, and before them ``fields`` about the file."""
    head = _text({"format": FORMAT, "version": VERSION, **fields})
    lines = ",\n".join(_text(entry) for entry in log)
    return f'{head[:-1]},"entries":[\n{lines}\n]}}\n'


def read_backup(path: Path | str) -> Reading:
    """Read the backup file at ``path``. A store's ``add`` keeps the entries that it holds.

    Raises
    ------
    BackupError
        When nothing of it can be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import mkdtemp
    >>> file = Path(mkdtemp()) / "climbing-back-diary.json"
    >>> write_backup([], file)
    >>> read_backup(file)
    Reading(entries=[], left_out=0, cut_off=False, garbled=False)
    """
    return read_text(text_of(as_path(path)))


def read_text(text: str) -> Reading:
    """Read the text of a backup file, as :func:`read_backup` does."""
    found, cut_off = _whole(text) or _line_by_line(text)
    entries: dict[str, Entry] = {}
    left_out = 0
    for entry in found:
        if not _is_entry(entry) or not _same(entries.setdefault(entry["id"], entry), entry):
            left_out += 1
    if not entries and (left_out or cut_off):
        raise BackupError(
            "Nothing in this file can be read as a diary.",
            "Choose another copy of it, if you have one.",
        )
    return Reading(list(entries.values()), left_out, cut_off, garbled="\ufffd" in text)


def fields_of(text: str) -> dict[str, Any]:
    """Return what stands beside the entries of a file; of one that is cut off, what is in its first line."""
    first_line = re.split(r"[\r\n]", text, maxsplit=1)[0]
    for part in (text, f"{first_line}]}}"):
        try:
            record = _parsed(part)
        except ValueError:
            continue
        return record if isinstance(record, dict) else {}
    return {}


def compare(log: Iterable[Entry], reading: Reading) -> Comparison:
    """Compare what was read with the diary, given by its ``log``."""
    diary = {entry["id"]: entry for entry in log}
    added = [entry for entry in reading.entries if entry["id"] not in diary]
    different = sum(not _same(diary.get(each["id"], each), each) for each in reading.entries)
    return Comparison(added, len(reading.entries) - len(added) - different, different)


def _whole(text: str) -> tuple[list[Any], bool] | None:
    try:
        record = _parsed(text)
    except ValueError:
        return None
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise BackupError(FOREIGN, CHOOSE)
    _check_version(record.get("version"))
    if not isinstance(record.get("entries"), list):
        raise BackupError(FOREIGN, CHOOSE)
    _check_count(len(record["entries"]))
    return record["entries"], False


def _line_by_line(text: str) -> tuple[list[Any], bool]:
    """Read a file that is cut off or damaged. It still has whole lines: entries, but the first."""
    head, *lines = re.split(r"[\r\n]+", text, maxsplit=MOST_ENTRIES + 1)
    found = HEAD.match(head)
    _check_version(found and int(found[1]))
    _check_count(len(lines))
    cut_off = "]}" not in lines
    while not cut_off and lines.pop() != "]}":
        pass
    entries = []
    for line in lines:
        try:
            entries.append(_parsed(line.rstrip(" \t").removesuffix(",")))
        except ValueError:
            entries.append(None)
    # The line at which the file breaks off is seldom a whole entry.
    if cut_off and entries and not _is_entry(entries[-1]):
        entries.pop()
    return entries, cut_off


def _check_version(version: Any) -> None:
    # Not isinstance: true is no number, though Python counts with it.
    number = float(version) if type(version) in (int, float) else math.nan
    if not number.is_integer() or abs(number) >= 2**53:
        raise BackupError(FOREIGN, CHOOSE)
    if number != VERSION:
        raise BackupError(
            f"This file was made by another version of the course ({int(number)}).",
            "Load the newest version of the course and try again.",
        )


def _check_count(entries: int) -> None:
    if entries > MOST_ENTRIES:
        raise BackupError("This file has more than a million lines. A diary has fewer.", CHOOSE)


def _text(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def _parsed(text: str) -> Any:
    try:
        return _loaded(text)
    except (ValueError, RecursionError):
        return _loaded(_without_depths(text))


def _loaded(text: str) -> Any:
    return json.loads(text, parse_int=_number, parse_constant=_no_number)


def _without_depths(text: str) -> str:
    """Make what is nested too deep null. It stays deep enough that no entry can be made of it."""
    depth = start = 0
    kept = []
    for found in BRACKETS.finditer(text):
        bracket = found[0]
        if bracket in "[{":
            if depth == DEEPEST_READ:
                kept.append(f"{text[start : found.start()]}null")
            depth += 1
        elif bracket in "]}":
            depth -= 1
            if depth == DEEPEST_READ:
                start = found.end()
    if depth <= DEEPEST_READ:
        kept.append(text[start:])
    return "".join(kept)


def _number(digits: str) -> float:
    """Round very large whole numbers, as browsers do: both find the same in a file."""
    number = float(digits)
    return int(number) if abs(number) <= 2**53 else number


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is not JSON.")


def _is_entry(candidate: Any) -> bool:
    return can_be_kept(candidate, DEEPEST) and not misfit(candidate)


def can_be_kept(value: object, levels: int) -> bool:
    """Say whether it is not too deep for a browser, every number is one and every name is whole."""
    if isinstance(value, float):
        return math.isfinite(value)
    if not isinstance(value, dict | list):
        return True
    if isinstance(value, dict) and any(HALF_SIGN.search(name) for name in value):
        return False
    inside = value.values() if isinstance(value, dict) else value
    return levels > 0 and all(can_be_kept(inner, levels - 1) for inner in inside)


def _same(one: object, other: object) -> bool:
    """Say whether two values say the same. Python on its own takes true for 1."""
    if one is other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return one == other and isinstance(one, bool) == isinstance(other, bool)
