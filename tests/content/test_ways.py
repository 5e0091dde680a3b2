"""A size that is another movement has a picture, and steps and a position of its own that fit it."""

from __future__ import annotations

from pathlib import Path

import pytest

from climbing_back.content import DAYS, LEVELS, exercises
from climbing_back.content.exercises import read_exercise
from climbing_back.content.gates import reading
from climbing_back.content.reader import FOLDER, ContentError, Document, read
from climbing_back.content.ways import check_pictures, levels_of
from climbing_back.figures import of_size

HEEL = (FOLDER / "exercises/heel-raise.yaml").read_text("utf-8")
WAY = HEEL[HEEL.index("ways:\n") : HEEL.index("harder:")]
FIGURES = {
    file.stem: read(file, "figure") for file in (FOLDER / "figures").glob("heel-raise*.yaml")
}
SLIPS = {
    "a picture that has no steps": (
        WAY,
        "",
        'heel-raise--off.yaml, line 2: there are no steps for just these sizes. Write them in exercises/heel-raise.yaml, under "ways".',
    ),
    "a picture of more sizes than have steps": (
        "[off, floor]",
        "[off]",
        "heel-raise--off.yaml, line 2: there are no steps for just these sizes.",
    ),
    "steps that no picture shows": (
        WAY,
        f"{WAY}  - sizes: [so-so]\n    position: standing\n    steps: [Stand., Sit.]\n",
        "no picture shows just these sizes: so-so. Say so in its file, figures/heel-raise--<way>.yaml, or take the steps away.",
    ),
    "another position than its picture": (
        "    position: sitting",
        "    position: standing",
        "somebody is sitting here, and standing in the ways of exercises/heel-raise.yaml. Let both say the same.",
    ),
    "a size with two ways": (
        WAY,
        f"{WAY}  - sizes: [floor]\n    position: sitting\n    steps: [Sit., Rest.]\n",
        "floor has two ways here. Keep one of them.",
    ),
    "one step alone": (
        WAY,
        "ways:\n  - { sizes: [off, floor], position: sitting, steps: [Sit.] }\n",
        '"steps" has 1 entries. It should have two to four steps, one line each',
    ),
}


@pytest.mark.parametrize(("old", "new", "words"), SLIPS.values(), ids=SLIPS)
def test_steps_and_pictures_that_do_not_fit_are_named(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    assert old in HEEL
    file = tmp_path / "heel-raise.yaml"
    file.write_text(HEEL.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError, match=r"\.yaml, line \d+") as told:
        check_pictures("heel-raise", read_exercise(file).ways, FIGURES)
    assert words in str(told.value)


def test_whoever_comes_to_stand_in_a_picture_stands() -> None:
    [way] = exercises()["sit-to-stand"].ways
    rises = read(FOLDER / "figures/sit-to-stand--off.yaml", "figure")
    assert way.position == "standing"
    check_pictures("sit-to-stand", [way], {"sit-to-stand--off": rises})
    seated = [frame | {"rest": "seat"} for frame in rises.said["frames"]]
    stays = Document(rises.file, rises.said | {"frames": seated}, rises.lines)
    with pytest.raises(ContentError, match="somebody is sitting here, and standing in the ways"):
        check_pictures("sit-to-stand", [way], {"sit-to-stand--off": stays})


@pytest.mark.parametrize("name", exercises())
def test_a_size_is_another_way_where_another_picture_shows_it(name: str) -> None:
    exercise = exercises()[name]
    assert (exercise.level == "C") == (exercise.position == "standing")
    for size in (*DAYS, "floor"):
        is_own = of_size(name, size) == name
        assert (exercise.way_of(size).steps == exercise.steps) == is_own
    # Nobody has to be asked before they sit.
    asked = {day for day in DAYS if exercise.stands_in(day)}
    sits = {day for day in DAYS if exercise.way_of(day).position != "standing"}
    assert asked == (set(DAYS) - sits if exercise.level == "C" else set())


def test_steps_that_are_too_hard_are_named_though_the_rest_is_easy(tmp_path: Path) -> None:
    hard = (
        "Simultaneously accomplish considerable bilateral elevation of both extremities "
        "while continuously maintaining appropriate abdominal stabilisation."
    )
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises/heel-raise.yaml").write_text(
        HEEL.replace("Raise both heels. Keep your toes on the floor.", hard), "utf-8"
    )
    [slip] = reading.slips_in_content(tmp_path)
    assert "exercises/heel-raise.yaml, steps" in slip
    assert hard in slip


def test_a_counter_is_held_only_by_who_stands_at_it() -> None:
    raised = exercises()["heel-raise"]
    title = "Hold on to:"
    assert raised.safety_in("good")[title] == "the counter, with both hands."
    assert title not in raised.safety_in("off")
    # Where all its days are shown, it says for which day.
    assert (
        raised.safety[title] == "the counter, with both hands. On an off day: nothing, as you sit."
    )
    assert (
        exercises()["forward-step"].safety_in("off")[title]
        == "the arms of the chair, with both hands."
    )
    # In the same position what is held stays.
    squat = exercises()["mini-squat"]
    assert squat.safety_in("off") == squat.safety_in("good") == squat.safety


def test_the_level_of_a_seated_way_stands_beside_that_of_its_exercise() -> None:
    def said(name: str) -> str:
        return levels_of(exercises()[name].level, exercises()[name].ways, LEVELS)

    assert said("heel-raise") == f"{LEVELS['C']}. On an off day: {LEVELS['B']}."
    assert said("side-leg-lift") == f"{LEVELS['C']}. On an off day: {LEVELS['A']}."
    # Another level than a standing one says what its ways need.
    assert said("mini-squat") == f"{LEVELS['C']}."
    assert said("ankle-pumps") == f"{LEVELS['A']}."
