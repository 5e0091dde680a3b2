"""What a therapist edits: YAML files, each checked against a JSON Schema in ``schemas/``."""

from climbing_back.content.checklists import (
    ChecklistContent,
    Item,
    Rating,
    checklist,
    checklist_ids,
)
from climbing_back.content.facts import FACTS_FILE, Fact, facts
from climbing_back.content.reader import ContentError

__all__ = [
    "FACTS_FILE",
    "ChecklistContent",
    "ContentError",
    "Fact",
    "Item",
    "Rating",
    "checklist",
    "checklist_ids",
    "facts",
]
