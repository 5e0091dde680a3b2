"""Whose diary the charts show: the learner's own, or as long as there is none, the example year."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from climbing_back.charts.chart import Fragment
from climbing_back.charts.drawing import is_ready
from climbing_back.diary import read_diary
from climbing_back.diary.example_year import LAST_DAY, example_year
from climbing_back.diary.frames.diary import Diary
from climbing_back.language import _

if TYPE_CHECKING:
    from pathlib import Path

    from climbing_back.diary import DiaryStore


def own_or_example(source: Path | str | DiaryStore | None = None) -> Diary:
    """Read your own diary; as long as it is empty, take the example year.

    Parameters
    ----------
    source
        Nothing for your own diary on this computer, or what :func:`climbing_back.read_diary` takes.

    Returns
    -------
    Diary
        Its ``is_example`` says which of the two it is.

    Raises
    ------
    BackupError, DiaryError
        As :func:`climbing_back.read_diary` does.
    ModuleNotFoundError
        When pandas or Altair is not installed.

    Examples
    --------
    >>> own_or_example().is_example
    True
    """
    is_ready()
    diary = read_diary(source)
    return diary if len(diary.entries) else Diary(example_year(), LAST_DAY, is_example=True)


EXAMPLE = _("The charts below show the example year. It is nobody’s diary.")
OWN = _("The charts below show your own diary. They are not saved with the notebook.")


@dataclass(frozen=True)
class Whose(Fragment):
    """A line that says whose diary is shown."""

    is_example: bool

    def to_html(self) -> str:
        """Return the line."""
        words = EXAMPLE if self.is_example else OWN
        return f'<p class="cb-whose">{escape(words)}</p>'


def whose(diary: Diary) -> Whose:
    """Return a line for a notebook that says whether it shows your own diary or the example year.

    Parameters
    ----------
    diary
        As :func:`own_or_example` returns it.

    Raises
    ------
    AttributeError
        When ``diary`` is something else.

    Examples
    --------
    >>> whose(read_diary([]))
    Whose(is_example=False)
    """
    return Whose(diary.is_example)
