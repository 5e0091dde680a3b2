"""How a work is named in the text: who and when, and the whole of it leads to the list of sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docutils import nodes
from pybtex.style.template import field as bibtex_field
from pybtex.style.template import optional
from sphinxcontrib.bibtex.plugin import register_plugin
from sphinxcontrib.bibtex.style.referencing import BracketStyle
from sphinxcontrib.bibtex.style.referencing.basic_author_year import (
    BasicAuthorYearParentheticalReferenceStyle,
)
from sphinxcontrib.bibtex.style.template import join, reference

if TYPE_CHECKING:
    from pybtex.style.template import Node
    from sphinx.application import Sphinx


@dataclass
class WhoAndWhen(BasicAuthorYearParentheticalReferenceStyle):
    """Like author and year, but silent where a web page gives no year: no "n.d." for a learner."""

    bracket: BracketStyle = field(default_factory=lambda: BracketStyle("(", ")", sep="; "))

    def inner(self, role_name: str) -> Node:
        """Name one work for the roles ``cite:p`` (in brackets) and ``cite:alp`` (without)."""
        who = self.person.author_or_editor_or_title(full="s" in role_name)
        return reference[join(sep=" ")[who, optional[bibtex_field("year")]]]


def setup(app: Sphinx) -> None:
    """Make the style known by the name that ``_config.yml`` chooses it with."""
    register_plugin("sphinxcontrib.bibtex.style.referencing", "who_and_when", WhoAndWhen)
    app.connect("doctree-resolved", _lead_nowhere_back)


def _lead_nowhere_back(_app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """Take out the links from a work to where it is named on its page: that place may be folded."""
    for work in doctree.findall(nodes.citation):
        work["backrefs"] = []
