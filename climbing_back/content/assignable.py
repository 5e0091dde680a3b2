"""What a clinician can assign besides exercises: chapters and checklists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back.content.book import pages
from climbing_back.content.checklists import checklist, checklist_ids
from climbing_back.content.parts import parts
from climbing_back.language import _

if TYPE_CHECKING:
    from climbing_back.content.book import Page

OFTEN = {
    "once": "once",
    "weekly": _("once a week"),
    "daily": _("every day"),
    "visit": _("before each visit"),
}
"""How often a checklist can be asked for."""


def assignable() -> dict[str, Any]:
    """Return chapters, in reading order, and checklists, each with its lasting id, title and page.

    Examples
    --------
    >>> sorted(assignable())
    ['chapters', 'checklists', 'often']
    """
    everything = [chapter for part in parts() for chapter in part.chapters]
    return {
        "chapters": [_listed(chapter.id, chapter.title, chapter) for chapter in everything],
        # One that is on no page yet cannot be ticked anywhere.
        "checklists": [
            _listed(name, checklist(name).title, page)
            for name in checklist_ids()
            if (page := _page_of(name, [*everything, *pages().values()]))
        ],
        "often": OFTEN,
    }


def _listed(id_: str, title: str, page: Page) -> dict[str, str]:
    return {"id": id_, "title": title, "page": page.name}


def _page_of(name: str, everything: list[Page]) -> Page | None:
    """Return the first of these pages on which a checklist is ticked."""
    return next((each for each in everything if ("Checklist", name) in each.components), None)
