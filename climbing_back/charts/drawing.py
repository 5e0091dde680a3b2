"""What all charts have in common: their looks, their time, and the way from Altair to SVG.

A picture is 360 wide, so that a phone shows its words at their size. Its colours are names of the course, which
follow the theme of the page, and where no page gives them the colour of the words around it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import wraps
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from climbing_back.charts.svg import tidy
from climbing_back.charts.words import band_in_words
from climbing_back.diary.frames.diary import Diary
from climbing_back.diary.words.days import in_form, short_range_of
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import altair as alt
    import pandas as pd

    from climbing_back.charts.chart import Chart

NEEDS = ("pandas", "altair", "vl_convert", "babel")
NOT_HERE = _(
    "Charts need pandas and Altair, which are not here: "
    'run pip install "climbing-back[charts]", start the notebook again, then try again.'
)
NOT_IN_A_BROWSER = _(
    "This edition of the notebooks has no charts: pandas and Altair are no part of it. "
    "The book shows an example year here, and Jupyter on your own computer your diary."
)

WIDTH = 360
LEFT = 28
RIGHT = 12
PLOT = WIDTH - LEFT - RIGHT
TYPE = 15
DAYS = 365
"""How far back the charts go, as "A year" does on the page that looks back."""
FEWEST_DAYS = 7
MOST_LABELS = 4


def color(name: str) -> str:
    """Return a colour of the course, such as ``ink``."""
    return f"var(--cb-{name}, currentColor)"


LABEL = {"labelFontSize": TYPE, "labelColor": color("soft")}
LOOKS = {
    # The measures of this type are in the library, so each computer sets the words in the same place.
    "font": "Liberation Sans",
    "background": "transparent",
    "padding": 2,
    "axis": {
        **LABEL,
        "gridColor": color("line"),
        "domainColor": color("edge"),
        "tickColor": color("edge"),
        "labelPadding": 6,
        "minExtent": LEFT - 4,
        "maxExtent": LEFT - 4,
    },
    "legend": {
        **LABEL,
        "title": None,
        "orient": "top",
        "columnPadding": 14,
        "symbolStrokeWidth": 0,
        "labelLimit": 0,
        "layout": {"top": {"anchor": "start", "direction": "vertical", "margin": 4}},
    },
    "title": {"fontSize": TYPE, "color": color("ink"), "anchor": "start", "frame": "group"},
    "header": {**LABEL, "labelColor": color("ink"), "title": None, "labelAnchor": "start"},
    "view": {"stroke": None},
}
"""The looks of every chart, as Vega-Lite takes them."""


class MissingError(ModuleNotFoundError):
    """What charts need is not installed. A notebook shows the sentence alone, and goes no further."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def is_ready() -> None:
    """Make sure that all is installed.

    Raises
    ------
    MissingError
        When something is not.
    """
    for name in NEEDS:
        if find_spec(name) is None:
            is_in_browser = sys.platform == "emscripten"
            raise MissingError(NOT_IN_A_BROWSER if is_in_browser else NOT_HERE, name=name)


def chart_of_diary(draw: Callable[[Diary], Chart]) -> Callable[[Diary], Chart]:
    """Have ``draw`` say in a sentence what is missing, or what was given to it in place of a diary."""

    @wraps(draw)
    def drawn(diary: Diary) -> Chart:
        is_ready()
        if not isinstance(diary, Diary):
            raise TypeError(
                f"Give a diary, as read_diary() returns it, and not one {type(diary).__name__}."
            )
        return replace(draw(diary), is_example=diary.is_example)

    return drawn


