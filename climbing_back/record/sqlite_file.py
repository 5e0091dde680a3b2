"""Opening the diary's SQLite file: looked at first, changed only when it is sound and ours."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from climbing_back.record.trouble import DAMAGED, NEWER, NO_PLACE, DiaryError, in_plain_words

VERSION = 1
"""The file's ``user_version``. A newer file is left alone, an older one is brought up to it."""

PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""

MEMORY = Path(":memory:")
"""In place of a file: a diary that is gone when Python stops."""


def open_diary(path: Path) -> sqlite3.Connection:
    """Open the diary at ``path``, made with its folders when it is not there yet.

    A file that may not be written is opened for reading.

    Raises
    ------
    DiaryError
        When it cannot be opened or made, is not a sound diary, or is of a newer version. Then the
        file is left byte for byte as it was.
    """
    if path == MEMORY:
        db = _connect(str(path))
        _prepare(db)
        return db
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        there = path.exists()
        if path.is_dir():
            raise IsADirectoryError(path)
    except OSError as error:
        raise DiaryError(NO_PLACE.format(path=path)) from error
    with in_plain_words(path):
        # A write that was cut short without WAL leaves a journal: only a writer can undo it.
        look_first = there and not _has(path, "-journal")
        if look_first:
            db = _look_into(path)
            if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
                return db
            db.close()
        db = _connect(str(path))
        try:
            if not look_first:
                _examine(db, path)
            _prepare(db)
        except BaseException:
            db.close()
            raise
        return db


def _connect(name: str) -> sqlite3.Connection:
    # The store starts its transactions itself, and lets one thread in at a time.
    return sqlite3.connect(
        name, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )


def _uri(path: Path, option: str) -> str:
    # Three slashes before a drive letter, four before a folder that Windows shares.
    name = path.as_posix()
    return f"file://{'' if name[0] == '/' else '/'}{quote(os.fsencode(name), '/:')}?{option}"


def _look_into(path: Path) -> sqlite3.Connection:
    """Return a connection that changes nothing, not even when it is closed."""
    db = _connect(_uri(path, "mode=ro"))
    try:
        try:
            _examine(db, path)
        except sqlite3.OperationalError as error:
            # In a folder that cannot be written there is no room for side files. Without them
            # only a file that nobody changes can be read, and none of it may be beside it.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN or _has(path, "-wal"):
                raise
            db.close()
            db = _connect(_uri(path, "immutable=1"))
            _examine(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _has(path: Path, side: str) -> bool:
    """Say whether SQLite left something in this side file, as after a power cut."""
    try:
        return Path(f"{path}{side}").stat().st_size > 0
    except FileNotFoundError:
        return False


def _examine(db: sqlite3.Connection, path: Path) -> None:
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    sound = "entries" in tables or not tables
    if sound and _version(db) > VERSION:
        raise DiaryError(NEWER.format(path=path))
    if not sound or db.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise DiaryError(DAMAGED.format(path=path))


def _version(db: sqlite3.Connection) -> int:
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    return version


def _prepare(db: sqlite3.Connection) -> None:
    # Others can read while one writes. It stays set, so whoever comes too early can do without.
    with suppress(sqlite3.OperationalError):
        db.execute("PRAGMA journal_mode = WAL")
    # In WAL mode only FULL makes a commit outlive a power cut, and on a Mac only a full sync.
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA fullfsync = ON")
    db.execute("PRAGMA secure_delete = ON")
    if _version(db) == VERSION:
        return
    with db:
        db.execute("BEGIN IMMEDIATE")
        # Another notebook may have been first.
        if _version(db) < VERSION:
            _upgrade(db)


def _upgrade(db: sqlite3.Connection) -> None:
    """Give each row a number, so that what is new can be told from what is known."""
    db.execute("CREATE TABLE IF NOT EXISTS entries (id TEXT PRIMARY KEY, entry TEXT NOT NULL)")
    db.execute("ALTER TABLE entries RENAME TO older")
    # AUTOINCREMENT: no number is ever given twice, not even after a removal.
    db.execute(
        "CREATE TABLE entries (number INTEGER PRIMARY KEY AUTOINCREMENT, "
        "id TEXT NOT NULL UNIQUE, entry TEXT NOT NULL)"
    )
    db.execute("INSERT INTO entries (id, entry) SELECT id, entry FROM older ORDER BY id")
    db.execute("DROP TABLE older")
    db.execute(f"PRAGMA user_version = {VERSION}")
