"""The course, or a part of it, as a tagged PDF with bookmarks, printed by Chromium from the page for paper."""

from __future__ import annotations

import io
import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
from markupsafe import Markup

from climbing_back import sphinx_ext
from climbing_back.editions.course import FIRST_PAGE, help_of
from climbing_back.editions.tags import finish
from climbing_back.language import LANGUAGE
from climbing_back.sphinx_ext.page.pages import INTENDED_USE
from climbing_back.sphinx_ext.paper.fitted import part_of
from climbing_back.templates import templates_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser, Route

    from climbing_back.editions.course import Part

HERE = Path(__file__).parent
# Nobody answers there. All that the page asks for is handed to it from the folder of the book.
ORIGIN = "http://course.localhost/"
PATIENCE = 600_000
"""How long Chromium may take to lay out the whole course, in milliseconds."""

_templates = templates_in(Path(sphinx_ext.__file__).parent / "templates")


def write_pdf(browser: Browser, book: Path, parts: Sequence[Part], title: str, path: Path) -> None:
    """Print these parts as one PDF.

    Parameters
    ----------
    browser
        A Chromium. Others make no tags.
    book
        The folder of the built book.
    parts
        What is in it, in order.
    title
        What readers show as its name.
    path
        Where it is written.
    """
    printed = _print(browser, book, page_for(book, parts, title))
    path.parent.mkdir(parents=True, exist_ok=True)
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        finish(pdf, parts, title)
        pdf.save(path, deterministic_id=True)


def page_for(book: Path, parts: Sequence[Part], title: str) -> str:
    """Return the page for paper with these parts, which needs no script."""
    styles = part_of(book, FIRST_PAGE, "head").select('link[rel="stylesheet"]')
    for style in styles:
        style["href"] = str(style["href"]).replace("../", "")
    links = "".join(map(str, styles))
    chapters = [chapter for part in parts for chapter in part.chapters]
    # What the templates call safe here is HTML of the book itself.
    return _templates.get_template("print-edition.html").render(
        title=title,
        intended_use=INTENDED_USE,
        first_page=FIRST_PAGE,
        head=Markup(f'<meta charset="utf-8">{links}<link rel="stylesheet" href="pdf.css">'),  # noqa: S704
        help=Markup(help_of(book)),  # noqa: S704
        parts=[
            {
                "number": part.number,
                "title": part.title,
                "chapters": [
                    {"title": each.title, "anchor": each.anchor, "html": Markup(each.html)}  # noqa: S704
                    for each in part.chapters
                ],
            }
            for part in parts
        ],
        awaiting=[{"title": each.title} for each in chapters if not each.is_reviewed],
        reviewed=[],
    )


def _print(browser: Browser, book: Path, html: str) -> bytes:
    page = browser.new_page(base_url=ORIGIN, java_script_enabled=False, locale=LANGUAGE)
    page.set_default_timeout(PATIENCE)
    own = {"edition.html": html, "pdf.css": (HERE / "pdf.css").read_text("utf-8")}

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(ORIGIN).partition("?")[0]
        kind = mimetypes.guess_type(name)[0]
        if name in own:
            route.fulfill(body=own[name], content_type=f"{kind}; charset=utf-8")
        else:
            route.fulfill(path=book / name, content_type=kind)

    try:
        page.route("**/*", answer)
        page.goto("edition.html")
        return page.pdf(tagged=True, outline=True, prefer_css_page_size=True, print_background=True)
    finally:
        page.close()
