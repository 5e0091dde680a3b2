"""The learner's clock, as far as the diary knows it, and ids that sort by it.

The browser's half is ``clock.ts``; ``tests/diary/clocks.json`` holds both to the same answers.
"""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

import uuid_utils

# A clock may say anything: one that was reset says 1970, others stand in 2106. What is written then
# is dated on the nearest day that every reader of the diary takes back, with a year on both sides
# for the days that are counted from it.
FIRST = datetime(2001, 1, 1, tzinfo=UTC).timestamp()
LAST = datetime(2098, 12, 31, tzinfo=UTC).timestamp()

PLACE = re.compile("([0-9a-f]{8})-([0-9a-f]{4})-7([0-9a-f]{3})-")
"""Where an id stands in the order: its time and what comes first behind it."""

_made = ""
"""The newest id that was made here: what is said within a millisecond stays in order."""


def _time() -> float:
    return min(max(time.time(), FIRST), LAST)


def local_moment() -> str:
    """Return the local time with its distance from UTC, such as 2026-11-22T09:30:00+01:00."""
    return datetime.fromtimestamp(_time()).astimezone().isoformat(timespec="seconds")


def next_id(after: str = "") -> str:
    """Return an id for what is written now, after the id ``after``.

    Ids sort by time. A clock that was set back must not make today older than yesterday.
    """
    global _made
    key = str(uuid_utils.uuid7(nanoseconds=int(_time() * 1000) * 1_000_000))
    before = max((each for each in (_made, after) if leaves_room(each)), default="")
    _made = key if key > before else _place_after(before) + key[18:]
    return _made


def leaves_room(key: str) -> bool:
    """Say whether an id can be followed.

    After the very last one, as a foreign file may have it, comes none.
    """
    return bool(_place_after(key))


def _place_after(key: str) -> str:
    """Return the next place after that of an id; nothing when there is none."""
    found = PLACE.match(key)
    if found is None:
        return ""
    place = f"{int(''.join(found.groups()), 16) + 1:015x}"
    return f"{place[:8]}-{place[8:12]}-7{place[12:]}" if len(place) == 15 else ""
