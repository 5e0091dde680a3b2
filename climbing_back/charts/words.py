"""What the charts say, in the words of the page that looks back (``components/progress/``)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from climbing_back.diary.words.days import day_of, range_of, short_day_of, short_range_of
from climbing_back.language import _, counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def listed(parts: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    *before, last = parts or [""]
    return _("{parts} and {last}").format(parts=", ".join(before), last=last) if before else last


def days_counted(days: int) -> str:
    """Return "1 day" or "9 days"."""
    return counted(days, "{count} day", "{count} days")


def length_in_words(days: int) -> str:
    """Return how long a setback lasted."""
    return days_counted(days) if days else _("less than a day")


def kinds_in_words(counts: Mapping[str, int]) -> str:
    """Return "12 good days, 9 so-so days and 1 off day.", or nothing when none was picked."""
    good, so_so, off = (counts.get(kind, 0) for kind in ("good", "so-so", "off"))
    said = [
        good and counted(good, "{count} good day", "{count} good days"),
        so_so and counted(so_so, "{count} so-so day", "{count} so-so days"),
        off and counted(off, "{count} off day", "{count} off days"),
    ]
    words = listed([each for each in said if each])
    return words and f"{words}."


def answers_in_words(answers: Sequence[tuple[date, int]], today: date) -> str:
    """Return one sentence on the answers to one question, or nothing when there are none."""
    if not answers:
        return ""
    (first, step), (last, _last_step) = answers[0], answers[-1]
    if len(answers) == 1:
        day = short_day_of(first, today)
        return _("1 answer, on {day}: {step}.").format(day=day, step=step)
    steps = [step for _day, step in answers]
    least, most = min(steps), max(steps)
    between = (
        _("each of them {least}").format(least=least)
        if least == most
        else _("between {least} and {most}").format(least=least, most=most)
    )
    days = short_range_of(first, last, today)
    return _("{count} answers, {days}, {between}.").format(
        count=f"{len(answers):,}", days=days, between=between
    )


def band_in_words(since: date, end: date, today: date) -> str:
    """Return "Ground zero, 9 days" for the time from ``since`` to the day before ``end``."""
    days = days_counted((end - since).days)
    if end > today:
        return _("Ground zero, {days} so far").format(days=days)
    return _("Ground zero, {days}").format(days=days)


def when_in_words(since: date, until: date | None, today: date) -> str:
    """Return when a setback was: its days, or from when on it is."""
    if until is None:
        return _("{day}, still open").format(day=day_of(since, today))
    # Its last day is the one before the first day after it.
    return range_of(since, max(since, until - timedelta(days=1)), today)


def sessions_in_words(weeks: Mapping[date, int], today: date) -> str:
    """Return how many sessions there were in these weeks, each given by its Monday."""
    total = sum(weeks.values())
    sessions = counted(total, "{count} session", "{count} sessions")
    first, *_others = weeks
    if len(weeks) == 1:
        monday = short_day_of(first, today)
        return _("{sessions}, in the week from {day}.").format(sessions=sessions, day=monday)
    least, most = min(weeks.values()), max(weeks.values())
    weeks_counted = counted(len(weeks), "{count} week", "{count} weeks")
    if least == most:
        return _("{sessions} in {weeks}, each of them with {least}.").format(
            sessions=sessions, weeks=weeks_counted, least=least
        )
    return _("{sessions} in {weeks}, between {least} and {most} a week.").format(
        sessions=sessions, weeks=weeks_counted, least=least, most=most
    )


def helped_in_words(setbacks: int, helped: int) -> str:
    """Return how many setbacks there were, and for how many it was written what helped."""
    said = counted(setbacks, "{count} setback", "{count} setbacks")
    if helped == setbacks:
        return _("{setbacks}, each with what helped.").format(setbacks=said)
    if not helped:
        return _("{setbacks}. What helped is not written.").format(setbacks=said)
    return _("{setbacks}, {helped} of them with what helped.").format(setbacks=said, helped=helped)
