"""The words of the interface: marked where they stand, gathered in one catalogue, spoken in one language.

Whatever people read on a page, on paper or in an answer of Python is marked: ``t("…")`` and
``counted(…)`` in TypeScript, ``_("…")`` in Python, ``{% trans %}`` in templates. The English is what
stands in the source. ``python -m climbing_back.language`` gathers it into ``climbing-back.pot``, from
which a translator begins. What the course itself says (chapters, exercises, checklists) is content,
and stands in its YAML files and notebooks.
"""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from pathlib import Path

ENGLISH = "en"


@dataclass(frozen=True)
class Edition:
    """The course in one language, as it is published: beside the others, at one address.

    Examples
    --------
    >>> Edition("fr", "Français", "fr/").folder
    'fr/'
    """

    language: str
    """As BCP 47 writes it."""
    name: str
    """What its speakers call it."""
    folder: str
    """Where its pages are, with a slash behind; empty for those that stand at the address itself."""


EDITIONS = (Edition(ENGLISH, "English", ""),)
"""The one list of the languages in which the course can be read. A new one is a line more."""

# The scripts were built in one language, and Python speaks the same. English stands in the sources.
_WORDS = next((Path(__file__).parents[1] / "static").glob("*.mo"), None)
LANGUAGE = _WORDS.stem if _WORDS else ENGLISH
_spoken = gettext.NullTranslations()
if _WORDS:
    with _WORDS.open("rb") as words:
        _spoken = gettext.GNUTranslations(words)


def translations() -> gettext.NullTranslations:
    """Return the words of the language that is spoken, as templates want them."""
    return _spoken


def counted(count: int, one: str, many: str, **values: str) -> str:
    """Return "1 step" or "3 steps": ``counted(count, "{count} step", "{count} steps")``."""
    return _spoken.ngettext(one, many, count).format(count=f"{count:,}", **values)


def _(words: str) -> str:
    """Mark words that people read, and return them in the language that is spoken."""
    return _spoken.gettext(words)
