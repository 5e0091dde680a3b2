"""What elements know of the course: made once for all of them, and no part of any fragment.

The book has it in a script of its own, ``_static/known.js``. In a cell it comes with the widget. ``known.ts`` says
what it holds, ``bundles.json`` which scripts need it.
"""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from typing import TYPE_CHECKING, Any

from climbing_back import content
from climbing_back.content.names import names
from climbing_back.content.ways import levels_of
from climbing_back.figures import figure, of_size
from climbing_back.language import EDITIONS

if TYPE_CHECKING:
    from climbing_back.content import ChecklistContent, Exercise, Size


@cache
def known() -> dict[str, Any]:
    """Return what ``known.ts`` names, as plain values."""
    return {
        "exercises": [_exercise(each) for each in content.exercises().values()],
        "sets": [
            {
                "name": each.name,
                "when": each.when,
                "exercises": [exercise.id for exercise in each.exercises],
            }
            for each in content.exercise_sets().values()
        ],
        "templates": [asdict(each) for each in content.assignment_templates()],
        "standing": content.STANDING[0],
        "gate": {
            "yes": content.checklist("standing").items[0].label,
            "questions": [
                [item.label, item.help] for item in content.checklist("before-standing").items
            ],
        },
        "emergency": " ".join(content.STOP_SIGNS[0]),
        "languages": [asdict(each) for each in EDITIONS],
        **content.assignable(),
        "items": {each.id: [item.id for item in each.items] for each in _checklists()},
        "names": names(),
    }


def _checklists() -> list[ChecklistContent]:
    return [content.checklist(name) for name in content.checklist_ids()]


def _exercise(exercise: Exercise) -> dict[str, Any]:
    return {
        "id": exercise.id,
        "name": exercise.name,
        "position": exercise.position,
        "level": exercise.level,
        "levelName": levels_of(exercise.level, exercise.ways, content.LEVELS),
        "lookUp": _words_for(exercise),
        "minutes": exercise.minutes,
        "bothSides": any(size.each_side for size in exercise.sizes.values()),
        "steps": exercise.steps,
        "careful": exercise.careful,
        "safety": [[title, words] for title, words in exercise.safety.items()],
        "days": exercise.start.days,
        "start": exercise.start.range,
        "sizes": {day: _dose(size) for day, size in exercise.sizes.items()},
        "phrases": {day: size.phrase for day, size in exercise.sizes.items()},
        "floor": exercise.floor,
        "alt": figure(exercise.id).alt,
        "ways": _other_ways(exercise),
    }


def _words_for(exercise: Exercise) -> str:
    """Return the problems an exercise is for and what it moves, in the words by which people look it up."""
    return ", ".join(
        [*(names()[f"symptoms.{each}"] for each in exercise.problems), exercise.muscles]
    )


def _other_ways(exercise: Exercise) -> dict[str, dict[str, Any]]:
    """Return, for each size that is another movement, the picture that shows it, and how it is done."""
    names = {day: of_size(exercise.id, day) for day in content.DAYS}
    return {
        day: {
            "name": name,
            "alt": figure(name).alt,
            "steps": exercise.way_of(day).steps,
            "stands": exercise.stands_in(day),
            "safety": [[title, words] for title, words in exercise.safety_in(day).items()],
        }
        for day, name in names.items()
        if name != exercise.id
    }


def _dose(size: Size) -> dict[str, int | str]:
    """Return a typical size as the diary writes a dose."""
    numbers = {"sets": size.sets, "reps": size.reps, "hold": size.hold, "minutes": size.minutes}
    return {"words": size.do, **{part: n for part, n in numbers.items() if n is not None}}
