"""A therapist's slip in the words to pick from and to write to gets one clear sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest

from climbing_back.content import ContentError, if_then_examples, reflections, setback_parts
from climbing_back.content.if_then import read_if_then
from climbing_back.content.reader import FOLDER
from climbing_back.content.reflections import read_reflections
from climbing_back.content.setback_plan import read_setback_parts

IF_THEN = (read_if_then, "if-then.yaml")
SETBACK = (read_setback_parts, "setback-plan.yaml")
REFLECTION = (lambda file: read_reflections([file]), "reflections/your-story.yaml")

_TEXT = (FOLDER / "setback-plan.yaml").read_text("utf-8")
LAST_PART = _TEXT[_TEXT.index("- id: remember") :]

# Which file, what is written instead of what, and words of the message.
SLIPS = {
    "no examples": (IF_THEN, "    if:\n      - the day is too full", "    iff:\n      - the day is too full", '"if" is missing. Add examples that go on from If'),
    "too few": (IF_THEN, "      - visitors come\n", "", "three or more examples"),
    "a full stop": (IF_THEN, "- lunch is over", "- lunch is over.", "without a full stop at its end"),
    "said twice": (IF_THEN, "- lunch is over", "- I am dressed", "no two alike"),
    "same barrier twice": (IF_THEN, "id: heat", "id: fatigue", 'two entries have the id "fatigue". Give each its own.'),
    "barrier with a space": (IF_THEN, "id: heat", "id: Too hot", "a lasting short name"),
    "unknown fact of a barrier": (IF_THEN, "[F27, F29]", "[F27, F999]", "there is no fact F999"),
    "a part too few": (SETBACK, LAST_PART, "", "has 3 entries. It should have four parts"),
    "a part of another name": (SETBACK, "id: people", "id: friends", "one of first, smallest, people and remember"),
    "a part twice": (SETBACK, "id: people", "id: first", 'two entries have the id "first"'),
    "an example without a source": (SETBACK, "    - words: I cool down if I am hot.\n      source: [F31]\n", "    - words: I cool down if I am hot.\n", '"source" is missing'),
    "unknown fact of an example": (SETBACK, "[F05, F06]", "[F05, F998]", "there is no fact F998"),
    "agreed to in words": (SETBACK, "      agree: true", "      agree: maybe", "true where a therapist has to agree first"),
    "a prompt of no words": (REFLECTION, "prompt: What am I proud of? Small things count.", "prompt:", "must be text, but it is empty"),
    "same prompt twice": (REFLECTION, "id: proud-of", "id: someone-new", 'two entries have the id "someone-new"'),
    "id unlike the file": (REFLECTION, "id: your-story", "id: my-story", "Write id: your-story"),
}  # fmt: skip


@pytest.mark.parametrize(("which", "old", "new", "words"), SLIPS.values(), ids=SLIPS.keys())
def test_slip_is_named(
    tmp_path: Path, which: tuple[Callable, str], old: str, new: str, words: str
) -> None:
    read, name = which
    good = (FOLDER / name).read_text("utf-8")
    assert old in good
    file = tmp_path / Path(name).name
    file.write_text(good.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as error:
        read(file)
    assert str(error.value).startswith(f"{file.name}, line ")
    assert words in str(error.value)


def test_two_files_cannot_have_the_same_prompt(tmp_path: Path) -> None:
    for name in ("one", "two"):
        prompts = "prompts:\n  - { id: same, prompt: Why }\n"
        (tmp_path / f"{name}.yaml").write_text(f"id: {name}\ntitle: T\nhint: H\n{prompts}", "utf-8")
    with pytest.raises(ContentError, match='one.yaml has a prompt with the id "same" too'):
        read_reflections(sorted(tmp_path.iterdir()))


def test_untouched_files_are_read() -> None:
    assert [part.id for part in setback_parts()] == ["first", "smallest", "people", "remember"]
    assert len(if_then_examples().barriers) >= 8
    assert len(reflections()["your-story"].prompts) >= 6


def test_no_plan_speaks_of_medicine_or_of_standing() -> None:
    known = if_then_examples()
    actions = [*known.actions, *(words for each in known.barriers for words in each.actions)]
    for words in actions:
        for unsafe in ("medicine", "pill", "tablet", "dose", "stand ", "stairs"):
            assert unsafe not in f"{words} "
