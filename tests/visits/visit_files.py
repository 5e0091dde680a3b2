"""Visit files for tests, as the page *My visit page* saves them."""

from __future__ import annotations

import json
from typing import Any


def file_of(*entries: dict[str, Any], **fields: Any) -> bytes:
    """Return a file with these entries, and with fields such as ``visit`` beside them."""
    head = {
        "format": "climbing-back-record",
        "version": 1,
        "saved": "2026-11-22T17:00:00+01:00",
        **fields,
    }
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in entries)
    return f'{json.dumps(head, separators=(",", ":"))[:-1]},"entries":[\n{lines}\n]}}\n'.encode()
