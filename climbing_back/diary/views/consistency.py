"""View: how steadily the plan was done, day by day. It is never about the body."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.days import WEEKDAYS, weekday_of
from climbing_back.diary.format.entries import in_effect
from climbing_back.diary.views.plan import SHARES, best_words, plans_by_start
from climbing_back.diary.views.setbacks import frozen_days

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.diary.format.schema import Entry


@dataclass(frozen=True)
class DayScore:
    """The score, 0 to 1, at the end of one day, and whether it waited on that day."""

    day: date
    score: float
    frozen: bool


def consistency(entries: Iterable[Entry], day: date) -> list[DayScore]:
    """Return the score of every day from the start of the first plan up to ``day``.

    The score is an exponential moving average of the share of the plan that was done, so no one
    day weighs much and no day is ever wiped out. It starts at 0. A day that counts changes it to
    ``score * m + share * (1 - m)`` with ``m = 0.5 ** (sqrt(f) / 13)``, where ``f`` is the part of
    the week, 0 to 1, on which the plan in force plans anything, be it exercise or rest.

    - A day in ground zero or a reserve day is frozen: the score stays.
    - A day on which nothing is planned leaves the score alone, unless its sessions name something.
    - The share is the mean over the items planned for that day in the size of the day's last
      session: 1 for all, 0.5 for part, 0 for none or nothing said. So the off-day version, done
      on an off day, is a full day.
    - Several sessions of a day are one: the best word about each item counts.
    - What the sessions name beside those items plays no part. But when they name none of those
      items, the share is the mean over what they do name, so an unplanned day counts as well, and
      so does a day on which something else was done.
    - "Not today" is no session. The day counts like any other on which nothing was done.
    - ``day`` itself, usually today, is not over: it is in the list once it has a session or is
      frozen.
    """
    log = list(entries)
    counting = in_effect(log)
    plans = plans_by_start(counting)
    frozen = frozen_days(log, day)
    sessions: dict[date, list[dict[str, Any]]] = defaultdict(list)
    for entry in counting:
        if entry["type"] == "session":
            sessions[date.fromisoformat(entry["data"]["day"])].append(entry["data"])

    scores: list[DayScore] = []
    score = 0.0
    keep = 1.0
    week: dict[str, list[dict[str, Any]]] = {}
    now = min(plans, default=date.max)
    while now < day or (now == day and (now in sessions or now in frozen)):
        if now in plans:
            items = plans[now]["data"]["items"]
            week = {name: [item for item in items if name in item["days"]] for name in WEEKDAYS}
            keep = 0.5 ** (sqrt(sum(map(bool, week.values())) / 7) / 13)
        share = _share(week[weekday_of(now)], sessions.get(now, []))
        if now not in frozen and share is not None:
            score = score * keep + share * (1 - keep)
        scores.append(DayScore(now, score, now in frozen))
        now += timedelta(days=1)
    return scores


def _share(planned: list[dict[str, Any]], sessions: list[dict[str, Any]]) -> float | None:
    """Return how much of a day's plan was done; ``None`` when the day says nothing either way."""
    said = best_words(sessions)
    if not said:
        return 0.0 if planned else None
    size = sessions[-1]["size"]
    due = [item["item"] for item in planned if size in item["sizes"]]
    words = [said.get(item, "none") for item in due] if said.keys() & due else list(said.values())
    return sum(SHARES[word] for word in words) / len(words)
