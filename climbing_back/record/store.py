"""Where the diary lives in a running notebook: one SQLite file on this machine.

The browser's store (``indexeddb.ts``) offers the same three verbs: entries, add, watch.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import platformdirs

from climbing_back.record.entries import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from climbing_back.record.entries import Entry

    Listener = Callable[[list[Entry]], None]


class DiaryStore(Protocol):
    """A home for the log. Every home behaves alike."""

    def entries(self) -> list[Entry]:
        """Return the whole log, oldest first."""

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep ``entries``; an id that is known already is left as it is. Durable on return."""

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with the whole log after each addition here; the result stops it."""


class SQLiteStore:
    """The diary in one SQLite file.

    It hears of what this kernel adds. Another notebook is another kernel: what that one adds is
    seen at the next reading.

    Parameters
    ----------
    path
        The file, made with its folders when it is not there yet.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._listeners: list[Listener] = []
        # A press on the page is handled on another thread than the cells.
        self._turn = threading.RLock()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode = WAL")
        # In WAL mode only FULL makes a commit outlive a power cut.
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS entries (id TEXT PRIMARY KEY, entry TEXT NOT NULL)"
        )

    def entries(self) -> list[Entry]:
        """Return the whole log, oldest first."""
        with self._turn:
            rows = self._db.execute("SELECT entry FROM entries ORDER BY id").fetchall()
        return [json.loads(text) for (text,) in rows]

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep ``entries``; an id that is known already is left as it is. Durable on return.

        Raises
        ------
        InvalidEntryError
            When one of them does not fit the schema; then none of them is kept.
        sqlite3.Error
            When the file cannot be written.
        """
        rows = []
        for entry in entries:
            validate(entry)
            rows.append((entry["id"], json.dumps(entry)))
        with self._turn:
            before = self._db.total_changes
            with self._db:
                self._db.executemany("INSERT OR IGNORE INTO entries VALUES (?, ?)", rows)
            if self._db.total_changes == before:
                return
            # Empty the side file of WAL mode, so that a copy of the one file is the whole diary.
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            log = self.entries()
            for listener in tuple(self._listeners):
                listener(log)

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with the whole log after each addition here; the result stops it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def default_path() -> Path:
    """Return the diary's file: ``CLIMBING_BACK_DIARY`` if set, else in the user's data folder."""
    chosen = os.environ.get("CLIMBING_BACK_DIARY")
    if chosen:
        return Path(chosen).expanduser()
    return platformdirs.user_data_path("climbing-back", appauthor=False) / "diary.sqlite3"


@cache
def default_store() -> SQLiteStore:
    """Return the one store that all widgets of this kernel share."""
    return SQLiteStore(default_path())
