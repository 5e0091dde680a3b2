"""The chapters by the parts of the book, in reading order, and on which page each checklist is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back.content.book import pages
from climbing_back.content.checklists import checklist_ids
from climbing_back.content.packaged import made_at_build
from climbing_back.content.parts import parts

if TYPE_CHECKING:
    from climbing_back.content.book import Page


@made_at_build
def contents() -> dict[str, Any]:
    """Return ``parts``, each with its ``title`` and its ``chapters``, and ``checklists``: their pages by their ids.

    Raises
    ------
    ContentError
        When a file is wrong; the message says where and what to do.

    Examples
    --------
    >>> contents()["parts"][0]["title"], contents()["checklists"]["triggers"]
    ('Understand', 'understand/what-sets-it-off')
    """
    in_parts = parts()
    everything = [chapter for part in in_parts for chapter in part.chapters]
    return {
        "parts": [
            {"title": part.title, "chapters": [_listed(chapter) for chapter in part.chapters]}
            for part in in_parts
        ],
        # One that is on no page yet cannot be ticked anywhere.
        "checklists": {
            name: page.name
            for name in checklist_ids()
            if (page := _page_of(name, [*everything, *pages().values()]))
        },
    }


def _listed(chapter: Page) -> dict[str, str]:
    return {"id": chapter.id, "title": chapter.title, "page": chapter.name}


def _page_of(name: str, everything: list[Page]) -> Page | None:
    """Return the first of these pages on which a checklist is ticked."""
    return next((each for each in everything if ("Checklist", name) in each.components), None)
