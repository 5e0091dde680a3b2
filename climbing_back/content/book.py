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
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup

from climbing_back.content.page_file import in_notebook, said_and_cells
from climbing_back.content.toc import BOOK, page_files
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FOLDERS = ("understand", "plan", "move", "keep-going", "adapt", "story")

WORKING = "working"

YOUR_TURN = "Your turn"
QUICK_CHECK = "Quick check"
SMALL_THING = "One small thing to try"
ASK = "Ask your therapist"
SOURCES = "Sources, and how sure we are"
CLOSING = (QUICK_CHECK, SMALL_THING, ASK, SOURCES)
"""The headings with which a chapter ends, in their order."""

IMPORTANT = _("Important")
EMERGENCY = _("Emergency")
BOXES = (IMPORTANT, EMERGENCY)
"""With one of these words in bold on a line of its own, a quotation is a box for what keeps people safe. Every host
of a notebook shows that as what it is; the book frames it."""

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

FACTS = re.compile(r"<sup>([A-Z]\d{2,3}(?:, [A-Z]\d{2,3})*)</sup>")
LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")
COMPONENT = re.compile(r"^([A-Z]\w+)\((?:\"([a-z0-9-]+)\")?\)", re.MULTILINE)


@cache
def _markdown() -> MarkdownIt:
    # What is for authors, the package does not need.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.colon_fence import colon_fence_plugin

    return MarkdownIt("commonmark").enable("table").use(colon_fence_plugin)


@dataclass(frozen=True)
class Block:
    """A paragraph or a list item: its words, the facts it names, and where it stands.

    ``unlinked`` are its words without those of links, which name other pages. ``boxed`` names the
    box around it, such as ``important``. ``under`` are the facts of the paragraph right before
    its list, which hold for the list, too.
    """

    words: str
    unlinked: str
    facts: tuple[str, ...]
    section: str
    cell: str
    boxed: str = ""
    under: tuple[str, ...] = ()
    in_list: bool = False


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
    title: str
    said: dict[str, Any]
    """Its metadata."""
    headings: tuple[str, ...]
    blocks: tuple[Block, ...]
    components: tuple[tuple[str, str], ...]
    """The components in it and what each was asked for: ``("Checklist", "triggers")``."""
    pictures: tuple[Picture, ...]
    links: tuple[str, ...]
    to_do: str
    """What its components say, as their twins for print tell it."""
    at_hand: str
    """What of that one reads on the way: see :data:`NOT_AT_HAND`."""
    words_before: int
    """How many words stand above its first component."""

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
    prose = [
        (cell.get("id", ""), "".join(cell["source"]))
        for cell in cells
        if cell["cell_type"] == "markdown" and not is_made(cell)
    ]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    tokens = [token for _, text in prose for token in _markdown().parse(text)]
    inline = [part for token in tokens for part in token.children or ()]
    title, *headings = _headings(tokens) or [file.stem]
    blocks = tuple(_blocks(prose))
    above = [
        cell.get("id", "") for cell in takewhile(lambda cell: cell["cell_type"] != "code", cells)
    ]
    return Page(
        file=file,
        name=file.relative_to(book).with_suffix("").as_posix(),
        title=title,
        said=said,
        headings=tuple(headings),
        blocks=blocks,
        components=tuple(
            asked for cell in code for asked in COMPONENT.findall("".join(cell["source"]))
        ),
        pictures=tuple(
            Picture(str(part.attrs["src"]), part.content) for part in inline if part.type == "image"
        ),
        links=tuple(str(part.attrs["href"]) for part in inline if part.type == "link_open"),
        to_do="".join(_shown(code, "text/markdown")),
        at_hand=" ".join(map(_at_hand, _shown(code, "text/html"))),
        words_before=sum(len(block.words.split()) for block in blocks if block.cell in above),
    )


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


def _blocks(prose: list[tuple[str, str]]) -> Iterator[Block]:
    section = ""
    for cell, text in prose:
        for token in _walk(text):
            if token.type == "heading":
                section = token.content
            elif section != SOURCES:
                yield Block(
                    _plain(token.content),
                    _plain(LINK.sub("", token.content)),
                    _facts(token.content),
                    section,
                    cell,
                    token.info,
                    _facts(token.meta.get("under", "")),
                    "under" in token.meta,
                )


def _walk(text: str, box: str = "") -> Iterator[Token]:
    """Yield headings and blocks of words, also those in boxes; each knows its box and its list."""
    tokens = _markdown().parse(text)
    opening = ""
    depth = 0
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "blockquote_close":
            box = ""
        elif token.type in ("fence", "colon_fence") and token.info.startswith("{"):
            name = token.info[1:].partition("}")[0]
            if name != "sources":
                yield from _walk(token.content, name)
        elif token.type == "inline" and token.content.strip("*") in BOXES:
            box = token.content.strip("*").lower()
        elif token.type == "inline":
            is_heading = before is not None and before.type == "heading_open"
            token.type = "heading" if is_heading else "block"
            token.info = box
            if depth:
                token.meta = {"under": opening}
            else:
                opening = "" if is_heading else token.content
            yield token


def _facts(markdown: str) -> tuple[str, ...]:
    return tuple(fact for found in FACTS.findall(markdown) for fact in found.split(", "))


def _plain(markdown: str) -> str:
    """Return the words of a block as they are read: without marks, links and facts."""
    text = FACTS.sub("", markdown)
    parts = _markdown().parseInline(text)[0].children or []
    return " ".join("".join(_words_of(part) for part in parts).split())


def _words_of(part: Token) -> str:
    if part.type in ("text", "code_inline"):
        return part.content
    return " " if part.type in ("softbreak", "hardbreak") else ""
