"""The examples of goals and activities: what is wrong in them is said in one sentence."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from climbing_back import content
from climbing_back.content import activity_examples, checklist, goal_examples, reader


@pytest.fixture
def change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Return how to read a content file in which something was changed."""
    loaders = (content.goal_examples, content.activity_examples)

    def change(name: str, edit: Callable[[dict], object]) -> None:
        said = yaml.safe_load((reader.FOLDER / name).read_text("utf-8"))
        edit(said)
        (tmp_path / name).write_text(yaml.safe_dump(said, sort_keys=False), "utf-8")
        # In the package, the name of the module is the function's.
        module = sys.modules[f"climbing_back.content.{Path(name).stem.replace('-', '_')}"]
        monkeypatch.setattr(module, "FOLDER", tmp_path)
        for loader in loaders:
            loader.cache_clear()

    yield change
    for loader in loaders:
        loader.cache_clear()


def test_every_problem_has_examples_and_none_has_too_many() -> None:
    counted = Counter(example.problem for example in goal_examples().examples)
    assert set(counted) == {item.id for item in checklist("symptoms").items}
    assert max(counted.values()) <= 5
    assert len(goal_examples().examples) >= 8


def test_the_steps_of_an_example_differ() -> None:
    for example in goal_examples().examples:
        assert len(set(example.steps)) == 5


WRONG_GOALS: dict[str, tuple[Callable[[dict], object], str]] = {
    "four steps": (
        lambda said: said["examples"][0]["steps"].pop(),
        r'"steps" has 4 entries\. It should have five steps',
    ),
    "an unknown problem": (
        lambda said: said["examples"][1].update(problem="spelling"),
        r"there is no problem spelling\. Use one of: coordination, fatigue",
    ),
    "an id twice": (
        lambda said: said["examples"][1].update(id=said["examples"][0]["id"]),
        r'two entries have the id "write-a-card"\. Give each its own',
    ),
    "too many of one problem": (
        lambda said: [
            said["examples"].append({**said["examples"][0], "id": f"more-{n}"}) for n in range(4)
        ],
        r"more than 5 examples for coordination\. Take one out",
    ),
    "too few words": (
        lambda said: said["confidence_words"].pop(),
        r'"confidence_words" has 10 entries\. It should have one word or phrase',
    ),
    "no purpose": (
        lambda said: said["examples"][2].pop("purpose"),
        r'"purpose" is missing\. Add what it is for',
    ),
    "a stranger": (
        lambda said: said["examples"][2].update(score=5),
        r'"score" is not known here',
    ),
}


@pytest.mark.parametrize(("edit", "sentence"), WRONG_GOALS.values(), ids=WRONG_GOALS)
def test_a_wrong_goal_example_is_named(
    change: Callable[..., None], edit: Callable[[dict], object], sentence: str
) -> None:
    change("goal-examples.yaml", edit)
    with pytest.raises(content.ContentError, match=sentence):
        goal_examples()


WRONG_ACTIVITIES: dict[str, tuple[Callable[[dict], object], str]] = {
    "an id twice": (
        lambda said: said["examples"][1].update(id="hot-drink"),
        r'two entries have the id "hot-drink"\. Give each its own',
    ),
    "blank words": (
        lambda said: said["examples"][0].update(words=" "),
        r'"words" does not fit: " "\. It should be some words',
    ),
    "too few": (
        lambda said: said["examples"].clear(),
        r'"examples" has 0 entries\. It should have at least five examples',
    ),
}


@pytest.mark.parametrize(("edit", "sentence"), WRONG_ACTIVITIES.values(), ids=WRONG_ACTIVITIES)
def test_a_wrong_activity_example_is_named(
    change: Callable[..., None], edit: Callable[[dict], object], sentence: str
) -> None:
    change("activity-examples.yaml", edit)
    with pytest.raises(content.ContentError, match=sentence):
        activity_examples()
