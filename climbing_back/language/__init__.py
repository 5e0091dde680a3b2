"""The words of the interface: marked where they stand, and gathered in one catalogue.

Whatever people read on a page, on paper or in an answer of Python is marked: ``t("…")`` and
``counted(…)`` in TypeScript, ``_("…")`` in Python, ``{% trans %}`` in templates. The English is what
stands in the source. ``python -m climbing_back.language`` gathers it into ``climbing-back.pot``, from
which a translator begins. What the course itself says (chapters, exercises, checklists) is content,
and stands in its YAML files and notebooks.
"""

from __future__ import annotations

import gettext

_in_english = gettext.NullTranslations()


def translations() -> gettext.NullTranslations:
    """Return the words of the language that is spoken, as templates want them."""
    return _in_english


def counted(count: int, one: str, many: str) -> str:
    """Return "1 step" or "3 steps": ``counted(count, "{count} step", "{count} steps")``."""
    return _in_english.ngettext(one, many, count).format(count=f"{count:,}")


def _(words: str) -> str:
    """Mark words that people read, and return them in the language that is spoken."""
    return _in_english.gettext(words)
