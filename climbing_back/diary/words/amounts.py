"""How much of something a plan asks for: the same as in the browser's ``amounts.ts``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back.language import _, counted

if TYPE_CHECKING:
    from collections.abc import Mapping


def dose_in_words(dose: Mapping[str, Any]) -> str:
    """Return "2 rounds of 5 times, hold 20 seconds", "10 minutes"; words that were written for it win."""
    if dose.get("words"):
        return str(dose["words"])
    # A file may say 1.0, which is 1 in a browser.
    sets, reps, hold, minutes = (
        int(dose.get(part, 0)) for part in ("sets", "reps", "hold", "minutes")
    )
    if reps == 1 and sets:
        # Rounds of one time are times.
        sets, reps = 1, sets
    said = [
        *([counted(reps, "{count} time", "{count} times")] if reps else []),
        *([counted(minutes, "{count} minute", "{count} minutes")] if minutes else []),
        *([counted(hold, "hold {count} second", "hold {count} seconds")] if hold else []),
    ]
    first, more = (said[0], said[1:]) if said else ("", [])
    if sets in (0, 1):
        return ", ".join([first or _("your own amount"), *more])
    rounds = counted(sets, "{count} round", "{count} rounds")
    if not first:
        return rounds
    whole = (
        _("{rounds} of {first}").format(rounds=rounds, first=first)
        if reps or minutes
        else f"{rounds}, {first}"
    )
    return ", ".join([whole, *more])
