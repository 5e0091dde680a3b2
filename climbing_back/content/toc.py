"""Which files are the book: ``_toc.yml`` names its pages, in reading order. What else lies there is no part of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from climbing_back.content.packaged import is_packaged

if TYPE_CHECKING:
    from collections.abc import Iterator

# The package has the book inside, a clone beside it.
BOOK = Path(__file__).parents[1 if is_packaged() else 2] / "book"

CONTENTS_FILE = BOOK.parent / "_toc.yml"
"""The file with the order of the chapters. Only a clone has it."""


@cache
def table_of_contents() -> dict[str, Any]:
    """Return what ``_toc.yml`` says."""
    import yaml  # What is for authors, the package does not need.

    said: dict[str, Any] = yaml.safe_load(CONTENTS_FILE.read_text("utf-8"))
    return said


def with_sections(entries: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the pages of ``entries`` with those below each: paths in the project without the ending."""
    for entry in entries:
        yield entry["file"]
        yield from with_sections(entry.get("sections", []))


def page_files() -> list[Path]:
    """Return the files of all pages, by name."""
    contents = table_of_contents()
    names = [
        contents["root"],
        *(n for part in contents["parts"] for n in with_sections(part["chapters"])),
    ]
    files = [BOOK.parent / f"{name}.{ending}" for name in names for ending in ("ipynb", "md")]
    return sorted(file for file in files if file.is_file())


def book_files() -> list[Path]:
    """Return all that a working copy of the book needs: its pages and their pictures."""
    if is_packaged():
        return sorted(file for file in BOOK.rglob("*") if file.is_file())
    return [*page_files(), *sorted(BOOK.glob("pictures/*.svg"))]
