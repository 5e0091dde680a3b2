"""The schema of the diary: the one definition that types, checks and forms are made from."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("diary.schema.json")

Entry = dict[str, Any]
"""One entry of the log, as ``diary.schema.json`` describes it."""


@cache
def schema() -> dict[str, Any]:
    """Return the schema, as JSON Schema 2020-12 has it."""
    whole: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return whole
