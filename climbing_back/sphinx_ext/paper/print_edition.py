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
        chapter["html"] = kept.text(address, made_of, partial(_article, page, address, anchors))
    kept.save()
    first = (book / first_page).read_text("utf-8")
    head = _part_of(first, first_page, "head")
        article = part_of(book, chapter["address"], "article")
        chapter["html"] = fitted(article, chapter["address"], anchors)
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
            "head": _fitted(head, first_page, anchors),
            "help": _fitted(_part_of(first, first_page, ".cb-help-box"), first_page, anchors),
            "head": fitted(head, first_page, anchors),
            "help": fitted(part_of(book, first_page, ".cb-help-box"), first_page, anchors),
            "parts": parts,
            "awaiting": [chapter for chapter in chapters if not chapter["review"]],
            "reviewed": [chapter for chapter in chapters if chapter["review"]],
        },
    )
    (book / NAME).write_text(text, "utf-8")


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


def _article(page: str, address: str, anchors: dict[str, str]) -> str:
    return _fitted(_part_of(page, address, "article"), address, anchors)


def _part_of(page: str, address: str, selector: str) -> Tag:
    part = BeautifulSoup(page, "html.parser").select_one(selector)
    if part is None:
        raise ValueError(f'{address} has no "{selector}", so the print edition cannot show it.')
    return part


def _fitted(part: Tag, address: str, anchors: dict[str, str]) -> str:
    """Return what is in a part of the page at ``address``, as it stands on the one page for all."""
    for word in part.select(".cb-term"):
        # The glossary is among these pages.
        word.unwrap()
    for element in part.select(NOT_FOR_PAPER):
        element.decompose()
    here = f"{anchors.get(address, 'front')}--"
    for element in part.find_all(True):
        if element.name == "details":
            element["open"] = ""
        if element.name.startswith("cb-"):
            # What its script would need.
            element.attrs = {"class": element["class"]}
        if "id" in element.attrs:
            element["id"] = f"{here}{element['id']}"
        for attribute in NAMING:
            if attribute in element.attrs:
                names = str(element[attribute]).split()
                element[attribute] = " ".join(here + name for name in names)
        for attribute in ("href", "src"):
            if attribute in element.attrs:
                element[attribute] = _led(str(element[attribute]), address, anchors)
    return part.decode_contents()


def _led(link: str, address: str, anchors: dict[str, str]) -> str:
    """Return a link of the page at ``address``, as it leads from the top of the book."""
    target = urlsplit(urljoin(address, link))
    if target.scheme or target.netloc or target.path not in anchors:
        return target.geturl()
    anchor = anchors[target.path]
    return f"#{anchor}--{target.fragment}" if target.fragment else f"#{anchor}"
