"""A file of content that was read, and the error that says where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent

Place = tuple[str | int, ...]
"""Where in a file: the keys and list positions that lead there."""


class ContentError(ValueError):
    """A content file is wrong. The message names the file, the line and what to do.

    Examples
    --------
    >>> try:
    ...     checklist("no-such-list")
    ... except ValueError as error:
    ...     print(str(error)[:35])
    There is no checklist 'no-such-list
    """

    def __init__(self, file: Path, line: int, problem: str) -> None:
        super().__init__(f"{_short(file)}, line {line}: {problem}")


@dataclass(frozen=True)
class Document:
    """A content file that fits its schema: what it says, and on which line it says what."""

    file: Path
    said: Any
    lines: dict[Place, int]

    def check_id(self) -> None:
        """Make sure that the id is the name of the file, by which others find it."""
        if self.said["id"] != self.file.stem:
            problem = f'"id" must be the name of the file. Write id: {self.file.stem}'
            raise self.error(("id",), problem)

    def check_ids_differ(self, place: Place) -> None:
        """Make sure that no two entries of the list at ``place`` have the same id."""
        entries = self.said
        for step in place:
            entries = entries[step]
        seen = set()
        for index, entry in enumerate(entries):
            if entry["id"] in seen:
                problem = f'two entries have the id "{entry["id"]}". Give each its own.'
                raise self.error((*place, index, "id"), problem)
            seen.add(entry["id"])

    def error(self, place: Place, problem: str) -> ContentError:
        """Make the error for what a schema cannot see, such as a name that points nowhere."""
        return ContentError(self.file, self.lines[place], problem)


def _short(file: Path) -> str:
    """Name the path as an editor of this repository would."""
    return file.relative_to(FOLDER.parent).as_posix() if file.is_relative_to(FOLDER) else file.name
