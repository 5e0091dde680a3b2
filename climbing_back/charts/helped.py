"""What helped after a setback, in the learner's own words, with the steps back up."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any

from climbing_back.charts.chart import Chart, Table
from climbing_back.charts.drawing import PLOT, RIGHT, TYPE, WIDTH, chart_of_diary, color, draw
from climbing_back.charts.words import helped_in_words, length_in_words, when_in_words
from climbing_back.language import _

if TYPE_CHECKING:
    import pandas as pd

    from climbing_back.diary.frames.diary import Diary

TITLE = _("What helped")
NOTHING = _("No setback is written. If one comes, what helped will stand here.")
MOVES = {"start": _("began here"), "up": _("up"), "stay": _("stayed"), "down": _("down")}
SHAPES = {"start": "circle", "up": "triangle-up", "stay": "square", "down": "triangle-down"}
LETTERS = 42
"""How many letters of the type fit into a line."""
MOST_LINES = 4
LINE = 20
BAR = 14


@chart_of_diary
def what_helped(diary: Diary) -> Chart:
    """Draw each setback, newest first: how long it was, the steps back up, and what helped.

    What helped is what the learner wrote. Nothing is compared.

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
    >>> zero = new_entry("ground-zero", {"since": "2026-11-20"})
    >>> over = new_entry("ground-zero-over", {"setback": zero["id"], "day": "2026-11-22", "helped": "Rest."})
    >>> chart = what_helped(read_diary([zero, over], day=date(2026, 11, 22)))
    >>> chart.tables[0].rows
    (('20 to 21 November', '2 days', '', 'Rest.'),)
    """
    setbacks = diary.setbacks[diary.setbacks["since"] <= str(diary.day)].iloc[::-1]
    if not len(setbacks):
        return Chart(TITLE, NOTHING)
    words = helped_in_words(len(setbacks), int(setbacks["helped"].notna().sum()))
    titles = (_("When"), _("How long"), _("Rung reached"), _("What helped"))
    return Chart(
        TITLE,
        words,
        svg=draw(_picture(setbacks, diary), TITLE, words),
        fold=_("Setbacks as a table"),
        tables=(Table(_("My setbacks"), titles, tuple(_rows(setbacks, diary))),),
    )


def _rows(setbacks: pd.DataFrame, diary: Diary) -> list[tuple[str, ...]]:
    return [
        (_when(row, diary), _long(row), _said(row.rung), _said(row.helped))
        for row in setbacks.itertuples()
    ]


def _said(words: object) -> str:
    return words.strip() if isinstance(words, str) else ""


def _is_open(row: Any) -> bool:
    return bool(row.until != row.until)


def _when(row: Any, diary: Diary) -> str:
    until = None if _is_open(row) else row.until.date()
    return when_in_words(row.since.date(), until, diary.day)


def _long(row: Any) -> str:
    length = length_in_words(row.days)
    return _("{length} so far").format(length=length) if _is_open(row) else length


def _picture(setbacks: pd.DataFrame, diary: Diary) -> Any:
    import altair as alt
    import pandas as pd

    bars, marks, lines = [], [], []
    down = 0.0
    per_day = (WIDTH - 2 * RIGHT) / max(1, setbacks["days"].max())
    steps = diary.setback_steps
    for row in setbacks.itertuples():
        lines.append((0.0, down, f"{_when(row, diary)}, {_long(row)}", "bold"))
        down += LINE
        bars.append((0.0, down - 4, max(2.0, row.days * per_day), down - 4 + BAR))
        for step in steps[steps["setback"] == row.setback].itertuples():
            after = min(max((step.day - row.since).days, 0), max(row.days - 1, 0))
            place = (after + 0.5) * per_day
            if isinstance(step.move, str):
                marks.append((place, down - 4 + BAR / 2, MOVES[step.move]))
        down += BAR + 6
        for words in _lines(_said(row.helped)):
            lines.append((0.0, down, words, "normal"))
            down += LINE
        down += LINE
    across = {
        "x": alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, WIDTH - 2 * RIGHT])),
        "y": alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[down - LINE, 0])),
    }
    off = color("off")
    lengths = alt.Chart(pd.DataFrame(bars, columns=["x", "y", "x2", "y2"]))
    told = alt.Chart(pd.DataFrame(lines, columns=["x", "y", "words", "weight"]))
    layers: list[Any] = [
        lengths.mark_rect(color=off, opacity=0.16, stroke=off).encode(**across, x2="x2", y2="y2"),
        *(
            told.transform_filter(f"datum.weight == '{weight}'")
            .mark_text(
                align="left",
                baseline="top",
                fontSize=TYPE,
                fontWeight=weight,
                color=color("ink"),
            )
            .encode(**across, text="words:N")
            for weight in ("bold", "normal")
        ),
    ]
    if marks:
        shape = alt.Scale(domain=list(MOVES.values()), range=list(SHAPES.values()))
        stepped = alt.Chart(pd.DataFrame(marks, columns=["x", "y", "move"]))
        layers.append(
            stepped.mark_point(filled=True, size=60, color=color("ink"), opacity=1).encode(
                **across,
                shape=alt.Shape(
                    "move:N",
                    scale=shape,
                    legend=alt.Legend(symbolFillColor=color("ink"), columns=4),
                ),
            )
        )
    return alt.layer(*layers).properties(width=PLOT + 16, height=down - LINE)


def _lines(words: str) -> list[str]:
    """Return words in lines that fit; the table has all of them."""
    return wrap(words, LETTERS, max_lines=MOST_LINES, placeholder=" …")
