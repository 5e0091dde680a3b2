"""Links as a clinician hands them over, made without the course's own code."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

from tests.conftest import ROOT

DICTIONARY = ROOT / "climbing_back/sharing/link-dictionary.json"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def payload_of(assignment: dict[str, Any]) -> str:
    """Return what follows the ``#`` in a link that carries this assignment."""
    text = json.dumps(assignment, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    words = "".join(json.loads(DICTIONARY.read_text("utf-8"))).encode()
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=words)
    packed = packing.compress(text.encode()) + packing.flush()
    address = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return f"1.{address}.{_in_36(zlib.crc32(text.encode()))}"


def name_of(assignment: dict[str, Any]) -> str:
    """Return the name that an assignment has in the diary."""
    text = json.dumps(assignment, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return assignment.get("name") or f"a-{zlib.crc32(text.encode()):08x}"


def _in_36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"
