"""Where a diary to reckon with comes from: one's own, a file, an open store, or entries at hand."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date, datetime
from importlib.util import find_spec
from os import PathLike
from typing import TYPE_CHECKING

from climbing_back.diary.format.backup import read_backup
from climbing_back.diary.format.backup_file import MISSING, BackupError
from climbing_back.diary.format.entries import validate
from climbing_back.diary.format.given import as_log, as_path
from climbing_back.diary.frames.diary import Diary
from climbing_back.diary.homes.default import default_store
from climbing_back.diary.homes.sqlite import SQLiteStore
from climbing_back.diary.homes.store import as_store
from climbing_back.diary.homes.trouble import count_of
from climbing_back.language import _

if TYPE_CHECKING:
    from pathlib import Path

    from climbing_back.diary.format.schema import Entry
    from climbing_back.diary.homes.store import DiaryStore

NO_PANDAS = _(
    "Frames need pandas, which is not here: "
    'run pip install "climbing-back[charts]", start the notebook again, then try again.'
)
NO_PANDAS_IN_A_BROWSER = _(
    "Frames need pandas, which Python in a browser does not have here. "
    "Take the notebook as a file, and open it in JupyterLab on a computer."
)
LEFT_OUT = _("In this file, {entries} cannot be read; all the rest is here.")
CUT_OFF = _("The end of this file is not there; what stands before it is here.")
GARBLED = _("Some signs in this file cannot be read; they show as �.")

SQLITE = b"SQLite format 3\0"
"""How the file of a diary that lives on this computer begins."""


def read_diary(
    source: Path | str | DiaryStore | Iterable[Entry] | None = None, *, day: date | None = None
) -> Diary:
    """Read a diary, for frames of pandas.

    It is only read: no file is changed or made, but for your own diary when there is none yet.
    What is written afterwards is in the next diary that is read.

    Parameters
    ----------
    source
        Nothing for your own diary on this computer. Or the path of a backup file, or of a diary's
        SQLite file. Or an open store such as :class:`SQLiteStore`, or a list of entries.
    day
        The day up to which days and setbacks are followed; today unless another is given.

    Returns
    -------
    Diary
        With a frame of each kind of thing: ``.sessions``, ``.days``, ``.check_ins`` and others.

    Raises
    ------
    BackupError
        When there is no such file, or it is a folder or no diary.
    DiaryError
        When a SQLite file or a store cannot be read, such as one that was closed.
    InvalidEntryError
        When something in a list is no whole entry.
    ModuleNotFoundError
        When pandas is not installed.
    TypeError
        When ``source`` or ``day`` is something else.

    Examples
    --------
    >>> diary = read_diary(day=date(2026, 11, 22))
    >>> diary.sessions[["day", "minutes"]]
    Empty DataFrame
    Columns: [day, minutes]
    Index: []
    """
    if find_spec("pandas") is None:
        why = NO_PANDAS_IN_A_BROWSER if sys.platform == "emscripten" else NO_PANDAS
        raise ModuleNotFoundError(why, name="pandas")
    day = date.today() if day is None else day
    if not isinstance(day, date) or isinstance(day, datetime):
        raise TypeError(
            "Name the day by a date, such as datetime.date(2026, 11, 22), "
            f"and not by one {type(day).__name__}."
        )
    if source is None:
        source = default_store()
    if isinstance(source, str | PathLike):
        return _of_file(as_path(source), day)
    if isinstance(source, Iterable):
        log = as_log(source)
        for entry in log:
            validate(entry)
        return Diary(sorted(log, key=lambda entry: entry["id"]), day)
    return _of_store(as_store(source), day)


def _of_file(path: Path, day: date) -> Diary:
    try:
        with path.open("rb") as file:
            is_sqlite = file.read(len(SQLITE)) == SQLITE
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise BackupError(*MISSING) from error
    except OSError:
        # The reader of backup files has words for it.
        is_sqlite = False
    if is_sqlite:
        with SQLiteStore(path, to_read=True) as store:
            return _of_store(store, day)
    reading = read_backup(path)
    trouble = [LEFT_OUT.format(entries=count_of(reading.left_out))] if reading.left_out else []
    trouble += [
        words for words, so in ((CUT_OFF, reading.cut_off), (GARBLED, reading.garbled)) if so
    ]
    log = sorted(reading.entries, key=lambda entry: entry["id"])
    return Diary(log, day, " ".join(trouble))


def _of_store(store: DiaryStore, day: date) -> Diary:
    return Diary(store.entries(), day, store.trouble)
