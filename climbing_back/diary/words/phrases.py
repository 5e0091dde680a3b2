"""How things are said in a few words: the same as in the browser's ``phrases.ts`` and ``plan-days.ts``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.language import _, counted

if TYPE_CHECKING:
    from collections.abc import Mapping

BLANK = "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
"""What a browser takes for nothing at either end of words. Python on its own takes a few signs more."""


def trimmed(words: str) -> str:
    """Return words without what is nothing at either end, as a browser does."""
    return words.strip(BLANK)


def ended(words: str) -> str:
    """Return words with their full stop, if they have none."""
    said = trimmed(words)
    return said if said.endswith((".", "?", "!", "…")) else f"{said}."


def before(words: str) -> str:
    """Return "Lie down:" for "Lie down."."""
    said = trimmed(words)
    return f"{said[:-1] if said.endswith(('.', ':')) else said}:"


def quoted(words: str) -> str:
    """Return a space and what somebody said, as they said it; nothing when they said nothing."""
    said = trimmed(words)
    return f" “{said}”" if said else ""


def signed(step: int) -> str:
    """Return the step of a goal as it is printed: with a plus, or with the sign for minus."""
    return f"{step:+d}".replace("-", "−") if step else "0"


def days_counted(days: int) -> str:
    """Return "1 day", "9 days"."""
    return counted(days, "{count} day", "{count} days")


def on_planned_days(counts: Mapping[str, int]) -> str:
    """Return "on 9 of 11 planned days", for all of the day's version; nothing before there is one such day.

    Days of which nothing is written are not counted. Where there are some, the words say so.
    """
    all_, planned, unknown = counts["all"], counts["planned"], counts["unknown"]
    if not all_:
        return ""
    if all_ < planned:
        words = (
            _("on {all} of the {planned} planned days in the diary")
            if unknown
            else _("on {all} of {planned} planned days")
        )
        return words.format(all=f"{all_:,}", planned=f"{planned:,}")
    if unknown:
        return counted(
            all_,
            "on the {count} planned day in the diary",
            "on all {count} planned days in the diary",
        )
    return counted(all_, "on {count} planned day", "on all {count} planned days")
