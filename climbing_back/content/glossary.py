"""The glossary: ``glossary.yaml``, words that chapters use, each with its meaning in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from pathlib import Path

    from climbing_back.content.reader import Document

GLOSSARY_FILE = FOLDER / "glossary.yaml"
"""The file with the words that are explained."""


@dataclass(frozen=True)
class Term:
    """A word to explain. ``also`` are the other forms under which chapters use it.

    Examples
    --------
    >>> glossary()["spasticity"].term
    'spasticity'
    """

    id: str
    term: str
    also: tuple[str, ...]
    says: str
    facts: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """Return the term and its other forms."""
        return (self.term, *self.also)


@loader
def glossary() -> dict[str, Term]:
    """Return all terms by id, in the order of the file.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> "spasticity" in glossary()
    True
    """
    return read_glossary(GLOSSARY_FILE)


def read_glossary(file: Path) -> dict[str, Term]:
    """Return the terms in ``file``, checked beyond what a schema can say."""
    document = read(file, "glossary")
    document.check_ids_differ(())
    _check_forms_differ(document)
    for index, said in enumerate(document.said):
        check_facts(document, (index, "facts"), said["facts"])
    return {
        said["id"]: Term(
            said["id"], said["term"], tuple(said["also"]), said["says"], tuple(said["facts"])
        )
        for said in document.said
    }


def _check_forms_differ(document: Document) -> None:
    """Make sure that a word in a chapter can mean one term, and no other."""
    owners: dict[str, str] = {}
    for index, said in enumerate(document.said):
        others = [((index, "also", n), form) for n, form in enumerate(said["also"])]
        for place, form in [((index, "term"), said["term"]), *others]:
            if owner := owners.get(form.casefold()):
                problem = f'"{form}" is a form of "{owner}" already. Keep it in one place.'
                raise document.error(place, problem)
            owners[form.casefold()] = said["id"]
