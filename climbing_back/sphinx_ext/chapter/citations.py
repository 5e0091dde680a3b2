"""How a work is named in the text: who and when, and the whole of it leads to the list of sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from docutils import nodes
from pybtex import plugin
from pybtex.style.template import field as bibtex_field
from pybtex.style.template import optional
from sphinxcontrib.bibtex import env_updated
from sphinxcontrib.bibtex.plugin import register_plugin
from sphinxcontrib.bibtex.style.referencing import BracketStyle
from sphinxcontrib.bibtex.style.referencing.basic_author_year import (
    BasicAuthorYearParentheticalReferenceStyle,
)
from sphinxcontrib.bibtex.style.template import join, reference

if TYPE_CHECKING:
    from pybtex.style.template import Node
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


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
    # Asked for each citation, and each time the answer is looked for in all packages that are installed.
    plugin.entry_points = cache(entry_points)
    app.connect("builder-inited", _take_over)
    app.connect("env-purge-doc", _forget)
    app.connect("env-updated", _list_works)
    app.connect("doctree-resolved", _lead_nowhere_back)


def _take_over(app: Sphinx) -> None:
    """Have the works listed by us: the extension does so in every build, also in one in which no page is read."""
    (listener,) = (
        each for each in app.events.listeners["env-updated"] if each.handler is env_updated
    )
    app.disconnect(listener.id)


def _forget(_app: Sphinx, env: BuildEnvironment, _docname: str) -> None:
    """List the works anew when a page is read, or gone."""
    env.has_listed_works = False  # type: ignore[attr-defined]


def _list_works(app: Sphinx, env: BuildEnvironment) -> None:
    # The list itself is kept with the environment.
    if not getattr(env, "has_listed_works", False):
        env_updated(app, env)
        env.has_listed_works = True  # type: ignore[attr-defined]


def _lead_nowhere_back(_app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """Take out the links from a work to where it is named on its page: that place may be folded."""
    for work in doctree.findall(nodes.citation):
        work["backrefs"] = []
