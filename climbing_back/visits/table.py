"""The table of a folder of visit files: to look at, as a frame of pandas, and as a file for a spreadsheet."""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING

from climbing_back.diary.format.given import as_path
from climbing_back.diary.frames.frame import frame_of
from climbing_back.diary.frames.source import NO_PANDAS
from climbing_back.language import _, counted
from climbing_back.spreadsheet import as_csv
from climbing_back.visits.rows import TABLE, in_short
from climbing_back.visits.templates import template
from climbing_back.visits.trouble import NO_TABLE, VisitsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd

    from climbing_back.diary.frames.rows import Row

SHOWN = 20
"""How many rows are shown in a notebook."""


class Visits:
    """A folder of visit files, as :func:`read_visits` read it: one row a file.

    In a notebook it shows its first rows in short. A notebook that you save then holds them.

    Attributes
    ----------
    rows : list of dict
        One for each file. ``frame.attrs`` says what each value means.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> visits = read_visits(write_examples(mkdtemp()))
    >>> visits
    <Visits of 6 files>
    >>> visits.frame.loc[1:2, ["file", "last_day", "off_days"]]
                 file   last_day  off_days
    1  example-1.json 2026-09-13        18
    2  example-2.json 2026-11-22         0
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = list(rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        return f"<Visits of {counted(len(self), '{count} file', '{count} files')}>"

    @property
    def troubled(self) -> list[Row]:
        """The rows of the files with which something is wrong."""
        return [row for row in self.rows if row["trouble"]]

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The table as a frame of pandas. Its ``.attrs`` say what each column means, with its unit.

        Raises
        ------
        ModuleNotFoundError
            When pandas is not installed.
        """
        if find_spec("pandas") is None:
            raise ModuleNotFoundError(NO_PANDAS, name="pandas")
        return frame_of(TABLE, self.rows)

    def to_csv(self, path: Path | str) -> None:
        """Write the whole table to a file for a spreadsheet, in place of what is there.

        Nothing in it is a formula or a wrong date: a text that a spreadsheet would take for one has a quote before it.

        Raises
        ------
        TypeError
            When ``path`` is neither text nor a path.
        VisitsError
            When no file can be written there.
        """
        rows = ([_cell(row[column]) for column in TABLE.columns] for row in self.rows)
        # The mark at the front tells spreadsheets that this is UTF-8.
        text = as_csv(list(TABLE.columns), rows)
        try:
            as_path(path).write_text(text, "utf-8-sig")
        except OSError as error:
            raise VisitsError(NO_TABLE.format(path=path, why=error.strerror)) from error

    def _repr_html_(self) -> str:
        files = [(row["file"], in_short(row)) for row in self.rows[:SHOWN]]
        return template("table.html").render(caption=self._caption(), files=files)

    def _caption(self) -> str:
        files = counted(len(self), "{count} file", "{count} files")
        unread = sum(not row["could_be_read"] for row in self.rows)
        words = (
            [_("The first {count} of {files}.").format(count=SHOWN, files=files)]
            if len(self) > SHOWN
            else [f"{files}."]
        )
        if unread:
            words.append(counted(unread, "{count} cannot be read.", "{count} cannot be read."))
        return " ".join(words)


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return value
