"""Links as a clinician hands them over, made without the course's own code."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterator
from typing import Any

from tests.conftest import ROOT

DICTIONARY = ROOT / "climbing_back/sharing/assignment/link-dictionary.json"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def payload_of(assignment: dict[str, Any]) -> str:
    """Return what follows the ``#`` in a link that carries this assignment."""
    text = json.dumps(assignment, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    words = "".join(json.loads(DICTIONARY.read_text("utf-8"))).encode()
    packing = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, zdict=words)
    packed = packing.compress(text.encode()) + packing.flush()
    address = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return f"1.{address}.{_in_36(zlib.crc32(text.encode()))}"


def read_payload(payload: str) -> dict[str, Any]:
    """Return the assignment in what follows the ``#``.

    Raises
    ------
    ValueError
        When it is not as it was sent.
    """
    version, packed, checksum = payload.split(".")
    packed = packed if len(packed) % 4 != 1 else packed[:-1]
    text = _unpacked(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
    if version != "1" or not text or _in_36(zlib.crc32(text)) != checksum:
        raise ValueError("The checksum does not prove it right.")
    return json.loads(text)


def links_in(text: str) -> Iterator[dict[str, Any]]:
    """Yield the assignments of all links that stand in a text as they were sent."""
    for found in re.finditer(r"(?<![-\w.])1\.[-\w]+\.[0-9a-z]+(?![-\w])", text, re.ASCII):
        try:
            yield read_payload(found[0])
        except ValueError:
            continue


def name_of(assignment: dict[str, Any]) -> str:
    """Return the name that an assignment has in the diary."""
    text = json.dumps(assignment, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return assignment.get("name") or f"a-{zlib.crc32(text.encode()):08x}"


def _unpacked(data: bytes) -> bytes:
    """Return what can be unpacked, one byte after the other, up to where it breaks."""
    words = "".join(json.loads(DICTIONARY.read_text("utf-8"))).encode()
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS, zdict=words)
    text = b""
    try:
        while more := unpacking.decompress(data, 1):
            text += more
            data = unpacking.unconsumed_tail
    except zlib.error:
        pass
    # No text holds a zero: what follows one was made by what is broken.
    return text.partition(b"\0")[0]


def _in_36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"
