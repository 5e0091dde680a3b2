"""Goals to copy from: ``goal-examples.yaml``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from climbing_back.content.checklists import checklist
from climbing_back.content.reader import FOLDER, loader, read
from climbing_back.language import _

AT_ONCE = 5
"""How many examples of one problem are shown together, at most."""


STEPS = {
    -2: _("much less than I hope"),
    -1: _("less than I hope"),
    0: _("what I hope for"),
    1: _("more than I hope"),
    2: _("much more than I hope"),
}
"""The five steps of goal attainment scaling, in plain words."""


@dataclass(frozen=True)
class GoalExample:
    """A goal to copy from, with five steps: from much less than hoped to much more.

    Examples
    --------
    >>> len(goal_examples().examples[0].steps)
    5
    """

    id: str
    problem: str
    words: str
    purpose: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class GoalExamples:
    """The examples in their order, and a word for each step of the two questions about a goal.

    Examples
    --------
    >>> len(goal_examples().importance_words)
    11
    """

    importance_words: tuple[str, ...]
    confidence_words: tuple[str, ...]
    examples: tuple[GoalExample, ...]


@loader
def goal_examples() -> GoalExamples:
    """Return the examples of goals.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> {len(example.steps) for example in goal_examples().examples}
    {5}
    """
    document = read(FOLDER / "goal-examples.yaml", "goal-examples")
    said = document.said
    document.check_ids_differ(("examples",))
    problems = [item.id for item in checklist("symptoms").items]
    counted: Counter[str] = Counter()
    for index, example in enumerate(said["examples"]):
        if example["problem"] not in problems:
            raise document.error(
                ("examples", index, "problem"),
                f"there is no problem {example['problem']}. Use one of: {', '.join(problems)}.",
            )
        counted[example["problem"]] += 1
        if counted[example["problem"]] > AT_ONCE:
            raise document.error(
                ("examples", index),
                f"there are more than {AT_ONCE} examples for {example['problem']}. Take one out.",
            )
    return GoalExamples(
        tuple(said["importance_words"]),
        tuple(said["confidence_words"]),
        tuple(
            GoalExample(
                each["id"], each["problem"], each["words"], each["purpose"], tuple(each["steps"])
            )
            for each in said["examples"]
        ),
    )
