"""The guided run of a starter set: one exercise at a time, in the size of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from climbing_back.components.element import DiaryComponent, render
from climbing_back.content import DAYS, LEVELS, STANDING, STOP_SIGNS, checklist, exercise_sets
from climbing_back.content.ways import levels_of
from climbing_back.diary.words import KINDS
from climbing_back.figures import address, figure, of_size
from climbing_back.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from climbing_back.content import Exercise, ExerciseSet
    from climbing_back.diary import DiaryStore, Entry
    from climbing_back.figures import Figure

EXAMPLE = _("An example for a therapist to edit.")
BEFORE = (
    _("Has your therapist not said yes yet? Then keep to level A."),
    _("Put your phone and some water within reach. Keep the room cool. Go to the toilet first."),
    _("Go slowly and smoothly. Breathe out when it is hard."),
    _("A gentle pull is fine. Pain is not."),
    _("If a spasm comes, stop and wait. Ease the joint to a middle place. Start again, smaller."),
    _("Look at skin that you cannot feel, before and after."),
)


def session_player_html(chosen: ExerciseSet, figure_of: Callable[[str, str], Figure]) -> str:
    """Return the fragment for the set ``chosen``, with the pictures and the steps of each of its exercises.

    Parameters
    ----------
    chosen
        The set.
    figure_of
        Gives the figure that shows an exercise, by its id, in one of its sizes.
    """
    return render(
        "session_player/template.html",
        tag="cb-session-player",
        chosen=chosen,
        ways={each.id: _ways(each, figure_of) for each in chosen.exercises},
        days=DAYS,
        level_names=LEVELS,
        levels_of=levels_of,
        example=EXAMPLE,
        before=BEFORE,
        **gate(stands=needs_clearance(chosen)),
        stop_signs=STOP_SIGNS,
    )


def gate(*, stands: bool = True) -> dict[str, object]:
    """Return what is said and asked before anybody stands up, and the learner's own yes, for the template."""
    return {
        "standing": STANDING if stands else (),
        "gate": checklist("before-standing"),
        "cleared": checklist("standing").items[0].label,
    }


def needs_clearance(chosen: ExerciseSet) -> bool:
    """Tell whether a therapist has to have said yes to standing first."""
    return any(exercise.level == "C" for exercise in chosen.exercises)


def _ways(exercise: Exercise, figure_of: Callable[[str, str], Figure]) -> list[dict[str, Any]]:
    """Return the ways to do an exercise, each of them once: its picture, its steps and the days that it is for."""
    found: dict[Figure, list[str]] = {}
    for day in DAYS:
        found.setdefault(figure_of(exercise.id, day), []).append(day)
    return [
        {
            **_picture(drawn),
            "steps": exercise.way_of(days[0]).steps,
            "days": days,
            "kinds": ", ".join(KINDS[day] for day in days),
        }
        for drawn, days in found.items()
    ]


def _picture(drawn: Figure) -> dict[str, str | int]:
    """Return what an ``<img>`` needs: its room is known before it is drawn, so nothing moves."""
    _, _, width, height = ElementTree.fromstring(drawn.still).attrib["viewBox"].split()  # noqa: S314
    return {
        "address": address(drawn.still),
        "alt": drawn.alt,
        "width": round(float(width)),
        "height": round(float(height)),
    }


class SessionPlayer(DiaryComponent):
    """One starter set, to be done step by step, each exercise written down with one press.

    Parameters
    ----------
    set_id
        The set's id, which is the name of its file: ``content/sets/<set_id>.yaml``.
    store
        Where the session is written down; the learner's own diary unless another is given.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("session", {"day": "2026-11-22", "size": "off", "items": [{"item": "bridge", "done": "part"}]})])
    >>> [said["day"] for said in SessionPlayer("bed", store=store).answers]
    ['2026-11-22']
    """

    says = ("session",)

    def __init__(self, set_id: str, *, store: DiaryStore | None = None) -> None:
        known = exercise_sets()
        if set_id not in known:
            raise ValueError(f"There is no set {set_id!r}. Use one of: {', '.join(known)}.")
        self.content = known[set_id]
        super().__init__(store=store)

    def __repr__(self) -> str:
        return f"SessionPlayer({self.content.id!r})"

    def _said(self) -> list[Entry]:
        """Return the sessions in which something of this set was done or left out."""
        own = {exercise.id for exercise in self.content.exercises}
        return [e for e in super()._said() if own & {said["item"] for said in e["data"]["items"]}]

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return session_player_html(self.content, lambda *size: figure(of_size(*size)))
