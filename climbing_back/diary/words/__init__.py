"""What the parts of an entry are called. The keys are the diary's; ``names.json`` is read by both languages."""

from __future__ import annotations

import json
from pathlib import Path

from climbing_back.language import _

_NAMES = {
    part: {key: _(name) for key, name in names.items()}
    for part, names in json.loads(Path(__file__).with_name("names.json").read_text("utf-8")).items()
}

WEEKDAYS = _NAMES["weekdays"]
KINDS = _NAMES["kinds"]
"""The kinds of day, in the order in which they are shown."""
REASONS = _NAMES["reasons"]
"""Why something was not for today."""
DONE = {"all": _("all of it"), "part": _("part of it"), "none": _("none of it")}
"""How much of something was done."""
