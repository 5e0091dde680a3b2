"""View: what the learner wrote, as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.diary.format.entries import in_effect, reads_entries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary.format.schema import Entry


@reads_entries
def things_written(entries: Iterable[Entry]) -> list[Entry]:
    """Return what the learner wrote, oldest first.

    What was changed is there once, and what was removed is not. Nor is the diary's own note that a
    file was saved. Whatever says how many entries there are counts these.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> tick = new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "ticked": True})
    >>> len(things_written([tick, new_entry("backup", {"entries": 1})]))
    1
    """
    return [entry for entry in in_effect(entries) if entry["type"] != "backup"]