@dataclass(frozen=True)
class Time:
    """The days that a chart shows, up to the one on which the diary is read."""

    first: date
    last: date

    @classmethod
    def of(cls, diary: Diary) -> Time:
        """Return the last year, or as much of it as is in the diary."""
        known = diary.days["day"]
        first = known.min().date() if len(known) else diary.day
        start = max(first, diary.day - timedelta(days=DAYS - 1))
        return cls(min(start, diary.day - timedelta(days=FEWEST_DAYS - 1)), diary.day)

    def rows_in(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of ``frame`` that are about these days."""
        return frame[frame["day"].between(str(self.first), str(self.last))]

    def place(self, day: date) -> int:
        """Return how many days after the first one ``day`` is."""
        return (day - self.first).days

    @property
    def end(self) -> int:
        """The place where the last day ends."""
        return self.place(self.last) + 1


def mondays_of(days: pd.Series) -> pd.Series:
    """Return for each day the Monday on which its week begins."""
    import pandas as pd

    return days - pd.to_timedelta(days.dt.day_of_week, unit="D")


@dataclass(frozen=True)
class Band:
    """A time of ground zero in a chart: its places, and its name."""

    start: int
    end: int
    name: str


def bands_in(diary: Diary, time: Time) -> list[Band]:
    """Return the times of ground zero, each as one, however many setbacks overlap in it."""
    tomorrow = diary.day + timedelta(days=1)
    joined: list[tuple[date, date]] = []
    for row in diary.setbacks.itertuples():
        since = row.since.date()
        until = tomorrow if row.until != row.until else min(row.until.date(), tomorrow)
        if since >= until:
            continue
        if joined and since <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(until, joined[-1][1]))
        else:
            joined.append((since, until))
    bands = []
    for since, until in joined:
        if until > time.first:
            words = band_in_words(since, until, diary.day)
            days = short_range_of(since, until - timedelta(days=1), diary.day)
            start = max(0, time.place(since))
            bands.append(Band(start, time.place(until), f"{words}, {days}"))
    return bands


def draw(chart: alt.TopLevelMixin, title: str, words: str) -> str:
    """Return the SVG of a chart of Altair, with its title and what it shows in words."""
    import vl_convert

    return tidy(vl_convert.vegalite_to_svg({**chart.to_dict(), "config": LOOKS}), title, words)


def axis_of_days(time: Time, *, is_labelled: bool = True) -> alt.X:
    """Return the axis of a chart over time: months, or days where there are few."""
    import altair as alt

    ticks = dict(_ticks(time))
    words = json.dumps({str(place): said for place, said in ticks.items()}, ensure_ascii=False)
    axis = alt.Axis(
        values=list(ticks),
        labelExpr=f"({words})[datum.value]" if is_labelled else "''",
        title=None,
        grid=False,
        ticks=is_labelled,
        labelFlush=False,
        labelOverlap=False,
        minExtent=0,
        maxExtent=60,
    )
    scale = alt.Scale(domain=[0, time.end], nice=False, zero=False)
    return alt.X("place:Q", axis=axis, scale=scale)


def _ticks(time: Time) -> Iterator[tuple[int, str]]:
    if time.end < 100:
        step = -(-time.end // MOST_LABELS)
        for place in range(0, time.end, step):
            yield place, in_form("MMMd", time.first + timedelta(days=place))
        return
    starts = [
        time.first + timedelta(days=n)
        for n in range(time.end)
        if (time.first + timedelta(days=n)).day == 1
    ]
    step = next(each for each in (1, 2, 3, 6, 12) if len(starts) <= each * (MOST_LABELS + 1))
    for day in (each for each in starts if each.month % step == 1 % step):
        yield time.place(day), in_form("y" if day.month == 1 else "MMM", day)


def draw_bands(bands: list[Band]) -> list[Any]:
    """Return the layers of the bands: what is behind the chart, and the numbers above it."""
    import altair as alt
    import pandas as pd

    if not bands:
        return []
    rows = pd.DataFrame(
        {"place": [each.start for each in bands], "end": [each.end for each in bands]}
    )
    numbers = pd.DataFrame(_numbers(bands), columns=["place", "words"])
    off = color("off")
    behind = alt.Chart(rows).mark_rect(color=off, opacity=0.16, stroke=None)
    edges = pd.DataFrame({"place": [*rows["place"], *rows["end"]]})
    named = alt.Chart(numbers).mark_text(
        color=off, fontSize=TYPE, fontWeight="bold", baseline="bottom"
    )
    return [
        behind.encode(x="place:Q", x2="end:Q"),
        alt.Chart(edges).mark_rule(color=off, strokeWidth=1.5).encode(x="place:Q"),
        named.encode(x="place:Q", y=alt.value(-4), text="words:N"),
    ]


def _numbers(bands: list[Band]) -> list[tuple[float, str]]:
    """Return the numbers of the bands and where they stand; neighbours without room are one."""
    days_a_number = bands[-1].end and 2.5 * TYPE * bands[-1].end / PLOT
    groups: list[list[int]] = []
    middles = [(each.start + each.end) / 2 for each in bands]
    for number, middle in enumerate(middles, start=1):
        if groups and middle - middles[groups[-1][0] - 1] < days_a_number:
            groups[-1].append(number)
        else:
            groups.append([number])
    return [
        (
            (middles[group[0] - 1] + middles[group[-1] - 1]) / 2,
            str(group[0]) if len(group) == 1 else f"{group[0]}–{group[-1]}",
        )
        for group in groups
    ]
