"""The charts: what is in the diary is in the picture, in its words and in its tables, and nothing else."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from climbing_back import charts, read_diary
from climbing_back.charts import Chart, drawing
from climbing_back.charts.days import SHAPES
from climbing_back.charts.drawing import Time, bands_in
from climbing_back.charts.source import EXAMPLE, OWN
from climbing_back.diary import Diary, SQLiteStore, example_year, new_entry
from climbing_back.diary.example_year import LAST_DAY

ALL = [charts.days_by_size, charts.sessions_a_week, charts.check_ins, charts.what_helped]
LOOK_BACK = json.loads((Path(__file__).parents[1] / "diary/look_back.json").read_text("utf-8"))
TODAY = date.fromisoformat(LOOK_BACK["today"])
WEEKDAY_AND_ANSWER = re.compile(r"(\w{3}) ([\w-]+)")

each_chart = pytest.mark.parametrize("draw", ALL, ids=lambda draw: draw.__name__)


@pytest.fixture(scope="module")
def year() -> Diary:
    return Diary(example_year(), LAST_DAY, is_example=True)


@pytest.fixture(scope="module")
def drawn(year: Diary) -> dict[str, Chart]:
    return {draw.__name__: draw(year) for draw in ALL}


def svg_of(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(chart.svg.replace('xmlns="http://www.w3.org/2000/svg" ', ""))


def shapes(chart: Chart, **look: str) -> int:
    """Return how many shapes of this look are in a picture, however many stand in one path."""
    return sum(
        path.get("d", "").count("M")
        for path in svg_of(chart).iter("path")
        if all(path.get(name.replace("_", "-"), "") == said for name, said in look.items())
    )


def told(table: charts.Table) -> Counter[str]:
    """Return how often each answer stands in a table that goes week by week."""
    return Counter(
        said for _week, cell in table.rows for _day, said in WEEKDAY_AND_ANSWER.findall(cell)
    )


@pytest.mark.parametrize("case", LOOK_BACK["cases"], ids=lambda case: case["name"])
def test_they_say_what_the_page_that_looks_back_says(case: dict) -> None:
    diary = read_diary(case["entries"], day=TODAY)
    kinds, answers, helped = (
        draw(diary) for draw in (charts.days_by_size, charts.check_ins, charts.what_helped)
    )
    assert (kinds.sentence if kinds.svg else "") == case["kinds"]
    said = [f"{name.title()}: {words}" for name, words in case["answers"].items()]
    assert (answers.sentence.splitlines() if answers.svg else []) == said
    assert [band.name for band in bands_in(diary, Time.of(diary))] == case["bands"]
    rows = helped.tables[0].rows if helped.svg else ()
    assert [list(row) for row in rows] == case["setbacks"]


@each_chart
def test_a_picture_has_a_name_and_says_what_it_shows(draw: Callable, drawn: dict) -> None:
    chart = drawn[draw.__name__]
    svg = svg_of(chart)
    assert svg.get("role") == "img"
    assert svg.findtext("title") == chart.title
    assert svg.findtext("desc") == chart.sentence
    page = BeautifulSoup(chart.to_html(), "html.parser")
    caption = [each.get_text() for each in page.select("figcaption > p")]
    assert caption == chart.sentence.splitlines()
    assert [each.get_text() for each in page.select("figcaption li")] == list(chart.key)
    assert len(page.select("details table")) == len(chart.tables) > 0
    for table in page.select("details table"):
        assert table.caption.get_text()
        assert {each["scope"] for each in table.select("thead th")} == {"col"}
        assert {each["scope"] for each in table.select("tbody th")} == {"row"}


@each_chart
def test_a_picture_takes_all_from_the_page_around_it(draw: Callable, drawn: dict) -> None:
    html = drawn[draw.__name__].to_html()
    assert re.findall(r"(?:https?:)?//[^\"'\s]+", html) == ["http://www.w3.org/2000/svg"]
    assert not re.search(r"<script|<style|<image|<use|\bstyle=|\bid=|font-family|url\(", html)
    colours = re.findall(r"\b(?:fill|stroke)=\"([^\"]*)\"", html)
    assert colours
    assert all(re.fullmatch(r"none|var\(--cb-[\w-]+, currentColor\)", each) for each in colours)


def test_the_calendar_has_each_day(year: Diary, drawn: dict) -> None:
    chart = drawn["days_by_size"]
    counts = year.days["colour"].value_counts()
    for kind in ("good", "so-so", "off"):
        # One more is in the legend. A ring has two lines, and a half one three.
        lines = SHAPES[kind].count("M")
        found = shapes(chart, fill=f"var(--cb-{kind}, currentColor)")
        shaded = year.days["waits"].eq("ground zero").sum() + 1 if kind == "off" else 0
        assert found == lines * (counts[kind] + 1) + shaded
    dots = year.days["colour"].isna().sum()
    assert shapes(chart, fill="var(--cb-edge, currentColor)") == dots + 1
    words = {"good": "good", "so-so": "so-so", "off": "off"}
    assert told(chart.tables[0]) == {words[kind]: count for kind, count in counts.items()}


def test_signs_differ_by_shape_and_not_by_colour_alone(drawn: dict) -> None:
    assert len(set(SHAPES.values())) == len(SHAPES) == 4
    lengths = Counter(
        re.sub(r"[\d.,-]+", "", path.get("d", ""))
        for path in svg_of(drawn["what_helped"]).iter("path")
    )
    assert len(lengths) >= 4


def test_each_week_has_its_bar(year: Diary, drawn: dict) -> None:
    chart = drawn["sessions_a_week"]
    weeks = year.sessions["day"].dt.to_period("W").value_counts().sort_index()
    assert [int(count) for _week, count in chart.tables[0].rows] == weeks.tolist()
    assert shapes(chart, fill="var(--cb-brand, currentColor)") == len(weeks)
    assert sum(weeks) == 243
    assert chart.sentence == "243 sessions in 50 weeks, between 1 and 7 a week."
    assert chart.key == (
        "Ground zero, 23 days, 9 Feb to 3 Mar",
        "Ground zero, 12 days, 10 to 21 Aug",
    )
    assert shapes(chart, fill="var(--cb-off, currentColor)", opacity="0.16") == 2


def test_each_answer_has_its_dot_and_no_line_crosses_a_gap(year: Diary, drawn: dict) -> None:
    chart = drawn["check_ins"]
    asked = ["stiffness", "fatigue", "pain"]
    said = {question: year.check_ins[["day", question]].dropna() for question in asked}
    assert shapes(chart, stroke_linecap="round") == sum(map(len, said.values()))
    joined = sum((rows["day"].diff().dt.days == 1).sum() for rows in said.values())
    lines = [
        path.get("d", "") for path in svg_of(chart).iter("path") if path.get("stroke-width") == "1"
        and path.get("stroke") == "var(--cb-brand, currentColor)"
    ]  # fmt: skip
    assert "".join(lines).count("L") == joined
    for table, question in zip(chart.tables, asked, strict=True):
        counts = said[question][question].value_counts()
        assert told(table) == {str(step): count for step, count in counts.items()}


def test_each_setback_has_its_bar_its_steps_and_its_words(year: Diary, drawn: dict) -> None:
    chart = drawn["what_helped"]
    assert shapes(chart, stroke="var(--cb-off, currentColor)") == len(year.setbacks)
    # Four more are in the legend.
    assert shapes(chart, fill="var(--cb-ink, currentColor)") == len(year.setback_steps) + 4
    words = " ".join(text.text or "" for text in svg_of(chart).iter("text"))
    for helped in year.setbacks["helped"]:
        assert helped in words
    assert [row[3] for row in chart.tables[0].rows] == year.setbacks["helped"].tolist()[::-1]


@each_chart
def test_an_empty_diary_has_a_kind_sentence_and_no_picture(draw: Callable) -> None:
    chart = draw(read_diary([], day=TODAY))
    assert chart.sentence.startswith("No ")
    assert (chart.svg, chart.tables, chart.key) == ("", (), ())
    html = chart.to_html()
    assert "<svg" not in html
    assert "<details" not in html
    assert html == chart._repr_mimebundle_()[0]["text/html"]


def test_a_size_stands_for_a_kind_of_day_that_was_not_picked() -> None:
    done = {"day": "2026-11-20", "size": "off", "items": [{"item": "walk", "done": "all"}]}
    chart = charts.days_by_size(read_diary([new_entry("session", done)], day=TODAY))
    more = "On 1 day no kind of day was picked: it has the size of what was done."
    assert chart.sentence == more
    assert chart.tables[0].rows == (("16 Nov", "Fri off"),)


def test_words_of_the_learner_are_text() -> None:
    hostile = "</text><script>alert(1)</script> " + "and then a long rest " * 20
    zero = new_entry("ground-zero", {"since": "2026-11-01"})
    over = {"setback": zero["id"], "day": "2026-11-09", "helped": hostile}
    chart = charts.what_helped(read_diary([zero, new_entry("ground-zero-over", over)], day=TODAY))
    page = BeautifulSoup(chart.to_html(), "html.parser")
    assert not page.find("script")
    lines = [each.get_text() for each in page.select("svg text")]
    assert len(lines) == 5
    assert lines[-1].endswith(" …")
    assert chart.tables[0].rows[0][3] == hostile.strip()


def test_the_same_diary_is_the_same_picture_everywhere(drawn: dict) -> None:
    code = (
        "from climbing_back import charts\n"
        "from climbing_back.diary.example_year import LAST_DAY, example_year\n"
        "from climbing_back.diary import Diary\n"
        "year = Diary(example_year(), LAST_DAY, is_example=True)\n"
        "for draw in (charts.days_by_size, charts.sessions_a_week, charts.check_ins, charts.what_helped):\n"
        "    print(draw(year).to_html())\n"
    )
    elsewhere = {**os.environ, "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "LC_ALL": "C"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=elsewhere, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout == "".join(f"{chart.to_html()}\n" for chart in drawn.values()), done.stderr


@each_chart
@pytest.mark.parametrize("missing", drawing.NEEDS)
def test_without_what_it_needs_it_says_what_to_install(
    draw: Callable, missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        drawing, "find_spec", lambda name: None if name == missing else find_spec(name)
    )
    with pytest.raises(ModuleNotFoundError) as said:
        draw(read_diary([], day=TODAY))
    assert str(said.value).count(".") == 1
    assert 'pip install "climbing-back[charts]"' in str(said.value)
    # A notebook shows this in place of a traceback.
    assert said.value._render_traceback_() == [str(said.value)]
    monkeypatch.setattr(sys, "platform", "emscripten")
    with pytest.raises(ModuleNotFoundError, match="This edition of the notebooks has no charts"):
        charts.own_or_example()


@each_chart
def test_what_is_no_diary_is_said(draw: Callable) -> None:
    with pytest.raises(TypeError, match=r"Give a diary, as read_diary\(\) returns it, and not one"):
        draw([])


def test_the_example_is_shown_until_there_is_something(store: SQLiteStore) -> None:
    diary = charts.own_or_example(store)
    assert diary.is_example
    assert diary.day == LAST_DAY
    assert EXAMPLE in charts.whose(diary)._repr_mimebundle_()[0]["text/html"]
    assert "Example year, made up by a program" in charts.what_helped(diary).to_html()
    store.add([new_entry("check-in", {"day": "2026-11-22", "colour": "good"})])
    diary = charts.own_or_example(store)
    assert not diary.is_example
    assert OWN in charts.whose(diary)._repr_mimebundle_()[0]["text/html"]
    assert "Example" not in charts.days_by_size(diary).to_html()
