"""What a content file says: read from YAML in a clone, and from ``packaged.json`` in the installed package."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from climbing_back.content.document import FOLDER, ContentError, Document, Place
from climbing_back.content.packaged import is_packaged, made_at_build

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import _lru_cache_wrapper
    from pathlib import Path

__all__ = ["FOLDER", "LOADERS", "ContentError", "Document", "Place", "files_in", "loader", "read"]

T = TypeVar("T")

LOADERS: list[Callable[[], object]] = []
"""All that reads files of content. ``make check`` asks each for what it reads."""


def loader(load: Callable[[], T]) -> _lru_cache_wrapper[T]:
    """Read a kind of content once, and let ``make check`` know of it."""
    once = cache(load)
    LOADERS.append(once)
    return once


def files_in(folder: str) -> list[Path]:
    """Return the content files in a folder such as ``checklists``, by name."""
    if is_packaged():
        return sorted(FOLDER / name for name in documents() if name.startswith(f"{folder}/"))
    return sorted((FOLDER / folder).glob("*.yaml"))


def read(file: Path, schema: str) -> Document:
    """Read ``file`` and check it. What is in the package was checked when it was built.

    Parameters
    ----------
    file
        The YAML file.
    schema
        The schema's name: ``schemas/<schema>.schema.json``.

    Raises
    ------
    ContentError
        When the file is missing, is not YAML, says a thing twice, or does not fit the schema.
    """
    if is_packaged():
        return Document(file, documents()[_name(file)], {})
    from climbing_back.content.yaml_file import read_document

    return read_document(file, schema)


@made_at_build
def documents() -> dict[str, Any]:
    """Return what each content file says, by its name, such as ``checklists/symptoms.yaml``."""
    from climbing_back.content.yaml_file import said_in

    return {_name(file): said_in(file) for file in sorted(FOLDER.rglob("*.yaml"))}


def _name(file: Path) -> str:
    return file.relative_to(FOLDER).as_posix()
