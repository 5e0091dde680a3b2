"""Facts in the text: a number beside each claim, and at the end how sure we are and who says so.

Authors write ``{fact}`F01``` right behind a claim (or ``{fact}`F05, F06```) and a ``{sources}`` directive
at the end of the chapter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from climbing_back import content

if TYPE_CHECKING:
    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Register the role and the directive."""
    app.add_role("fact", FactRole())
    app.add_directive("sources", SourcesDirective)
    app.connect("source-read", _start_chapter)
    app.connect("doctree-read", _check_chapter)


def _start_chapter(app: Sphinx, _docname: str, _source: list[str]) -> None:
    app.env.temp_data["facts"] = []


class FactRole(SphinxRole):
    """A small number behind a claim, which leads to its sources."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return one link a fact."""
        self.env.note_dependency(str(content.FACTS_FILE))
        links: list[nodes.Node] = []
        for key in self.text.replace(",", " ").split():
            if key not in content.facts():
                message = f"There is no fact {key}. Use one of those in content/facts.yaml."
                logger.warning(message, location=self.get_location())
                continue
            used = self.env.temp_data["facts"]
            if key not in used:
                used.append(key)
            number = str(used.index(key) + 1)
            link = nodes.reference("", "", refid=_anchor(key), internal=True, classes=["cb-fact"])
            link += nodes.inline("", "source ", classes=["cb-unseen"])
            link += nodes.Text(number)
            links.append(nodes.superscript("", "", link))
        return links, []


class SourcesDirective(SphinxDirective):
    """The chapter's facts in the order of their numbers: how sure, and who says so."""

    def run(self) -> list[nodes.Node]:
        """Return the section's list."""
        self.env.temp_data["sources_shown"] = True
        items = nodes.enumerated_list("", enumtype="arabic", classes=["cb-sources"])
        for key in self.env.temp_data["facts"]:
            fact = content.facts()[key]
            cited = f"{{cite:alp}}`{','.join(fact.sources)}` " if fact.sources else ""
            item = nodes.list_item("", ids=[_anchor(key)])
            self.state.nested_parse(
                StringList([f"**{fact.in_words}** {cited}({key})"]), self.content_offset, item
            )
            items += item
        return [items]


def _check_chapter(app: Sphinx, doctree: nodes.document) -> None:
    used = app.env.temp_data.get("facts")
    if used and not app.env.temp_data.pop("sources_shown", False):
        logger.warning(
            "This chapter states facts. End it with a {sources} directive.", location=doctree
        )


def _anchor(key: str) -> str:
    return f"fact-{key.lower()}"
