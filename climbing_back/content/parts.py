"""The parts of the book that have chapters, in reading order, as ``_toc.yml`` has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from climbing_back.content.book import chapters
from climbing_back.content.toc import table_of_contents, with_sections

if TYPE_CHECKING:
    from climbing_back.content.book import Page


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
    for number, part in enumerate(table_of_contents()["parts"], start=1):
        pages = tuple(with_sections(part["chapters"]))
        names = (name.removeprefix("book/") for name in pages)
        found = tuple(known[name] for name in names if name in known)
        read.append(Part(number, part["caption"], found, pages))
    return tuple(part for part in read if part.chapters)
