"""The check-in's questions: ``check-in.yaml``."""

from __future__ import annotations

from dataclasses import dataclass

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import FOLDER, loader, read


@dataclass(frozen=True)
class Question:
    """One question of the check-in, answered from 0 to 10; ``words`` has one for each step.

    Examples
    --------
    >>> [question.id for question in check_in_questions()]
    ['stiffness', 'fatigue', 'pain']
    """

    id: str
    question: str
    words: tuple[str, ...]


@loader
def check_in_questions() -> tuple[Question, ...]:
    """Return the questions in their order.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> check_in_questions()[0].id
    'stiffness'
    """
    document = read(FOLDER / "check-in.yaml", "check-in")
    for index, said in enumerate(document.said):
        check_facts(document, (index, "source"), said["source"])
    return tuple(
        Question(said["id"], said["question"], tuple(said["words"])) for said in document.said
    )
