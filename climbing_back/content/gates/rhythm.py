"""The same rhythm on every chapter: a foggy reader always knows what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.content.book import ASK, CLOSING, QUICK_CHECK, SMALL_THING, YOUR_TURN

if TYPE_CHECKING:
    from climbing_back.content.book import Page

LONGEST_SECTION = 130
"""Words under one heading, before it should be two."""


def slips(page: Page) -> list[str]:
    """Return what is missing or out of order."""
    where = f"book/{page.name}{page.file.suffix}"
    found = []
    missing = [each for each in (YOUR_TURN, *CLOSING) if each not in page.headings]
    found += [f'{where}: the part "## {each}" is missing. Add it.' for each in missing]
    if not missing and page.headings[-len(CLOSING) :] != CLOSING:
        order = ", ".join(CLOSING)
        found.append(f"{where}: a chapter ends with these parts in this order: {order}.")
    if not missing and (page.headings.index(YOUR_TURN) == 0) != page.is_working:
        found.append(
            f'{where}: on a working page "## {YOUR_TURN}" comes before all other sections.'
            if page.is_working
            else f'{where}: at least one section comes before "## {YOUR_TURN}".'
        )
    asked = [name for name, _ in page.components]
    if not [name for name in asked if name != "QuickCheck"]:
        found.append(
            f'{where}: "## {YOUR_TURN}" has nothing to do. Add a checklist or another part.'
        )
    if ("QuickCheck", page.id) not in page.components:
        found.append(f'{where}: add QuickCheck("{page.id}") below "## {QUICK_CHECK}".')
    for section in (SMALL_THING, ASK):
        if section in page.headings and not page.words_in(section):
            found.append(f'{where}: "## {section}" has no words. Write one thing there.')
    found += [
        f'{where}: "## {section}" has {words} words. Make it two sections of at most {LONGEST_SECTION}.'
        for section in page.headings
        if (words := page.words_in(section)) > LONGEST_SECTION
    ]
    return found
