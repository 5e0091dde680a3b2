"""The exercise plan: what it knows of the library, and the pictures that a notebook needs."""

import subprocess
import sys
from urllib.parse import unquote

from bs4 import BeautifulSoup

from climbing_back import ExercisePlan
from climbing_back.components.element.known import known
from climbing_back.content import DAYS, exercise_sets, exercises
from climbing_back.diary import SQLiteStore, validate
from climbing_back.figures import figure


def test_it_knows_the_whole_library(store: SQLiteStore) -> None:
    carried = ExercisePlan(store=store).known
    assert [each["id"] for each in carried["exercises"]] == list(exercises())
    assert [each["name"] for each in carried["sets"]] == [s.name for s in exercise_sets().values()]
    for each, exercise in zip(carried["exercises"], exercises().values(), strict=True):
        assert each["alt"] == figure(exercise.id).alt
        assert each["bothSides"] == any(size.each_side for size in exercise.sizes.values())
        for day in DAYS:
            size = exercise.sizes[day]
            said = {"words": size.do, "sets": size.sets, "reps": size.reps}
            said |= {"hold": size.hold, "minutes": size.minutes}
            assert each["sizes"][day] == {k: v for k, v in said.items() if v is not None}


def test_what_the_library_offers_fits_into_the_diary() -> None:
    items = [
        {"item": each["id"], "exercise": each["id"], "days": ["mon"], "sizes": each["sizes"]}
        for each in known()["exercises"]
    ]
    validate(
        {
            "id": "0190a000-0000-7000-8000-000000000001",
            "type": "exercise-plan",
            "at": "2026-11-22T09:30:00+01:00",
            "data": {"starts": "2026-11-22", "items": items},
        }
    )


def test_a_blank_sheet_has_room_for_three_with_all_their_sizes(store: SQLiteStore) -> None:
    plan = BeautifulSoup(ExercisePlan(store=store).to_html(), "html.parser")
    blocks = plan.select(".cb-blank section")
    assert len(blocks) == 3
    for block in blocks:
        text = " ".join(block.get_text(" ").split())
        for words in ("Exercise:", "Good day:", "So-so day:", "Off day:", "left", "right"):
            assert words in text
        assert "The smallest thing that still counts:" in text
        assert len(block.select(".cb-box")) == 7 + 2
        assert [day.get_text() for day in block.select(".cb-ticks td")] == [
            *["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        ]
    markdown = ExercisePlan(store=store).to_markdown()
    assert markdown.count("Off day:") == 3


def test_a_notebook_gets_every_picture_along(store: SQLiteStore) -> None:
    plan = ExercisePlan(store=store)
    assert set(plan.pictures) >= set(exercises())
    head, _, svg = plan.pictures["bridge"].partition(",")
    assert head == "data:image/svg+xml"
    assert unquote(svg) == figure("bridge").still.strip()
    assert "pictures" in plan.get_state()


def test_nothing_is_drawn_before_a_plan_is_there() -> None:
    code = "import climbing_back, climbing_back.figures as f; print(f.figure.cache_info().misses)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout.strip() == "0"
