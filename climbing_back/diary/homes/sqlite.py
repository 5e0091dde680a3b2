"""The diary in one SQLite file, or in memory only."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from climbing_back.diary.format.given import as_log, as_path
from climbing_back.diary.homes import sqlite_file
from climbing_back.diary.homes.sqlite_file import MEMORY, open_diary
from climbing_back.diary.homes.sqlite_log import LogOfFile, row_of
from climbing_back.diary.homes.sqlite_rows import text_in
from climbing_back.diary.homes.trouble import (
    DAMAGED,
    MOVED,
    SET_ASIDE,
    TRACES,
    DiaryError,
    count_of,
    in_plain_words,
)
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from climbing_back.diary.format.schema import Entry
    from climbing_back.diary.homes.store import Listener

LOOK_EVERY = 1.0
"""Seconds between two looks at whether another notebook has written."""


class SQLiteStore:
    """The diary in one SQLite file.

    Another notebook is another process with the same file. What that one writes is seen at the
    next reading; in a running event loop, such as a notebook's, those who watch hear of it soon.

    A row that is no entry, or not what was written, is set aside: it stays in the file as it is
    and all others are read. A damaged file is read as far as it can be, and never written to.

    Parameters
    ----------
    path
        The file, made with its folders when it is not there yet; ``:memory:`` for a diary that
        leaves nothing behind.
    to_read
        Whether it is only read: a file that is there stays byte for byte as it is.

    Raises
    ------
    DiaryError
        When the file cannot be opened or made, nothing in it can be read as a diary, or it is of a
        newer version.
    TypeError
        When ``path`` names no file.

    Examples
    --------
    >>> with SQLiteStore(":memory:") as store:
    ...     store.add([new_entry("reserve-day", {"day": "2026-11-22"})])
    ...     len(store.entries())
    1
    >>> store
    <SQLiteStore in memory, closed>
    """

    def __init__(self, path: Path | str, *, to_read: bool = False) -> None:
        self.path = MEMORY if str(path) == str(MEMORY) else as_path(path).absolute()
        self._listeners: list[Listener] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._next_look: asyncio.TimerHandle | None = None
        # A press on the page is handled on another thread than the cells.
        self._turn = threading.RLock()
        self._db, self._why_not = open_diary(self.path, to_read=to_read)
        self._log = LogOfFile(self._db, self.path)
        try:
            self._file = None if self.path == MEMORY else self.path.stat()
            if self._why_not == DAMAGED:
                self._log.read_what_can_be_read()
            else:
                self._log.catch_up()
        except BaseException:
            self._db.close()
            raise
        # What was there already is no news.
        self._untold = False
        self._is_open = True

    def __repr__(self) -> str:
        # A notebook that is saved holds no path.
        name = "in memory" if self.path == MEMORY else self.path.name
        return f"<SQLiteStore {name}, {'open' if self._is_open else 'closed'}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *trouble: object) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where the diary is, in words for the learner."""
        return _("in memory, until Python stops") if self.path == MEMORY else str(self.path)

    @property
    def trouble(self) -> str:
        """What of the diary cannot be read, and what to do, in words; nothing when all is well.

        Raises
        ------
        DiaryError
            When the file cannot be read.
        """
        count = len(self.set_aside)
        aside = SET_ASIDE.format(path=self.path, entries=count_of(count)) if count else ""
        return " ".join(filter(None, (self._log.damage, aside)))

    @property
    def set_aside(self) -> list[str]:
        """What stands in the file in place of an entry and cannot be read, each as text.

        Keep it in a file of its own: someone who knows the format may be able to mend it. To erase
        it here: :meth:`remove_set_aside`.

        Raises
        ------
        DiaryError
            When the file cannot be read.
        """
        with self._turn:
            self._catch_up()
            return [text_in(row) for row in self._log.set_aside]

    def entries(self) -> list[Entry]:
        """Return the whole log, oldest first.

        Raises
        ------
        DiaryError
            When the file cannot be read.
        """
        with self._turn:
            self._catch_up()
            return list(self._log.entries)

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep ``entries``; an id that is known already is left as it is. Durable on return.

        Raises
        ------
        InvalidEntryError
            When one of them does not fit the schema; then none of them is kept.
        DiaryError
            When the file cannot be written; then none of them is kept.
        """
        rows = [row_of(entry) for entry in as_log(entries)]
        with self._turn:
            with self._writing():
                # What is set aside makes room for what is sound, such as the same from a backup.
                self._catch_up()
                ids = {key.encode() for key, *_ in rows}
                in_the_way = [(row.number,) for row in self._log.set_aside if row.id in ids]
                self._db.executemany(
                    "UPDATE entries SET id = 'set aside ' || rowid WHERE rowid = ?", in_the_way
                )
                self._db.executemany(
                    "INSERT INTO entries (id, entry, checksum) VALUES (?, ?, ?) "
                    "ON CONFLICT (id) DO NOTHING",
                    rows,
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

        Durable on return, and then none of their words are left in the file or beside it: they
        are overwritten before the file gets smaller. An id that is not here is no trouble.

        What cannot be promised: backups and snapshots that the system made of the disk keep what
        they hold, and a disk, above all one of flash memory, may keep old copies of what is
        overwritten, where nothing but special tools can read them.

        Raises
        ------
        DiaryError
            When the file cannot be written, or another program keeps traces of them in it.
        """
        # What cannot be text for SQLite is not in the file.
        self._take_out(
            "DELETE FROM entries WHERE id = ?",
            [key for key in ids if isinstance(key, str) and key.isascii()],
        )

    def remove_set_aside(self) -> None:
        """Erase for good what is set aside, as :meth:`remove` does with entries.

        Raises
        ------
        DiaryError
            When the file cannot be written, or another program keeps traces of them in it.
        """
        with self._turn:
            self._catch_up()
            self._take_out(
                "DELETE FROM entries WHERE rowid = ?", [row.number for row in self._log.set_aside]
            )

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
        """Let go of the file. What is asked of this store afterwards is a :class:`DiaryError`."""
        with self._turn:
            self._is_open = False
            if self._next_look is not None:
                self._next_look.cancel()
            self._db.close()

    def _take_out(self, statement: str, keys: list[str] | list[int]) -> None:
        with self._turn:
            with self._writing():
                rows = [(key,) for key in keys]
                self._db.executemany(statement, rows)
            self._catch_up()
            self._tell()
            try:
                # SQLite overwrites what it deletes, but not every copy it made moving it about.
                # What is overwritten has to be on the disk before the file gets smaller.
                swept = self._empty_side_file()
                self._db.execute("VACUUM")
                swept = self._empty_side_file() and swept
            except sqlite3.OperationalError as error:
                raise DiaryError(TRACES.format(path=self.path)) from error
            if not swept:
                raise DiaryError(TRACES.format(path=self.path))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Change the file in one step, or not at all."""
        if self._why_not:
            raise DiaryError(self._why_not.format(path=self.path))
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
            yield

    def _empty_side_file(self) -> bool:
        """Make the one file the whole diary, for who copies it; say whether that was possible."""
        busy: int = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def _catch_up(self) -> None:
        self._untold = self._log.catch_up() or self._untold

    def _tell(self) -> None:
        if self._untold:
            self._untold = False
            for listener in tuple(self._listeners):
                # Read here, for a listener may add: nobody hears an older log after a newer one.
                listener(list(self._log.entries))

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
