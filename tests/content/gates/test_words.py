"""No learner ever reads a word of guilt, or a claim that this course does something to a body."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from climbing_back.content.gates import texts
from climbing_back.content.gates.words import NEGATION, banned_words, slips_in
from climbing_back.sphinx_ext.page.pages import INTENDED_USE

SOURCES = [
    texts.of_pages,
    texts.of_content,
    texts.of_templates,
    texts.of_scripts,
    texts.of_python,
    texts.of_the_record,
]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.__name__)
def test_no_banned_word_reaches_a_learner(source: Callable[[], Iterator[tuple[str, str]]]) -> None:
    read = list(source())
    assert len(read) > 20
    assert [slip for where, words in read for slip in slips_in(where, words)] == []


@pytest.mark.parametrize(
    "words",
    [
        "You missed two days.",
        "Only one exercise today.",
        "You lost your streak.",
        "She suffers from MS.",
        "No pain, no gain!",
        "Push\nthrough it.",
        "You failed.",
        "He is wheelchair-bound.",
        "This app treats spasticity.",
        "It monitors your fatigue.",
        "It manages your MS.",
        "Stretching reduces spasticity.",
        "Your personalised therapy",
        "Recovery score: 7",
        "You should have rested.",
    ],
)
def test_words_of_guilt_and_claims_are_found(words: str) -> None:
    assert banned_words(words)


@pytest.mark.parametrize(
    "words",
    [
        "A trigger can be found and treated.",
        "Push up through your heels.",
        "It should have one word at every step.",
        "Physical therapy does not cure MS.",
        "The commonly used name",
    ],
)
def test_words_that_blame_and_claim_nothing_pass(words: str) -> None:
    assert banned_words(words) == []


def test_the_one_sentence_that_says_what_the_course_is_not_passes() -> None:
    assert NEGATION in INTENDED_USE
    assert banned_words(INTENDED_USE) == []
    # It passes whole, and not in parts.
    assert banned_words("It does not diagnose or monitor anything.") == ["diagnose", "monitor"]


def test_a_banned_word_in_a_content_file_gets_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: a\nlabel: You missed\n  a day\n", "utf-8")
    fact = "F01:\n  says: Missing and failed.\n  in_words: Only one study.\n"
    (tmp_path / "facts.yaml").write_text(fact, "utf-8")
    found = [slip for where, text in texts.of_content(tmp_path) for slip in slips_in(where, text)]
    assert [sentence.partition(". ")[0] for sentence in found] == [
        'a.yaml, line 2: "missed" is a word this course does without',
        'facts.yaml, line 3: "Only" is a word this course does without',
    ]


def test_every_string_of_a_script_is_found_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "tsconfig.json").write_text('{ "include": ["climbing_back"] }', "utf-8")
    (tmp_path / "climbing_back").mkdir()
    code = """// You failed "in a comment".
const failed = /missed "streak/.test('one');
export const said = `two ${failed ? "three" : `four ${1} five`} six`;
"""
    (tmp_path / "climbing_back/a.ts").write_text(code, "utf-8")
    assert sorted(words for _, words in texts.of_scripts(tmp_path)) == [
        "four  …  five",
        "one",
        "three",
        "two  …  six",
    ]


def test_every_string_of_python_is_found_but_not_its_notes() -> None:
    code = """
def failed():
    "You missed it."
    # You failed.
    return f"one {failed('two')} three" + "fo" "ur"
"""
    assert [words for _, words in texts.strings_in(code)] == ["four", "one ", " three", "two"]
