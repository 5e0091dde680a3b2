"""The print edition: every chapter on one page, for paper or a PDF, made from the built pages.

It loads no script. So every component stays as it is on paper: boxes to tick, lines to write on.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from climbing_back.content import review_of
from climbing_back.language import LANGUAGE
from climbing_back.sphinx_ext.found import OF_THE_BOOK_ALONE
from climbing_back.sphinx_ext.kept import Kept
from climbing_back.sphinx_ext.page.pages import INTENDED_USE, parts_of
from climbing_back.sphinx_ext.paper.fitted import fitted, part_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAME = "print-edition.html"

# Clinicians and developers print the pages that they need.
LEFT_OUT = ("For clinicians", "Look things up")
# What a reader of paper looks up, as far as it is there.
APPENDIX = (
    "book/reference/when-to-get-help",
    "book/reference/glossary",
    "book/reference/sources",
)


def setup(app: Sphinx) -> None:
    """Register the step of the build."""
    # After the front door, before the offline list is made.
    app.connect("build-finished", _write_print_edition, priority=800)


def _write_print_edition(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    book = Path(app.outdir)
    first_page = app.builder.get_target_uri(app.config.root_doc)
    parts = _parts(app)
    chapters = [chapter for part in parts for chapter in part["chapters"]]
    anchors = {chapter["address"]: chapter["anchor"] for chapter in chapters}
    kept = Kept(Path(app.doctreedir) / "print-edition.json")
    for chapter in chapters:
        address = chapter["address"]
        page = (book / address).read_text("utf-8")
        made_of = "".join([page, *anchors, app.config.course_digest])
        make = partial(_article, book, address, anchors)
        chapter["html"] = kept.text(address, made_of, make)
    kept.save()
    head = part_of(book, first_page, "head")
    for element in head.select(f"title, [rel=next], [rel=prev], {OF_THE_BOOK_ALONE}"):
        element.decompose()
    text = app.builder.templates.render(
        "print-edition.html",
        {
            "title": app.config.html_title,
            "language": LANGUAGE,
            "intended_use": INTENDED_USE,
            "first_page": first_page,
            "head": fitted(head, first_page, anchors),
            "help": fitted(part_of(book, first_page, ".cb-help-box"), first_page, anchors),
            "parts": parts,
            "awaiting": [chapter for chapter in chapters if not chapter["review"]],
            "reviewed": [chapter for chapter in chapters if chapter["review"]],
        },
    )
    (book / NAME).write_text(text, "utf-8")


def _article(book: Path, address: str, anchors: dict[str, str]) -> str:
    return fitted(part_of(book, address, "article"), address, anchors)


def _parts(app: Sphinx) -> list[dict[str, Any]]:
    """Return the parts for learners, and what they look up: each chapter with address and anchor."""
    parts = parts_of(app)
    kept = [part for part in parts if part["title"] not in LEFT_OUT]
    others = [chapter for part in parts if part not in kept for chapter in part["chapters"]]
    appendix = [chapter for name in APPENDIX for chapter in others if chapter["name"] == name]
    kept.append({**parts[-1], "chapters": appendix})
    for chapter in (chapter for part in kept for chapter in part["chapters"]):
        name = chapter["name"].removeprefix("book/")
        chapter["address"] = app.builder.get_target_uri(chapter["name"])
        chapter["anchor"] = name.replace("/", "-")
        chapter["review"] = review_of(name)
    return kept
