"""The learner's own copy of the book's notebooks, and how it follows a new version of the course.

What was copied is written down in the copy, in :data:`LIST`. A file that the learner changed stays as it is, and
the new one is laid beside it. To run a notebook and save it is no change: only its words count, not its outputs.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from importlib.metadata import version
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

import platformdirs

from climbing_back.content.toc import BOOK, book_files
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FIRST_PAGE = "welcome.ipynb"
LIST = ".climbing-back.json"


class WorkingCopyError(Exception):
    """A working copy cannot be made: one sentence on why, and what to do."""


@dataclass
class Changes:
    """What became of the files of a working copy, by their names in it."""

    made: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    laid_beside: list[str] = field(default_factory=list)


class Copied(NamedTuple):
    """Digests of a file as it was copied: of all of it, and of its words."""

    whole: str
    words: str


def default_folder() -> Path:
    """Return where a working copy is unless someone chooses another place."""
    return platformdirs.user_documents_path() / "Climbing Back"


def update(folder: Path, files: Iterable[Path] | None = None, book: Path = BOOK) -> Changes:
    """Make a working copy in ``folder``, or let the one that is there follow the course.

    Parameters
    ----------
    folder
        A folder that is new or empty, or has a working copy.
    files
        What to copy; all of the book unless others are given.
    book
        The folder that ``files`` are in.

    Raises
    ------
    WorkingCopyError
        When the folder is not for this, or cannot be written.
    """
    changes = Changes()
    try:
        known = _read_list(folder)
        for file in book_files() if files is None else files:
            name = file.relative_to(book).as_posix()
            known[name] = _follow(folder, name, file.read_bytes(), known.get(name), changes)
        _write(folder / LIST, json.dumps(known, indent=1).encode())
    except OSError as error:
        raise WorkingCopyError(
            _(
                "Your notebooks cannot be kept in {folder} ({why}). Choose another folder: --folder"
            ).format(folder=folder, why=error.strerror)
        ) from error
    return changes


def _follow(folder: Path, name: str, new: bytes, before: Copied | None, changes: Changes) -> Copied:
    """Bring one file up to what it is now, and return what was copied."""
    target = folder / name
    now = Copied(_digest(new), _digest(_words_of(name, new)))
    if not target.exists():
        _write(target, new)
        changes.made.append(name)
    elif before is None or now.whole != before.whole:
        there = _digest(_words_of(name, target.read_bytes()))
        if before and there == before.words:
            _write(target, new)
            changes.renewed.append(name)
        elif there != now.words:
            beside = _free_name(target)
            _write(beside, new)
            changes.laid_beside.append(beside.relative_to(folder).as_posix())
    return now


def _free_name(target: Path) -> Path:
    """Return a name beside ``target`` that says what is there, and that nothing has."""
    new = _("{name} (new in {version})").format(name=target.stem, version=version("climbing-back"))
    names = (new if n == 1 else f"{new} {n}" for n in count(1))
    return next(free for name in names if not (free := target.with_stem(name)).exists())


def _words_of(name: str, content: bytes) -> bytes:
    """Return what a learner can change: of a notebook its cells, without what running them leaves."""
    if name.endswith(".ipynb"):
        try:
            cells = json.loads(content)["cells"]
            said = [[cell["cell_type"], "".join(cell["source"]).rstrip()] for cell in cells]
            return json.dumps(said).encode()
        except (KeyError, TypeError, ValueError):
            pass
    return content


def _read_list(folder: Path) -> dict[str, Copied]:
    try:
        said = json.loads((folder / LIST).read_text("utf-8"))
        return {name: Copied(*digests) for name, digests in said.items()}
    except FileNotFoundError:
        if folder.is_dir() and any(folder.iterdir()):
            raise WorkingCopyError(
                _("There are other files in {folder}. Choose a new folder: --folder").format(
                    folder=folder
                )
            ) from None
        return {}
    except (AttributeError, TypeError, ValueError):
        # Nothing is known of what was copied, so nothing is written over.
        return {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(target: Path, content: bytes) -> None:
    """Write a file whole, or leave what is there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.part")
    half.write_bytes(content)
    half.replace(target)
