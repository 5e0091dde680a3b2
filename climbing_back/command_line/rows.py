"""What the diary says, one row an entry, in the words that people know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from climbing_back.content.names import names
from climbing_back.diary import in_effect
from climbing_back.diary.format.fits import HALF_SIGN
from climbing_back.diary.format.schema import schema
from climbing_back.diary.frames.rows import names_of_items
from climbing_back.diary.words import KINDS, REASONS, WEEKDAYS
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary import Entry

HEADINGS = (_("Written"), _("About"), _("What it says"))

HOMES = ("checklist", "check")
"""The fields whose id stands before that of what is inside: ``symptoms.pain``."""

OF_A_LIST = {**WEEKDAYS, **KINDS, **REASONS}
"""What can be chosen from a list, in words."""


class Row(NamedTuple):
    """An entry in words: when it was written, what it is about, and what it says."""

    written: str
    about: str
    says: str


def rows_of(log: Iterable[Entry]) -> list[Row]:
    """Return a row for each entry that still counts, oldest first."""
    log = list(log)
    called = {**names_of_items(log), **names()}
    return [_row(entry, called) for entry in in_effect(log)]


def about(entry: Entry) -> str:
    """Return what a type of entry is called."""
    shape = schema()["$defs"].get(entry["type"])
    return _(shape["title"]) if shape else entry["type"]


def _row(entry: Entry, called: dict[str, str]) -> Row:
    shape = schema()["$defs"].get(entry["type"], {})
    row = (
        entry["at"][:16].replace("T", " "),
        about(entry),
        _in_words(entry["data"], shape, called),
    )
    # Half an emoji can be kept, and cannot be written to a screen or a file.
    return Row(*(HALF_SIGN.sub("\ufffd", each) for each in row))


def _in_words(value: Any, shape: dict[str, Any], called: dict[str, str], home: str = "") -> str:
    """Say a value; ids by what they name. What points to another entry is for programs, and left out."""
    shape = _whole(shape)
    match value:
        case dict():
            inside = next((str(value[name]) for name in HOMES if name in value), home)
            fields = shape.get("properties", {})
            said = [
                (_(_whole(field)["title"]) if (field := fields.get(name)) else name, words)
                for name, each in value.items()
                if (words := _in_words(each, fields.get(name, {}), called, inside))
            ]
            return "; ".join(f"{title}: {words}" for title, words in said)
        case list():
            between = " · " if any(isinstance(each, dict) for each in value) else ", "
            return between.join(
                _in_words(each, shape.get("items", {}), called, home) for each in value
            )
        case bool():
            return _("yes") if value else _("no")
        case None:
            return ""
        case str() if shape.get("$ref") == "#/$defs/EntryId":
            return ""
        case str() if shape.get("$ref") == "#/$defs/ItemId":
            return called.get(f"{home}.{value}") or called.get(value, value)
        case str() if "enum" in shape:
            return OF_A_LIST.get(value, value)
    return str(value)


def _whole(shape: dict[str, Any]) -> dict[str, Any]:
    """Return a part of the schema with what it refers to. What stands in the part itself counts more."""
    if "$ref" not in shape:
        return shape
    return {**schema()["$defs"][shape["$ref"].rpartition("/")[2]], **shape}


def for_screen(text: str) -> str:
    """Return the text without signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)
