"""What a therapist edits: YAML files, each checked against a JSON Schema in ``schemas/``."""

from climbing_back.content.activity_examples import (
    ActivityExample,
    ActivityExamples,
    activity_examples,
)
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
from climbing_back.content.goal_examples import GoalExample, GoalExamples, goal_examples
from climbing_back.content.reader import ContentError

__all__ = [
    "DAYS",
    "FACTS_FILE",
    "ActivityExample",
    "ActivityExamples",
    "ChecklistContent",
    "ContentError",
    "Day",
    "Exercise",
    "ExerciseSet",
    "Fact",
    "GoalExample",
    "GoalExamples",
    "Item",
    "Question",
    "Rating",
    "Size",
    "Start",
    "activity_examples",
    "check_in_questions",
    "checklist",
    "checklist_ids",
    "exercise_sets",
    "exercises",
    "facts",
    "goal_examples",
]
