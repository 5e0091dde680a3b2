"""The visit file in a FHIR document, as the browser's ``in-fhir.ts`` finds it."""

from __future__ import annotations

import base64
import re
from typing import Any

from climbing_back.diary.format.backup import fields_of

VISIT_FILE = "climbing-back-visit.json"
"""What the file of a visit page is called in a FHIR document."""

BUNDLE = re.compile(r'"resourceType"\s*:\s*"Bundle"')
"""How a FHIR bundle says what it is. In the words of a diary these signs cannot stand: quotes are escaped there."""


def out_of_fhir(text: str) -> str:
    """Return the text of the visit file that a FHIR document holds. Any other text stays as it is."""
    if not BUNDLE.search(text):
        return text
    for entry in _list(fields_of(text).get("entry")):
        content = _list(_dict(_dict(entry).get("resource")).get("content"))
        attachment = _dict(_dict(content[0]).get("attachment")) if content else {}
        data = attachment.get("data")
        if attachment.get("title") == VISIT_FILE and isinstance(data, str):
            return base64.b64decode("".join(data.split()), validate=True).decode("utf-8", "replace")
    return text


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
