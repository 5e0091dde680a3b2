"""Whom to ring, country by country: ``contacts.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from pathlib import Path

    from climbing_back.content.reader import Document, Place

OTHER = "other"
"""The id of every country that is not named: it has words instead of numbers."""


@dataclass(frozen=True)
class Checked:
    """Who made sure that a number is right, and when.

    Examples
    --------
    >>> Checked(by="A. Reviewer", on=date(2026, 11, 22)).on.year
    2026
    """

    by: str
    on: date


@dataclass(frozen=True)
class Contact:
    """One number, and where and when it was read; numbers change, so each is to be checked.

    ``name`` is what the line calls itself and ``hours`` when it is open, as far as that is known.
    With ``by_text`` one writes to the number.

    Examples
    --------
    >>> contacts()["gb"].emergency[0].number != ""
    True
    """

    number: str
    what: str
    source: str
    seen: date
    checked: Checked | None
    name: str = ""
    hours: str = ""
    by_text: bool = False

    @property
    def is_checked(self) -> bool:
        """Say whether a person has checked this number."""
        return self.checked is not None

    @property
    def title(self) -> str:
        """Return the name as a sentence: some end with a mark of their own."""
        return self.name if self.name.endswith(("?", "!")) else f"{self.name}."

    @property
    def href(self) -> str:
        """Return the link that rings the number, or that begins a message to it."""
        digits = re.sub(r"[^+\d]", "", self.number)
        return f"{'sms' if self.by_text else 'tel'}:{digits}"


@dataclass(frozen=True)
class Country:
    """The numbers of a country, each kind in the order in which to show it.

    ``urgent`` is for health advice that is not an emergency, ``crisis`` for people who think about
    ending their life, ``ms`` is the MS charity.

    Examples
    --------
    >>> contacts()["gb"].id
    'gb'
    """

    id: str
    name: str
    emergency: tuple[Contact, ...]
    urgent: Contact | None
    crisis: tuple[Contact, ...]
    ms: Contact | None
    words: str = ""

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Return all numbers of the country."""
        one = (each for each in (self.urgent, self.ms) if each)
        return (*self.emergency, *self.crisis, *one)

    @property
    def is_checked(self) -> bool:
        """Say whether a person has checked every number."""
        return all(each.is_checked for each in self.contacts)


@loader
def contacts() -> dict[str, Country]:
    """Return all countries by id, in the order of the file.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> "gb" in contacts()
    True
    """
    return read_contacts(FOLDER / "contacts.yaml")


def read_contacts(file: Path) -> dict[str, Country]:
    """Return the countries in ``file``, checked beyond what a schema can say."""
    document = read(file, "contacts")
    document.check_ids_differ(("countries",))
    return {
        said["id"]: _country(document, ("countries", index), said)
        for index, said in enumerate(document.said["countries"])
    }


def _country(document: Document, place: Place, said: dict[str, Any]) -> Country:
    if said["id"] == OTHER:
        if set(said) != {"id", "name", "words"}:
            problem = f'"{OTHER}" has no numbers. Give it id, name and words, and nothing else.'
            raise document.error(place, problem)
    elif "emergency" not in said:
        problem = f"{said['name']} has no emergency number. Add one, or take the country out."
        raise document.error(place, problem)

    def one(key: str) -> Contact | None:
        return _contact(document, (*place, key), said[key]) if key in said else None

    def several(key: str) -> tuple[Contact, ...]:
        each = enumerate(said.get(key, ()))
        return tuple(_contact(document, (*place, key, index), entry) for index, entry in each)

    return Country(
        said["id"],
        said["name"],
        several("emergency"),
        one("urgent"),
        several("crisis"),
        one("ms"),
        said.get("words", ""),
    )


def _contact(document: Document, place: Place, said: dict[str, Any]) -> Contact:
    checked = said["checked"]
    if checked is not None:
        on = _day(document, (*place, "checked", "on"), checked["on"])
        checked = Checked(checked["by"], on)
    return Contact(
        said["number"],
        said["what"],
        said["source"],
        _day(document, (*place, "seen"), said["seen"]),
        checked,
        said.get("name", ""),
        said.get("hours", ""),
        said.get("text", False),
    )


def _day(document: Document, place: Place, said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise document.error(place, f"there is no day {said}. Look at a calendar.") from None
