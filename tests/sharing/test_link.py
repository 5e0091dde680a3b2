"""Links read with Python's own zlib: nothing in them is known to one library alone."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.sharing.links import read_payload

HERE = Path(__file__).parent
SHARING = HERE.parents[1] / "climbing_back/sharing/assignment"
RELEASED = json.loads((HERE / "released-links.json").read_text("utf-8"))
SCHEMA = json.loads((SHARING / "assignment.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("released", RELEASED, ids=lambda each: each["assignment"]["title"])
def test_another_library_reads_the_same(released: dict) -> None:
    assert read_payload(released["link"]) == released["assignment"]
    jsonschema.validate(released["assignment"], SCHEMA)
