"""A page's opening: its short summary and what it asks of the reader.

Both come from the page's own metadata: the front matter of a ``.md`` file, the metadata of a
notebook. Keys: ``summary`` (three sentences or fewer), ``minutes``, ``steps`` and ``you_need``. The
minutes of a chapter come from its words.

On a page for reading the opening stands below the title, and leads to what there is to do. A working
page (``kind: working``) begins with that, and its opening stands where the reading begins.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

from climbing_back import content
from climbing_back.around import asks
from climbing_back.content.book import YOUR_TURN
from climbing_back.language import _
from climbing_back.sphinx_ext.chapter.behind import FoldNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Register the opening."""
    app.connect("doctree-resolved", _add_opening)


def _add_opening(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    said = app.env.metadata[docname]
    problems = _problems(said)
    for problem in problems:
        logger.warning(problem, location=docname)
    title = next(doctree.findall(nodes.title), None)
    if title is None or problems:
        return
    page = content.pages().get(docname.removeprefix("book/"))
    opening: list[nodes.Node] = [nodes.paragraph("", said["summary"], classes=["cb-summary"])]
    items = [nodes.list_item("", nodes.paragraph("", fact)) for fact in asks(said, page)]
    if page and page.is_working:
        place = _where_reading_begins(title.parent)
        about = nodes.title("", _("About this page"))
        opening = [nodes.section("", about, *opening, *_list(items), ids=["about-this-page"])]
    else:
        place = title.parent.index(title) + 1
        opening += _list([*items, *_way_to_your_turn(doctree)])
    title.parent.insert(place, opening)


def _list(items: list[nodes.list_item]) -> list[nodes.Node]:
    return [nodes.bullet_list("", *items, classes=["cb-facts"])] if items else []


def _way_to_your_turn(doctree: nodes.document) -> Iterator[nodes.list_item]:
    for section in doctree.findall(nodes.section):
        if section[0].astext() == YOUR_TURN:
            words = _("Go to “Your turn”")
            link = nodes.reference("", words, refid=section["ids"][0], internal=True)
            yield nodes.list_item("", nodes.paragraph("", "", link), classes=["cb-to-your-turn"])


def _where_reading_begins(page: nodes.Element) -> int:
    """Return the place of the first part in which there is nothing to do."""
    for place, part in enumerate(page):
        if isinstance(part, nodes.section | FoldNode) and not any(
            "cb" in html.astext() for html in part.findall(nodes.raw)
        ):
            return place
    return len(page)


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
