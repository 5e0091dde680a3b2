"""What the book shows around a chapter, in the chapter's notebook, too.

A notebook has a summary, what one needs, what a clinician minds and which facts it rests on: in its metadata and in
marks behind its claims. The book makes a page's head and foot from them. Somebody who opens the notebook in
JupyterLab, in an editor or on a code host sees no metadata. So a cell with the tag ``about`` says the same there, and
one with the tag ``sources`` how sure each fact is; ``contents`` lists the chapters in their order. ``make notebooks``
writes these cells, in plain Markdown, which every one of those hosts renders. The book leaves the first and the last
out, and lists the sources in its own way.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from climbing_back import content
from climbing_back.content.blocks import EMERGENCY
from climbing_back.content.book import MADE, Page
from climbing_back.content.toc import BOOK, table_of_contents
from climbing_back.language import _, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HELP_PAGE = "reference/when-to-get-help"


def fill(notebook: dict[str, Any], page: Page) -> dict[str, Any]:
    """Write the made cells of ``notebook``, which is ``page``, anew, and return it."""
    for cell in notebook["cells"]:
        for tag in cell["metadata"].get("tags", ()):
            if tag in _MADE:
                cell["source"] = _MADE[tag](page)
    return notebook


def about(page: Page) -> str:
    """Return what a page is about and asks for, who has checked it, and when to stop."""
    said = page.said
    lines = [said["summary"], *_list(asks(said, page))]
    if said.get("objectives"):
        lines += ["", _("**Afterwards you can:**"), *_list(said["objectives"])]
    if said.get("precautions"):
        lines += ["", _("**For therapists, to mind:**"), *_list(said["precautions"])]
    return "\n".join([*lines, "", *_help(page), "", f"*{_reviewed(page)}*"])


def asks(said: dict[str, Any], page: Page | None) -> Iterator[str]:
    """Yield what a page asks of its reader, one line each."""
    minutes = page.minutes if page and page.is_chapter else said.get("minutes")
    if minutes:
        yield counted(int(minutes), "About {count} minute", "About {count} minutes")
    if "steps" in said:
        yield counted(int(said["steps"]), "{count} step", "{count} steps")
    if "you_need" in said:
        yield _("You need: {things}").format(things=said["you_need"])


def sources(page: Page) -> str:
    """Return how sure each of a page's facts is, and the works behind it."""
    lines = []
    for key in page.facts:
        fact = content.facts()[key]
        works = "; ".join(_work(work) for work in fact.sources)
        lines.append(f"- **{key}. {fact.in_words}**" + (f" {works}." if works else ""))
    example = page.facts[0] if page.facts else "F01"
    code = f"from climbing_back.content import facts; facts()[{example!r}]"
    return "\n".join([*lines, "", _("In Python: `{code}`").format(code=code)])


def contents(page: Page) -> str:
    """Return all chapters in reading order, each leading to its file."""
    lines = []
    for part in table_of_contents()["parts"]:
        lines += ["", f"**{part['caption']}**", ""]
        for each in part["chapters"]:
            chapter = content.pages()[each["file"].removeprefix("book/")]
            lines.append(f"- [{chapter.title}]({_way(page, chapter)})")
    return "\n".join(lines).strip()


_MADE: dict[str, Callable[[Page], str]] = dict(zip(MADE, (about, sources, contents), strict=True))


def _list(items: Iterable[str]) -> list[str]:
    lines = [f"- {each}" for each in items]
    return ["", *lines] if lines else []


def _help(page: Page) -> Iterator[str]:
    """Yield the box that stands on every page: when to stop, and whom to ring."""
    (title, signs), *_others = content.STOP_SIGNS
    yield f"> **{EMERGENCY}**"
    yield ">"
    yield f"> **{title}** {signs}"
    numbers = " · ".join(
        f"{country.name} {country.emergency[0].number}"
        for country in content.contacts().values()
        if country.emergency
    )
    yield ">"
    yield f"> {_('Emergency numbers:')} {numbers}"
    if page.name != HELP_PAGE:
        yield ">"
        yield f"> [{_('The whole list')}]({_way(page, content.pages()[HELP_PAGE])})"


def _reviewed(page: Page) -> str:
    review = content.review_of(page.name)
    if review:
        return _("Read and approved by {who}, {role}, on {on}.").format(
            who=review.who, role=review.role, on=review.on
        )
    return _("This page is awaiting clinical review. No clinician has checked it yet.")


def _way(page: Page, to: Page) -> str:
    return Path(os.path.relpath(to.file, page.file.parent)).as_posix()


@cache
def _works() -> dict[str, Any]:
    from pybtex.database import parse_file

    return dict(parse_file(str(BOOK / "references.bib")).entries)


def _work(key: str) -> str:
    """Return a work in one line: who, what, when, where."""
    entry = _works()[key]
    who = [" ".join(map(str, person.last_names)) for person in entry.persons.get("author", ())]
    few = len(who) < 3 and "others" not in who
    names = " and ".join(who) if few else _("{name} and others").format(name=who[0])
    title = entry.fields["title"]
    parts = [names, f"*{title}*", entry.fields.get("year", ""), entry.fields.get("url", "")]
    plain = [part.replace("{", "").replace("}", "") for part in parts if part]
    return ", ".join(f"<{part}>" if part.startswith("http") else part for part in plain)
