"""Chapters for people without any device: each on a page of paper, behind the sheet that a clinician prints.

A handout is a chapter's summary, its first section, all that keeps people safe, and what there is to do. *Assign*
asks for them when they are wanted: a script of their own, ``_static/handouts.js``, which ``on-request.ts`` reads.
"""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from climbing_back.content.book import ASK, SMALL_THING, YOUR_TURN, Page, chapters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from climbing_back.content.blocks import Block

NAME = "handouts"


class Section(TypedDict):
    """A part of a handout: its heading, whether it is framed, and its paragraphs, those of a list with a dash."""

    title: str
    framed: bool
    lines: list[str]


def setup(app: Sphinx) -> None:
    """Write the script with all handouts before the book is built."""
    app.connect("config-inited", _write)


def handouts() -> dict[str, list[Section]]:
    """Return the handout of each chapter, by the chapter's id.

    Examples
    --------
    >>> [section["title"] for section in handouts()["what-spasticity-is"]]
    ['', 'Muscles that do not let go', 'Important', 'Your turn', 'One small thing to try', 'Ask your therapist']
    """
    return {page.id: _handout(page) for page in chapters().values()}


def _handout(page: Page) -> list[Section]:
    idea = next(title for title in page.headings if title != YOUR_TURN)
    whole: list[Section] = [{"title": "", "framed": False, "lines": [page.said["summary"]]}]
    for (title, boxed), blocks in groupby(page.blocks, lambda each: (each.section, each.boxed)):
        if boxed or title in (idea, YOUR_TURN, SMALL_THING, ASK):
            lines = list(_lines(list(blocks)))
            whole.append(
                {"title": boxed.capitalize() or title, "framed": bool(boxed), "lines": lines}
            )
    return whole


def _lines(blocks: list[Block]) -> Iterator[str]:
    """Yield the words of blocks. A picture has no words here, and what leads to one goes with it."""
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        leads_to_picture = block.words.endswith(":") and after is not None and not after.words
        if block.words and not leads_to_picture:
            yield ("- " if block.in_list else "") + block.words


def _write(app: Sphinx, config: Config) -> None:
    folder = Path(app.doctreedir) / NAME
    folder.mkdir(parents=True, exist_ok=True)
    said = json.dumps(handouts(), ensure_ascii=False, separators=(",", ":"))
    event = f"new CustomEvent({json.dumps(NAME)},{{detail:{said}}})"
    (folder / f"{NAME}.js").write_text(f"document.currentScript.dispatchEvent({event});\n", "utf-8")
    config.html_static_path.append(str(folder))
