"""Check-ins: each question by itself, in a small picture of its own."""

from __future__ import annotations

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
from climbing_back.charts.words import answers_in_words
from climbing_back.diary.words.days import short_day_of, short_weekday
from climbing_back.language import _

if TYPE_CHECKING:
    import pandas as pd

    from climbing_back.charts.drawing import Band
    from climbing_back.diary.frames.diary import Diary

TITLE = _("My check-ins")
NOTHING = _("No answer is written yet. When you check in, your answers show here.")
QUESTIONS = {"stiffness": _("Stiffness"), "fatigue": _("Fatigue"), "pain": _("Pain")}
HEIGHT = 80


@chart_of_diary
def check_ins(diary: Diary) -> Chart:
    """Draw the answers of the last year to each question of the check-in, from 0 to 10.

    Answers of days that follow each other are joined by a line, and a day without one is a gap. Nobody adds
    the questions up.

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
    >>> said = new_entry("check-in", {"day": "2026-11-22", "pain": 3})
    >>> check_ins(read_diary([said], day=date(2026, 11, 22))).sentence
    'Pain: 1 answer, on 22 Nov: 3.'
    """
    time = Time.of(diary)
    said = time.rows_in(diary.check_ins)
    answers = {question: said[["day", question]].dropna() for question in QUESTIONS}
    answers = {question: rows for question, rows in answers.items() if len(rows)}
    if not answers:
        return Chart(TITLE, NOTHING)
    bands = bands_in(diary, time)
    words = "\n".join(_sentence(name, rows, diary) for name, rows in answers.items())
    return Chart(
        TITLE,
        words,
        svg=draw(_multiples(answers, time, bands), TITLE, words),
        fold=_("Check-ins as tables"),
        tables=tuple(_table(name, rows, diary) for name, rows in answers.items()),
        key=tuple(band.name for band in bands),
    )


def _sentence(question: str, rows: pd.DataFrame, diary: Diary) -> str:
    steps = [(day.date(), int(step)) for day, step in rows.itertuples(index=False)]
    return f"{QUESTIONS[question]}: {answers_in_words(steps, diary.day)}"


def _table(question: str, rows: pd.DataFrame, diary: Diary) -> Table:
    weeks = mondays_of(rows["day"])
    told = tuple(
        (
            short_day_of(monday, diary.day),
            ", ".join(f"{short_weekday(day)} {step}" for day, step in days.itertuples(index=False)),
        )
        for monday, days in rows.groupby(weeks)
    )
    caption = _("{title}, week by week").format(title=QUESTIONS[question])
    return Table(caption, (_("Week from"), _("Answers, 0 to 10")), told)


def _multiples(answers: dict[str, pd.DataFrame], time: Time, bands: list[Band]) -> Any:
    import altair as alt

    last = list(answers)[-1]
    return alt.vconcat(
        *(
            _one(rows.set_axis(["day", "step"], axis=1), time, bands, is_last=name == last)
            .properties(width=PLOT, height=HEIGHT)
            .properties(title=alt.Title(QUESTIONS[name], dy=-14 if bands else 0))
            for name, rows in answers.items()
        ),
        spacing=10,
    )


def _one(rows: pd.DataFrame, time: Time, bands: list[Band], *, is_last: bool) -> Any:
    import altair as alt

    drawn = rows.assign(
        # Half a day on, in the middle of its day.
        place=[time.place(day.date()) + 0.5 for day in rows["day"]],
        step=rows["step"].astype("int64"),
        run=(rows["day"].diff().dt.days != 1).cumsum(),
    ).drop(columns="day")
    drawn = drawn.assign(end=drawn["place"], same=drawn["step"])
    scale = alt.Scale(domain=[0, 10], nice=False)
    axis = alt.Axis(values=[0, 5, 10], title=None, domain=False)
    across = {"x": axis_of_days(time, is_labelled=is_last), "y": alt.Y("step:Q", axis=axis, scale=scale)}  # fmt: skip
    brand = color("brand")
    joined = alt.Chart(drawn).mark_line(color=brand, strokeWidth=1, strokeJoin="round")
    # A line without length is drawn as a dot.
    size = min(6, max(3, PLOT / time.end))
    dots = alt.Chart(drawn).mark_rule(color=brand, strokeWidth=size, strokeCap="round")
    return alt.layer(
        *draw_bands(bands),
        joined.encode(**across, detail="run:N"),
        dots.encode(**across, x2="end:Q", y2="same:Q"),
    )
