"""What a page says of itself in its head, for a search engine and for a chat in which somebody shares it.

The words are the page's own summary, so that nothing has to be written twice and nothing is promised that the page
does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back.content import review_of
from climbing_back.language import _
from climbing_back.sphinx_ext.found import changes, course_data
from climbing_back.sphinx_ext.found.address import whole
from climbing_back.sphinx_ext.found.cards import AWAITING, COURSE, SIZE, cards, id_of

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Register what every page says."""
    # After the page's part is known.
    app.connect("html-page-context", _say, priority=910)


def described(summary: str, *, is_reviewed: bool) -> str:
    """Return a page's description: its summary, and that nobody has reviewed it while that is so.

    Examples
    --------
    >>> described("A calm start.", is_reviewed=False)
    'A calm start. Awaiting clinical review.'
    """
    return summary if is_reviewed else f"{summary} {AWAITING}."


def of_the_whole(app: Sphinx) -> dict[str, Any]:
    """Return what the book says of itself where a link leads to its top."""
    summary = app.env.metadata[app.config.root_doc]["summary"]
    first_page = app.builder.get_target_uri(app.config.root_doc)
    return {
        **_shared(app, first_page, _title_of_course(), COURSE),
        "description": described(summary, is_reviewed=bool(review_of("welcome"))),
        # The page that it leads to says the rest.
        "feed": "",
        "data": "",
    }


def _say(
    app: Sphinx,
    pagename: str,
    _template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    summary = app.env.metadata[pagename].get("summary") if doctree else None
    context["found"] = None
    if not summary:
        # The search: it says nothing by itself.
        return
    name = pagename.removeprefix("book/")
    is_first = pagename == app.config.root_doc
    title = _title_of_course() if is_first else app.env.titles[pagename].astext()
    file = app.builder.get_target_uri(pagename)
    part = context["part"]
    first_page = app.builder.get_target_uri(app.config.root_doc)
    course = whole(app.config.html_baseurl, first_page)
    if not (course or is_first):
        course = context["pathto"](app.config.root_doc)
    context["found"] = {
        **_shared(app, file, title, id_of(part["title"]) if part else COURSE),
        "description": described(summary, is_reviewed=bool(review_of(name))),
        "feed": context["pathto"](changes.NAME, 1),
        "data": course_data.of_page(
            name,
            title,
            summary,
            address=whole(app.config.html_baseurl, file),
            course=f"{course}#course",
            is_first=is_first,
        ),
    }


def _title_of_course() -> str:
    return _("Climbing Back: a course on physical therapy for MS")


def _shared(app: Sphinx, file: str, title: str, part: str) -> dict[str, Any]:
    address = app.config.html_baseurl
    card = cards()[part]
    return {
        "title": title,
        "site": course_data.NAME,
        "address": whole(address, file),
        "card": whole(address, card.name),
        "card_says": card.words,
        "card_size": SIZE,
    }
