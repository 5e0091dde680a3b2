"""The search: what each page is about, as a script beside the page on which one searches.

Sphinx's own index holds every word of every page, and ranks by where a word stands. This one holds what a
page is about, and the words that people use for it: ``content/everyday-words.yaml``.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from climbing_back import content
from climbing_back.content.book import CLOSING, YOUR_TURN
from climbing_back.language import _
from climbing_back.sphinx_ext.chapter.glossary import GLOSSARY_PAGE, anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

PAGE = "search"
SCRIPTS = ("search-index.js", "search.js")

CHAPTERS = _("Chapters")
EXERCISES = _("Exercises")
TOOLS = _("Tools")
HELP = _("Help")
WORDS = _("Words explained")
CLINICIANS = _("For clinicians")

FOLDERS = {"library": EXERCISES, "reference": HELP, "for-clinicians": CLINICIANS}
"""Pages elsewhere in a folder are chapters; those in none are tools."""

FIRST_PAGE = "welcome"

MOST_PAGES = 15
"""A word that stands in the text of more pages than this leads to none of them."""

WEIGHTS = {CHAPTERS: 1.0, EXERCISES: 1.0, TOOLS: 1.0, HELP: 1.0, WORDS: 0.6, CLINICIANS: 0.4}
"""What a learner looks for comes before a word's meaning, and before what clinicians look for."""

OF_EVERY_CHAPTER = {YOUR_TURN, *CLOSING}
"""Headings that say nothing about a chapter."""


def setup(app: Sphinx) -> None:
    """Register the page and its index, in place of Sphinx's."""
    app.connect("builder-inited", _leave_out_sphinx_search)
    app.connect("html-collect-pages", _page_and_index)


def _leave_out_sphinx_search(app: Sphinx) -> None:
    app.builder.search = False  # type: ignore[attr-defined]  # of builders of HTML


def _page_and_index(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Write what there is to find, as a script: no page may fetch from a disk. Then comes the page."""
    said = json.dumps(index(), ensure_ascii=False, separators=(",", ":"))
    file = Path(app.outdir) / "_static/search-index.js"
    file.write_text(f"var climbingBackPages={said};\n", "utf-8")
    return [(PAGE, {}, "search.html")]


def index() -> dict[str, Any]:
    """Return what there is to find, as ``search-index.ts`` names it."""
    found = [*_pages(), *_terms()]
    telling = _telling_words([page for _group, page in found])
    for _group, page in found:
        page["text"] = " ".join(sorted(page["text"] & telling))
    return {
        "groups": [
            {
                "name": name,
                "weight": weight,
                "pages": [page for group, page in found if group == name],
            }
            for name, weight in WEIGHTS.items()
        ],
        "everyday": [asdict(each) for each in content.everyday_words()],
    }


def _pages() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, page in content.pages().items():
        exercise = content.exercises().get(page.id) if name.startswith("library/") else None
        said = _exercise(exercise) if exercise else _page(page)
        yield _group_of(name), {"page": name, **said}


def _group_of(name: str) -> str:
    folder = name.rpartition("/")[0]
    if name == FIRST_PAGE:
        return HELP
    return FOLDERS.get(folder, CHAPTERS) if folder else TOOLS


def _page(page: content.Page) -> dict[str, Any]:
    summary = page.said.get("summary", "")
    headings = [heading for heading in page.headings if heading not in OF_EVERY_CHAPTER]
    return {
        "title": _("Welcome") if page.name == FIRST_PAGE else page.title,
        "says": _first_sentence(summary),
        "about": " ".join([summary, *headings, *page.said.get("objectives", ())]),
        "text": _words(page.at_hand, *(block.words for block in page.blocks)),
    }


def _exercise(exercise: content.Exercise) -> dict[str, Any]:
    about = (exercise.gist, exercise.position, exercise.muscles, *exercise.problems, *exercise.kit)
    return {
        "title": exercise.name,
        "says": _first_sentence(exercise.gist),
        # As people ask: for "an exercise for the hand", or for "exercises".
        "about": " ".join([*about, "exercise", "exercises"]),
        "text": _words(
            *exercise.steps,
            *(step for way in exercise.ways for step in way.steps),
            *exercise.careful,
            *exercise.ask_first,
            exercise.harder,
        ),
    }


def _terms() -> Iterator[tuple[str, dict[str, Any]]]:
    page = GLOSSARY_PAGE.removeprefix("book/")
    for term in content.glossary().values():
        said = {"title": term.term, "says": term.says, "about": " ".join((*term.also, term.says))}
        yield WORDS, {"page": f"{page}#{anchor(term)}", **said, "text": set()}


def _first_sentence(summary: str) -> str:
    return re.split(r"(?<=[.?!])\s", summary, maxsplit=1)[0]


def _words(*texts: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", " ".join(texts).lower()))


def _telling_words(found: list[dict[str, Any]]) -> set[str]:
    """Return the words of texts that no page is about, and that stand in so few that they tell them apart."""
    pages_with = Counter(word for page in found for word in page["text"])
    about = _words(*(page[part] for page in found for part in ("title", "about")))
    everyday = _words(*(word for each in content.everyday_words() for word in each.words))
    few = {word for word, count in pages_with.items() if count <= MOST_PAGES}
    return few - about - everyday
