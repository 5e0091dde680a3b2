"""What people type into the search, and the pages they mean: ``everyday-words.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.content.book import pages
from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from climbing_back.content.reader import Document


@dataclass(frozen=True)
class EverydayWords:
    """Words that mean the same pages, the best of them first.

    ``urgent`` puts that first page above all others that are found with these words.

    Examples
    --------
    >>> all(each.pages for each in everyday_words())
    True
    """

    words: tuple[str, ...]
    pages: tuple[str, ...]
    urgent: bool


@loader
def everyday_words() -> tuple[EverydayWords, ...]:
    """Return all of them in the order of the file.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> any(each.urgent for each in everyday_words())
    True
    """
    return read_everyday_words(FOLDER / "everyday-words.yaml", pages())


def read_everyday_words(file: Path, known: Collection[str]) -> tuple[EverydayWords, ...]:
    """Return the words in ``file`` that lead to the pages ``known``."""
    document = read(file, "everyday-words")
    _check_words_differ(document)
    for index, said in enumerate(document.said):
        for place, page in enumerate(said["pages"]):
            if page not in known:
                problem = f'there is no page "{page}". Use its path in the book.'
                raise document.error((index, "pages", place), problem)
    return tuple(
        EverydayWords(tuple(said["words"]), tuple(said["pages"]), said.get("urgent", False))
        for said in document.said
    )


def _check_words_differ(document: Document) -> None:
    """Make sure that what a word leads to is said in one place."""
    lines: dict[str, int] = {}
    for index, said in enumerate(document.said):
        for number, word in enumerate(said["words"]):
            place = (index, "words", number)
            if line := lines.get(word.casefold()):
                problem = f'"{word}" is in line {line} already. Keep it in one place.'
                raise document.error(place, problem)
            lines[word.casefold()] = document.lines[place]
