"""One visit file, read: what its page says, or in one sentence why there is none."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from climbing_back.diary.format.backup import fields_of, read_text
from climbing_back.diary.format.backup_file import BackupError, text_of
from climbing_back.diary.format.fits import HALF_SIGN
from climbing_back.diary.format.given import Log, as_path
from climbing_back.diary.homes.trouble import count_of
from climbing_back.language import _
from climbing_back.visits.cover import cover_in, last_weeks_of
from climbing_back.visits.days import days_in, told_of
from climbing_back.visits.in_fhir import out_of_fhir
from climbing_back.visits.lines import Line, Table
from climbing_back.visits.one_sheet import on_one_sheet
from climbing_back.visits.rows import TABLE, WHOLE, row_of
from climbing_back.visits.sheet import sections_of, span_in_words
from climbing_back.visits.templates import template

if TYPE_CHECKING:
    from pathlib import Path

    from climbing_back.diary.format.backup import Reading
    from climbing_back.diary.frames.rows import Row
    from climbing_back.visits.cover import Cover
    from climbing_back.visits.days import Told
    from climbing_back.visits.lines import Section
    from climbing_back.visits.one_sheet import OnPaper

LARGEST_MEGABYTES = 8
"""A diary of ten years is smaller. A worker that reads many files at once has to know how much one may take."""

TOO_LARGE = _("This file is too large for a visit page ({megabytes} MB).")
UNREADABLE = _("This file could not be read.")
BLANK = _("There is nothing to show in this file. Ask your patient for a new one.")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class VisitFile:
    """A visit file, as :func:`read_visit` read it.

    In a notebook it shows itself as the page. A notebook that you save then holds that page.

    Attributes
    ----------
    name : str
        What the file is called.
    trouble : str
        What is wrong with it, in words; empty when all is well. Without a page it says why there is none.
    is_whole_diary : bool
        Whether it is a whole diary, of which the last four weeks are shown.
    sections : list
        The parts of the page. Each has a ``title`` and ``lines``, and each line a ``title`` and ``words``.
        Some have a ``table`` with a ``head`` and ``rows``.
    cover
        The days and the parts that it is about: ``first``, ``last``, ``parts``; ``None`` without a page.
    told : dict
        The days of which something is told, as lists of dates: ``all``, ``part``, ``good``, ``off`` and so on.

    Examples
    --------
    >>> file = read_visit("no-such-file.json")
    >>> file.trouble
    'This file is not there.'
    >>> file.sections
    []
    """

    name: str
    trouble: str = ""
    is_whole_diary: bool = False
    sections: list[Section] = field(default_factory=list)
    cover: Cover | None = None
    told: Told = field(default_factory=dict)

    def __repr__(self) -> str:
        # A name is all that may stand in a log or in a notebook without being asked for.
        return f"<VisitFile {self.name}>"

    @property
    def notes(self) -> list[str]:
        """What to know of the file besides its page: sentences, and none when all is well."""
        return [
            *([WHOLE] if self.is_whole_diary else []),
            *([self.trouble] if self.trouble else []),
        ]

    @property
    def span(self) -> str:
        """The days that the page is about, such as "26 Oct to 22 Nov 2026"."""
        return span_in_words(self.cover) if self.cover else ""

    @cached_property
    def row(self) -> Row:
        """The page in short, with a value for each column of the table that :func:`read_visits` makes."""
        return {
            **dict.fromkeys(TABLE.columns),
            "file": self.name,
            "could_be_read": bool(self.sections),
            "trouble": self.trouble,
            "whole_diary": self.is_whole_diary,
            **(row_of(self.cover, self.told, self.sections) if self.cover else {}),
        }

    @cached_property
    def on_paper(self) -> OnPaper:
        """How the page goes on one side of a sheet: its size of type, and what there is no room for."""
        return on_one_sheet(self.sections)

    def to_html(self) -> str:
        """Return the page as a whole HTML file. It asks for no other file, and has no script.

        It prints on one side of a sheet. Where there is much on it, it says how many lines are left out.
        """
        return template("page.html").render(file=self)

    def _repr_html_(self) -> str:
        return template("fragment.html").render(file=self)


def read_visit(path: Path | str) -> VisitFile:
    """Read one visit file.

    A file that cannot be read is no error: its ``trouble`` says why, and all else is empty. The same
    file gives the same result wherever this runs, and nothing is written.

    Parameters
    ----------
    path
        A file that somebody brought to a visit. A whole diary is read, too, and so is the page's FHIR file.

    Returns
    -------
    VisitFile
        With the parts of the page, and the same in short as ``row``.

    Raises
    ------
    TypeError
        When ``path`` is neither text nor a path.

    Examples
    --------
    >>> read_visit("no-such-file.json").row["could_be_read"]
    False
    """
    path = as_path(path)
    name = HALF_SIGN.sub("\ufffd", path.name)
    try:
        return _read(path, name)
    except BackupError as error:
        return VisitFile(name, error.why)
    except Exception:
        # Whatever it is, the other files are read. Who wants to know more turns the log on.
        _log.info("%s could not be read.", path, exc_info=True)
        return VisitFile(name, UNREADABLE)


def _read(path: Path, name: str) -> VisitFile:
    megabytes = _size_of(path) / 1024 / 1024
    if megabytes > LARGEST_MEGABYTES:
        return VisitFile(name, TOO_LARGE.format(megabytes=round(megabytes)))
    text = out_of_fhir(text_of(path))
    reading = read_text(text)
    log = Log(sorted(reading.entries, key=lambda entry: entry["id"]))
    given = cover_in(fields_of(text))
    cover = given or last_weeks_of(log)
    sections = [_writable(section) for section in sections_of(log, cover)]
    if not sections:
        return VisitFile(name, BLANK)
    told = told_of(days_in(log, cover))
    return VisitFile(name, _troubles_of(reading), not given, sections, cover, told)


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        # What is wrong with it, reading it says in words.
        return 0


def _writable(section: Section) -> Section:
    """Return a part without half an emoji, which a note may hold and no file can."""
    lines = [Line(*map(_whole, line)) for line in section.lines]
    table = section.table
    rows = table and Table(table.head, [[*map(_whole, row)] for row in table.rows])
    return section._replace(lines=lines, table=rows)


def _whole(words: str) -> str:
    return HALF_SIGN.sub("\ufffd", words)


def _troubles_of(reading: Reading) -> str:
    troubles = []
    if reading.cut_off:
        troubles.append(_("The end of this file is not there. What could be read is shown here."))
    if reading.left_out:
        entries = count_of(reading.left_out)
        troubles.append(
            _("Left out, because it cannot be read: {entries}.").format(entries=entries)
        )
    if reading.garbled:
        troubles.append(_("Some letters in this file are damaged. They show as �."))
    return " ".join(troubles)
