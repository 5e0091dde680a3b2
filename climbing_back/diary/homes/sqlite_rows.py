"""Reading the rows of the diary's SQLite file: each is an entry, or it is set aside."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from climbing_back.diary.format.fits import misfit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from climbing_back.diary.format.schema import Entry

MANY = 1_000_000
"""In a damaged file, numbers up to this one are tried one by one. No diary has so many entries."""


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is not JSON.")


_JSON = json.JSONDecoder(parse_constant=_no_number)

AS_IT_IS = "SELECT rowid, CAST(id AS BLOB), CAST(entry AS BLOB)"
BY_INDEX = (
    "SELECT rowid FROM entries ORDER BY id",
    "SELECT rowid FROM entries ORDER BY id DESC",
)


class Row(NamedTuple):
    """One row as bytes, for anything can stand in the file, even what is no text."""

    number: int
    id: bytes
    entry: bytes
    checksum: int | None


def checksum(entry: bytes) -> int:
    """Return what tells later whether ``entry`` is still what was written: its CRC-32."""
    return zlib.crc32(entry)


def entry_in(row: Row) -> Entry | None:
    """Return the entry of ``row``; nothing when it is none, or not what was written."""
    if row.checksum is not None and row.checksum != checksum(row.entry):
        return None
    try:
        entry: Entry = _JSON.decode(row.entry.decode())
        # What has its checksum was looked at when it was written.
        fits = row.checksum is not None or not misfit(entry)
        return entry if fits and entry["id"].encode() == row.id else None
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError):
        return None


def text_in(row: Row) -> str:
    r"""Return what stands in ``row``, for someone who can mend it; what is no text, as ``\x``."""
    return row.entry.decode(errors="backslashreplace")


def rows_after(db: sqlite3.Connection, number: int) -> list[Row]:
    """Return the rows of a sound file with a number above ``number``, by number."""
    rows = db.execute(f"{_select(db)} WHERE rowid > ? ORDER BY rowid", (number,))
    return [Row(*row) for row in rows]


def rows_to_save(db: sqlite3.Connection) -> tuple[list[Row], int]:
    """Return what can be read of a damaged file, and how many rows are known to be lost."""
    # What the file says about itself may be wrong. Without this, SQLite would believe it and stop.
    db.execute("PRAGMA writable_schema = ON")
    select = _select(db)
    found: dict[int, Row] = {}
    # A row that cannot be read ends the reading: so from both ends, and then one by one.
    for order in ("ASC", "DESC"):
        found |= {
            row[0]: Row(*row) for row in _until_trouble(db, f"{select} ORDER BY rowid {order}")
        }
    named = {
        number
        for query in BY_INDEX
        for (number,) in _until_trouble(db, query)
        if isinstance(number, int)
    }
    last = max(found.keys() | named, default=0)
    for number in sorted((named | set(range(1, min(last, MANY)))) - found.keys()):
        for row in _until_trouble(db, f"{select} WHERE rowid = {number}"):
            found[number] = Row(*row)
    return [found[number] for number in sorted(found)], len(named - found.keys())


def _until_trouble(db: sqlite3.Connection, query: str) -> Iterator[tuple[Any, ...]]:
    with suppress(sqlite3.Error):
        yield from db.execute(query)


def _select(db: sqlite3.Connection) -> str:
    if has_checksums(db):
        return f"{AS_IT_IS}, checksum FROM entries"
    return f"{AS_IT_IS}, NULL FROM entries"


def has_checksums(db: sqlite3.Connection) -> bool:
    """Say whether the file has checksums: an older course made it without them."""
    return "checksum" in columns(db)


def columns(db: sqlite3.Connection) -> set[str]:
    """Return the names of what each row of the diary has."""
    return {name for _, name, *_ in db.execute("PRAGMA table_info(entries)")}
