"""A therapist's slip in a YAML file: the message names the file, the line and what to do."""

from pathlib import Path

import pytest

from climbing_back.content import ContentError
from climbing_back.content.checklists import read_checklist
from climbing_back.content.reader import FOLDER

GOOD = (FOLDER / "checklists/symptoms.yaml").read_text("utf-8")

# What is written instead of what, the line it lands on, and words of the message.
SLIPS = {
    "colon in a text": ("label: Fatigue", "label: Fatigue: much", 26, "put quotes around"),
    "tab": ("    label: Fatigue", "\tlabel: Fatigue", 26, "Indent with spaces"),
    "left out": ("    label: Fatigue\n", "", 25, '"label" is missing. Add the words beside the box'),
    "misspelt key": ("label: Fatigue", "lable: Fatigue\n    label: F", 26, '"lable" is not known'),
    "a number": ("label: Fatigue", "label: 27", 26, "Put it in quotes."),
    "a key that YAML takes for false": ("label: Fatigue", "no: x\n    label: F", 26, '"no" is not known'),
    "a list for a key": ("label: Fatigue", "? [a, b]\n    : x", 26, "a key must be one word"),
    "a control sign": ("label: Fatigue", "label: Fat\x07igue", 26, "unseen control sign"),
    "an entry in itself": (GOOD, "&a\n- *a\n", 1, "an entry holds itself"),
    "nothing": ("label: Fatigue", "label:", 26, "must be text, but it is empty"),
    "spaces only": ("label: Fatigue", 'label: " "', 26, "should be some words"),
    "ten words": ("  - hardly at all\n", "", 7, "has 10 entries. It should have one word"),
    "no words for a rating": (GOOD[GOOD.index("rating_words") : GOOD.index("items:")], "", 11, "0 to 10"),
    "same id twice": ("id: weakness", "id: pain", 40, "Give each its own."),
    "key twice": ("label: Fatigue", "label: Fatigue\n    label: x", 27, "said twice"),
    "id with a space": ("id: weakness", "id: Weak ness", 35, "should be a lasting short name"),
    "unknown fact": ("[F27]", "[F999]", 29, "there is no fact F999"),
    "a list": (GOOD, "- a\n", 1, "must be a group of keys"),
    "id unlike the file": ("id: symptoms", "id: other", 3, "Write id: symptoms"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "words"), SLIPS.values(), ids=SLIPS.keys())
def test_slip_is_named(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    file = tmp_path / "symptoms.yaml"
    assert old in GOOD
    file.write_text(GOOD.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as error:
        read_checklist(file)
    assert str(error.value).startswith(f"symptoms.yaml, line {line}: ")
    assert words in str(error.value)


def test_untouched_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "symptoms.yaml"
    file.write_text(GOOD, "utf-8")
    assert [item.id for item in read_checklist(file).items] == [
        "coordination",
        "fatigue",
        "immobility",
        "weakness",
        "pain",
        "balance",
    ]


@pytest.mark.parametrize("word", ["No", "on", "2026-01-31", "1.5", "=", "~tilde"])
def test_words_are_taken_as_words(tmp_path: Path, word: str) -> None:
    file = tmp_path / "symptoms.yaml"
    file.write_text(GOOD.replace("label: Fatigue", f"label: {word}"), "utf-8")
    assert read_checklist(file).items[1].label == word


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "symptoms.yaml"
    file.write_bytes(GOOD.replace("Fatigue", "Müdigkeit").encode("cp1252"))
    with pytest.raises(ContentError, match="Save it as UTF-8"):
        read_checklist(file)


def test_missing_and_empty_files_are_named(tmp_path: Path) -> None:
    file = tmp_path / "gone.yaml"
    with pytest.raises(ContentError, match=r"gone.yaml, line 1: there is no such file"):
        read_checklist(file)
    file.touch()
    with pytest.raises(ContentError, match="the file is empty"):
        read_checklist(file)
