"""The words of a page, block by block: in which section and box each stands, and on which facts it rests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SOURCES = "Sources, and how sure we are"

IMPORTANT = _("Important")
EMERGENCY = _("Emergency")
BOXES = (IMPORTANT, EMERGENCY)
"""With one of these words in bold on a line of its own, a quotation is a box for what keeps people safe. Every host
of a notebook shows that as what it is; the book frames it."""

FACTS = re.compile(r"<sup>([A-Z]\d{2,3}(?:, [A-Z]\d{2,3})*)</sup>")
LINK = re.compile(r"\[[^\]]*\]\([^)]*\)")


@cache
def markdown() -> MarkdownIt:
    """Return what reads the Markdown of pages."""
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


def blocks(prose: list[tuple[str, str]]) -> Iterator[Block]:
    """Yield the paragraphs and list items of cells, which come as ids and Markdown, down to the sources."""
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
    tokens = markdown().parse(text)
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


def _facts(text: str) -> tuple[str, ...]:
    return tuple(fact for found in FACTS.findall(text) for fact in found.split(", "))


def _plain(text: str) -> str:
    """Return the words of a block as they are read: without marks, links and facts."""
    parts = markdown().parseInline(FACTS.sub("", text))[0].children or []
    return " ".join("".join(_words_of(part) for part in parts).split())


def _words_of(part: Token) -> str:
    if part.type in ("text", "code_inline"):
        return part.content
    return " " if part.type in ("softbreak", "hardbreak") else ""
