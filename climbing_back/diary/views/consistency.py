"""View: how steadily the plan was done, day by day. It is never about the body."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import sqrt
from typing import TYPE_CHECKING

from climbing_back.diary.format.entries import in_effect, reads_entries
from climbing_back.diary.views.plan import plans_by_start
from climbing_back.diary.views.plan_days import PlanDay, plan_days

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from climbing_back.diary.format.schema import Entry


@dataclass(frozen=True)
class DayScore(PlanDay):
    """What the diary says of the plan on one day, and the score, 0 to 1, at its end.

    Examples
    --------
    >>> walk = {"item": "walk", "days": ["sun"], "sizes": {"good": {"minutes": 10}, "off": {"minutes": 2}}}
    >>> plan = new_entry("exercise-plan", {"starts": "2026-11-22", "items": [walk]})
    >>> done = new_entry("session", {"day": "2026-11-22", "size": "off", "items": [{"item": "walk", "done": "all"}]})
    >>> consistency([plan, done], date(2026, 11, 22))[0].said
    'all'
    """

    score: float


@reads_entries
def consistency(entries: Iterable[Entry], day: date) -> list[DayScore]:
    """Return the score of every day from the start of the first plan up to ``day``.

    The score is an exponential moving average of the share of the plan that was done, so no one
    day weighs much and no day is ever wiped out. It starts at 0. A day that counts changes it to
    ``score * m + share * (1 - m)`` with ``m = 0.5 ** (sqrt(f) / 13)``, where ``f`` is the part of
    the week, 0 to 1, on which the plan in force plans anything, be it exercise or rest.

    - ``plan_days`` says what the share of a day is. A day without one leaves the score alone.
    - A day in ground zero or a reserve day is frozen: the score stays. So it does on an unknown
      day, of which nothing is written: an absence is a gap, and no fall. A day that was said to be
      left out counts as one on which nothing was done.
    - ``day`` itself, usually today, is not over: it is in the list once something was said of it or
      it is frozen.

    Raises
    ------
    InvalidEntryError
        When one of the entries is not whole.
    TypeError
        When ``entries`` is no list of them.

    Examples
    --------
    >>> walk = {"item": "walk", "days": ["sun"], "sizes": {"good": {"minutes": 10}, "off": {"minutes": 2}}}
    >>> plan = new_entry("exercise-plan", {"starts": "2026-11-22", "items": [walk]})
    >>> done = new_entry("session", {"day": "2026-11-22", "size": "off", "items": [{"item": "walk", "done": "all"}]})
    >>> [round(day.score, 3) for day in consistency([plan, done], date(2026, 11, 22))]
    [0.02]
    """
    log = list(entries)
    plans = plans_by_start(in_effect(log))
    if not plans:
        return []
    scores: list[DayScore] = []
    score = 0.0
    keep = 1.0
    for each in plan_days(log, min(plans), day):
        if each.day in plans:
            items = plans[each.day]["data"]["items"]
            keep = 0.5 ** (sqrt(len({day for item in items for day in item["days"]}) / 7) / 13)
        if each.waits is None and each.share is not None:
            score = score * keep + each.share * (1 - keep)
        if each.day < day or each.said or each.waits:
            scores.append(DayScore(**asdict(each), score=score))
    return scores
