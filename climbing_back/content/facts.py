"""Facts: ``facts.yaml``, every clinical claim of the course with its strength and sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.content.reader import Document, Place

FACTS_FILE = FOLDER / "facts.yaml"
"""The file with every claim that the course may make."""

LIKE_A_FACT = re.compile(r"[A-Z][0-9]{2,3}")


@dataclass(frozen=True)
class Fact:
    """One claim that the course may make.

    ``strength`` holds the kinds of evidence behind it (Guideline, SR systematic review,
    RCT trials, OBS surveys or cohorts, Expert); ``sources`` are keys in ``references.bib``.

    Examples
    --------
    >>> all(fact.says for fact in facts().values())
    True
    """

    id: str
    says: str
    strength: tuple[str, ...]
    in_words: str
    sources: tuple[str, ...]


@loader
def facts() -> dict[str, Fact]:
    """Return all facts by id.

    Raises
    ------
    ContentError
        When a file is wrong; the message says where and what to do.

    Examples
    --------
    >>> all(id_ == fact.id for id_, fact in facts().items())
    True
    """
    return {
        key: Fact(
            key, said["says"], tuple(said["strength"]), said["in_words"], tuple(said["sources"])
        )
        for key, said in read(FACTS_FILE, "facts").said.items()
    }


def sureness(ids: Iterable[str]) -> list[str]:
    """Return how sure these facts are, in words, each of them once.

    Raises
    ------
    KeyError
        When there is no such fact.

    Examples
    --------
    >>> one = next(iter(facts()))
    >>> len(sureness([one, one]))
    1
    """
    return list(dict.fromkeys(facts()[id_].in_words for id_ in ids))


def how_sure(ids: Iterable[str]) -> str:
    """Return the same as one line.

    Raises
    ------
    KeyError
        When there is no such fact.

    Examples
    --------
    >>> how_sure([*facts()][:1]) == sureness(facts())[0]
    True
    """
    return " ".join(sureness(ids))


def check_facts(document: Document, place: Place, named: Iterable[str]) -> None:
    """Make sure that each of the facts ``named`` at ``place`` is known.

    Other sources, such as ARTICLE or OWN-WORDS, do not look like facts.
    """
    for fact in named:
        if LIKE_A_FACT.fullmatch(fact) and fact not in facts():
            raise document.error(place, f"there is no fact {fact}. Add it to facts.yaml first.")
