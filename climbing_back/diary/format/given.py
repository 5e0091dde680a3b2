"""What a caller gives: taken as it is meant, or refused in a sentence that says what to give instead."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from climbing_back.diary.format.schema import Entry


def as_log(entries: Iterable[Entry]) -> list[Entry]:
    """Return ``entries`` as a list.

    Raises
    ------
    TypeError
        When they are no list of entries, such as one entry by itself.
    """
    if isinstance(entries, Mapping | str | bytes) or not isinstance(entries, Iterable):
        raise TypeError(
            "Give a list of entries, such as store.entries() or [entry], "
            f"and not one {type(entries).__name__}."
        )
    return list(entries)


def as_path(path: Path | str) -> Path:
    """Return ``path`` as a path.

    Raises
    ------
    TypeError
        When it names no file, such as a number.
    """
    if not isinstance(path, str | os.PathLike):
        raise TypeError(
            'Name the file by text or a Path, such as "my-diary.json", '
            f"and not by one {type(path).__name__}."
        )
    return Path(path)
