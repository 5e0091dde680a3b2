"""The parts of the book that have chapters, in reading order, as ``_toc.yml`` has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from climbing_back.content.book import BOOK, Page, chapters

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTENTS_FILE = BOOK.parent / "_toc.yml"
"""The file with the order of the chapters."""


@dataclass(frozen=True)
class Part:
    """A part of the book: its chapters, and all its pages with those below a chapter.

    Examples
    --------
    >>> [part.title for part in parts()][:3]
    ['Understand', 'Plan', 'Move']
    """

    number: int
    title: str
    chapters: tuple[Page, ...]
    pages: tuple[str, ...]
    """Paths in the project without the ending, such as ``book/move/loosen``."""

    @property
    def id(self) -> str:
        """The lasting short name: ``keep-going``."""
        return self.title.lower().replace(" ", "-")


@cache
def parts() -> tuple[Part, ...]:
    """Return the parts that have chapters.

    Raises
    ------
    ContentError
        When a file is wrong; the message says where and what to do.

    Examples
    --------
    >>> len(parts()) > 3
    True
    """
    known = chapters()
    read = []
    contents = yaml.safe_load(CONTENTS_FILE.read_text("utf-8"))
    for number, part in enumerate(contents["parts"], start=1):
        pages = tuple(_with_sections(part["chapters"]))
        names = (name.removeprefix("book/") for name in pages)
        found = tuple(known[name] for name in names if name in known)
        read.append(Part(number, part["caption"], found, pages))
    return tuple(part for part in read if part.chapters)


def _with_sections(entries: list[dict[str, Any]]) -> Iterator[str]:
    for entry in entries:
        yield entry["file"]
        yield from _with_sections(entry.get("sections", []))
