"""View: how often the learner started again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from climbing_back.record.setbacks import setbacks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.record.entries import Entry


@dataclass(frozen=True)
class Restart:
    """A setback (the id of its ``ground-zero`` entry) and the day of starting again after it."""

    setback: str
    day: date


def restarts(entries: Iterable[Entry], day: date) -> list[Restart]:
    """Return the restarts up to ``day``, by day.

    Each setback counts once: from its first step on the ladder on, or from its end when it had
    none.
    """
    found = []
    for setback in setbacks(entries, day):
        again = date.fromisoformat(setback.steps[0]["day"]) if setback.steps else setback.until
        if again is not None and again <= day:
            found.append(Restart(setback.id, again))
    return sorted(found, key=lambda restart: restart.day)
