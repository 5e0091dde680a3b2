"""Facts in the text: a number beside each claim, at the end how sure we are, and behind it who says so.

Authors write ``<sup>F01</sup>`` right behind a claim (or ``<sup>F05, F06</sup>``), which is plain
Markdown and reads well in JupyterLab too. A ``{sources}`` directive stands at the end of the page; in a notebook, the
cell with the tag ``sources`` becomes one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from climbing_back import content
from climbing_back.language import _
from climbing_back.sphinx_ext.chapter.behind import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)

LIKE_FACTS = re.compile(r"\s*[A-Za-z]\d")


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("sources", SourcesDirective)
    app.connect("doctree-read", _check_chapter)


class SourcesDirective(SphinxDirective):
    """The chapter's facts in the order of their numbers: how sure, and folded behind it who says so."""

    def run(self) -> list[nodes.Node]:
        """Give each claim above its numbers, and return the list of facts."""
        self.env.note_dependency(str(content.FACTS_FILE))
        used: list[str] = []
        for claim in list(_claims(self.state.document)):
            links: list[nodes.Node] = []
            for key in claim[1].astext().split(", "):
                if key not in content.facts():
                    message = (
                        f"There is no fact {key!r}. Use those in content/facts.yaml, "
                        "written as <sup>F05</sup> or <sup>F05, F06</sup>."
                    )
                    logger.warning(message, location=claim[0])
                    continue
                if key not in used:
                    used.append(key)
                links.append(_link(key, used.index(key) + 1, follows=bool(links)))
            parent = claim[0].parent
            place = parent.index(claim[0])
            parent[place : place + len(claim)] = links
        if not used:
            return []
        works = _numbered([nodes.list_item("", self._works(key)) for key in used])
        return [
            _numbered([self._entry(key) for key in used]),
            fold(_("The works behind this page"), works),
        ]

    def _entry(self, key: str) -> nodes.list_item:
        """Say how sure a fact is. On paper, where nothing can be pressed, its works stand beside that."""
        sure = nodes.paragraph("", "", nodes.strong("", content.facts()[key].in_words))
        if content.facts()[key].sources:
            sure += nodes.inline("", " ", *self._works(key).children, classes=["cb-works"])
        return nodes.list_item("", sure, ids=[_anchor(key)])

    def _works(self, key: str) -> nodes.paragraph:
        """Return the works that a fact rests on; where there are none, what it rests on instead."""
        fact = content.facts()[key]
        text = f"{{cite:alp}}`{','.join(fact.sources)}`" if fact.sources else fact.in_words
        box = nodes.container()
        self.state.nested_parse(StringList([text]), self.content_offset, box)
        return next(box.findall(nodes.paragraph))


def _numbered(items: list[nodes.list_item]) -> nodes.enumerated_list:
    return nodes.enumerated_list("", *items, enumtype="arabic", classes=["cb-sources"])


def _claims(document: nodes.document) -> Iterator[list[nodes.Node]]:
    """Find ``<sup>``, what looks like facts, ``</sup>``: three nodes in a row."""
    for opening in document.findall(nodes.raw):
        claim = opening.parent[opening.parent.index(opening) :][:3]
        if [node.astext() for node in claim[::2]] == ["<sup>", "</sup>"] and LIKE_FACTS.match(
            claim[1].astext()
        ):
            yield claim


def _link(key: str, number: int, *, follows: bool) -> nodes.superscript:
    link = nodes.reference("", "", refid=_anchor(key), internal=True, classes=["cb-fact"])
    link += nodes.inline("", "source ", classes=["cb-unseen"])
    link += nodes.Text(str(number))
    return nodes.superscript("", "", link, classes=["cb-next-fact"] if follows else [])


def _anchor(key: str) -> str:
    return f"fact-{key.lower()}"


def _check_chapter(_app: Sphinx, document: nodes.document) -> None:
    claim = next(_claims(document), None)
    if claim is not None:
        message = "This page states facts. End it with a {sources} directive, or in a notebook with a cell that has the tag sources."
        logger.warning(message, location=claim[0])
