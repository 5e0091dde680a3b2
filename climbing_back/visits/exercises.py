"""What a visit page says of the exercises: what was asked for, beside what was done.

The browser's half is in ``sharing/visit/plans.ts`` and in ``components/visit_page/tables.ts``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.entries import in_effect
from climbing_back.diary.views.plan import best_words, plans_by_start
from climbing_back.diary.words import KINDS
from climbing_back.diary.words.amounts import dose_in_words
from climbing_back.diary.words.phrases import before
from climbing_back.language import _
from climbing_back.visits.days import item_in_words, items_up_to, name_in_words, said_by_day
from climbing_back.visits.lines import Line, Table
from climbing_back.visits.tables import NOT_THAT_DAY, done_counted, reasons_counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.diary.format.schema import Entry
    from climbing_back.visits.cover import Cover

NUMBERS = ("sets", "reps", "hold", "minutes")


@dataclass
class Size:
    """What was asked of an exercise on one kind of day, oldest first, and on how many days it was done."""

    asked: list[dict[str, Any]] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=lambda: {"all": 0, "part": 0, "none": 0})


@dataclass
class Exercise:
    """What was said of one exercise: by kind of day, and why it was not for a day."""

    sizes: dict[str, Size] = field(default_factory=lambda: {kind: Size() for kind in KINDS})
    reasons: list[str] = field(default_factory=list)


def exercises(log: list[Entry], cover: Cover) -> dict[str, Exercise]:
    """Return what was done of each exercise of the plans, newest plan first, and of what was done besides."""
    plans = plans_by_start(in_effect(log))
    first = max((start for start in plans if start <= cover.first), default=cover.first)
    in_force = [
        plans[start]["data"]["items"] for start in sorted(plans) if first <= start <= cover.last
    ]
    found: dict[str, Exercise] = defaultdict(Exercise)
    for items in reversed(in_force):
        for item in items:
            found[item["item"]]
    for items in in_force:
        # Of two with one name, the first counts.
        for item in {each["item"]: each for each in reversed(items)}.values():
            _ask(found[item["item"]], item["sizes"])
    sessions = said_by_day(log, "session")
    left_out = said_by_day(log, "not-today")
    for day in cover.days:
        for item, word in sorted(best_words(sessions[day]).items()):
            said = {"item": item, "done": word}
            size = next(
                each["size"]
                for each in reversed(sessions[day])
                if any(said.items() <= one.items() for one in each["items"])
            )
            found[item].sizes[size].done[word] += 1
        for data in left_out[day]:
            if "item" in data:
                found[data["item"]].reasons.append(data["reason"])
    return dict(found)


def _ask(exercise: Exercise, sizes: dict[str, dict[str, Any]]) -> None:
    """Add what a plan asks for. The same amount is said once."""
    for kind, dose in sizes.items():
        shown = (
            {"words": dose["words"]}
            if dose.get("words")
            else {n: dose[n] for n in NUMBERS if dose.get(n)}
        )
        if kind in KINDS and shown and shown not in exercise.sizes[kind].asked:
            exercise.sizes[kind].asked.append(shown)


def exercises_table(log: list[Entry], cover: Cover, names: Mapping[str, str]) -> Table | None:
    """Return each exercise: how much the plan asks for on each kind of day, beside what was done."""
    items = items_up_to(log, cover.last)
    rows = [
        [
            item_in_words(item, items.get(item, {}), names),
            *map(_of_size, exercise.sizes.values()),
            reasons_counted(exercise.reasons),
        ]
        for item, exercise in exercises(log, cover).items()
    ]
    return (
        Table((_("Exercise"), *KINDS.values(), NOT_THAT_DAY), rows).with_words() if rows else None
    )


def _of_size(size: Size) -> str:
    """Return "5 times, then 8 times: 12 all, 1 part"."""
    amounts = ""
    for dose in size.asked:
        after = dose_in_words(dose)
        amounts = (
            _("{before}, then {after}").format(before=amounts, after=after) if amounts else after
        )
    return ": ".join(filter(None, [amounts, done_counted(size.done)]))


def when_to_stop(log: list[Entry], cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return when to stop, exercise by exercise, as one line."""
    items = items_up_to(log, cover.last)
    words = []
    for item in exercises(log, cover):
        known = items.get(item, {})
        if stop := names.get(f"{known.get('exercise', '')}.stop"):
            words.append(f"{before(name_in_words(item, known, names)[0])} {stop}")
    return [Line(_("When to stop"), " ".join(words))] if words else []
