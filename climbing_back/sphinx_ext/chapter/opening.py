"""A chapter's opening: its short summary and what it asks of the reader, below the title.

Both come from the chapter's own metadata: the front matter of a ``.md`` file, the metadata of a
notebook. Keys: ``summary`` (three sentences or fewer), ``minutes``, ``steps`` and ``you_need``. The
minutes of a chapter come from its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

from climbing_back import content
from climbing_back.language import _, counted

if TYPE_CHECKING:
    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Register the opening."""
    app.connect("doctree-resolved", _add_opening)


def _add_opening(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    said = app.env.metadata[docname]
    for problem in _problems(said):
        logger.warning(problem, location=docname)
    title = next(doctree.findall(nodes.title), None)
    if title is None or "summary" not in said:
        return
    opening: list[nodes.Node] = [nodes.paragraph("", said["summary"], classes=["cb-summary"])]
    facts = []
    chapter = content.chapters().get(docname.removeprefix("book/"))
    if minutes := chapter.minutes if chapter else said.get("minutes"):
        facts.append(_("About {minutes} minutes").format(minutes=minutes))
    if "steps" in said:
        facts.append(counted(int(said["steps"]), "{count} step", "{count} steps"))
    if "you_need" in said:
        facts.append(_("You need: {things}").format(things=said["you_need"]))
    if facts:
        items = [nodes.list_item("", nodes.paragraph("", fact)) for fact in facts]
        opening.append(nodes.bullet_list("", *items, classes=["cb-facts"]))
    place = title.parent.index(title) + 1
    title.parent.insert(place, opening)


def _problems(said: dict[str, str]) -> list[str]:
    """Return one sentence for each slip in a chapter's metadata."""
    found = []
    if "summary" not in said:
        found.append(
            '"summary" is missing. Say in three sentences or fewer what the chapter is about.'
        )
    elif len(re.findall(r"[.?!](?=\s|$)", said["summary"])) > 3:
        found.append('"summary" has more than three sentences. Keep the first three that matter.')
    found += [
        f'"{key}" must be a whole number, not {said[key]!r}.'
        for key in ("minutes", "steps")
        if key in said and not str(said[key]).isdecimal()
    ]
    return found
