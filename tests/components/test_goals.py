"""The goal sheet and the activities: complete on paper, and the examples in them."""

from bs4 import BeautifulSoup

from climbing_back import Activities, Goals
from climbing_back.components.element.twin import LINE
from climbing_back.components.goals import STEPS, signed
from climbing_back.content import activity_examples, checklist, goal_examples
from climbing_back.diary import SQLiteStore


def sheet(store: SQLiteStore) -> BeautifulSoup:
    return BeautifulSoup(Goals(store=store).to_html(), "html.parser")


def test_the_sheet_has_a_box_for_each_problem(store: SQLiteStore) -> None:
    boxes = sheet(store).select("input[name=problem]")
    assert [box["value"] for box in boxes] == [
        *(item.id for item in checklist("symptoms").items),
        "",
    ]


def test_the_sheet_has_a_line_for_each_step_with_its_meaning(store: SQLiteStore) -> None:
    labels = sheet(store).select(".cb-own-step")
    assert [label.textarea["name"] for label in labels] == [f"step.{n}" for n in range(-2, 3)]
    assert [label.b.get_text() for label in labels] == ["−2", "−1", "0", "+1", "+2"]
    assert [label.select_one(".cb-means").get_text() for label in labels] == list(STEPS.values())


def test_the_two_questions_have_a_word_at_every_step(store: SQLiteStore) -> None:
    goals = goal_examples()
    for name in ("importance", "confidence"):
        words = sheet(store).select(f"input[name={name}] ~ .cb-word[data-step]")
        said = tuple(word.get_text() for word in words)
        assert said == getattr(goals, f"{name}_words")
        assert len(set(said)) == 11


def test_the_sheet_ends_with_a_row_to_mark_where_i_am(store: SQLiteStore) -> None:
    row = sheet(store).select_one(".cb-paper")
    assert [box["value"] for box in row.select("input")] == ["-2", "-1", "0", "1", "2"]
    assert "Date: ____" in row.get_text()


def test_every_example_is_there_to_read_without_a_script(store: SQLiteStore) -> None:
    shown = sheet(store).select(".cb-example")
    for part, example in zip(shown, goal_examples().examples, strict=True):
        assert part["data-problem"] == example.problem
        assert part.strong.get_text() == example.words
        assert [line.span.get_text() for line in part.select("li")] == list(example.steps)


def test_minus_is_a_minus() -> None:
    assert [signed(step) for step in STEPS] == ["−2", "−1", "0", "+1", "+2"]


def test_the_goal_twin_has_a_line_for_everything(store: SQLiteStore) -> None:
    twin = Goals(store=store).to_markdown()
    for words in (
        *STEPS.values(),
        "My goal",
        "What it is for",
        "☐ Fatigue",
        "When do I look again?",
    ):
        assert words in twin
    assert twin.count(LINE) == 2 + len(STEPS) + 1 + 1


def test_there_is_room_for_five_activities(store: SQLiteStore) -> None:
    soup = BeautifulSoup(Activities(store=store).to_html(), "html.parser")
    words = activity_examples().rating_words
    rooms = soup.select(".cb-mine")
    assert len(rooms) == 5
    for room in rooms:
        assert tuple(w.get_text() for w in room.select(".cb-word[data-step]")) == words
    assert Activities(store=store).to_markdown().count("☐ **10** ") == 5


def test_the_widgets_print_the_same_whoever_runs_them(store: SQLiteStore) -> None:
    assert repr(Goals(store=store)) == "Goals()"
    assert repr(Activities(store=store)) == "Activities()"
