"""Every id that was ever published, and what it meant: ``published-ids.json``.

Learners' answers, plans, links and printed codes hang on ids. So the list only grows: each id stands there
under its kind with the words that it had when they were last confirmed. :data:`COMMAND` writes the list anew:
it adds ids and takes over changed words, for a reviewer to see in the diff. An id that is gone from the
content it never takes out. Someone has to say by hand what became of it::

    "triggers.heat": {"says": "Heat", "now": "triggers.hot-weather"}
    "triggers.heat": {"says": "Heat", "retired": true}

Answers on an id with ``now`` count for the new one (``diary/format/renamed.py``, ``renamed.ts``). Those on a retired id stay
in the diary under its last words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from climbing_back.content.activity_examples import activity_examples
from climbing_back.content.book import chapters
from climbing_back.content.check_in import check_in_questions
from climbing_back.content.checklists import checklist, checklist_ids
from climbing_back.content.contacts import contacts
from climbing_back.content.exercises import exercise_sets, exercises
from climbing_back.content.goal_examples import goal_examples
from climbing_back.content.ground_zero import ladder_examples
from climbing_back.content.if_then import if_then_examples
from climbing_back.content.quick_checks import TEACH_BACK, quick_checks
from climbing_back.content.reader import FOLDER, ContentError
from climbing_back.content.reflections import reflections
from climbing_back.content.setback_plan import setback_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE = FOLDER / "published-ids.json"
COMMAND = "python -m climbing_back.content --confirm-ids"

PARENTS = {"item": "checklist", "question": "quick-check", "choice": "quick-check"}
"""The kinds whose ids begin with the id of what they stand in: ``triggers.heat``."""

Words = dict[str, dict[str, str]]
"""The words of ids, by kind and id."""


@dataclass(frozen=True)
class Published:
    """What an id meant, and what became of it: ``now`` is its new name."""

    says: str
    retired: bool = False
    now: str = ""


Listed = dict[str, dict[str, Published]]


def in_content() -> Words:
    """Return the words of every id that the content files have now."""
    lists = [checklist(name) for name in checklist_ids()]
    checks = quick_checks().values()
    questions = [(check.id, each) for check in checks for each in check.questions]
    return {
        "chapter": {each.id: each.title for each in chapters().values()},
        "exercise": {each.id: each.name for each in exercises().values()},
        "set": {each.id: each.name for each in exercise_sets().values()},
        "checklist": {each.id: each.title for each in lists},
        "item": {f"{each.id}.{item.id}": item.label for each in lists for item in each.items},
        "quick-check": {check.id: check.teach_back for check in checks},
        "question": {f"{check}.{each.id}": each.question for check, each in questions}
        | {f"{check.id}.{TEACH_BACK}": check.teach_back for check in checks},
        "choice": {
            f"{check}.{choice.id}": choice.words
            for check, each in questions
            for choice in each.choices
        },
        "prompt": {p.id: p.prompt for each in reflections().values() for p in each.prompts},
        "barrier": {each.id: each.label for each in if_then_examples().barriers},
        "goal-example": {each.id: each.words for each in goal_examples().examples},
        "activity-example": {each.id: each.words for each in activity_examples().examples},
        "setback-part": {each.id: each.question for each in setback_parts()},
        "check-in": {each.id: each.question for each in check_in_questions()},
        # A ladder has no other name; its rungs are what it means.
        "ladder": {each.name: " · ".join(each.rungs) for each in ladder_examples()},
        "country": {each.id: each.name for each in contacts().values()},
    }


@cache
def published() -> Listed:
    """Return the list of published ids, by kind and id.

    Raises
    ------
    ContentError
        When the file is missing or is not such a list.
    """
    return read_published(FILE)


def read_published(file: Path) -> Listed:
    """Return the list in ``file``."""
    try:
        said = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        raise ContentError(file, 1, "there is no such file. Get it back from git.") from None
    except json.JSONDecodeError as error:
        raise ContentError(file, error.lineno, f"this is not JSON: {error.msg}.") from None
    return {
        kind: {id_: _read(file, kind, id_, each) for id_, each in ids.items()}
        for kind, ids in said.items()
    }


def _read(file: Path, kind: str, id_: str, said: Any) -> Published:
    match said:
        case str():
            return Published(said)
        case {"says": str(says), "now": str(now), **rest} if now and not rest:
            return Published(says, now=now)
        case {"says": str(says), "retired": True, **rest} if not rest:
            return Published(says, retired=True)
    problem = f'the {kind} "{id_}" needs its words, and "now": "<its new id>" or "retired": true.'
    raise ContentError(file, 1, problem)


def slips(listed: Mapping[str, Mapping[str, Published]], found: Words) -> list[str]:
    """Return one sentence for each id that is gone, new, back, or says something else."""
    return [
        f"content/{FILE.name}: {slip}"
        for kind, ids in found.items()
        for slip in _slips_of(kind, listed.get(kind, {}), ids)
    ]


def _slips_of(kind: str, listed: Mapping[str, Published], found: dict[str, str]) -> Iterator[str]:
    for id_, each in listed.items():
        what = f'the {kind} "{id_}"'
        if id_ in found:
            if each.now or each.retired:
                yield (
                    f"{what} is marked as gone and stands in the content again. Take the mark away if "
                    "it means the same as before; if not, choose another id."
                )
            elif found[id_] != each.says:
                yield (
                    f"{what} was published as “{each.says}” and says “{found[id_]}” now. If it means the same, confirm it: "
                    f"{COMMAND}. If not, put the old words back and give the new meaning a new id."
                )
        elif each.now:
            if each.now not in found:
                yield f'{what} leads to "{each.now}", which is no {kind} of the content. Correct it.'
        elif not each.retired:
            says = json.dumps(each.says, ensure_ascii=False)
            yield (
                f"{what} is gone from the content, and what learners wrote hangs on it. Put it back, or write here what "
                f'became of it: {{"says": {says}, "now": "<its new id>"}} or {{"says": {says}, "retired": true}}.'
            )
    for id_ in found.keys() - listed.keys():
        yield f'the {kind} "{id_}" is new and is not listed yet. Add it: {COMMAND}'


def confirmed(listed: Mapping[str, Mapping[str, Published]], found: Words) -> Listed:
    """Return the list with the words of today. Nothing is taken out of it.

    What stood in something that was renamed or retired by hand follows it.
    """
    renewed: Listed = {}
    for kind, ids in found.items():
        before = listed.get(kind, {})
        renewed[kind] = {
            id_: _followed(kind, id_, each, renewed, found)
            if id_ not in ids or each.now or each.retired
            else Published(ids[id_])
            for id_, each in before.items()
        } | {id_: Published(words) for id_, words in ids.items() if id_ not in before}
    return renewed


def _followed(kind: str, id_: str, each: Published, renewed: Listed, found: Words) -> Published:
    """Mark ``each`` as what it stands in is marked, unless it has a mark of its own."""
    home, _, rest = id_.partition(".")
    parent = renewed[PARENTS[kind]].get(home) if kind in PARENTS else None
    if not parent or each.now or each.retired:
        return each
    moved = f"{parent.now}.{rest}"
    if parent.now and moved in found[kind]:
        return Published(each.says, now=moved)
    return Published(each.says, retired=True) if parent.retired else each


def confirm() -> None:
    """Write the list anew, as the content is."""
    write(FILE, confirmed(read_published(FILE), in_content()))


def renamed() -> Words:
    """Return what ids of former days are called now, by kind."""
    return {
        kind: names
        for kind, ids in published().items()
        if (names := {id_: each.now for id_, each in ids.items() if each.now})
    }


def former(*kinds: str) -> dict[str, str]:
    """Return the words of ids of these kinds that the content no longer has."""
    ids = published()
    return {
        id_: ids[kind][each.now].says if each.now else each.says
        for kind in kinds
        for id_, each in ids[kind].items()
        if each.now or each.retired
    }


def write(file: Path, listed: Listed) -> None:
    """Write the list, each kind in the order of its ids."""
    said = {
        kind: {id_: _in_json(each) for id_, each in sorted(ids.items())}
        for kind, ids in listed.items()
    }
    file.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _in_json(each: Published) -> str | dict[str, str | bool]:
    if each.now:
        return {"says": each.says, "now": each.now}
    return {"says": each.says, "retired": True} if each.retired else each.says
