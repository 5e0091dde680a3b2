"""The rows of the frames about what the learner wants: goals, activities, and how they say these go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back.content import STEPS
from climbing_back.diary.format.entries import in_effect
from climbing_back.diary.frames.rows import Row, words_for, written
from climbing_back.diary.views.activities import activities
from climbing_back.diary.views.goals import goals

if TYPE_CHECKING:
    from datetime import date

    from climbing_back.diary.format.schema import Entry


def goal_rows(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.goals``."""
    counting = {entry["id"]: entry for entry in in_effect(log)}
    called = words_for()
    return [
        {
            "standing": "active",
            **each.now,
            **written(counting[each.entry]),
            "entry": each.entry,
            "problem_name": called.get(f"symptoms.{each.now.get('problem')}"),
            "sets": len(each.sets),
        }
        for each in goals(log)
    ]


def goal_steps(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.goal_steps``."""
    return [
        {
            "goal": each.goal,
            "goal_words": each.now["words"],
            "set": number,
            "since": steps.since,
            "level": level,
            "step": step,
        }
        for each in goals(log)
        for number, steps in enumerate(each.sets)
        for level, step in zip(STEPS, steps.steps, strict=False)
    ]


def goal_ratings(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.goal_ratings``."""
    rows = []
    for each in goals(log):
        for rating in each.ratings:
            said = dict(zip(STEPS, each.sets[rating.set].steps, strict=False))
            rows.append(
                {
                    **vars(rating),
                    "goal": each.goal,
                    "goal_words": each.now["words"],
                    "step": said.get(rating.level),
                }
            )
    return rows


def activity_rows(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.activities``."""
    return [{"standing": "active", **each.now, "entry": each.entry} for each in activities(log)]


def activity_ratings(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.activity_ratings``."""
    return [
        {**vars(rating), "activity": each.activity, "activity_words": each.now["words"]}
        for each in activities(log)
        for rating in each.ratings
    ]
