"""A folder of visit files: one table, one row a file, and one page each where they are asked for."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from rich.console import Console
from rich.progress import Progress

from climbing_back.diary.format.fits import HALF_SIGN
from climbing_back.diary.format.given import as_path
from climbing_back.language import _
from climbing_back.visits.file import read_visit
from climbing_back.visits.table import Visits
from climbing_back.visits.trouble import CLOSED, INSIDE, NO_FILES, NO_FOLDER, NO_PAGES, VisitsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from climbing_back.diary.frames.rows import Row

AT_ONCE = 50
"""How many files are read in one go: some seconds of work, which is enough for a cluster to share out."""

NO_PAGE = _("Its page could not be written.")


class Executor(Protocol):
    """What shares out work: one of ``concurrent.futures``, or a Dask client's ``get_executor()``."""

    def map(self, fn: Any, /, *iterables: Any) -> Iterator[Any]:
        """Return what ``fn`` gives for each, in order."""


def read_visits(
    folder: Path | str, *, pages: Path | str | None = None, executor: Executor | None = None
) -> Visits:
    """Read every file in a folder, and in the folders below it, as a visit file.

    Each is read by itself, by :func:`read_visit`. One that cannot be read is a row that says why, so
    nothing is lost. Files whose names begin with a dot are left out. Work that takes long shows how far
    it is. Nothing is written but the pages, where they are asked for, and nothing is sent anywhere.

    Parameters
    ----------
    folder
        Where the files are.
    pages
        A folder for the pages. Each file that can be read gets one: its name and ``.html``. Pages that
        are there already are written anew. Without it, no page is written.
    executor
        Who does the work. Without one, it is done here, one file after the other. Any executor of
        ``concurrent.futures`` shares it out to processes, and ``client.get_executor()`` of a Dask client
        to a cluster. Its workers need this package, and both folders under the same paths.

    Returns
    -------
    Visits
        One row a file, in the order of their names.

    Raises
    ------
    TypeError
        When a folder is named by something else than text or a path.
    VisitsError
        When there is no such folder or no file in it, or when no page can be written.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> visits = read_visits(write_examples(mkdtemp()))
    >>> [(row["file"], row["trouble"]) for row in visits.rows[:2]]
    [('a-letter.txt', 'This is not a diary file of this course.'), ('example-1.json', '')]
    """
    folder = as_path(folder).absolute()
    names = _files_in(folder)
    if pages is not None:
        pages = _made(as_path(pages).absolute(), folder)
    parts = [names[start : start + AT_ONCE] for start in range(0, len(names), AT_ONCE)]
    work = partial(_read_some, folder, pages)
    rows: list[Row] = []
    console = Console(stderr=True)
    is_quiet = len(parts) == 1 or not (console.is_terminal or console.is_jupyter)
    with Progress(console=console, transient=True, disable=is_quiet) as progress:
        task = progress.add_task(_("Reading"), total=len(names))
        for some in executor.map(work, parts) if executor else map(work, parts):
            rows += some
            progress.advance(task, len(some))
    return Visits(rows)


def _files_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder and in those below it."""
    if not folder.is_dir():
        raise VisitsError(NO_FOLDER.format(folder=os.path.relpath(folder)))

    def stop(error: OSError) -> None:
        raise VisitsError(CLOSED.format(folder=error.filename, why=error.strerror)) from None

    names = []
    for place, below, files in os.walk(folder, onerror=stop):
        below[:] = [each for each in below if not each.startswith(".")]
        names += [
            Path(place, each).relative_to(folder).as_posix()
            for each in files
            if not each.startswith(".")
        ]
    if not names:
        raise VisitsError(NO_FILES.format(folder=folder))
    return sorted(names)


def _made(pages: Path, folder: Path) -> Path:
    if pages.resolve().is_relative_to(folder.resolve()):
        raise VisitsError(INSIDE.format(folder=folder))
    try:
        pages.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise VisitsError(NO_PAGES.format(folder=pages, why=error.strerror)) from None
    return pages


def _read_some(folder: Path, pages: Path | None, names: Iterable[str]) -> list[Row]:
    """Read some files, write their pages, and return their rows: all that a worker has to do."""
    return [_read_one(folder, pages, name) for name in names]


def _read_one(folder: Path, pages: Path | None, name: str) -> Row:
    file = read_visit(folder / name)
    row = {**file.row, "file": HALF_SIGN.sub("\ufffd", name)}
    if pages and file.sections:
        page = pages / f"{name}.html"
        try:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(file.to_html(), "utf-8")
        except OSError:
            row["trouble"] = f"{row['trouble']} {NO_PAGE}".strip()
    return row
