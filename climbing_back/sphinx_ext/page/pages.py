"""Every page: which files it loads, what it may talk to, and its place in the book."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from climbing_back.components.bundles import BUNDLES, ON_EVERY_PAGE
from climbing_back.components.element import STATIC
from climbing_back.components.element.known import known
from climbing_back.content import chapters, contacts, pages, review_of
from climbing_back.language import _
from climbing_back.sphinx_ext import search

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

STYLES = ("_static/course.css", "_static/paper.css")
CHART_STYLES = ("_static/charts.css",)
SCRIPTS: tuple[str, ...] = (f"_static/{ON_EVERY_PAGE}.js",)

# Where every page leads when something is wrong.
HELP_PAGE = "book/reference/when-to-get-help"

# One press away in the menu: the page of every day, and the one of the worst.
AT_HAND = ("book/today", "book/keep-going/ground-zero")

# Where the learner finds, saves and erases what they wrote.
DIARY_PAGE = "book/my-diary"

# The same sentence wherever the book says what it is.
INTENDED_USE = _(
    "Climbing Back is a course with a private diary. It explains physical therapy for MS and helps you "
    "write down, keep and show a plan that is yours and your therapist’s. It does not diagnose, treat, "
    "measure or monitor anything."
)

# What axe finds in the HTML of Sphinx: ARIA has given up the role, and the list around it wants items.
MENDED = ('role="doc-biblioentry"', 'role="listitem"')

# The outermost section, for the reader views of browsers.
KNOWN_TO_READERS = ("tex2jax_ignore mathjax_ignore", "cb-article")


def setup(app: Sphinx) -> None:
    """Register the page's parts."""
    app.add_css_file("course.css")
    app.add_css_file("paper.css", media="print")
    app.add_css_file("charts.css")
    for name in ("known.js", *(f"{bundle}.js" for bundle in BUNDLES), *search.SCRIPTS):
        app.add_js_file(name, defer="defer")
    app.connect("config-inited", _write_known)
    # Before the theme makes a menu of its own out of it, with every page of the book, for each page.
    app.connect("html-page-context", _without_toctree, priority=100)
    # Late: Jupyter Book and the theme add their files to the context before.
    app.connect("html-page-context", _prepare_page, priority=900)


def _write_known(app: Sphinx, config: Config) -> None:
    """Write down what elements know of the course, as a script: no page may fetch from a disk."""
    folder = Path(app.doctreedir) / "known"
    folder.mkdir(parents=True, exist_ok=True)
    said = json.dumps(known(), ensure_ascii=False, separators=(",", ":"))
    (folder / "known.js").write_text(f"var climbingBackKnown={said};\n", "utf-8")
    config.html_static_path.append(str(folder))


def _without_toctree(
    _app: Sphinx,
    _pagename: str,
    _template: str,
    context: dict[str, Any],
    _doctree: nodes.document | None,
) -> None:
    context.pop("toctree", None)


def _prepare_page(
    app: Sphinx,
    pagename: str,
    _template: str,
    context: dict[str, Any],
    _doctree: nodes.document | None,
) -> None:
    scripts = SCRIPTS
    if pagename == search.PAGE:
        scripts += tuple(f"_static/{name}" for name in search.SCRIPTS)
    # A fragment says which script it needs.
    asked = [name for name in BUNDLES if f'data-script="{name}"' in context.get("body", "")]
    if any(BUNDLES[name].known for name in asked):
        scripts += ("_static/known.js",)
    scripts += tuple(f"_static/{name}.js" for name in asked)
    # Jupyter Book leaves scripts of its default theme on every page: thebe, tabs, copy buttons,
    # and one that is not even there. Of all that, a page of this book loads what is listed here.
    context["script_files"] = _listed(context["script_files"], scripts)
    has_charts = 'class="cb-graph"' in context.get("body", "")
    styles = STYLES + CHART_STYLES if has_charts else STYLES
    context["css_files"] = _listed(context["css_files"], styles)
    context["at_once"] = at_once()
    context["content_security_policy"] = _content_security_policy()
    context["parts"] = parts = parts_of(app)
    context["at_hand"] = [
        chapter for part in parts for chapter in part["chapters"] if chapter["name"] in AT_HAND
    ]
    page = pages().get(pagename.removeprefix("book/"))
    # The start page is both: on a first visit it is read.
    context["begins_with_doing"] = pagename == app.config.root_doc or (page and page.is_working)
    context["has_reminders"] = page is None or page.has_reminders
    context["part"] = next((part for part in parts if pagename in part["pages"]), None)
    _set_ways(app, pagename, context)
    context["body"] = _with_room_at_its_end(context.get("body", "").replace(*MENDED))
    context["intended_use"] = INTENDED_USE
    context["help_page"] = HELP_PAGE
    context["review"] = review_of(pagename.removeprefix("book/"))
    context["emergency"] = _emergency_numbers()
    context["diary_page"] = DIARY_PAGE


