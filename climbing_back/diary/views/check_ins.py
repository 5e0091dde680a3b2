"""View: how each day was, as the learner put it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.entries import in_effect, reads_entries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary.format.schema import Entry


@reads_entries
def check_ins(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """Return the data of the check-ins, one a day, by day.

    Each part of a day stands as it was last said, so what two devices said becomes one.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> check_in = new_entry("check-in", {"day": "2026-11-22", "colour": "so-so"})
    >>> check_ins([check_in, new_entry("check-in", {"day": "2026-11-22", "pain": 3})])
    [{'day': '2026-11-22', 'colour': 'so-so', 'pain': 3}]
    """
    days: dict[str, dict[str, Any]] = {}
    for entry in in_effect(entries):
        if entry["type"] == "check-in":
            day = entry["data"]["day"]
            days[day] = {**days.get(day, {}), **entry["data"]}
    return [days[day] for day in sorted(days)]
