"""The log as it stands in the diary's SQLite file, and how an entry becomes a row of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from climbing_back.diary.format.backup import can_be_kept
from climbing_back.diary.format.entries import InvalidEntryError, validate
from climbing_back.diary.format.fits import DEEPEST, foreign_in
from climbing_back.diary.homes.sqlite_rows import (
    Row,
    checksum,
    entry_in,
    rows_after,
    rows_to_save,
)
from climbing_back.diary.homes.trouble import (
    DAMAGED,
    NOT_A_DIARY,
    NOT_TO_READ,
    TO_READ,
    DiaryError,
    count_of,
    in_plain_words,
)

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from climbing_back.diary.format.schema import Entry


def row_of(entry: Entry) -> tuple[str, str, int]:
    """Return the id, the text and the checksum under which ``entry`` is kept.

    Raises
    ------
    InvalidEntryError
        When it does not fit the schema, or no other home could hold it.
    """
    validate(entry)
    # No backup file could bring it back.
    if not can_be_kept(entry, DEEPEST):
        raise InvalidEntryError(
            f"This diary entry cannot be kept: it is nested more than {DEEPEST} deep, "
            "or a number or name in it is none."
        )
    try:
        text = json.dumps(entry, allow_nan=False)
    except (TypeError, ValueError) as error:
        # Where the schema leaves a field open, Python could put in what no other home can hold.
        why = foreign_in(entry) or error
        raise InvalidEntryError(f"This diary entry cannot be kept: {why}.") from error
    return entry["id"], text, checksum(text.encode())


class LogOfFile:
    """The log in memory, brought up to the file by reading only the rows that are new."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path
        self.entries: list[Entry] = []
        self.set_aside: list[Row] = []
        self.damage = ""
        """What is wrong with the file as a whole, in words. It then stays as it was read."""
        self._newest_row = 0
        self._seen: tuple[int, int] | None = None

    def catch_up(self) -> bool:
        """Read what is new in the file; say whether there was anything."""
        if self.damage:
            return False
        with in_plain_words(self._path):
            others = self._db.execute("PRAGMA data_version").fetchone()[0]
            seen = (others, self._db.total_changes)
            if seen == self._seen:
                return False
            known, aside = self.entries, self.set_aside
            rows = rows_after(self._db, self._newest_row)
            count = self._db.execute("SELECT count(*) FROM entries").fetchone()[0]
            if count != len(known) + len(aside) + len(rows):
                # Some went away.
                known, aside, rows = [], [], rows_after(self._db, 0)
        is_new = bool(rows) or known is not self.entries
        if is_new:
            self._take_in(known, aside, rows)
        self._seen = seen
        return is_new

    def read_what_can_be_read(self) -> None:
        """Read a damaged file, and say how much of it there is."""
        with in_plain_words(self._path):
            rows, lost = rows_to_save(self._db)
        self._take_in([], [], rows)
        if not self.entries and not self.set_aside:
            raise DiaryError(NOT_A_DIARY.format(path=self._path))
        words = [
            DAMAGED.format(path=self._path),
            TO_READ.format(entries=count_of(len(self.entries))),
        ]
        if lost:
            words.append(NOT_TO_READ.format(entries=count_of(lost)))
        self.damage = " ".join(words)

    def _take_in(self, known: list[Entry], aside: list[Row], rows: list[Row]) -> None:
        found = [(row, entry_in(row)) for row in rows]
        new = [entry for _, entry in found if entry is not None]
        self.entries = sorted([*known, *new], key=lambda entry: entry["id"])
        self.set_aside = [*aside, *(row for row, entry in found if entry is None)]
        self._newest_row = rows[-1].number if rows else 0
