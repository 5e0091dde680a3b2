"""Where the diary lives in a running notebook: one SQLite file on this machine."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

import platformdirs

from climbing_back.diary.homes.sqlite import SQLiteStore
from climbing_back.diary.homes.sqlite_file import MEMORY
from climbing_back.diary.homes.trouble import NO_PLACE, DiaryError


def default_path() -> Path:
    """Return the diary's file: ``CLIMBING_BACK_DIARY`` if set, else in the user's data folder.

    Set to ``:memory:``, nothing is left behind on a computer that others use too. It is so in a
    browser, where the page has the diary and tells Python of it.

    Raises
    ------
    DiaryError
        When the home folder that it names, as in ``~ann/diary.sqlite3``, is nobody's.
    """
    if sys.platform == "emscripten":
        return MEMORY
    chosen = os.environ.get("CLIMBING_BACK_DIARY")
    if chosen:
        try:
            return Path(chosen).expanduser()
        except RuntimeError as error:
            raise DiaryError(NO_PLACE.format(path=chosen)) from error
    return platformdirs.user_data_path("climbing-back", appauthor=False) / "diary.sqlite3"


@cache
def default_store() -> SQLiteStore:
    """Return the one store that all widgets of this kernel share.

    Raises
    ------
    DiaryError
        When its file cannot be opened or made.

    Examples
    --------
    >>> default_store() is default_store()
    True
    """
    return SQLiteStore(default_path())
