"""Where the diary lives in a running notebook: one SQLite file on this machine.

The browser's homes (``store.ts``) offer the same verbs: entries, add, remove, watch.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import platformdirs

from climbing_back.record.entries import Entry
from climbing_back.record.sqlite import SQLiteStore
from climbing_back.record.trouble import NO_PLACE, DiaryError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DiaryStore", "Listener", "SQLiteStore", "default_path", "default_store"]

Listener = Callable[[list[Entry]], None]
"""What is called with the whole log when it has changed."""


class DiaryStore(Protocol):
    """A home for the log. Every home behaves alike (``tests/record/store_behaviour.json``)."""

    @property
    def place(self) -> str:
        """Where the diary is, in words for the learner."""

    @property
    def trouble(self) -> str:
        """What of the diary cannot be read, and what to do, in words; nothing when all is well."""

    @property
    def set_aside(self) -> list[str]:
        """What cannot be read as an entry, each as text: for someone who can mend it."""

    def entries(self) -> list[Entry]:
        """Return the whole log, oldest first by id."""

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep ``entries``; an id that is known already is left as it is. Durable on return."""

    def remove(self, ids: Iterable[str]) -> None:
        """Take entries out of this home for good, as if they had never been here.

        For undoing a restore and for erasing everything. It is not part of the log: merging never
        needs it. Durable on return.
        """

    def remove_set_aside(self) -> None:
        """Erase for good what is set aside. Durable on return."""

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with the whole log after each change; the result stops it."""

    def close(self) -> None:
        """Let go of the home."""


def default_path() -> Path:
    """Return the diary's file: ``CLIMBING_BACK_DIARY`` if set, else in the user's data folder.

    Set to ``:memory:``, nothing is left behind on a computer that others use too.

    Raises
    ------
    DiaryError
        When the home folder that it names, as in ``~ann/diary.sqlite3``, is nobody's.
    """
    chosen = os.environ.get("CLIMBING_BACK_DIARY")
    if chosen:
        try:
            return Path(chosen).expanduser()
        except RuntimeError as error:
            raise DiaryError(NO_PLACE.format(path=chosen)) from error
    return platformdirs.user_data_path("climbing-back", appauthor=False) / "diary.sqlite3"


@cache
def default_store() -> SQLiteStore:
    """Return the one store that all widgets of this kernel share."""
    return SQLiteStore(default_path())
