"""A chapter's opening: its short summary and what it asks of the reader, below the title.

Both come from the chapter's own metadata: the front matter of a ``.md`` file, the metadata of a
notebook. Keys: ``summary`` (three sentences or fewer), ``minutes``, ``steps`` and ``you_need``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

KEYS = ("summary", "minutes", "steps", "you_need")


def setup(app: Sphinx) -> None:
    """Register the opening."""
    app.connect("doctree-resolved", _add_opening)


def _add_opening(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    said = app.env.metadata[docname]
    title = next(doctree.findall(nodes.title), None)
    if title is None or "summary" not in said:
        return
    opening: list[nodes.Node] = [nodes.paragraph("", said["summary"], classes=["cb-summary"])]
    facts = []
    if "minutes" in said:
        facts.append(f"About {said['minutes']} minutes")
    if "steps" in said:
        facts.append("1 step" if int(said["steps"]) == 1 else f"{said['steps']} steps")
    if "you_need" in said:
        facts.append(f"You need: {said['you_need']}")
    if facts:
        items = [nodes.list_item("", nodes.paragraph("", fact)) for fact in facts]
        opening.append(nodes.bullet_list("", *items, classes=["cb-facts"]))
    place = title.parent.index(title) + 1
    title.parent.insert(place, opening)
