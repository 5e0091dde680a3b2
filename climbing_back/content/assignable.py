"""What a clinician can assign besides exercises: chapters and checklists."""

from __future__ import annotations

from typing import Any

from climbing_back.content.checklists import checklist
from climbing_back.content.contents import contents
from climbing_back.language import _

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
    return {
        "chapters": [chapter for part in contents()["parts"] for chapter in part["chapters"]],
        "checklists": [
            {"id": name, "title": checklist(name).title, "page": page}
            for name, page in contents()["checklists"].items()
        ],
        "often": OFTEN,
    }
