"""View: the reserve days of one calendar month, set in advance and spent without loss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.record.entries import in_effect
from climbing_back.record.setbacks import frozen_days

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from climbing_back.record.entries import Entry


@dataclass(frozen=True)
class Reserves:
    """The reserve days of one calendar month.

    Attributes
    ----------
    allowed
        How many the learner set for a month.
    spent
        How many days of the month have one.
    left
        How many more there are, never below 0.
    """

    allowed: int
    spent: int
    left: int


def reserves(entries: Iterable[Entry], day: date) -> Reserves:
    """Return the reserve days of the month of ``day``, as they stand on ``day``.

    The last written ``reserve-days`` entry that has started counts. A reserve day that falls into
    ground zero is not spent: that day waits anyhow.
    """
    log = list(entries)
    allowed = 0
    for entry in in_effect(log):
        if entry["type"] == "reserve-days" and entry["data"]["starts"] <= day.isoformat():
            allowed = entry["data"]["days"]
    spent = sum(
        why == "reserve" and (frozen.year, frozen.month) == (day.year, day.month)
        for frozen, why in frozen_days(log, day).items()
    )
    return Reserves(allowed, spent, max(0, allowed - spent))
