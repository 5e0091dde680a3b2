"""Sessions, week by week, with the times of ground zero behind them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from climbing_back.charts.chart import Chart, Table
from climbing_back.charts.drawing import (
    PLOT,
    Time,
    axis_of_days,
    bands_in,
    chart_of_diary,
    color,
    draw,
    draw_bands,
    mondays_of,
)
from climbing_back.charts.words import sessions_in_words
from climbing_back.diary.words.days import short_day_of
from climbing_back.language import _

if TYPE_CHECKING:
    import pandas as pd

    from climbing_back.charts.drawing import Band
    from climbing_back.diary.frames.diary import Diary

TITLE = _("Sessions a week")
NOTHING = _("No session is written yet. When you tick something of your plan, its week shows here.")
HEIGHT = 130
GAP = 0.8
"""Between two weeks, in days."""


@chart_of_diary
def sessions_a_week(diary: Diary) -> Chart:
    """Draw how many sessions each week of the last year had, with the setbacks as bands.

    A week begins on a Monday. A week without a bar is one of which no session is written.

    Parameters
    ----------
    diary
        As :func:`climbing_back.read_diary` returns it.

    Raises
    ------
    ModuleNotFoundError
        When pandas or Altair is not installed.
    TypeError
        When ``diary`` is something else.

    Examples
    --------
    >>> done = {"day": "2026-11-22", "size": "off", "items": [{"item": "walk", "done": "all"}]}
    >>> sessions_a_week(read_diary([new_entry("session", done)], day=date(2026, 11, 22))).sentence
    '1 session, in the week from 16 Nov.'
    """
    time = Time.of(diary)
    # Whole weeks: the first one, too.
    time = Time(time.first - timedelta(days=time.first.weekday()), time.last)
    days = time.rows_in(diary.sessions)["day"]
    weeks = mondays_of(days).value_counts().sort_index()
    if not len(weeks):
        return Chart(TITLE, NOTHING)
    bands = bands_in(diary, time)
    counts = {monday.date(): int(count) for monday, count in weeks.items()}
    words = sessions_in_words(counts, diary.day)
    titles = (_("Week from"), _("Sessions"))
    rows = tuple((short_day_of(monday, diary.day), str(count)) for monday, count in counts.items())
    return Chart(
        TITLE,
        words,
        svg=draw(_bars(weeks, time, bands), TITLE, words),
        fold=_("Sessions as a table"),
        tables=(Table(_("Sessions, week by week"), titles, rows),),
        key=tuple(band.name for band in bands),
    )


def _bars(weeks: pd.Series, time: Time, bands: list[Band]) -> Any:
    import altair as alt
    import pandas as pd

    starts = [time.place(monday.date()) for monday in weeks.index]
    drawn = pd.DataFrame({"place": starts, "end": starts, "sessions": weeks.array})
    drawn["place"] += GAP / 2
    drawn["end"] += 7 - GAP / 2
    most = int(weeks.max())
    step = -(-most // 5)
    counts = alt.Axis(values=list(range(0, most + 1, step)), title=None, format="d", domain=False)
    bars = alt.Chart(drawn).mark_bar(color=color("brand"))
    drawn_bars = bars.encode(
        x=axis_of_days(time),
        x2="end:Q",
        y2=alt.datum(0),
        y=alt.Y("sessions:Q", axis=counts, scale=alt.Scale(domain=[0, most], nice=False)),
    )
    return alt.layer(*draw_bands(bands), drawn_bars).properties(width=PLOT, height=HEIGHT)
