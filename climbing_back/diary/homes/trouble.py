"""Plain words for what can go wrong with the diary's file."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class DiaryError(Exception):
    """The diary cannot be opened, read or written: one sentence on what is wrong and what to do.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.close()
    >>> try:
    ...     store.entries()
    ... except DiaryError as error:
    ...     print(error)
    Your diary, :memory:, was closed: open it again, then try again.
    """


BUSY = _(
    "Another program is using your diary, {path}: "
    "close that program or wait a moment, then try again."
)
READ_ONLY = _(
    "Your diary, {path}, can be read but not changed: "
    "allow changes to that file and its folder, start the notebook again, then try again."
)
FULL = _(
    "The disk with your diary, {path}, is full: "
    "make some room on it, then try again; what was saved before is still there."
)
NOT_A_DIARY = _(
    "The file {path} is damaged or is not a diary, and it was left as it is: "
    "move it to another folder and keep it, start the notebook again, "
    "then restore your newest backup file."
)
DAMAGED = _(
    "The file of your diary, {path}, is damaged, and nothing is written into it: "
    "save what can be read of it to a file, move the damaged one to another folder and keep it, "
    "start the notebook again, then restore the file that you saved and your newest backup file."
)
TO_READ = _("What can be read of it is here: {entries}.")
NOT_TO_READ = _("Not to be read: {entries} or more.")
SET_ASIDE = _(
    "In your diary, {path}, {entries} cannot be read; all the rest is here. "
    "Restore your newest backup file: what it still has comes back."
)
NO_PLACE = _(
    "Your diary, {path}, cannot be opened or made there: "
    "choose a file in a folder that you may write to, with CLIMBING_BACK_DIARY."
)
NEWER = _(
    "Your diary, {path}, was written by a newer version of this course, and it was left as it is: "
    "update the course, then open the diary again."
)
MOVED = _(
    "The file of your diary, {path}, "
    "was moved, removed or exchanged: "
    "put it back if you want to keep it, start the notebook again, then try again."
)
TRACES = _(
    "The entries are out of your diary, but traces of them are still in its file {path}: "
    "close other programs that use it, make some room on its disk, then remove them once more."
)
CLOSED = _("Your diary, {path}, was closed: open it again, then try again.")
OTHER = _(
    "Your diary, {path}, cannot be read or written just now ({error}): "
    "check that its disk is connected and works, then try again."
)

_BY_CODE = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_FULL: FULL,
    # No room for the side file by which notebooks with one diary keep in step.
    sqlite3.SQLITE_IOERR_SHMSIZE: FULL,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: NOT_A_DIARY,
    sqlite3.SQLITE_CANTOPEN: NO_PLACE,
}


def count_of(entries: int) -> str:
    """Return how many entries, in words."""
    return "1 entry" if entries == 1 else f"{entries:,} entries"


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Raise SQLite's complaints about the diary at ``path`` again as :class:`DiaryError`."""
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise DiaryError(CLOSED.format(path=path)) from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0)
        # The last eight bits of a code are the kind of trouble.
        words = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF, OTHER)
        raise DiaryError(words.format(path=path, error=error)) from error
