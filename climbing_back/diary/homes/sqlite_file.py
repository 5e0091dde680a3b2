"""Opening the diary's SQLite file: looked at first, changed only when it is sound and ours."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from climbing_back.diary.homes.sqlite_rows import (
    checksum,
    columns,
    entry_in,
    has_checksums,
    rows_after,
)
from climbing_back.diary.homes.trouble import (
    DAMAGED,
    NEWER,
    NO_PLACE,
    NOT_A_DIARY,
    READ_ONLY,
    DiaryError,
    in_plain_words,
)

VERSION = 1
"""The file's ``user_version``. A newer file is left alone, an older one is brought up to it."""

PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""

MEMORY = Path(":memory:")
"""In place of a file: a diary that is gone when Python stops."""


def open_diary(path: Path, *, to_read: bool = False) -> tuple[sqlite3.Connection, str]:
    """Open the diary at ``path``, made with its folders when it is not there yet.

    A file that may not be written, or is damaged, is opened for reading. So is any that is there
    when it is asked for ``to_read``.

    Returns
    -------
    tuple
        The connection, and why nothing can be written: ``READ_ONLY``, ``DAMAGED`` or nothing.

    Raises
    ------
    DiaryError
        When it cannot be opened or made, is not a diary, or is of a newer version. Then the file
        is left byte for byte as it was.
    """
    if path == MEMORY:
        db = _connect(path)
        _prepare(db)
        return db, ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        there = path.exists()
        # What is read from a pipe or a device is gone, and what is written to it too.
        if "\0" in str(path) or (there and not path.is_file()):
            raise OSError(errno.EINVAL, "This can be no file.")
    except OSError as error:
        raise DiaryError(NO_PLACE.format(path=path)) from error
    with in_plain_words(path):
        # A write that was cut short without WAL leaves a journal: only a writer can undo it.
        look_first = there and not _has(path, "-journal")
        if look_first:
            # Without its side file nobody has it open: then none has to be made to read it.
            db, sound = _look_into(path, alone=to_read and not Path(f"{path}-wal").exists())
            if not sound:
                return db, DAMAGED
            if to_read or not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
                return db, READ_ONLY
            db.close()
        db = _connect(path)
        try:
            if not look_first and not _is_sound(db, path):
                db.close()
                return _look_into(path)[0], DAMAGED
            _prepare(db)
        except BaseException:
            db.close()
            raise
        return db, ""


def _connect(name: Path | str) -> sqlite3.Connection:
    # The store starts its transactions itself, and lets one thread in at a time.
    return sqlite3.connect(
        name, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False
    )


def _uri(path: Path, option: str) -> str:
    # Three slashes before a drive letter, four before a folder that Windows shares.
    name = path.as_posix()
    return f"file://{'' if name[0] == '/' else '/'}{quote(os.fsencode(name), '/:')}?{option}"


def _look_into(path: Path, *, alone: bool = False) -> tuple[sqlite3.Connection, bool]:
    """Return a connection that changes nothing, not even when it is closed, and if all is sound."""
    db = _connect(_uri(path, "immutable=1" if alone else "mode=ro"))
    try:
        try:
            sound = _is_sound(db, path)
        except sqlite3.OperationalError as error:
            # In a folder that cannot be written there is no room for side files. Without them
            # only a file that nobody changes can be read, and none of it may be beside it.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN or _has(path, "-wal"):
                raise
            db.close()
            db = _connect(_uri(path, "immutable=1"))
            sound = _is_sound(db, path)
    except BaseException:
        db.close()
        raise
    return db, sound


def _has(path: Path, side: str) -> bool:
    """Say whether SQLite left something in this side file, as after a power cut."""
    try:
        return Path(f"{path}{side}").stat().st_size > 0
    except FileNotFoundError:
        return False


def _is_sound(db: sqlite3.Connection, path: Path) -> bool:
    """Say whether the file is whole, when it is a diary of this version or an older one."""
    try:
        tables = {
            name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        }
        if "entries" in tables and _version(db) > VERSION:
            raise DiaryError(NEWER.format(path=path))
        if tables and not {"id", "entry"} <= columns(db):
            raise DiaryError(NOT_A_DIARY.format(path=path))
        return bool(db.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return False


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
    # What SQLite has to put down for a while does not go to the computer's folder for such files.
    db.execute("PRAGMA temp_store = MEMORY")
    if _version(db) == VERSION and has_checksums(db):
        return
    with db:
        db.execute("BEGIN IMMEDIATE")
        # Another notebook may have been first.
        if _version(db) < VERSION:
            _upgrade(db)
        if not has_checksums(db):
            _add_checksums(db)


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


def _add_checksums(db: sqlite3.Connection) -> None:
    """Let each row say what it should be. No new version: an older course leaves this empty."""
    db.execute("ALTER TABLE entries ADD COLUMN checksum INTEGER")
    sums = [(checksum(row.entry), row.number) for row in rows_after(db, 0) if entry_in(row)]
    db.executemany("UPDATE entries SET checksum = ? WHERE rowid = ?", sums)
