"""Everything the learner wrote, newest first, to read, change and remove."""

from __future__ import annotations

import json

from climbing_back import content
from climbing_back.components.element import DataComponent, render
from climbing_back.content.published import former
from climbing_back.content.quick_checks import TEACH_BACK


class DiaryList(DataComponent):
    """Everything the learner wrote, newest first, to read, change and remove."""

    on_paper = "On paper: your sheets, newest on top."

    def to_html(self) -> str:
        """Return the fragment, with the words for what the entries name by id."""
        return render("diary_list/template.html", names=json.dumps(names(), ensure_ascii=False))


def names() -> dict[str, str]:
    """Return the words for ids of the content files: those below, and ``heat``, ``proud-of``."""
    words = former("barrier", "prompt", "question", "choice", "country", "chapter")
    words |= exercise_and_checklist_names()
    words |= {barrier.id: barrier.label for barrier in content.if_then_examples().barriers}
    for reflection in content.reflections().values():
        words |= {prompt.id: prompt.prompt for prompt in reflection.prompts}
    for check in content.quick_checks().values():
        words |= {f"{check.id}.{each.id}": each.question for each in check.questions}
        words |= {
            f"{check.id}.{choice.id}": choice.words
            for each in check.questions
            for choice in each.choices
        }
        words[f"{check.id}.{TEACH_BACK}"] = check.teach_back
    words |= {country.id: country.name for country in content.contacts().values()}
    return words


def exercise_and_checklist_names() -> dict[str, str]:
    """Return the words for ``bridge``, ``symptoms`` and ``symptoms.pain``, those of former days too."""
    words = former("exercise", "checklist", "item")
    words |= {exercise.id: exercise.name for exercise in content.exercises().values()}
    for name in content.checklist_ids():
        checklist = content.checklist(name)
        words[checklist.id] = checklist.title
        words |= {f"{checklist.id}.{item.id}": item.label for item in checklist.items}
    return words
