"""The pages of the book, as the checks and the catalogue read them.

A chapter is a page in one of the :data:`FOLDERS`. It has the rhythm that ``CONTRIBUTING.md`` lists,
and says in its metadata what it asks of a reader, what they can do afterwards, and what to mind.

Most pages are for reading. One whose metadata says ``kind: working`` is for doing: what there is to do
comes first, and what there is to read below it.
"""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup

from climbing_back.content.blocks import SOURCES, blocks, markdown
from climbing_back.content.page_file import in_notebook, said_and_cells
from climbing_back.content.toc import BOOK, page_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from markdown_it.token import Token

    from climbing_back.content.blocks import Block

FOLDERS = ("understand", "plan", "move", "keep-going", "adapt", "story")

WORKING = "working"

YOUR_TURN = "Your turn"
QUICK_CHECK = "Quick check"
SMALL_THING = "One small thing to try"
ASK = "Ask your therapist"
CLOSING = (QUICK_CHECK, SMALL_THING, ASK, SOURCES)
"""The headings with which a chapter ends, in their order."""

MADE = ("about", "sources", "contents")
"""Tags of the cells in which a notebook says what the book shows around a chapter."""

WORDS_A_MINUTE = 120
"""Half of what a rested reader reads: for tired eyes, and for thinking about it."""

NOT_AT_HAND = (
    "details:not([open]) > :not(summary), .cb-with, .cb-without, .cb-steps,"
    ".cb-option ~ .cb-option > .cb-says"
)
"""What of a fragment nobody reads on the way: what is folded, or there only with or without a script; steps, which
are looked at and not read; and the answers to all but one choice of a question."""

COMPONENT = re.compile(r"^([A-Z]\w+)\((?:\"([a-z0-9-]+)\")?\)", re.MULTILINE)


@dataclass(frozen=True)
class Picture:
    """A picture in a chapter: its file, and the words for those who cannot see it."""

    file: str
    words: str


