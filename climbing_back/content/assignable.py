"""What a clinician can assign besides exercises: chapters, part by part, and checklists."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import yaml

from climbing_back.content.book import BOOK, Page, chapters
from climbing_back.content.checklists import checklist, checklist_ids

CONTENTS = BOOK.parent / "_toc.yml"


@dataclass(frozen=True)
class Part:
    """A part of the book that has chapters, in reading order."""

    title: str
    chapters: tuple[Page, ...]


@cache
def parts() -> tuple[Part, ...]:
    """Return the parts with chapters, as ``_toc.yml`` has them."""
    known = chapters()
    read = []
    for part in yaml.safe_load(CONTENTS.read_text("utf-8"))["parts"]:
        names = (each["file"].removeprefix("book/") for each in part["chapters"])
        read.append(Part(part["caption"], tuple(known[name] for name in names if name in known)))
    return tuple(part for part in read if part.chapters)


def assignable() -> dict[str, list[dict[str, str]]]:
    """Return chapters and checklists by their lasting ids, each with its title and its page."""
    everything = [(part.title, chapter) for part in parts() for chapter in part.chapters]
    return {
        "chapters": [
            {"id": chapter.id, "title": chapter.title, "page": chapter.name, "part": part}
            for part, chapter in everything
        ],
        "checklists": [
            {"id": name, "title": checklist(name).title, "page": chapter.name}
            for name in checklist_ids()
            for chapter in [_chapter_of(name)]
        ],
    }


def _chapter_of(checklist_id: str) -> Page:
    """Return the chapter in which a checklist is ticked."""
    return next(
        chapter
        for part in parts()
        for chapter in part.chapters
        if ("Checklist", checklist_id) in chapter.components
    )