def _with_room_at_its_end(body: str) -> str:
    """Leave the page's outermost section open: the template closes it behind what ends every page.

    What stands outside of it, a browser's reader view leaves out. The class, which reader views know by the word in
    it, takes the place of those with which MyST keeps off a program that this book does not have.
    """
    return body.rpartition("</section>")[0].replace(*KNOWN_TO_READERS, 1)


def _emergency_numbers() -> str:
    """Return the first emergency number of each country, as JSON for the page's script."""
    countries = contacts().values()
    return json.dumps({each.id: each.emergency[0].number for each in countries if each.emergency})


def _listed(files: list[Any], wanted: tuple[str, ...]) -> list[Any]:
    """Keep the wanted files, in the wanted order."""
    by_name = {str(file.filename): file for file in files}
    return [by_name[name] for name in wanted if name in by_name]


@cache
def at_once() -> str:
    """Return the script that stands in each page: what must be before the first paint (``at-once.ts``)."""
    return (STATIC / "at-once.js").read_text("utf-8")


def digest_of(text: str) -> str:
    """Return how a policy allows what stands in the page itself.

    Examples
    --------
    >>> digest_of("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _content_security_policy() -> str:
    """Forbid every foreign host, and every text that would become markup or code.

    ``file:`` is for the book opened from a disk. Which addresses of scripts are trusted is in
    ``trusted.ts``. A policy in a page cannot forbid a link that is followed, a new window, a
    ``<meta http-equiv="refresh">`` or a connection by WebRTC (browsers know no ``webrtc 'block'``). Each
    of them needs markup or a script of someone else in the page, and what was written or came from outside
    is text there: nothing but this keeps it so, and tests put hostile words into every kind of entry.
    """
    own = "'self' file:"
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {own} {digest_of(at_once())}",
            f"style-src {own}",
            f"font-src {own}",
            f"img-src {own} data:",
            f"connect-src {own}",
            f"worker-src {own}",
            "manifest-src 'self'",
            f"form-action {own}",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        ]
    )


@lru_cache(maxsize=1)
def parts_of(app: Sphinx) -> list[dict[str, Any]]:
    """Return the parts of the book in reading order, as ``_toc.yml`` names them."""
    titles = app.env.titles
    known = {f"book/{name}": chapter for name, chapter in chapters().items()}
    return [
        {
            "number": number,
            "title": tree.caption,
            "chapters": [
                {
                    "name": name,
                    "title": titles[name].astext(),
                    # By this lasting name a clinician assigns it.
                    "id": known[name].id if name in known else "",
                }
                for name in map(str, tree.items)
            ],
            "pages": set(_with_sections(app, map(str, tree.items))),
        }
        for number, tree in enumerate(app.config.external_site_map.root.subtrees, start=1)
    ]


def _set_ways(app: Sphinx, pagename: str, context: dict[str, Any]) -> None:
    """Lead from chapter to chapter. What stands below a chapter leads back to it, and to no other."""
    ways = _ways_of(app).get(pagename, ("", ""))
    for way, name in zip(("prev", "next"), ways, strict=True):
        link = context["pathto"](name) if name else ""
        title = app.env.titles[name].astext() if name else ""
        context[way] = {"title": title, "link": link} if name else None


@lru_cache(maxsize=1)
def _ways_of(app: Sphinx) -> dict[str, tuple[str, str]]:
    """Return for each page which one comes before it, and which one after it."""
    chapters = [app.config.root_doc]
    for part in parts_of(app):
        chapters += [chapter["name"] for chapter in part["chapters"]]
    ways: dict[str, tuple[str, str]] = {}
    for chapter in chapters[1:]:
        for below in _with_sections(app, [chapter]):
            ways.setdefault(below, (chapter, ""))
    for before, chapter, after in zip(["", *chapters], chapters, [*chapters[1:], ""], strict=False):
        ways[chapter] = (before, after)
    return ways


def _with_sections(app: Sphinx, names: Iterable[str]) -> Iterator[str]:
    """Return the pages of these names, and those below them."""
    for name in names:
        yield name
        for tree in app.config.external_site_map[name].subtrees:
            yield from _with_sections(app, map(str, tree.items))