@dataclass(frozen=True)
class Page:
    """A page of the book, read.

    Examples
    --------
    >>> page = pages()["understand/what-spasticity-is"]
    >>> page.id, page.is_chapter
    ('what-spasticity-is', True)
    """

    file: Path
    name: str
    """Its path in the book without the ending, such as ``understand/what-spasticity-is``."""
    said: dict[str, Any]
    """Its metadata."""
    cells: list[dict[str, Any]] = field(repr=False)
    """As the notebook has them. What follows is read in them when it is asked for, since few need all of it."""

    @cached_property
    def title(self) -> str:
        """Its first heading, or the name of the file."""
        return self._all_headings[0]

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings below the title."""
        return self._all_headings[1:]

    @cached_property
    def _all_headings(self) -> tuple[str, ...]:
        return tuple(_headings(self._tokens)) or (self.file.stem,)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Its paragraphs and list items."""
        return tuple(blocks(self._prose))

    @cached_property
    def components(self) -> tuple[tuple[str, str], ...]:
        """The components in it and what each was asked for: ``("Checklist", "triggers")``."""
        return tuple(
            asked for cell in self._code for asked in COMPONENT.findall("".join(cell["source"]))
        )

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """Its pictures, those in components not counted."""
        return tuple(
            Picture(str(part.attrs["src"]), part.content)
            for part in self._inline
            if part.type == "image"
        )

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Where its links lead, as they are written."""
        return tuple(str(part.attrs["href"]) for part in self._inline if part.type == "link_open")

    @cached_property
    def to_do(self) -> str:
        """What its components say, as their twins for print tell it."""
        return "".join(_shown(self._code, "text/markdown"))

    @cached_property
    def at_hand(self) -> str:
        """What of that one reads on the way: see :data:`NOT_AT_HAND`."""
        return " ".join(map(_at_hand, _shown(self._code, "text/html")))

    @cached_property
    def words_before(self) -> int:
        """How many words stand above its first component."""
        before = takewhile(lambda cell: cell["cell_type"] != "code", self.cells)
        above = [cell.get("id", "") for cell in before]
        return sum(len(block.words.split()) for block in self.blocks if block.cell in above)

    @cached_property
    def _code(self) -> list[dict[str, Any]]:
        return [cell for cell in self.cells if cell["cell_type"] == "code"]

    @cached_property
    def _prose(self) -> list[tuple[str, str]]:
        return [
            (cell.get("id", ""), "".join(cell["source"]))
            for cell in self.cells
            if cell["cell_type"] == "markdown" and not is_made(cell)
        ]

    @cached_property
    def _tokens(self) -> list[Token]:
        return [token for _, text in self._prose for token in markdown().parse(text)]

    @property
    def _inline(self) -> Iterator[Token]:
        return (part for token in self._tokens for part in token.children or ())

    @property
    def id(self) -> str:
        """The lasting short name: the file's."""
        return self.name.rpartition("/")[2]

    @property
    def is_chapter(self) -> bool:
        """Say whether it has the rhythm of a chapter."""
        return self.name.partition("/")[0] in FOLDERS

    @property
    def is_working(self) -> bool:
        """Say whether it is for doing, and not for reading."""
        return self.said.get("kind") == WORKING

    @property
    def has_reminders(self) -> bool:
        """Say whether a line about the diary may stand on it."""
        return bool(self.said.get("reminders", True))

    def words_in(self, section: str) -> int:
        """Return how many words stand under the heading ``section``."""
        return sum(len(block.words.split()) for block in self.blocks if block.section == section)

    @property
    def words(self) -> int:
        """How many words there are to read, sources not counted."""
        read = sum(len(block.words.split()) for block in self.blocks)
        return read + len(re.findall(r"[^\W_]+", self.at_hand))

    @property
    def minutes(self) -> int:
        """How long the reading takes."""
        return math.ceil(self.words / WORDS_A_MINUTE)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that it rests on, each once, in their order."""
        return tuple(dict.fromkeys(fact for block in self.blocks for fact in block.facts))


READ: dict[str, Page] = {}
"""Pages that were read before, by what they were read from. A build keeps them for the next one."""


@cache
def pages() -> dict[str, Page]:
    """Return all pages by name, in the order of their files.

    Examples
    --------
    >>> pages()["today"].is_working
    True
    """
    read = []
    for file in page_files():
        key = hashlib.sha256(f"{file}\n".encode() + file.read_bytes()).hexdigest()
        read.append(READ.get(key) or READ.setdefault(key, read_page(file)))
    return {page.name: page for page in read}


def chapters() -> dict[str, Page]:
    """Return those pages that are chapters, in the order of their files.

    Examples
    --------
    >>> "understand/what-spasticity-is" in chapters()
    True
    """
    return {name: page for name, page in pages().items() if page.is_chapter}


def read_page(file: Path, book: Path = BOOK) -> Page:
    """Return the page in ``file``, a notebook or a Markdown file."""
    return _page(file, *said_and_cells(file), book)


def page_of(file: Path, notebook: dict[str, Any], book: Path = BOOK) -> Page:
    """Return the page that ``file`` is when it holds this notebook."""
    return _page(file, *in_notebook(notebook), book)


def _page(file: Path, said: dict[str, Any], cells: list[dict[str, Any]], book: Path) -> Page:
    return Page(file, file.relative_to(book).with_suffix("").as_posix(), said, cells)


def is_made(cell: dict[str, Any]) -> bool:
    """Say whether a cell is written by ``make notebooks`` out of the rest of its notebook."""
    return any(tag in MADE for tag in cell.get("metadata", {}).get("tags", ()))


def _shown(code: list[dict[str, Any]], how: str) -> Iterator[str]:
    for output in (output for cell in code for output in cell["outputs"]):
        yield "".join(output.get("data", {}).get(how, ""))


def _at_hand(fragment: str) -> str:
    soup = BeautifulSoup(fragment, "html.parser")
    for each in soup.select(NOT_AT_HAND):
        each.decompose()
    return soup.get_text(" ")


def _headings(tokens: list[Token]) -> list[str]:
    return [
        after.content
        for token, after in pairwise(tokens)
        if token.type == "heading_open" and token.tag in ("h1", "h2")
    ]
