"""What a chapter says about itself: what it asks of a reader, and what a clinician needs to know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from climbing_back.content.reader import misfit_in_words

if TYPE_CHECKING:
    from climbing_back.content.book import Page

MOST_MINUTES = 7


def slips(page: Page) -> list[str]:
    """Return what is missing or wrong in the notebook's metadata, and whether it is too long."""
    where = f"book/{page.name}{page.file.suffix}"
    misfit = misfit_in_words(page.said, "chapter")
    found = [f"{where}, metadata: {misfit}"] if misfit else []
    if len(re.findall(r"[.?!](?=\s|$)", page.said.get("summary", ""))) > 3:
        found.append(f'{where}, metadata: "summary" has more than three sentences. Keep three.')
    if page.minutes > MOST_MINUTES:
        found.append(
            f"{where}: {page.words} words take about {page.minutes} minutes. "
            f"Cut it to {MOST_MINUTES} minutes, or make two chapters of it."
        )
    return found
