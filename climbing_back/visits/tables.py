"""What a visit page says in columns: the days, some weeks a row.

The browser's half is ``components/visit_page/tables.ts``.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from climbing_back.diary.words.dates import reason_in_words, short_range
from climbing_back.language import _
from climbing_back.visits.cover import MEASURES
from climbing_back.visits.days import DAYS_OF, days_in, measures_in, reasons_by_day, told_of
from climbing_back.visits.lines import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from climbing_back.diary.format.schema import Entry
    from climbing_back.diary.views.plan_days import PlanDay
    from climbing_back.visits.cover import Cover

LENGTHS = (7, 14, 28)
"""How many days a row can be about."""

MOST_ROWS = 9
"""Of more rows than so many, little room would be left on one sheet."""

NOT_THAT_DAY = _("Not that day, and why")

Span = tuple[date, date]
"""A first and a last day."""


def weeks_table(log: list[Entry], cover: Cover) -> Table | None:
    """Return the days, some weeks a row: a day is in one of them. Nothing when nothing is said of them."""
    days = days_in(log, cover) if "days" in cover.parts else []
    check_ins = measures_in(log, cover) if "check-ins" in cover.parts else {}
    reasons = reasons_by_day(log)
    spans = _spans(cover)
    titles = [short_range(*span, cover.last) for span in spans]
    if len(spans) > 1:
        spans.append((cover.first, cover.last))
        titles.append(_("All days"))
    head = (
        *(_("Days"), _("Good"), _("So-so"), _("Off"), _("All"), _("Part"), _("Besides")),
        *(NOT_THAT_DAY, _("Setback"), *(MEASURES[measure] for measure in check_ins)),
    )
    rows = []
    for title, (first, last) in zip(titles, spans, strict=True):
        cells = _of_days([each for each in days if first <= each.day <= last], reasons)
        for measure, said in check_ins.items():
            cells.append(_spread(measure, [value for day, value in said if first <= day <= last]))
        rows.append([title, *cells])
    table = Table(head, rows).with_words()
    return table if len(table.head) > 1 else None


def _spans(cover: Cover) -> list[Span]:
    """Return the days of each row. So that each is as long as the others, they are counted from the last day on."""
    days = len(cover.days)
    length = next((each for each in LENGTHS if days <= each * MOST_ROWS), LENGTHS[-1])
    lasts = [cover.last - timedelta(n) for n in range(0, days, length)][::-1]
    return [(max(cover.first, last - timedelta(length - 1)), last) for last in lasts]


def _of_days(days: list[PlanDay], reasons: dict[date, list[str]]) -> list[str]:
    counts = {name: len(told) for name, told in told_of(days).items()}
    # Whoever left it out without a word has given no reason.
    why = [each for day in told_of(days)["not-today"] for each in reasons.get(day, ["other"])]
    done, planned = counts["all"], counts["planned"]
    of_planned = _("{all} of {planned}").format(all=done, planned=planned)
    said = [
        reasons_counted(why),
        *_counted(
            (counts["unticked"], _("nothing ticked {count}")),
            (counts["unknown"], _("nothing written {count}")),
            (counts["reserve"], _("reserve day {count}")),
        ),
    ]
    return [
        *(_some(counts[colour]) for colour in DAYS_OF),
        of_planned if planned else _some(done),
        _some(counts["part"]),
        _some(counts["other"]),
        ", ".join(filter(None, said)),
        _some(counts["ground zero"]),
    ]


def _some(count: int) -> str:
    return str(count) if count else ""


def _counted(*parts: tuple[int, str]) -> list[str]:
    """Return those of which there is at least one."""
    return [words.format(count=count) for count, words in parts if count]


def done_counted(done: dict[str, int]) -> str:
    """Return "12 all, 1 part, 2 none"."""
    words = (_("{count} all"), _("{count} part"), _("{count} none"))
    return ", ".join(_counted(*zip(done.values(), words, strict=True)))


def _spread(measure: str, values: Sequence[int]) -> str:
    """Return "3 to 6", or how many falls; nothing when nothing was said."""
    if not values:
        return ""
    if measure == "falls":
        return str(sum(values))
    first, last = min(values), max(values)
    return str(first) if first == last else _("{first} to {last}").format(first=first, last=last)


def reasons_counted(reasons: Iterable[str]) -> str:
    """Return "heat 2, a new symptom 1", the most frequent first."""
    times: dict[str, int] = {}
    for reason in reasons:
        times[reason] = times.get(reason, 0) + 1
    kinds = sorted(times, key=times.__getitem__, reverse=True)
    return ", ".join(f"{reason_in_words(reason)} {times[reason]}" for reason in kinds)
