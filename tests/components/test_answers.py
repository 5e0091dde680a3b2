"""What the learner has said in a component, as plain values."""

import json
import re
from pathlib import Path

import pytest

import climbing_back
from climbing_back import (
    CheckIn,
    DiaryList,
    Goals,
    QuickCheck,
    Reflection,
    SessionPlayer,
    Today,
    VisitPage,
)
from climbing_back.components.element import Component
from climbing_back.diary import SQLiteStore, new_entry
from climbing_back.diary.format.schema import schema

COMPONENTS = Path(climbing_back.__file__).parent / "components"
NEEDS = {
    "Checklist": "symptoms",
    "QuickCheck": "what-spasticity-is",
    "Reflection": "your-story",
    "SessionPlayer": "bed",
}
WIDGETS: list[type[Component]] = [
    widget
    for name in climbing_back.__all__
    if isinstance(widget := getattr(climbing_back, name), type) and issubclass(widget, Component)
]
GOAL = "0190a000-0000-7000-8000-000000000010"


@pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: widget.__name__)
def test_every_component_has_answers_and_none_at_first(
    store: SQLiteStore, widget: type[Component]
) -> None:
    needs = [NEEDS[widget.__name__]] if widget.__name__ in NEEDS else []
    assert len(widget(*needs, store=store).answers) == 0


@pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: widget.__name__)
def test_a_component_knows_what_its_script_writes_down(widget: type[Component]) -> None:
    types = {name for name in schema()["$defs"] if name[0].islower()}
    assert types >= set(widget.says)
    folder = COMPONENTS / widget.__module__.rpartition(".")[2]
    scripts = "".join(file.read_text("utf-8") for file in folder.glob("*.ts"))
    written = set(re.findall(r'(?:\[|record\(\s*)"([a-z-]+)",', scripts)) & types
    if widget is not DiaryList:
        assert written - {"withdrawal"} <= set(widget.says)


def test_answers_are_what_counts_and_plain(store: SQLiteStore) -> None:
    first = new_entry("goal", {"goal": GOAL, "words": "Walk"})
    data = {"goal": GOAL, "words": "Walk far", "steps": ["Gate"] * 5}
    second = new_entry("goal", data, replaces=first["id"])
    undone = new_entry("goal-rating", {"goal": GOAL, "day": "2026-11-22", "level": 1})
    other = new_entry("check-in", {"day": "2026-11-22", "pain": 3})
    gone = new_entry("withdrawal", {"entry": undone["id"]})
    store.add([first, second, undone, other, gone])
    (said,) = Goals(store=store).answers
    assert said == {
        **data,
        "id": second["id"],
        "type": "goal",
        "at": second["at"],
    }
    said["steps"][0] = "Changed in a cell"
    assert json.dumps(Goals(store=store).answers).count("Gate") == 5
    assert [said["type"] for said in Today(store=store).answers] == ["check-in"]
    assert [said["type"] for said in DiaryList(store=store).answers] == ["goal", "check-in"]


def test_a_check_in_is_one_answer_a_day(store: SQLiteStore) -> None:
    store.add(
        [
            new_entry("check-in", {"day": "2026-11-22", "colour": "off", "pain": 3}),
            new_entry("check-in", {"day": "2026-11-22", "pain": 4}),
        ]
    )
    answers = CheckIn(store=store).answers
    assert answers == [{"day": "2026-11-22", "colour": "off", "pain": 4}]
    answers[0]["pain"] = 0
    assert CheckIn(store=store).answers[0]["pain"] == 4


def test_a_quick_check_has_its_own_answers_by_question(store: SQLiteStore) -> None:
    check = QuickCheck("what-spasticity-is", store=store)
    question = check.content.questions[0]
    about = {"check": check.content.id, "question": question.id}
    choices = [choice.id for choice in question.choices]
    store.add([new_entry("quick-check-answer", {**about, "choice": each}) for each in choices])
    store.add([new_entry("quick-check-answer", {**about, "check": "other", "words": "no"})])
    assert check.answers == {question.id: {"choice": choices[-1]}}


def test_a_reflection_has_the_last_words_to_its_own_prompts(store: SQLiteStore) -> None:
    page = Reflection("your-story", store=store)
    first, second = (prompt.id for prompt in page.content.prompts[:2])
    said = [(first, "one"), (first, "two"), (second, "x"), (second, ""), ("for-my-visit", "Ask")]
    store.add([new_entry("reflection", {"prompt": each, "words": words}) for each, words in said])
    assert page.answers == {first: "two"}
    assert [each["words"] for each in VisitPage(store=store).answers] == ["Ask"]


def test_a_set_has_the_sessions_in_which_it_was_done(store: SQLiteStore) -> None:
    def session(item: str) -> dict:
        items = [{"item": item, "done": "all"}]
        return new_entry("session", {"day": "2026-11-22", "size": "off", "items": items})

    player = SessionPlayer("bed", store=store)
    ours, other = session(player.content.exercises[0].id), session("my-own-walk")
    store.add([ours, other])
    assert [each["id"] for each in player.answers] == [ours["id"]]
