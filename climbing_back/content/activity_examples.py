"""Activities to pick from: ``activity-examples.yaml``."""

from __future__ import annotations

from dataclasses import dataclass

from climbing_back.content.reader import FOLDER, loader, read


@dataclass(frozen=True)
class ActivityExample:
    """Something that people want to be able to do.

    Examples
    --------
    >>> activity_examples().examples[0].id
    'hot-drink'
    """

    id: str
    words: str


@dataclass(frozen=True)
class ActivityExamples:
    """The examples in their order, and a word for each step of how it goes, from 0 to 10.

    Examples
    --------
    >>> len(activity_examples().rating_words)
    11
    """

    rating_words: tuple[str, ...]
    examples: tuple[ActivityExample, ...]


@loader
def activity_examples() -> ActivityExamples:
    """Return the examples of activities.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> len({example.id for example in activity_examples().examples}) > 3
    True
    """
    document = read(FOLDER / "activity-examples.yaml", "activity-examples")
    document.check_ids_differ(("examples",))
    said = document.said
    return ActivityExamples(
        tuple(said["rating_words"]),
        tuple(ActivityExample(each["id"], each["words"]) for each in said["examples"]),
    )
