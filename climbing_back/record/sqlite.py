"""The diary in one SQLite file, or in memory only."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back.record import sqlite_file
from climbing_back.record.entries import InvalidEntryError, validate
from climbing_back.record.sqlite_file import MEMORY, open_diary
from climbing_back.record.trouble import DAMAGED, MOVED, TRACES, DiaryError, in_plain_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from climbing_back.record.entries import Entry
    from climbing_back.record.store import Listener

LOOK_EVERY = 1.0
"""Seconds between two looks at whether another notebook has written."""


def _row_of(entry: Entry) -> tuple[str, str]:
    validate(entry)
    try:
        return entry["id"], json.dumps(entry, allow_nan=False)
    except (TypeError, ValueError) as error:
        # Where the schema leaves a field open, Python could put in what no other home can hold.
        raise InvalidEntryError(f"This diary entry cannot be kept: {error}.") from error


class SQLiteStore:
    """The diary in one SQLite file.

    Another notebook is another process with the same file. What that one writes is seen at the
    next reading; in a running event loop, such as a notebook's, those who watch hear of it soon.

    Parameters
    ----------
    path
        The file, made with its folders when it is not there yet; ``:memory:`` for a diary that
        leaves nothing behind.

    Raises
    ------
    DiaryError
        When the file cannot be opened or made, is not a sound diary, or is of a newer version.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = MEMORY if str(path) == str(MEMORY) else Path(path).absolute()
        self._listeners: list[Listener] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._next_look: asyncio.TimerHandle | None = None
        # A press on the page is handled on another thread than the cells.
        self._turn = threading.RLock()
        self._log: list[Entry] = []
        self._newest_row = 0
        self._seen: tuple[int, int] | None = None
        self._db = open_diary(self.path)
        try:
            self._file = None if self.path == MEMORY else self.path.stat()
            self._catch_up()
        except BaseException:
            self._db.close()
            raise
        # What was there already is no news.
        self._untold = False

    @property
    def place(self) -> str:
        """Where the diary is, in words for the learner."""
        return "in memory, until Python stops" if self.path == MEMORY else str(self.path)

    def entries(self) -> list[Entry]:
        """Return the whole log, oldest first.

        Raises
        ------
        DiaryError
            When the file cannot be read.
        """
        with self._turn:
            self._catch_up()
            return list(self._log)

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep ``entries``; an id that is known already is left as it is. Durable on return.

        Raises
        ------
        InvalidEntryError
            When one of them does not fit the schema; then none of them is kept.
        DiaryError
            When the file cannot be written; then none of them is kept.
        """
        rows = [_row_of(entry) for entry in entries]
        with self._turn:
            self._write(
                "INSERT INTO entries (id, entry) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", rows
            )
            # It is kept already. A reader elsewhere is not worth a wait; the next time will do.
            with suppress(sqlite3.OperationalError):
                self._db.execute("PRAGMA busy_timeout = 0")
                self._empty_side_file()
            self._db.execute(f"PRAGMA busy_timeout = {sqlite_file.PATIENCE * 1000:.0f}")
            self._catch_up()
            self._tell()

    def remove(self, ids: Iterable[str]) -> None:
        """Take the entries with these ids out for good, as if they had never been here.

        Durable on return, and then none of their words are left in the file. An id that is not
        here is no trouble.

        Raises
        ------
        DiaryError
            When the file cannot be written, or another program keeps traces of them in it.
        """
        with self._turn:
            self._write("DELETE FROM entries WHERE id = ?", [(key,) for key in ids])
            self._catch_up()
            self._tell()
            try:
                # SQLite overwrites what it deletes, but not every copy it made moving it about.
                self._db.execute("VACUUM")
                swept = self._empty_side_file()
            except sqlite3.OperationalError as error:
                raise DiaryError(TRACES.format(path=self.path)) from error
            if not swept:
                raise DiaryError(TRACES.format(path=self.path))

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with the whole log after each change; the result stops it.

        It hears at once of what is changed here. Of what another notebook changes it hears within
        about a second when this is called in a running event loop, else at the next change here.
        """
        self._listeners.append(listener)
        with suppress(RuntimeError):
            self._look_now_and_then(asyncio.get_running_loop())

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def close(self) -> None:
        """Let go of the file."""
        with self._turn:
            if self._next_look is not None:
                self._next_look.cancel()
            self._db.close()

    def _write(self, statement: str, rows: Iterable[tuple[str, ...]]) -> None:
        # Writing to a file that has no name any more would be lost.
        if self._file is not None:
            try:
                same = os.path.samestat(self._file, self.path.stat())
            except FileNotFoundError:
                same = False
            if not same:
                raise DiaryError(MOVED.format(path=self.path))
        with in_plain_words(self.path), self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany(statement, rows)

    def _empty_side_file(self) -> bool:
        """Make the one file the whole diary, for who copies it; say whether that was possible."""
        busy: int = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def _catch_up(self) -> None:
        """Bring the log in memory up to the file, reading only the rows that are new."""
        with in_plain_words(self.path):
            others = self._db.execute("PRAGMA data_version").fetchone()[0]
            seen = (others, self._db.total_changes)
            if seen == self._seen:
                return
            known = self._log
            rows = self._rows_after(self._newest_row)
            count = self._db.execute("SELECT count(*) FROM entries").fetchone()[0]
            if count != len(known) + len(rows):
                # Some went away.
                known, rows = [], self._rows_after(0)
        try:
            new = [json.loads(text) for _, text in rows]
        except ValueError as error:
            raise DiaryError(DAMAGED.format(path=self.path)) from error
        if new or known is not self._log:
            self._log = sorted([*known, *new], key=lambda entry: entry["id"])
            self._newest_row = rows[-1][0] if rows else 0
            self._untold = True
        self._seen = seen

    def _rows_after(self, row: int) -> list[tuple[int, str]]:
        return self._db.execute(
            "SELECT rowid, entry FROM entries WHERE rowid > ? ORDER BY rowid", (row,)
        ).fetchall()

    def _tell(self) -> None:
        if self._untold:
            self._untold = False
            for listener in tuple(self._listeners):
                # Read here, for a listener may add: nobody hears an older log after a newer one.
                listener(list(self._log))

    def _look_now_and_then(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._loop is None or self._loop.is_closed():
            self._loop = loop
            self._next_look = loop.call_later(LOOK_EVERY, self._look, loop)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        self._next_look = loop.call_later(LOOK_EVERY, self._look, loop)
        # Whoever reads or writes next hears of trouble. Here is nobody to tell.
        with self._turn, suppress(DiaryError):
            self._catch_up()
            self._tell()
