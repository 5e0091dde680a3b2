"""What a clinician can begin an assignment with: ``assignment-templates.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from climbing_back.content.contents import contents
from climbing_back.content.exercises import exercise_sets
from climbing_back.content.reader import FOLDER, loader, read

if TYPE_CHECKING:
    from climbing_back.content.reader import Document

WEEK_PARTS = ("chapters", "checklists", "exercises")


@dataclass(frozen=True)
class TemplateWeek:
    """What of a template is for one week of a class.

    Examples
    --------
    >>> assignment_templates()[-2].weeks[1].exercises
    ('sit-to-stand', 'heel-raise', 'side-leg-lift')
    """

    title: str
    chapters: tuple[str, ...]
    checklists: tuple[str, ...]
    exercises: tuple[str, ...]


@dataclass(frozen=True)
class AssignmentTemplate:
    """Chapters, checklists with how often each is asked for, the ids of exercises, and the weeks of a class.

    Examples
    --------
    >>> assignment_templates()[1].chapters
    ('before-you-start', 'loosen')
    """

    name: str
    chapters: tuple[str, ...]
    checklists: dict[str, str]
    exercises: tuple[str, ...]
    weeks: tuple[TemplateWeek, ...]


@loader
def assignment_templates() -> tuple[AssignmentTemplate, ...]:
    """Return the templates of the course, in their order.

    Raises
    ------
    ContentError
        When the file is wrong; the message says where and what to do.

    Examples
    --------
    >>> len(assignment_templates()) > 2
    True
    """
    document = read(FOLDER / "assignment-templates.yaml", "assignment-templates")
    return tuple(_template(document, *each) for each in enumerate(document.said))


def _template(document: Document, index: int, said: dict[str, Any]) -> AssignmentTemplate:
    chapters = [each["id"] for part in contents()["parts"] for each in part["chapters"]]
    for part, known in (
        ("chapters", chapters),
        ("checklists", contents()["checklists"]),
        ("set", exercise_sets()),
    ):
        named = said.get(part, ())
        for each in [named] if part == "set" and named else named:
            if each not in known:
                raise document.error((index, part), f"there is no {each}.")
    a_set = said.get("set")
    exercises = tuple(each.id for each in exercise_sets()[a_set].exercises) if a_set else ()
    there = {**said, "exercises": exercises}
    for number, week in enumerate(said.get("weeks", ())):
        for part in WEEK_PARTS:
            for each in week.get(part, ()):
                if each not in there.get(part, ()):
                    raise document.error(
                        (index, "weeks", number, part), f"{each} is not in the template itself."
                    )
    return AssignmentTemplate(
        said["name"],
        tuple(said["chapters"]),
        said.get("checklists", {}),
        exercises,
        tuple(
            TemplateWeek(week.get("title", ""), *(tuple(week.get(part, ())) for part in WEEK_PARTS))
            for week in said.get("weeks", ())
        ),
    )
