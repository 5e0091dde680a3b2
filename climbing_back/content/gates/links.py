"""What a page leads to is there, and each picture has words for those who cannot see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from climbing_back.content.book import Page

FEWEST_WORDS = 4
"""In the words for a picture: fewer are a label, and not what it shows."""


def slips(page: Page) -> list[str]:
    """Return the links that lead nowhere, and the pictures without words or without a file."""
    where = f"book/{page.name}{page.file.suffix}"
    found = []
    for link in page.links:
        target = link.partition("#")[0]
        is_inside = target and not re.match(r"[a-z]+:", target)
        if is_inside and not (page.file.parent / target).is_file():
            found.append(f"{where}: the link to {link} leads nowhere. Check the file's name.")
    for picture in page.pictures:
        if not (page.file.parent / picture.file).is_file():
            found.append(f"{where}: there is no picture {picture.file}. Check the file's name.")
        if len(picture.words.split()) < FEWEST_WORDS:
            found.append(
                f"{where}: say what {picture.file} shows, for those who cannot see it: "
                f"![all that it shows]({picture.file})"
            )
    return found
