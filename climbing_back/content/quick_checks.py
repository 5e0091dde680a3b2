"""Quick checks: ``quick-checks/<chapter>.yaml``, questions at the end of a chapter, never marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import files_in, loader, read

if TYPE_CHECKING:
    from pathlib import Path

    from climbing_back.content.reader import Document

TEACH_BACK = "teach-back"
"""The id under which the learner's own words are kept."""


@dataclass(frozen=True)
class Choice:
    """One answer to choose, and the kind words that it is met with.

    Examples
    --------
    >>> check = quick_checks()["what-spasticity-is"]
    >>> all(choice.says for choice in check.questions[0].choices)
    True
    """

    id: str
    words: str
    says: str


@dataclass(frozen=True)
class CheckQuestion:
    """A question with its choices, and the facts that these speak of.

    Examples
    --------
    >>> check = quick_checks()["what-spasticity-is"]
    >>> len(check.questions[0].choices) > 1
    True
    """

    id: str
    question: str
    facts: tuple[str, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class QuickCheckContent:
    """The questions of one chapter, and what to say about it in one's own words.

    Answers hang on the ids of questions and choices, which all differ within a quick check.

    Examples
    --------
    >>> quick_checks()["what-spasticity-is"].id
    'what-spasticity-is'
    """

    id: str
    questions: tuple[CheckQuestion, ...]
    teach_back: str


@loader
def quick_checks() -> dict[str, QuickCheckContent]:
    """Return all quick checks by the chapter that they are for.

    Raises
    ------
    ContentError
        When a file is wrong; the message says where and what to do.

    Examples
    --------
    >>> "what-spasticity-is" in quick_checks()
    True
    """
    return {file.stem: read_quick_check(file) for file in files_in("quick-checks")}


def read_quick_check(file: Path) -> QuickCheckContent:
    """Return the quick check in ``file``, checked beyond what a schema can say."""
    document = read(file, "quick-check")
    document.check_id()
    _check_ids(document)
    said = document.said
    for index, question in enumerate(said["questions"]):
        check_facts(document, ("questions", index, "facts"), question["facts"])
    return from_dict(said)


def from_dict(said: dict[str, Any]) -> QuickCheckContent:
    """Turn what a checked file says into a quick check."""
    questions = tuple(
        CheckQuestion(
            each["id"],
            each["question"],
            tuple(each["facts"]),
            tuple(Choice(**choice) for choice in each["choices"]),
        )
        for each in said["questions"]
    )
    return QuickCheckContent(said["id"], questions, said["teach_back"])


def _check_ids(document: Document) -> None:
    """Make sure that no two questions or choices have the same id, wherever they stand."""
    seen = {TEACH_BACK}
    for index, question in enumerate(document.said["questions"]):
        place = ("questions", index)
        choices = [
            ((*place, "choices", n, "id"), each) for n, each in enumerate(question["choices"])
        ]
        for where, each in [((*place, "id"), question), *choices]:
            if each["id"] in seen:
                problem = f'the id "{each["id"]}" is taken in this file. Give each its own.'
                raise document.error(where, problem)
            seen.add(each["id"])
