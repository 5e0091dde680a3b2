"""What ids are called, as people know them."""

from __future__ import annotations

from climbing_back.content.check_in import check_in_questions
from climbing_back.content.checklists import checklist, checklist_ids
from climbing_back.content.contacts import contacts
from climbing_back.content.exercises import exercises
from climbing_back.content.goal_examples import STEPS
from climbing_back.content.if_then import if_then_examples
from climbing_back.content.published import former
from climbing_back.content.quick_checks import TEACH_BACK, quick_checks
from climbing_back.content.reflections import reflections
from climbing_back.language import _


def names() -> dict[str, str]:
    """Return the words for ids: ``bridge``, ``symptoms``, ``symptoms.pain``, ``heat``; of former days too."""
    kinds = ("exercise", "checklist", "item", "barrier", "prompt", "question", "choice")
    words = former(*kinds, "country", "chapter")
    words |= {exercise.id: exercise.name for exercise in exercises().values()}
    for each in map(checklist, checklist_ids()):
        words[each.id] = each.title
        words |= {f"{each.id}.{item.id}": item.label for item in each.items}
    words |= {barrier.id: barrier.label for barrier in if_then_examples().barriers}
    for reflection in reflections().values():
        words |= {prompt.id: prompt.prompt for prompt in reflection.prompts}
    for check in quick_checks().values():
        words |= {f"{check.id}.{each.id}": each.question for each in check.questions}
        words |= {
            f"{check.id}.{choice.id}": choice.words
            for each in check.questions
            for choice in each.choices
        }
        words[f"{check.id}.{TEACH_BACK}"] = check.teach_back
    words |= {country.id: country.name for country in contacts().values()}
    words |= {f"goal.{step}": means for step, means in STEPS.items()}
    words |= {f"check-in.{each.id}": each.question for each in check_in_questions()}
    words["check-in.falls"] = _("Falls since last time")
    return words
