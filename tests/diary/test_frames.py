"""The diary as frames: the same numbers as the views, whatever is in the log."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from climbing_back.diary import (
    Entry,
    activities,
    answers_of,
    check_ins,
    consistency,
    goals,
    in_effect,
    new_entry,
    plan_days,
    read_diary,
    setbacks,
    things_written,
)
from climbing_back.diary.format.schema import schema
from climbing_back.diary.frames.diary import Diary
from climbing_back.diary.frames.tables import TABLES
from tests.diary.test_log_properties import LOGS as ALL_KINDS
from tests.diary.test_views import DAYS, LOGS, TABLE

DAY = date(2026, 11, 22)
# It makes each frame once, however many logs are held against it.
EMPTY = read_diary([])
VECTORS = [pytest.param(case["entries"], id=case["name"]) for case in TABLE["cases"]]


def plain(value: Any) -> Any:
    """Return a value of a frame as the views have it."""
    if isinstance(value, pd.Timestamp):
        return value.date()
    if pd.isna(value):
        return None
    return value.item() if isinstance(value, np.generic) else value


def rows(frame: pd.DataFrame, *columns: str) -> list[dict[str, Any]]:
    """Return these columns as plain values, row by row."""
    return [
        {name: plain(value) for name, value in row.items()}
        for row in frame[list(columns)].astype(object).to_dict("records")
    ]


def part(values: dict[str, Any], *columns: str) -> dict[str, Any]:
    """Return what a view says, where a frame has nothing in place of no words."""
    return {column: None if values.get(column) == "" else values.get(column) for column in columns}


def parts(values: Sequence[dict[str, Any]], *columns: str) -> list[dict[str, Any]]:
    return [part(each, *columns) for each in values]


def says_the_same_as_the_views(log: list[Entry], day: date) -> None:
    diary = Diary(log, day)
    words = [each["id"] for each in things_written(log)]
    assert diary.entries["entry"].tolist() == words

    told = ("day", "colour", "planned", "said", "waits", "share", "score")
    scores = {each.day: each.score for each in consistency(log, day)}
    got = rows(diary.days, *told)
    if got:
        first, last = got[0]["day"], got[-1]["day"]
        assert last == day
        expected = [
            {**asdict(each), "score": scores.get(each.day)} for each in plan_days(log, first, day)
        ]
        assert got == expected
    assert scores.keys() <= {each["day"] for each in got}

    asked = ("colour", "stiffness", "fatigue", "pain", "falls", "note")
    assert rows(diary.check_ins, *asked) == parts(check_ins(log), *asked)

    said = [
        (each.since, each.until, each.days, each.rung or None, each.helped or None, len(each.steps))
        for each in setbacks(log, day)
    ]
    found = rows(diary.setbacks, "since", "until", "days", "rung", "helped", "steps")
    assert [tuple(each.values()) for each in found] == said
    climbed = [step for each in setbacks(log, day) for step in each.steps]
    assert rows(diary.setback_steps, "rung", "note") == parts(climbed, "rung", "note")

    known = goals(log)
    about = ("words", "purpose", "importance", "confidence")
    assert rows(diary.goals, *about) == parts([each.now for each in known], *about)
    rated = [asdict(rating) for each in known for rating in each.ratings]
    assert rows(diary.goal_ratings, "entry", "day", "level", "note", "set") == parts(
        rated, "entry", "day", "level", "note", "set"
    )
    steps = [step or None for each in known for its in each.sets for step in its.steps]
    assert [each["step"] for each in rows(diary.goal_steps, "step")] == steps

    own = activities(log)
    assert diary.activities["activity"].tolist() == [each.activity for each in own]
    rated = [asdict(rating) for each in own for rating in each.ratings]
    assert rows(diary.activity_ratings, "entry", "day", "rating", "note") == parts(
        rated, "entry", "day", "rating", "note"
    )

    lists = {each["data"]["checklist"] for each in log if each["type"] == "checklist-answer"}
    ticked = {
        (checklist, item): answer.ticked
        for checklist in lists
        for item, answer in answers_of(log, checklist).items()
    }
    columns = ("checklist", "item", "ticked")
    got = {(list_, item): ticked for list_, item, ticked in diary.checklists[[*columns]].values}
    assert got == ticked

    sessions = [each for each in in_effect(log) if each["type"] == "session"]
    assert diary.sessions["session"].tolist() == [each["id"] for each in sessions]
    assert diary.sessions["items"].sum() == len(diary.session_items)
    done = [item["done"] for each in sessions for item in each["data"]["items"]]
    assert diary.session_items["done"].tolist() == done
    assert diary.plan_items["plan"].isin(diary.plans["plan"]).all()


@pytest.mark.parametrize("log", VECTORS)
def test_frames_say_what_the_views_say(log: list[Entry]) -> None:
    dated = [{"at": "2026-11-22T09:30:00+01:00", **entry} for entry in log]
    says_the_same_as_the_views(dated, date(2026, 12, 31))


@given(LOGS, DAYS)
def test_frames_say_what_the_views_say_of_any_log(log: list[Entry], day: date) -> None:
    says_the_same_as_the_views(log, day)


@given(ALL_KINDS, DAYS)
def test_every_log_has_all_frames_with_the_same_columns(log: list[Entry], day: date) -> None:
    diary = read_diary(log, day=day)
    for name, table in TABLES.items():
        frame, nothing = getattr(diary, name), getattr(EMPTY, name)
        assert list(frame) == list(nothing) == list(table.columns)
        assert frame.dtypes.equals(nothing.dtypes)
        assert frame.attrs == nothing.attrs
        assert len(nothing) == 0


def test_each_frame_of_the_list_is_there_and_says_what_it_means() -> None:
    diary = read_diary([])
    public = {name for name in dir(Diary) if not name.startswith("_")}
    assert public == TABLES.keys()
    for name in TABLES:
        frame = getattr(diary, name)
        assert frame.attrs["row"]
        assert list(frame.attrs["columns"]) == list(frame)
        assert all(about["means"] for about in frame.attrs["columns"].values())
        # A frame of Parquet or CSV with its meanings in a file beside it.
        assert json.loads(json.dumps(frame.attrs)) == frame.attrs


def test_every_number_of_the_diary_has_its_unit() -> None:
    for name, table in TABLES.items():
        for column, about in table.columns.items():
            counts = column in ("items", "set", "sets", "steps") and about.kind == "number"
            if about.kind in ("number", "number or nothing", "share") and not counts:
                assert about.unit, f"{name}.{column}"


def test_what_can_be_said_is_in_a_column() -> None:
    types = schema()["$defs"]
    columns = {name: set(table.columns) for name, table in TABLES.items()}
    whole = {"check_ins": "check-in", "activities": "activity", "goal_ratings": "goal-rating"}
    for name, type_ in whole.items():
        assert types[type_]["properties"].keys() <= columns[name]
    assert types["goal"]["properties"].keys() - {"steps"} <= columns["goals"]
    assert types["session"]["properties"].keys() <= columns["sessions"]
    assert types["Dose"]["properties"].keys() <= columns["plan_items"]


def test_a_moment_is_in_utc_beside_the_local_day() -> None:
    entry = new_entry("check-in", {"day": "2026-11-21", "pain": 1})
    late = {**entry, "at": "2026-11-22T00:30:00+14:00"}
    (row,) = read_diary([late]).entries.to_dict("records")
    assert row["at"] == datetime(2026, 11, 21, 10, 30, tzinfo=UTC)
    assert row["at_day"] == pd.Timestamp(2026, 11, 22)
    assert row["at_offset"] == pd.Timedelta(hours=14)
    assert row["day"] == pd.Timestamp(2026, 11, 21)
    west = {**entry, "at": "2026-11-21T21:00:00-03:30"}
    assert read_diary([west]).entries["at_offset"][0] == pd.Timedelta(hours=-3.5)


def test_categories_have_their_order() -> None:
    diary = read_diary([])
    for frame, column, order in (
        ("check_ins", "colour", ["good", "so-so", "off"]),
        ("session_items", "done", ["none", "part", "all"]),
        ("goal_ratings", "level", [-2, -1, 0, 1, 2]),
    ):
        dtype = getattr(diary, frame)[column].dtype
        assert dtype.ordered
        assert dtype.categories.tolist() == order


def test_names_stand_beside_ids() -> None:
    older = {"item": "legs", "days": ["sun"], "sizes": {"good": {}}}
    planned = {"item": "legs", "exercise": "sit-to-stand", "days": ["wed", "mon"], "sizes": {}}
    mine = {"item": "stairs-2", "words": "The stairs", "days": ["mon"], "sizes": {"off": {}}}
    plan = {"starts": "2026-11-22", "items": [planned, mine]}
    done = [{"item": each, "done": "all"} for each in ("legs", "stairs-2", "bridge", "my-own")]
    log = [
        new_entry("exercise-plan", plan),
        # It says less, and takes no name away.
        new_entry("exercise-plan", {"starts": "2027-01-01", "items": [older]}),
        new_entry("session", {"day": "2026-11-23", "size": "off", "items": done}),
        new_entry("checklist-answer", {"checklist": "symptoms", "item": "pain", "ticked": True}),
    ]
    diary = read_diary(log)
    names = ["Sit to stand", "The stairs", "Bridge", "my own"]
    assert diary.session_items["name"].tolist() == names
    assert diary.plan_items["name"].tolist() == [*names[:2], names[0]]
    assert diary.plan_items["weekdays"].tolist() == ["mon wed", "mon", "sun"]
    assert rows(diary.plan_items, "size") == [{"size": None}, {"size": "off"}, {"size": "good"}]
    assert rows(diary.checklists, "checklist_name", "item_name") == [
        {"checklist_name": "Where MS shows up", "item_name": "Pain"}
    ]


def test_a_whole_number_is_one_however_it_was_written() -> None:
    log = [
        new_entry("check-in", {"day": "2026-11-22", "pain": 3.0}),
        new_entry("goal", {"goal": "0190a000-0000-7000-8000-000000000010", "words": "Walk"}),
        new_entry(
            "goal-rating",
            {"goal": "0190a000-0000-7000-8000-000000000010", "day": "2026-11-22", "level": 1.0},
        ),
    ]
    diary = read_diary(log)
    assert diary.check_ins["pain"].tolist() == [3]
    assert diary.goal_ratings["level"].tolist() == [1]


def test_words_that_only_some_programs_can_hold_are_kept() -> None:
    half = new_entry("check-in", {"day": "2026-11-22", "note": "\ud83d"})
    assert read_diary([half]).check_ins["note"].tolist() == ["\ud83d"]


def test_every_released_record_can_be_read_as_frames() -> None:
    for file in sorted((Path(__file__).parent / "released").glob("*")):
        if "expected" not in file.name:
            assert len(read_diary(file, day=DAY).entries)
