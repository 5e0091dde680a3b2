"""Clinical review: ``reviews.yaml`` says who has read which page, and stands for it."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.content.book import pages
from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from pathlib import Path

    from climbing_back.content.book import Page


@dataclass(frozen=True)
class Review:
    """Who has read the words that ``digest`` stands for, and when.

    Examples
    --------
    >>> Review("today", who="A. Reviewer", role="Physiotherapist", on="2026-11-22", digest="").who
    'A. Reviewer'
    """

    page: str
    who: str
    role: str
    on: str
    digest: str


@loader
def reviews() -> dict[str, Review]:
    """Return all reviews by page.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> "no-such-page" in reviews()
    False
    """
    return read_reviews(FOLDER / "reviews.yaml", pages())


def read_reviews(file: Path, known: dict[str, Page]) -> dict[str, Review]:
    """Return the reviews in ``file`` of the pages ``known``."""
    document = read(file, "reviews")
    found: dict[str, Review] = {}
    for index, said in enumerate(document.said):
        review = Review(**said)
        page = known.get(review.page)
        if page is None:
            problem = f'there is no page "{review.page}". Use its path in the book.'
            raise document.error((index, "page"), problem)
        if review.page in found:
            problem = f'"{review.page}" is here twice. Keep the later review.'
            raise document.error((index, "page"), problem)
        if review.digest != digest_of(page):
            problem = (
                f"{review.page} has changed since {review.who} read it. "
                "Ask for it to be read again, or take this entry out."
            )
            raise document.error((index, "digest"), problem)
        found[review.page] = review
    return found


def review_of(name: str) -> Review | None:
    """Return the review of the page called ``name``, or None while it is awaited.

    Examples
    --------
    >>> review_of("no-such-page") is None
    True
    """
    return reviews().get(name)


def digest_of(page: Page) -> str:
    """Return a short stand-in for all the words of a page that a clinician answers for."""
    files = [page.file]
    if page.name.startswith("library/"):
        files += sorted((FOLDER / "exercises").glob(f"{page.id}.yaml"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(name, digest_of(pages()[name]))
