"""Exercises and starter sets: ``exercises/<id>.yaml`` and ``sets/<id>.yaml``, one file each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import FOLDER, ContentError, files_in, loader, read
from climbing_back.content.ways import Position, Way, check_pictures, hold_in, holds_of, read_ways
from climbing_back.language import _

if TYPE_CHECKING:
    from pathlib import Path

    from climbing_back.content.reader import Document

Amount = Literal["low", "some", "high"]
Day = Literal["good", "so-so", "off"]
"""A kind of day, which the learner picks."""

_MARKED = re.compile(r"\{(sets|reps|hold|minutes|side): ([^}]+)\}")

DAYS: tuple[Day, ...] = ("good", "so-so", "off")
"""The kinds of day, in the order in which they are shown."""

# Which of them are fine without a therapist's yes: fact H01.
LEVELS = {
    "A": _("Level A: lying, or sitting with full support"),
    "B": _("Level B: sitting, feet on the floor"),
    "C": _("Level C: standing, with something to hold"),
}
"""How much an exercise asks for."""

STANDING = (
    _("Standing exercises need a therapist’s yes."),
    _("If you fell in the last year, have someone near you."),
    _("Wear shoes. Stand at a heavy counter or a wall that you can hold."),
    _("Put the brakes on if you use a wheelchair or a walker with brakes."),
    _("If a foot bounces, put weight through the heel or let the knee bend."),
)
"""What is said wherever one stands up; the first of it where there is little room."""

# Facts R19, R20 and R21.
STOP_SIGNS = (
    (
        _("Stop at once and get help:"),
        _(
            "chest pain or pressure, too little breath to speak, faint or in a cold sweat, sudden weakness, "
            "slurred speech, loss of sight, or a fall that hurt you."
        ),
    ),
    (
        _("Stop, rest and cool, and do less another day:"),
        _(
            "blurred sight, weaker or clumsier than at the start, legs that drag, dizzy, sharp pain, "
            "or a spasm that does not let go in 2 minutes."
        ),
    ),
    (
        _("Do not start today:"),
        _(
            "fever or infection, a new relapse, a new head injury, a sore that it would press on, "
            "or alone and unsteady when you need to stand."
        ),
    ),
)
"""What is said wherever one exercises: what to do, and the signs for it."""


@dataclass(frozen=True)
class Size:
    """How much of an exercise, on one kind of day.

    ``do`` says it in words; in ``phrase`` each number in them is marked, as ``{reps: 8 times}``, and so is the side,
    as ``{side: each leg}``, so that another one can take its place and no word is lost. The numbers say the same for a timer: ``hold`` and ``rest`` in seconds,
    ``minutes`` for each round where time is counted instead of times.

    Examples
    --------
    >>> Size("8 times, then hold", reps=8, hold=5).hold
    5
    """

    do: str
    sets: int = 1
    reps: int | None = None
    hold: int | None = None
    minutes: int | None = None
    rest: int | None = None
    each_side: bool = False
    phrase: str = ""


@dataclass(frozen=True)
class Start:
    """A typical amount to start with, on so many days a week, with the facts and the sources that it rests on.

    Examples
    --------
    >>> exercises()["bridge"].start.days
    2
    """

    range: str
    days: int
    facts: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Exercise:
    """One exercise of the library. Plans and sessions name it by ``id``, which never changes.

    Examples
    --------
    >>> exercises()["bridge"].level
    'A'
    """

    id: str
    number: str
    name: str
    gist: str
    level: Literal["A", "B", "C"]
    position: Position
    problems: tuple[str, ...]
    muscles: str
    kit: tuple[str, ...]
    minutes: int
    effort: Amount
    heat: Amount
    fall_risk: Amount
    ask_first: tuple[str, ...]
    careful: tuple[str, ...]
    stop_if: tuple[str, ...]
    helper: str
    steps: tuple[str, ...]
    sizes: dict[Day, Size]
    floor: str
    harder: str
    start: Start
    hold_on: str = ""
    ways: tuple[Way, ...] = ()

    def way_of(self, size: str) -> Way:
        """Return how it is done in this size: good, so-so, off or floor. Its own way has all that no other has."""
        own = Way((), self.position, self.steps)
        return next((way for way in self.ways if size in way.sizes), own)

    def stands_in(self, size: str) -> bool:
        """Tell whether a therapist has to have said yes to standing before it is done in this size."""
        return self.level == "C" and self.way_of(size).position == "standing"

    @property
    def safety(self) -> dict[str, str]:
        """What keeps people safe, in lines by their titles: part of the exercise wherever it is shown."""
        return self._safety(holds_of(self.hold_on, self.position, self.ways))

    def safety_in(self, size: str) -> dict[str, str]:
        """Return the same for one size alone."""
        return self._safety(hold_in(self.way_of(size), self.hold_on, self.position))

    def _safety(self, holds: str) -> dict[str, str]:
        stop, ask = f"{'; '.join(self.stop_if)}.", " ".join(self.ask_first)
        held = {_("Hold on to:"): holds} if holds else {}
        return {_("Stop if:"): stop, **held, _("Ask first if one of these is true:"): ask}


@dataclass(frozen=True)
class ExerciseSet:
    """Exercises that go together: an example for a therapist to edit.

    Examples
    --------
    >>> [exercise.id for exercise in exercise_sets()["bed"].exercises][:2]
    ['hamstring-stretch-strap', 'inner-thigh-opener']
    """

    id: str
    name: str
    when: str
    exercises: tuple[Exercise, ...]


@loader
def exercises() -> dict[str, Exercise]:
    """Return all exercises by id, in the order of their numbers.

    Raises
    ------
    ContentError
        When a file is wrong; the message says where and what to do.

    Examples
    --------
    >>> exercises()["bridge"].position
    'lying'
    """
    found = [read_exercise(file) for file in files_in("exercises")]
    return {each.id: each for each in sorted(found, key=lambda each: each.number)}


def read_exercise(file: Path) -> Exercise:
    """Return the exercise in ``file``, checked beyond what a schema can say."""
    document = read(file, "exercise")
    said = document.said
    document.check_id()
    check_facts(document, ("start", "facts"), said["start"]["facts"])
    sizes: dict[Day, Size] = {day: _read_size(document, day) for day in DAYS}
    start = {key: tuple(said["start"][key]) for key in ("facts", "sources")}
    lists = {key: tuple(value) for key, value in said.items() if isinstance(value, list)}
    return Exercise(
        **{
            **said,
            **lists,
            "sizes": sizes,
            "start": Start(**{**said["start"], **start}),
            "ways": read_ways(document),
        }
    )


def _read_size(document: Document, day: Day) -> Size:
    """Return the size for such a day. The numbers and the side that are marked in its words are its own."""
    said = document.said["sizes"][day]
    marked = _MARKED.findall(said["do"])
    sides = [words for name, words in marked if name == "side"]
    if said.get("each_side", False) != any(words.startswith("each ") for words in sides):
        raise document.error(
            ("sizes", day, "do"),
            "mark the side in its words where each_side is true, and nowhere else, such as {side: each leg}.",
        )
    for name, words in marked:
        if name == "side":
            continue
        number = "1" if words == "once" else words.partition(" ")[0]
        if number != str(said.get(name, "")):
            raise document.error(
                ("sizes", day, "do"),
                f'it says "{words}", and {name} is {said.get(name, "not given")}. Let both say the same.',
            )
    return Size(**{**said, "do": _MARKED.sub(r"\2", said["do"]), "phrase": said["do"]})


@loader
def figure_files() -> dict[str, Any]:
    """Return what the files of pictures say, by their names: one for each exercise, and other ways of it.

    Raises
    ------
    ContentError
        When one is wrong or is missing; the message says where and what to do.
    """
    found = {file.stem: read(file, "figure") for file in files_in("figures")}
    for name, exercise in exercises().items():
        if name not in found:
            raise ContentError(
                FOLDER / f"figures/{name}.yaml",
                1,
                "this exercise has no picture yet. Draw it here.",
            )
        check_pictures(name, exercise.ways, found)
    return {name: document.said for name, document in found.items()}


@loader
def exercise_sets() -> dict[str, ExerciseSet]:
    """Return all starter sets by id, sorted by name.

    Raises
    ------
    ContentError
        When a file is wrong; the message says where and what to do.

    Examples
    --------
    >>> "bed" in exercise_sets()
    True
    """
    found = [read_set(file) for file in files_in("sets")]
    return {each.id: each for each in sorted(found, key=lambda each: each.name)}


def read_set(file: Path) -> ExerciseSet:
    """Return the starter set in ``file``, checked beyond what a schema can say."""
    document = read(file, "set")
    said = document.said
    document.check_id()
    for index, name in enumerate(said["exercises"]):
        if name not in exercises():
            raise document.error(
                ("exercises", index),
                f'there is no exercise "{name}". Look in exercises/ for its id.',
            )
    chosen = tuple(exercises()[name] for name in said["exercises"])
    return ExerciseSet(said["id"], said["name"], said["for"], chosen)
