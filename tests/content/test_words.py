"""No learner ever reads a word of guilt, or a claim that this course does something to a body."""

from __future__ import annotations

import ast
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from climbing_back.book_extension.pages import INTENDED_USE
from climbing_back.content.words import NEGATION, banned_words, slips, words_in
from tests.conftest import ROOT

PACKAGE = ROOT / "climbing_back"

Found = Iterator[tuple[str, str]]
"""Where something stands, and its words."""


def pages() -> Found:
    """All that a page holds, with the outputs of its cells."""
    for file in sorted((ROOT / "book").rglob("*.md")):
        yield file.name, file.read_text("utf-8")
    for file in sorted((ROOT / "book").rglob("*.ipynb")):
        if ".ipynb_checkpoints" not in file.parts:
            yield from notebook(file)


def notebook(file: Path) -> Found:
    said = json.loads(file.read_text("utf-8"))
    yield f"{file.name}, metadata", json.dumps(said["metadata"], ensure_ascii=False)
    for cell in said["cells"]:
        where = f"{file.name}, {cell['id']}"
        yield where, "".join(cell["source"])
        for output in cell.get("outputs", []):
            yield where, "".join(output.get("text", []))
            for lines in output.get("data", {}).values():
                yield where, "".join(lines)


def content() -> Found:
    for file in sorted((PACKAGE / "content").rglob("*.yaml")):
        for line, words in words_in(file):
            yield f"{file.name}, line {line}", words


def titles() -> Found:
    """What My diary and the page on its format call the types of entry and their fields."""
    schema = json.loads((PACKAGE / "record/record.schema.json").read_text("utf-8"))

    def look(part: Any) -> Iterator[str]:
        if isinstance(part, list):
            part = dict(enumerate(part))
        if isinstance(part, dict):
            for key, value in part.items():
                if key in ("title", "description") and isinstance(value, str):
                    yield value
                yield from look(value)

    for title in look(schema):
        yield "record.schema.json", title


def templates() -> Found:
    """Templates as a page shows them: without the notes of those who write them."""
    for file in sorted(PACKAGE.rglob("*.html")):
        if "static" not in file.parts:
            yield (
                str(file.relative_to(PACKAGE)),
                re.sub(r"{#.*?#}", "", file.read_text("utf-8"), flags=re.S),
            )


def typescript() -> Found:
    """Every string of the browser's code, as TypeScript's own parser finds it."""
    yield from typescript_in(ROOT)


def typescript_in(folder: Path) -> Found:
    printed = subprocess.run(
        ["node", ROOT / "tests/content/strings.mjs", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    for each in json.loads(printed):
        yield f"{each['file']}, line {each['line']}", each["words"]


def python() -> Found:
    """Every string of the package's Python code that is not a note for those who read it."""
    for file in sorted(PACKAGE.rglob("*.py")):
        # The list itself.
        if file.name != "words.py" or file.parent.name != "content":
            for line, words in strings(file.read_text("utf-8")):
                yield f"{file.relative_to(PACKAGE)}, line {line}", words


def strings(code: str) -> Iterator[tuple[int, str]]:
    tree = ast.parse(code)
    notes = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in notes:
            yield each.lineno, each.value


SOURCES = [pages, content, titles, templates, typescript, python]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.__name__)
def test_no_banned_word_reaches_a_learner(source) -> None:
    read = list(source())
    assert len(read) > 20
    found = [
        f"{where}: {', '.join(banned_words(words))}" for where, words in read if banned_words(words)
    ]
    assert found == []


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
    assert [sentence.partition(". ")[0] for sentence in slips(tmp_path)] == [
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
    assert sorted(words for _, words in typescript_in(tmp_path)) == [
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
    assert [words for _, words in strings(code)] == ["four", "one ", " three", "two"]
