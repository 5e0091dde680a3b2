"""What a page says about itself: its kind, what it asks of a reader, and what a clinician needs to know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from climbing_back.content.yaml_file import misfit_in_words

if TYPE_CHECKING:
    from climbing_back.content.book import Page

MOST_MINUTES = 7


def slips(page: Page) -> list[str]:
    """Return what is missing or wrong in the page's metadata, and where it is not as that says."""
    where = f"book/{page.name}{page.file.suffix}"
    misfit = misfit_in_words(page.said, "chapter" if page.is_chapter else "page")
    found = [f"{where}, metadata: {misfit}"] if misfit else []
    if len(re.findall(r"[.?!](?=\s|$)", page.said.get("summary", ""))) > 3:
        found.append(f'{where}, metadata: "summary" has more than three sentences. Keep three.')
    if page.is_chapter and page.minutes > MOST_MINUTES:
        found.append(
            f"{where}: {page.words} words take about {page.minutes} minutes. "
            f"Cut it to {MOST_MINUTES} minutes, or make two chapters of it."
        )
    if page.is_working and (page.words_before or not page.components):
        found.append(
            f"{where}: a working page begins with something to do. "
            "Move what there is to read below its first component."
        )
    return found
