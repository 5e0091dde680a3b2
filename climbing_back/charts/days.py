"""The calendar of a year: each day by its size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back.charts.chart import Chart, Table
from climbing_back.charts.drawing import Time, chart_of_diary, color, draw, mondays_of
from climbing_back.charts.words import kinds_in_words
from climbing_back.diary.words import KINDS
from climbing_back.diary.words.days import in_form, short_day_of, short_weekday
from climbing_back.language import _, counted

if TYPE_CHECKING:
    import pandas as pd

    from climbing_back.diary.frames.diary import Diary

TITLE = _("Days by size")
NOTHING = _(
    "No kind of day is written yet. When you pick one on the page Today, its day shows here."
)
NO_KIND = _("No kind of day")
ZERO = _("Ground zero")

RING = "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0Z"
HOLE = "M-0.72,0A0.72,0.72,0,1,0,0.72,0A0.72,0.72,0,1,0,-0.72,0Z"
HALF = "M0,1A1,1,0,0,1,0,-1Z"
DOT = "M-0.2,0A0.2,0.2,0,1,1,0.2,0A0.2,0.2,0,1,1,-0.2,0Z"
SHAPES = {"good": RING, "so-so": RING + HOLE + HALF, "off": RING + HOLE, "": DOT}
"""Full, half and empty, as on all pages; a dot for a day of which nothing is known."""
CELL = 15
"""How far apart days are; three months stand side by side."""


@chart_of_diary
def days_by_size(diary: Diary) -> Chart:
    """Draw the last year as a calendar: good, so-so and off days by their shape.

    A day has the kind that was picked, or else the size of what was done, as ``diary.days`` has it.
    Days in ground zero have a shade.

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
    >>> diary = read_diary([new_entry("check-in", {"day": "2026-11-22", "colour": "good"})], day=date(2026, 11, 22))
    >>> days_by_size(diary).sentence
    '1 good day.'
    """
    time = Time.of(diary)
    days = time.rows_in(diary.days)
    known = days[days["colour"].notna()]
    if not len(known):
        return Chart(TITLE, NOTHING)
    picked = time.rows_in(diary.check_ins).dropna(subset="colour")["day"]
    words = _sentence(known, known["day"].isin(picked))
    return Chart(
        TITLE,
        words,
        svg=draw(_calendar(days), TITLE, words),
        fold=_("Kinds of day as a table"),
        tables=(_table(known, diary),),
    )


def _sentence(known: pd.DataFrame, is_picked: pd.Series) -> str:
    """Say how many days were picked, in the words of the page that looks back, and what the others are."""
    picked = kinds_in_words(known[is_picked]["colour"].value_counts().to_dict())
    others = int((~is_picked).sum())
    more = counted(
        others,
        "On {count} day no kind of day was picked: it has the size of what was done.",
        "On {count} days no kind of day was picked: they have the size of what was done.",
    )
    return " ".join(filter(None, [picked, more if others else ""]))


def _table(known: pd.DataFrame, diary: Diary) -> Table:
    short = {"good": _("Good"), "so-so": _("So-so"), "off": _("Off")}
    rows = []
    weeks = mondays_of(known["day"])
    for monday, days in known.groupby(weeks):
        said = [
            f"{short_weekday(day)} {short[kind].lower()}"
            for day, kind in zip(days["day"], days["colour"], strict=True)
        ]
        rows.append((short_day_of(monday, diary.day), ", ".join(said)))
    titles = (_("Week from"), _("Kind of day"))
    return Table(_("Kinds of day, week by week"), titles, tuple(rows))


def _calendar(days: pd.DataFrame) -> Any:
    import altair as alt
    import pandas as pd

    names = {**KINDS, "": NO_KIND}
    day = days["day"]
    first_weekday = day.dt.to_period("M").dt.start_time.dt.day_of_week
    # In each month alike beside alike, which become one shape.
    drawn = pd.DataFrame(
        {
            "kind": days["colour"].astype(object).fillna("").map(names),
            "month": day.dt.strftime("%Y-%m"),
            "weekday": day.dt.day_of_week,
            "week": (day.dt.day + first_weekday - 1) // 7,
            "zero": days["waits"].eq("ground zero").map({True: ZERO, False: ""}),
        }
    ).sort_values(["month", "kind"], kind="stable")
    months = {f"{each:%Y-%m}": in_form("MMMy", each) for each in day}
    tone = [color("good"), color("so-so"), color("off"), color("edge")]
    place = {
        "x": alt.X("weekday:O", axis=None, scale=alt.Scale(domain=list(range(7)))),
        "y": alt.Y("week:O", axis=None, scale=alt.Scale(domain=list(range(6)))),
    }
    order = list(names.values())
    shape = alt.Scale(domain=order, range=list(SHAPES.values()))
    signs = (
        alt.Chart()
        .mark_point(filled=True, opacity=1, size=(CELL - 4) ** 2)
        .encode(
            **place,
            shape=alt.Shape("kind:N", scale=shape, legend=alt.Legend(columns=2, symbolSize=121)),
            fill=alt.Fill("kind:N", scale=alt.Scale(domain=order, range=tone)),
        )
    )
    zero = alt.Scale(domain=[ZERO], range=[color("off")])
    has_zero = drawn["zero"].ne("").any()
    square = alt.Legend(symbolType="square", symbolSize=200) if has_zero else None
    shade = (
        alt.Chart()
        .transform_filter("datum.zero")
        .mark_rect(opacity=0.16)
        .encode(**place, color=alt.Color("zero:N", scale=zero, legend=square))
    )
    named = f"({_as_json(months)})[datum.value]"
    return (
        alt.layer(shade, signs, data=drawn)
        .properties(width=7 * CELL, height=6 * CELL)
        .facet(
            facet=alt.Facet(
                "month:N", sort=list(months), header=alt.Header(labelExpr=named, labelPadding=3)
            ),
            columns=3,
            spacing={"row": 12, "column": 14},
        )
    )


def _as_json(words: dict[str, str]) -> str:
    import json

    return json.dumps(words, ensure_ascii=False)
