"""The rooms in which learners write: what is on paper, and what must stay the same."""

import pytest
from bs4 import BeautifulSoup

from climbing_back import IfThenPlans, Reflection, SetbackPlan
from climbing_back.components.element.twin import LINE
from climbing_back.content import (
    checklist_ids,
    exercises,
    if_then_examples,
    reflections,
    setback_parts,
)
from climbing_back.content.names import names
from climbing_back.diary import SQLiteStore
from tests.components.examples import examples


def test_a_plan_can_be_written_on_paper(store: SQLiteStore) -> None:
    widget = IfThenPlans(store=store)
    soup = BeautifulSoup(widget.to_html(), "html.parser")
    known = if_then_examples()
    boxes = [row.get_text(strip=True) for row in soup.select(".cb-barrier .cb-tick")]
    assert boxes == [barrier.label for barrier in known.barriers]
    # Lines for both halves of both kinds.
    assert [box["name"] for box in soup.find_all("textarea")] == [
        "action-if.words",
        "action-then.words",
        "coping-if.words",
        "coping-then.words",
    ]
    assert widget.to_markdown().count(LINE) == 4
    assert all(f"- ☐ {barrier.label}" in widget.to_markdown() for barrier in known.barriers)


def test_four_parts_have_boxes_and_lines_on_paper(store: SQLiteStore) -> None:
    widget = SetbackPlan(store=store)
    soup = BeautifulSoup(widget.to_html(), "html.parser")
    for part, shown in zip(setback_parts(), soup.find_all("fieldset"), strict=True):
        assert part.question in shown.legend.get_text()
        assert len(shown.select(".cb-tick")) == len(part.examples)
        assert shown.textarea["name"] == part.id
    assert widget.to_markdown().count("☐") == sum(len(part.examples) for part in setback_parts())


def test_what_a_therapist_has_to_agree_to_says_so(store: SQLiteStore) -> None:
    widget = SetbackPlan(store=store)
    soup = BeautifulSoup(widget.to_html(), "html.parser")
    (halve,) = (row for row in soup.select(".cb-tick") if "halve" in row.get_text())
    assert "Agree this with your therapist first." in halve.get_text()
    assert "agreed. *Agree this with your therapist first.*" in widget.to_markdown()


def test_a_story_has_lines_for_every_prompt(store: SQLiteStore) -> None:
    widget = Reflection("your-story", store=store)
    assert repr(widget) == "Reflection('your-story')"
    soup = BeautifulSoup(widget.to_html(), "html.parser")
    prompts = reflections()["your-story"].prompts
    assert [box["name"] for box in soup.find_all("textarea")] == [each.id for each in prompts]
    for each in prompts:
        assert each.prompt in widget.to_markdown()


def test_prompts_that_look_like_markup_stay_text() -> None:
    html, _ = examples()["prompts that look like markup"]
    soup = BeautifulSoup(html, "html.parser")
    assert soup.find(["script", "img"]) is None
    assert soup.select_one("label span").get_text() == "</textarea><img src=x onerror=alert(1)>"


def test_an_unknown_set_of_prompts_gets_the_known_names(store: SQLiteStore) -> None:
    with pytest.raises(ValueError, match="no set 'story'. Use one of: my-numbers, your-story"):
        Reflection("story", store=store)


def test_my_diary_calls_barriers_and_prompts_by_their_words() -> None:
    words = names()
    assert words["heat"] == "I am too hot"
    assert words["proud-of"] == "What am I proud of? Small things count."
    barriers = {barrier.id for barrier in if_then_examples().barriers}
    prompts = {each.id for reflection in reflections().values() for each in reflection.prompts}
    # None of them goes by the name of another thing.
    assert not (barriers | prompts) & (set(exercises()) | set(checklist_ids()))
    assert not barriers & prompts
