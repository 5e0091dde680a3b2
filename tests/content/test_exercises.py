"""An exercise's words and numbers are one thing, and what differs is named before it reaches anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from climbing_back import content
from climbing_back.content.exercises import read_exercise
from climbing_back.content.reader import FOLDER, ContentError

KNEE = (FOLDER / "exercises/knee-straighten.yaml").read_text("utf-8")
SLIPS = {
    "another number": (
        "{reps: 8 to 10 times}",
        "{reps: 9 times}",
        'it says "9 times", and reps is 8. Let both say the same.',
    ),
    "a number that is not given": (
        "{reps: 4 times}",
        "{hold: 4 seconds}",
        'it says "4 seconds", and hold is not given. Let both say the same.',
    ),
    "a side that is not marked": (
        "{side: each leg}",
        "each leg",
        "mark the side in its words where each_side is true, and nowhere else",
    ),
    "a side where none is": (
        "reps: 8, each_side: true",
        "reps: 8",
        "mark the side in its words where each_side is true, and nowhere else",
    ),
}


@pytest.mark.parametrize(("old", "new", "words"), SLIPS.values(), ids=SLIPS.keys())
def test_what_does_not_fit_together_is_named(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    assert old in KNEE
    file = tmp_path / "knee-straighten.yaml"
    file.write_text(KNEE.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError, match=r"knee-straighten\.yaml, line \d+") as told:
        read_exercise(file)
    assert words in str(told.value)


def test_words_are_read_without_their_marks() -> None:
    size = content.exercises()["knee-straighten"].sizes["good"]
    assert size.do == "8 to 10 times with each leg."
    assert size.phrase == "{reps: 8 to 10 times} with {side: each leg}."
