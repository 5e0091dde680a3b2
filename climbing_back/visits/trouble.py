"""What can be wrong with a folder, in words. What is wrong with one file stands in its row."""

from __future__ import annotations

from climbing_back.language import _

NO_FOLDER = _("There is no folder {folder}. Name the folder with the visit files.")
NO_FILES = _("There is no file in {folder}. Name the folder with the visit files.")
CLOSED = _("The folder {folder} cannot be opened ({why}). Ask for the right to read it.")
NO_PAGES = _("Pages cannot be written to {folder} ({why}). Name a folder that you may write to.")
INSIDE = _(
    "Name a folder for the pages that is not inside {folder}: there they would be read, too."
)
NO_TABLE = _(
    "The table cannot be written to {path} ({why}). Name a file in a folder that you may write to."
)


class VisitsError(Exception):
    """A folder cannot be used. The message says why and what to do, in one sentence or two.

    Examples
    --------
    >>> try:
    ...     read_visits("no-such-folder")
    ... except VisitsError as error:
    ...     print(error)
    There is no folder no-such-folder. Name the folder with the visit files.
    """
