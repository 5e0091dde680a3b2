"""The picture that a chat shows beside a link: one for each part of the course, and one for the whole.

``make pictures`` draws them into ``book/cards/``, out of our own figures. A link can only carry a whole address, so they
come into the book when it has one.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back.content import pages, review_of
from climbing_back.content.toc import BOOK, table_of_contents, with_sections
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

FOLDER = BOOK / "cards"
IN_BOOK = "_static/cards"
SIZE = (1200, 630)
"""In pixels: what chats and networks ask for."""

COURSE = "course"

AWAITING = _("Awaiting clinical review")

DRAWN_OF = {
    COURSE: "pictures/climb-on.svg",
    "understand": "pictures/understand.svg",
    "plan": "pictures/plan.svg",
    "move": "pictures/move.svg",
    "day-by-day": "pictures/three-sizes.svg",
    "keep-going": "pictures/keep-going.svg",
    "adapt": "pictures/adapt.svg",
    "your-story": "pictures/you-decide.svg",
    "for-clinicians": "pictures/visit-ring.svg",
    "look-things-up": "pictures/where-to-look.svg",
}
"""The figure on each card, in ``book/``."""


@dataclass(frozen=True)
class Card:
    """What one of them says.

    Examples
    --------
    >>> card = Card("move", "Move", "Part 3", is_awaiting=True)
    >>> card.words
    'Climbing Back: a course on physical therapy for MS. Part 3: Move. Awaiting clinical review.'
    """

    id: str
    title: str
    part: str
    is_awaiting: bool

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return FOLDER / f"{self.id}.png"

    @property
    def name(self) -> str:
        """Its place in the built book."""
        return f"{IN_BOOK}/{self.id}.png"

    @property
    def words(self) -> str:
        """All that stands on it, for those who do not see it."""
        said = [
            _("Climbing Back: a course on physical therapy for MS."),
            f"{self.part}: {self.title}." if self.part else "",
            f"{AWAITING}." if self.is_awaiting else "",
        ]
        return " ".join(filter(None, said))


def cards() -> dict[str, Card]:
    """Return the cards by the short names of their parts; that of the whole course is ``course``.

    Examples
    --------
    >>> cards()["move"].title
    'Move'
    """
    found = {COURSE: Card(COURSE, "Climbing Back", "", _is_awaiting(pages()))}
    for number, part in enumerate(table_of_contents()["parts"], start=1):
        title = part["caption"]
        names = [name.removeprefix("book/") for name in with_sections(part["chapters"])]
        number_said = _("Part {number}").format(number=number)
        found[id_of(title)] = Card(id_of(title), title, number_said, _is_awaiting(names))
    return found


def id_of(title: str) -> str:
    """Return the short name of the part with this title.

    Examples
    --------
    >>> id_of("Keep going")
    'keep-going'
    """
    return title.lower().replace(" ", "-")


def setup(app: Sphinx) -> None:
    """Register the step of the build."""
    app.connect("build-finished", _bring)


def _is_awaiting(names: Iterable[str]) -> bool:
    return not all(map(review_of, names))


def _bring(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    folder = Path(app.outdir, IN_BOOK)
    shutil.rmtree(folder, ignore_errors=True)
    if app.config.html_baseurl:
        shutil.copytree(FOLDER, folder)
