"""What a therapist edits: YAML files, each checked against a JSON Schema in ``schemas/``."""

from climbing_back.content.check_in import Question, check_in_questions
from climbing_back.content.checklists import (
    ChecklistContent,
    Item,
    Rating,
    checklist,
    checklist_ids,
)
from climbing_back.content.exercises import (
    DAYS,
    Day,
    Exercise,
    ExerciseSet,
    Size,
    Start,
    exercise_sets,
    exercises,
)
from climbing_back.content.facts import FACTS_FILE, Fact, facts
from climbing_back.content.reader import ContentError
from climbing_back.content.setbacks import (
    GroundZeroWords,
    LadderExample,
    ground_zero_words,
    ladder_examples,
)

__all__ = [
    "DAYS",
    "FACTS_FILE",
    "ChecklistContent",
    "ContentError",
    "Day",
    "Exercise",
    "ExerciseSet",
    "Fact",
    "GroundZeroWords",
    "Item",
    "LadderExample",
    "Question",
    "Rating",
    "Size",
    "Start",
    "check_in_questions",
    "checklist",
    "checklist_ids",
    "exercise_sets",
    "exercises",
    "facts",
    "ground_zero_words",
    "ladder_examples",
]
