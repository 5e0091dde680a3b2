"""A chapter's notebook, as the book reads it.

What keeps people safe stands in a quotation that begins with a bold word, which every host of notebooks shows as what
it is; the book frames it. The cells in which the notebook says what the book shows around a chapter (``around.py``)
are left out, and the one with the sources makes room for the book's own list.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from climbing_back.content.blocks import BOXES, EMERGENCY
from climbing_back.content.book import is_made

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SOURCES = "```{sources}\n```"


def setup(app: Sphinx) -> None:
    """Register the reading."""
    app.connect("source-read", _read)
    app.add_transform(FrameBoxes)


def _read(app: Sphinx, docname: str, source: list[str]) -> None:
    if app.env.doc2path(docname).endswith(".ipynb"):
        notebook = json.loads(source[0])
        notebook["cells"] = [_cell(each) for each in notebook["cells"] if _is_of_the_book(each)]
        source[0] = json.dumps(notebook)


def _is_of_the_book(cell: dict[str, Any]) -> bool:
    return not is_made(cell) or "sources" in cell["metadata"]["tags"]


def _cell(cell: dict[str, Any]) -> dict[str, Any]:
    return {**cell, "source": SOURCES} if is_made(cell) else cell


class FrameBoxes(SphinxTransform):
    """Make a box of a quotation that begins with the word for one."""

    default_priority = 400

    def apply(self, **_kwargs: Any) -> None:
        """Change the page."""
        for quotation in list(self.document.findall(nodes.block_quote)):
            first = quotation[0]
            word = first.astext()
            if word in BOXES and isinstance(first, nodes.paragraph):
                classes = ["cb-now"] if word == EMERGENCY else []
                title = nodes.title("", word)
                quotation.replace_self(nodes.admonition("", title, *quotation[1:], classes=classes))
