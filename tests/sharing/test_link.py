"""Links read with Python's own zlib: nothing in them is known to one library alone."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path

import jsonschema
import pytest

HERE = Path(__file__).parent
SHARING = HERE.parents[1] / "climbing_back/sharing"
RELEASED = json.loads((HERE / "released-links.json").read_text("utf-8"))
SCHEMA = json.loads((SHARING / "assignment.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("released", RELEASED, ids=lambda each: each["assignment"]["title"])
def test_another_library_reads_the_same(released: dict) -> None:
    words = "".join(json.loads((SHARING / "link-dictionary.json").read_text("utf-8")))
    version, packed, checksum = released["link"].split(".")
    packed = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
    text = zlib.decompressobj(-zlib.MAX_WBITS, zdict=words.encode()).decompress(packed)
    assert version == "1"
    assert json.loads(text) == released["assignment"]
    assert zlib.crc32(text) == int(checksum, 36)
    jsonschema.validate(released["assignment"], SCHEMA)
