"""From a file to the text in it, or to one sentence on why there is none.

The browser's half is ``backup-file.ts``; ``tests/diary/backup.json`` holds both to the same words.
"""

from __future__ import annotations

import codecs
import re
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from climbing_back.language import _

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_BYTES = 64 * 1024 * 1024
"""A diary of many decades is smaller."""

NOTHING_CHANGED = _("Your diary is as it was.")
CHOOSE = _("Choose a file whose name begins with climbing-back-diary.")

OTHERS = [
    (
        rb"PK[\x03\x05]|\x1f\x8b|7z\xbc\xaf|Rar!",
        _("This file is packed (zip)."),
        f"{_('Unpack it first.')} {CHOOSE}",
    ),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|.{4}ftyp(hei|mif|avif)",
        _("This is a picture and not a diary file."),
        CHOOSE,
    ),
    (rb"%PDF", _("This is a page for printing (PDF) and not a diary file."), CHOOSE),
]
"""What else people choose, by how such a file begins."""

FOLDER = (_("This is a folder and not a file."), f"{_('Look into it.')} {CHOOSE}")
MISSING = (_("This file is not there."), _("Look where you saved it, and choose it there."))
CLOSED = (_("This file cannot be opened."), _("Copy it to another folder and choose the copy."))
NO_PLACE = (
    _("The file cannot be written there."),
    _("Choose a folder that is there and that you may write to."),
)


class BackupError(Exception):
    """A file cannot be used at all. The message says why, in words for the learner.

    Examples
    --------
    >>> try:
    ...     read_backup("no-such-file.json")
    ... except BackupError as error:
    ...     print(str(error)[:23])
    This file is not there.
    """

    def __init__(self, why: str, help: str) -> None:  # noqa: A002
        super().__init__(f"{why} {NOTHING_CHANGED} {help}")


def text_of(path: Path) -> str:
    """Return the text in the file at ``path``.

    Raises
    ------
    BackupError
        When it is too large, cannot be read, or holds something else than text.
    """
    return text_in(_bytes_of(path))


def _bytes_of(path: Path) -> bytes:
    try:
        about = path.stat()
        if S_ISDIR(about.st_mode):
            raise BackupError(*FOLDER)
        if not S_ISREG(about.st_mode):
            raise BackupError(*CLOSED)
        if about.st_size > LARGEST_BYTES:
            megabytes = round(about.st_size / 1024 / 1024)
            raise BackupError(f"This file is too large for a diary ({megabytes} MB).", CHOOSE)
        return path.read_bytes()
    # The second: a folder on the way is a file. The third: no file can have such a name.
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise BackupError(*MISSING) from error
    except OSError as error:
        raise BackupError(*CLOSED) from error


def text_in(data: bytes) -> str:
    """Return the text that these bytes of a file are; a sign that cannot be read becomes �."""
    if not data:
        raise BackupError("This file is empty.", "Choose another copy of it, if you have one.")
    for begins, why, then in OTHERS:
        if re.match(begins, data, re.DOTALL):
            raise BackupError(why, then)
    # Some programs save text in two bytes a sign, with a mark at the front that says so.
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return data[2:].decode(encoding, errors="replace")
    return data.decode("utf-8-sig", errors="replace")
