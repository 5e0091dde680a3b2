"""Words explained: the page with all of them, and a mark behind the first use of one in a chapter.

Authors mark nothing. A marked word is a button that opens its meaning as a native popover, which
works without a script. A term that a chapter explains itself, which is to say that stands in italics,
in bold or in its title, needs no mark there.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from climbing_back import content
from climbing_back.content.book import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

GLOSSARY_PAGE = "book/reference/glossary"

MOST_MARKS = 6
"""On a page: with more of them it is no longer calm to read."""

NOT_PROSE = (
    nodes.title,
    nodes.reference,
    nodes.literal,
    nodes.literal_block,
    nodes.emphasis,
    nodes.superscript,
    nodes.raw,
)


class TermNode(nodes.inline):
    """A word in a chapter, with its meaning behind it."""


def setup(app: Sphinx) -> None:
    """Register the directive and the marks."""
    app.add_directive("glossary-of-the-course", GlossaryDirective)
    app.add_node(TermNode, html=(_open_mark, _close_mark))
    app.connect("doctree-read", _depend_on_glossary)
    # Before the chapter gets its opening, whose words are not marked.
    app.connect("doctree-resolved", _mark_terms, priority=400)


class GlossaryDirective(SphinxDirective):
    """All terms in the order of the alphabet, each with the facts behind it."""

    def run(self) -> list[nodes.Node]:
        """Return the list."""
        self.env.note_dependency(str(content.GLOSSARY_FILE))
        terms = sorted(content.glossary().values(), key=lambda each: each.term.casefold())
        return [nodes.definition_list("", *map(self._entry, terms), classes=["cb-glossary"])]

    def _entry(self, term: content.Term) -> nodes.definition_list_item:
        facts = f"<sup>{', '.join(term.facts)}</sup>" if term.facts else ""
        says = nodes.definition()
        self.state.nested_parse(StringList([term.says + facts]), self.content_offset, says)
        word = nodes.term("", term.term, ids=[anchor(term)])
        return nodes.definition_list_item("", word, says)


def anchor(term: content.Term) -> str:
    """Return where a term stands on the glossary's page."""
    return f"term-{term.id}"


def _is_chapter(docname: str) -> bool:
    return docname.removeprefix("book/").partition("/")[0] in FOLDERS


def _depend_on_glossary(app: Sphinx, _doctree: nodes.document) -> None:
    if _is_chapter(app.env.docname):
        app.env.note_dependency(str(content.GLOSSARY_FILE))


def _mark_terms(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Mark the first use of a term in the chapter's own text, up to :data:`MOST_MARKS` terms."""
    if app.builder.name != "html" or not _is_chapter(docname):
        return
    page = app.builder.get_relative_uri(docname, GLOSSARY_PAGE)
    done = {term.id for term in _explained(doctree)}
    marks = 0
    for text in list(_prose(doctree)):
        parts: list[nodes.Node] = []
        rest = str(text)
        while marks < MOST_MARKS and (found := first_use(rest, done)):
            term, start, end = found
            mark = TermNode("", rest[start:end], term=term, page=page)
            parts += [nodes.Text(rest[:start]), mark]
            rest = rest[end:]
            done.add(term.id)
            marks += 1
        if parts:
            text.parent.replace(text, [*parts, nodes.Text(rest)])


def _explained(doctree: nodes.document) -> Iterator[content.Term]:
    """Yield the terms that the page explains itself."""
    title = next(doctree.findall(nodes.title), None)
    if title is not None:
        yield from (_terms()[_plain(match[0])] for match in _forms().finditer(title.astext()))
    for words in doctree.findall(lambda node: isinstance(node, nodes.emphasis | nodes.strong)):
        said = re.sub(r"^(?:an?|the) | \(\w+\)$", "", words.astext()).rstrip(".:,")
        if term := _terms().get(_plain(said)):
            yield term


def _prose(doctree: nodes.document) -> Iterator[nodes.Text]:
    """Yield the text of the page in which a word may be marked."""
    for text in doctree.findall(nodes.Text):
        around: nodes.Element | None = text.parent
        while (
            around and not isinstance(around, NOT_PROSE) and "cb-sources" not in around["classes"]
        ):
            around = around.parent
        if around is None:
            yield text


def first_use(text: str, done: set[str]) -> tuple[content.Term, int, int] | None:
    """Return the first term in ``text`` that is not ``done``, and from where to where it stands."""
    for match in _forms().finditer(text):
        term = _terms()[_plain(match[0])]
        if term.id not in done:
            return term, match.start(), match.end()
    return None


def _plain(form: str) -> str:
    """Return a form without what differs in a chapter: capitals, curly signs, new lines."""
    return " ".join(form.casefold().replace("’", "'").split())


@cache
def _terms() -> dict[str, content.Term]:
    return {_plain(form): term for term in content.glossary().values() for form in term.forms}


@cache
def _forms() -> re.Pattern[str]:
    """Find any form as a whole word, the longest of several: a "foot drop" is no "foot"."""
    forms = sorted(_terms(), key=len, reverse=True)
    words = (re.escape(form).replace(r"\ ", r"\s+").replace("'", "['’]") for form in forms)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)


def _open_mark(translator: HTML5Translator, node: TermNode) -> None:
    term = node["term"]
    translator.body.append(
        f'<button type="button" class="cb-term" popovertarget="{anchor(term)}" '
        f'title="{escape(term.says)}">'
    )


def _close_mark(translator: HTML5Translator, node: TermNode) -> None:
    term = node["term"]
    translator.body.append(
        f'</button><span popover id="{anchor(term)}" class="cb-term-box">{escape(term.says)} '
        f'<a href="{node["page"]}#{anchor(term)}">Glossary</a></span>'
    )
