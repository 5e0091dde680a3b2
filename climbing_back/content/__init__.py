"""What a therapist edits: YAML files, each checked against a JSON Schema in ``schemas/``."""

from climbing_back.content.activity_examples import (
    ActivityExample,
    ActivityExamples,
    activity_examples,
)
from climbing_back.content.assignable import OFTEN, assignable
from climbing_back.content.book import Page, chapters, pages
from climbing_back.content.check_in import Question, check_in_questions
from climbing_back.content.checklists import (
    ChecklistContent,
    Item,
    Rating,
    checklist,
    checklist_ids,
)
from climbing_back.content.contacts import Checked, Contact, Country, contacts
from climbing_back.content.contents import contents
from climbing_back.content.everyday_words import EverydayWords, everyday_words
from climbing_back.content.exercises import (
    DAYS,
    LEVELS,
    STANDING,
    STOP_SIGNS,
    Day,
    Exercise,
    ExerciseSet,
    Size,
    Start,
    exercise_sets,
    exercises,
)
from climbing_back.content.facts import FACTS_FILE, Fact, facts, how_sure, sureness
from climbing_back.content.glossary import GLOSSARY_FILE, Term, glossary
from climbing_back.content.goal_examples import STEPS, GoalExample, GoalExamples, goal_examples
from climbing_back.content.ground_zero import (
    GroundZeroWords,
    LadderExample,
    ground_zero_words,
    ladder_examples,
)
from climbing_back.content.if_then import Barrier, IfThenExamples, if_then_examples
from climbing_back.content.parts import Part, parts
from climbing_back.content.pemat import Pemat, PematChapter, PematItem, PematScore, pemat
from climbing_back.content.quick_checks import (
    CheckQuestion,
    Choice,
    QuickCheckContent,
    quick_checks,
)
from climbing_back.content.reader import ContentError
from climbing_back.content.reflections import Prompt, ReflectionContent, reflections
from climbing_back.content.reviews import Review, review_of, reviews
from climbing_back.content.setback_plan import Example, SetbackPart, setback_parts
from climbing_back.content.toc import CONTENTS_FILE

__all__ = [
    "CONTENTS_FILE",
    "DAYS",
    "FACTS_FILE",
    "GLOSSARY_FILE",
    "LEVELS",
    "OFTEN",
    "STANDING",
    "STEPS",
    "STOP_SIGNS",
    "ActivityExample",
    "ActivityExamples",
    "Barrier",
    "CheckQuestion",
    "Checked",
    "ChecklistContent",
    "Choice",
    "Contact",
    "ContentError",
    "Country",
    "Day",
    "EverydayWords",
    "Example",
    "Exercise",
    "ExerciseSet",
    "Fact",
    "GoalExample",
    "GoalExamples",
    "GroundZeroWords",
    "IfThenExamples",
    "Item",
    "LadderExample",
    "Page",
    "Part",
    "Pemat",
    "PematChapter",
    "PematItem",
    "PematScore",
    "Prompt",
    "Question",
    "QuickCheckContent",
    "Rating",
    "ReflectionContent",
    "Review",
    "SetbackPart",
    "Size",
    "Start",
    "Term",
    "activity_examples",
    "assignable",
    "chapters",
    "check_in_questions",
    "checklist",
    "checklist_ids",
    "contacts",
    "contents",
    "everyday_words",
    "exercise_sets",
    "exercises",
    "facts",
    "glossary",
    "goal_examples",
    "ground_zero_words",
    "how_sure",
    "if_then_examples",
    "ladder_examples",
    "pages",
    "parts",
    "pemat",
    "quick_checks",
    "reflections",
    "review_of",
    "reviews",
    "setback_parts",
    "sureness",
]
