"""Whether an entry fits ``diary.schema.json``, and in words where it does not.

The check is in plain Python, so that the diary works where nothing can be compiled, such as in a browser.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import fastjsonschema

from climbing_back.diary.format.schema import schema

if TYPE_CHECKING:
    from collections.abc import Callable

    Check = Callable[[object], object]

DRAFT = "http://json-schema.org/draft-07/schema"
"""The newest draft that the check knows. The diary uses nothing of a newer one but the name ``$defs``."""

HALF_SIGN = re.compile("[\ud800-\udfff]")
"""Half an emoji. No name can have one: a browser's check cannot take it in."""

PLAIN = (str, int, float, bool, type(None))
"""What a diary can hold besides lists and dicts: exactly these, and nothing that is made like them."""

WHOLE = "the entry itself"

DEEPEST = 32
"""Entries of the course are five levels deep. What is much deeper is not from a diary."""

LONGEST = 80
"""How much of a value stands in a message."""


def misfit(entry: object) -> str:
    """Say where and why ``entry`` does not fit the schema; nothing when it fits."""
    try:
        _shape()(entry)
        assert isinstance(entry, dict)  # noqa: S101 - the shape says so
        if HALF_SIGN.search(entry["type"]):
            return "type: it holds half a sign"
        if data_fits := _data_of(entry["type"]):
            data_fits(entry)
    except fastjsonschema.JsonSchemaValueException as error:
        return f"{'.'.join(map(str, error.path[1:])) or WHOLE}: {_why(error)}"
    return ""


def foreign_in(value: object, where: str = "", levels: int = DEEPEST) -> str:
    """Say where a value is that no file can hold, such as a number of numpy, and what to do."""
    if levels < 0:
        # Too deep to be kept, whatever it is.
        return ""
    if isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        found = (
            foreign_in(each, f"{where}.{step}".lstrip("."), levels - 1) for step, each in steps
        )
        return next(filter(None, found), "")
    kind = type(value)
    if kind in PLAIN:
        return ""
    return (
        f"{where or WHOLE}: {value!r} is a {kind.__module__}.{kind.__name__}, which a diary cannot hold: "
        "make it a plain number or text first, as with int(), float(), bool() or str()"
    )


def _why(error: fastjsonschema.JsonSchemaValueException) -> str:
    value: Any = error.value
    shown = json.dumps(value, ensure_ascii=False, default=str)
    if len(shown) > LONGEST:
        shown = f"{shown[:LONGEST]}…"
    match error.rule:
        case "required":
            missing = next(name for name in error.rule_definition if name not in value)
            return f'"{missing}" is missing'
        case "pattern":
            # A pattern is for machines; "does not match" is enough here.
            return f"{shown} does not match"
    return f"{shown} {error.message.removeprefix(error.name or '').strip()}"


@cache
def _shape() -> Check:
    """Return the check of what all entries have."""
    return _compiled({name: said for name, said in _entry().items() if name != "allOf"})


@cache
def _data_of(kind: str) -> Check | None:
    """Return the check of an entry of this type; nothing when the schema does not know the type.

    To go through all the branches of the schema for each entry would take seven times as long.
    """
    branches = {
        each["if"]["properties"]["type"]["const"]: each["then"] for each in _entry()["allOf"]
    }
    return _compiled(branches[kind]) if kind in branches else None


def _entry() -> dict[str, Any]:
    found: dict[str, Any] = schema()["$defs"]["Entry"]
    return found


def _compiled(part: dict[str, Any]) -> Check:
    check: Check = fastjsonschema.compile({"$schema": DRAFT, "$defs": schema()["$defs"], **part})
    return check
