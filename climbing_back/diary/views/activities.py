"""View: what the learner wants to be able to do, and how they say it goes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.entries import in_effect, reads_entries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary.format.schema import Entry


@dataclass(frozen=True)
class ActivityRating:
    """How well the learner said that an activity went on one day, from 0 to 10.

    ``entry`` is the id of the entry that says so.
    """

    entry: str
    day: date
    rating: int
    note: str


@dataclass(frozen=True)
class Activity:
    """Something that the learner wants to be able to do, as it stands now, and its ratings (by day).

    ``now`` is the data of the ``activity`` entry whose id is ``entry``, as written.

    Examples
    --------
    >>> activity = "0190a000-0000-7000-8000-000000000001"
    >>> log = [new_entry("activity", {"activity": activity, "words": "Read"})]
    >>> log += [new_entry("activity-rating", {"activity": activity, "day": "2026-11-22", "rating": 6})]
    >>> activities(log)[0].now["words"]
    'Read'
    >>> activities(log)[0].ratings[0].rating
    6
    """

    activity: str
    entry: str
    now: dict[str, Any]
    ratings: list[ActivityRating]


@reads_entries
def activities(entries: Iterable[Entry]) -> list[Activity]:
    """Return the learner's own activities, in the order in which they were first written.

    A later entry with the same activity says it anew. Ratings of one day stand in the order in
    which they were written, and a rating whose activity is not in the log is left out.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> activity = "0190a000-0000-7000-8000-000000000001"
    >>> log = [new_entry("activity", {"activity": activity, "words": "Read"})]
    >>> log += [new_entry("activity-rating", {"activity": activity, "day": "2026-11-22", "rating": 6})]
    >>> [(each.now["words"], len(each.ratings)) for each in activities(log)]
    [('Read', 1)]
    """
    written: dict[str, Entry] = {}
    ratings: dict[str, list[ActivityRating]] = defaultdict(list)
    for entry in in_effect(entries):
        data = entry["data"]
        if entry["type"] == "activity":
            written[data["activity"]] = entry
        elif entry["type"] == "activity-rating":
            day = date.fromisoformat(data["day"])
            rating = ActivityRating(entry["id"], day, data["rating"], data.get("note", ""))
            ratings[data["activity"]].append(rating)
    return [
        Activity(
            activity,
            now["id"],
            now["data"],
            sorted(ratings[activity], key=lambda rating: rating.day),
        )
        for activity, now in written.items()
    ]
