"""A year of a diary that a program made up, for charts and trials. It is nobody's year.

The same seed gives the same year, byte for byte, on every computer; its days are fixed, so that what is drawn
of it does not change from one day to the next.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.days import WEEKDAYS, weekday_of
from climbing_back.diary.format.entries import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from climbing_back.diary.format.schema import Entry

FIRST_DAY = date(2025, 11, 24)
LAST_DAY = date(2026, 11, 22)
"""The year: 52 weeks, from a Monday to a Sunday."""

HOLIDAY = (date(2026, 7, 6), date(2026, 7, 19))
"""From its first to its last day nothing is written."""

SUMMER_TIME = (date(2026, 3, 29), date(2026, 10, 24))
DAILY = list(WEEKDAYS)
THREE = ["mon", "wed", "fri"]
LADDER = ["Sit up and breathe calmly", "One exercise, off-day size", "My off-day plan", "My so-so plan", "My good-day plan"]  # fmt: skip


def _item(exercise: str, days: list[str], good: Any, so_so: Any, off: Any) -> dict[str, Any]:
    sizes = {"good": good, "so-so": so_so, "off": off}
    return {"item": exercise, "exercise": exercise, "days": days, "sizes": sizes}


def _times(reps: int) -> dict[str, int]:
    return {"sets": 1, "reps": reps}


def _hold(reps: int) -> dict[str, int]:
    return {"sets": 1, "reps": reps, "hold": 20}


CALVES = _item("calf-stretch", DAILY, _hold(2), _hold(1), _hold(1))
PLANS = {
    FIRST_DAY: [
        _item("ankle-pumps", DAILY, _times(10), _times(5), _times(3)),
        CALVES,
        _item("seated-march", THREE, _times(8), _times(4), _times(3)),
        _item("sit-to-stand", THREE, _times(5), _times(3), _times(2)),
    ],
    date(2026, 5, 4): [
        CALVES,
        _item("sit-to-stand", THREE, _times(6), _times(4), _times(2)),
        _item("heel-raise", THREE, _times(8), _times(4), _times(3)),
        _item("calm-breathing", DAILY, {"minutes": 3}, {"minutes": 2}, {"minutes": 1}),
    ],
}  # fmt: skip
"""The plans by the day on which they start."""


@dataclass(frozen=True)
class _Setback:
    since: date
    until: date
    note: str
    helped: str
    climb: tuple[tuple[int, str, int], ...]
    """After how many days which step was taken, to which rung of the ladder."""


SETBACKS = (
    _Setback(
        date(2026, 2, 9),
        date(2026, 3, 4),
        "A cold, and overnight everything was heavy.",
        "Early nights, one exercise a day, and a call with my therapist.",
        ((3, "start", 0), (7, "up", 1), (11, "down", 0), (14, "up", 1), (17, "up", 2), (21, "up", 3)),
    ),
    _Setback(
        date(2026, 8, 10),
        date(2026, 8, 22),
        "Five hot nights.",
        "A fan, cool drinks, and moving in the morning.",
        ((2, "start", 1), (5, "stay", 1), (8, "up", 2), (10, "up", 3)),
    ),
)  # fmt: skip

NOTES = ("Slow until noon.", "Slept well.", "Long day, sat a lot.", "Visitors.", "Rain all day.", "Tired after the shops.")  # fmt: skip
GOAL_STEPS = ["To the door", "To the gate", "To the bench", "Round the block", "To the park"]

QUESTIONS = {"stiffness": 3, "fatigue": 2, "pain": 1}
"""The questions of the check-in, and about what is answered on a good day."""

# How often a day is good or so-so; the rest are off days.
USUAL = (0.45, 0.38)
IN_A_SETBACK = (0.0, 0.25)


@dataclass
class _Writing:
    """Writes entries, each with an id that sorts by its time."""

    random: Random
    log: list[Entry] = field(default_factory=list)
    answers: dict[str, float] = field(default_factory=dict)
    """The last answer to each question, before it was rounded: days that follow each other are alike."""

    def write(self, kind: str, day: date, minute: int, /, **data: Any) -> str:
        """Write one entry at that minute of the day, and return its id."""
        summer = SUMMER_TIME[0] <= day <= SUMMER_TIME[1]
        hours = 2 if summer else 1
        since_1970 = (day - date(1970, 1, 1)).days * 86_400 + minute * 60 - hours * 3_600
        # No two entries of this diary are written in one second.
        key = f"{since_1970 * 1000 + len(self.log) % 1000:012x}"
        tail = f"{self.below(1 << 48):012x}"
        entry: Entry = {
            "id": f"{key[:8]}-{key[8:]}-7{self.below(1 << 12):03x}-8{self.below(1 << 12):03x}-{tail}",
            "type": kind,
            "at": f"{day}T{minute // 60:02}:{minute % 60:02}:00+0{hours}:00",
            "data": data,
        }
        validate(entry)
        self.log.append(entry)
        return str(entry["id"])

    def below(self, count: int) -> int:
        """Return a whole number from 0 on: in the one way that every Python has in common."""
        return int(self.random.random() * count)

    def happens(self, chance: float) -> bool:
        return self.random.random() < chance

    def kind_of_day(self, chances: tuple[float, float]) -> str:
        good, so_so = chances
        drawn = self.random.random()
        return "good" if drawn < good else "so-so" if drawn < good + so_so else "off"

    def step(self, question: str, middle: float) -> int:
        drawn = middle + 4 * (self.random.random() - 0.5)
        self.answers[question] = 0.6 * self.answers.get(question, middle) + 0.4 * drawn
        return min(10, max(0, int(self.answers[question] + 0.5)))


def example_year(seed: int = 1) -> list[Entry]:
    """Return the entries of a made-up year, oldest first, from 24 November 2025 to 22 November 2026.

    It has two plans, two setbacks with the way back from each, a holiday in which nothing is written, check-ins,
    sessions, a goal and an activity. All of it is drawn by chance: no person's diary is in it. Read it into tables
    with ``read_diary(example_year(), day=date(2026, 11, 22))``.

    Parameters
    ----------
    seed
        Which of the many such years. The same number always gives the same entries.

    Raises
    ------
    TypeError
        When ``seed`` is no whole number.

    Examples
    --------
    >>> year = example_year()
    >>> year[0]["type"], year[0]["at"]
    ('exercise-plan', '2025-11-24T09:00:00+01:00')
    >>> year == example_year(seed=1)
    True
    """
    if not isinstance(seed, int):
        raise TypeError(f"The seed is a whole number, such as 1, and not {type(seed).__name__}.")
    writing = _Writing(Random(seed))  # noqa: S311 - made up, and the same every time
    goal = activity = setback = ""
    for day in _days():
        for starts, items in PLANS.items():
            if day == starts:
                writing.write("exercise-plan", day, 540, starts=str(day), items=items)
        if day == FIRST_DAY:
            goal = f"{writing.log[0]['id'][:-1]}0"
            activity = f"{writing.log[0]['id'][:-1]}1"
            words = "Walk to the bench with my stick"
            writing.write("goal", day, 545, goal=goal, words=words, steps=GOAL_STEPS)
            writing.write("activity", day, 550, activity=activity, words="Go up the stairs at home")
            writing.write("restart-ladder", day, 555, rungs=LADDER)
            writing.write("reserve-days", day, 558, starts=str(day), days=2)
        if HOLIDAY[0] <= day <= HOLIDAY[1]:
            continue
        now = next((each for each in SETBACKS if each.since <= day < each.until), None)
        for each in SETBACKS:
            if day == each.since:
                setback = writing.write("ground-zero", day, 500, since=str(day), note=each.note)
            for after, move, rung in each.climb:
                if day == each.since + timedelta(days=after):
                    said = {"setback": setback, "day": str(day), "move": move, "rung": LADDER[rung]}
                    writing.write("restart-step", day, 505, **said)
            if day == each.until:
                end = {"setback": setback, "day": str(day), "helped": each.helped}
                writing.write("ground-zero-over", day, 508, rung=LADDER[each.climb[-1][2]], **end)
        _write_day(writing, day, now)
        if (day - FIRST_DAY).days % 28 == 27:
            writing.write(
                "goal-rating", day, 1200, goal=goal, day=str(day), level=writing.below(4) - 2
            )
            writing.write("activity-rating", day, 1205, activity=activity, day=str(day), rating=writing.step("stairs", 5))  # fmt: skip
    return sorted(writing.log, key=lambda entry: entry["id"])


def _days() -> Iterator[date]:
    for n in range((LAST_DAY - FIRST_DAY).days + 1):
        yield FIRST_DAY + timedelta(days=n)


def _write_day(writing: _Writing, day: date, setback: _Setback | None) -> None:
    """Write what is said of one day: a kind of day and a check-in, then what was done."""
    is_first_of_setback = setback is not None and (day - setback.since).days < 4
    if is_first_of_setback or writing.happens(0.06):
        # An empty battery, or no wish to write.
        return
    kind = writing.kind_of_day(IN_A_SETBACK if setback else USUAL)
    said: dict[str, Any] = {"day": str(day), "colour": kind}
    if writing.happens(0.72):
        of_day = {"good": 0, "so-so": 2, "off": 5}[kind]
        said |= {each: writing.step(each, usual + of_day) for each, usual in QUESTIONS.items()}
        if writing.happens(0.1):
            del said["pain"]
    if day.weekday() == 6:
        said["falls"] = int(writing.happens(0.12))
    if writing.happens(0.12):
        said["note"] = NOTES[writing.below(len(NOTES))]
    writing.write("check-in", day, 540 + writing.below(40), **said)
    if not setback and writing.happens(0.08):
        reason = ("fatigue", "life", "heat")[writing.below(3 if 6 <= day.month <= 8 else 2)]
        writing.write("not-today", day, 600 + writing.below(60), day=str(day), reason=reason)
    elif not setback and writing.happens(0.03):
        writing.write("reserve-day", day, 600, day=str(day))
    elif writing.happens(0.5 if setback else 0.9):
        _write_session(writing, day, kind)


def _write_session(writing: _Writing, day: date, size: str) -> None:
    plan = PLANS[max(starts for starts in PLANS if starts <= day)]
    due = [item["item"] for item in plan if weekday_of(day) in item["days"]]
    done = [{"item": item, "done": _how_much(writing)} for item in due]
    minutes = {"good": 14, "so-so": 9, "off": 4}[size] + writing.below(6)
    data: dict[str, Any] = {"day": str(day), "size": size, "items": done, "minutes": minutes}
    writing.write("session", day, 620 + writing.below(500), **data)


def _how_much(writing: _Writing) -> str:
    drawn = writing.random.random()
    return "all" if drawn < 0.82 else "part" if drawn < 0.95 else "none"
