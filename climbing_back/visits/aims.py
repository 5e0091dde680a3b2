"""What a visit page says of goals, activities, chapters, setbacks, checklists and questions, line by line.

The browser's half is in ``sharing/visit/visit.ts`` and in ``components/visit_page/words.ts``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from climbing_back.diary.format.entries import in_effect, starts_of_edits
from climbing_back.diary.views.activities import activities
from climbing_back.diary.views.answers import answers_of
from climbing_back.diary.views.goals import goals
from climbing_back.diary.views.setbacks import setbacks
from climbing_back.diary.words.dates import ONE_DAY, length_in_words, short_day, short_range
from climbing_back.diary.words.phrases import ended, quoted, signed, trimmed
from climbing_back.language import _
from climbing_back.visits.cover import OWN_WORDS, QUESTIONS
from climbing_back.visits.lines import Line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from climbing_back.diary.format.schema import Entry
    from climbing_back.diary.views.goals import Goal
    from climbing_back.diary.views.setbacks import Setback
    from climbing_back.visits.cover import Cover


def goal_lines(log: list[Entry], cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return the goals that are being worked on, and those that were reached in this time."""
    said = {entry["id"]: entry["at"][:10] for entry in log}
    lines = []
    for goal in sorted(goals(log), key=lambda goal: goal.goal):
        standing = goal.now.get("standing", "active")
        is_from_before = standing == "reached" and said[goal.entry] < cover.first.isoformat()
        if trimmed(goal.now["words"]) and standing != "resting" and not is_from_before:
            reached = f"{_('Reached.')} " if standing == "reached" else ""
            lines.append(Line(goal.now["words"], reached + _level(goal, cover, names)))
    return lines


def _level(goal: Goal, cover: Cover, names: Mapping[str, str]) -> str:
    """Say where the learner last said they were, on the steps that the goal has now."""
    in_force = len(goal.sets) - 1
    last = [each for each in goal.ratings if each.set == in_force and each.day <= cover.last][-1:]
    if not last:
        return _("No step marked yet.")
    (now,) = last
    # A file may say 1.0, which is 1 in a browser.
    level = int(now.level)
    steps = goal.sets[-1].steps
    own = trimmed(steps[level + 2]) if steps else ""
    means = names.get(f"goal.{level}")
    step = ", ".join(filter(None, [signed(level), means])) + (f": {own}" if own else "")
    day = short_day(now.day, cover.last)
    return f"{ended(step)} {_('On {day}.').format(day=day)}{quoted(now.note)}"


def activity_lines(log: list[Entry], cover: Cover, _names: Mapping[str, str]) -> list[Line]:
    """Return the activities, each with how it went last."""
    lines = []
    for activity in sorted(activities(log), key=lambda activity: activity.activity):
        words = activity.now["words"]
        if not trimmed(words) or activity.now.get("standing") == "resting":
            continue
        now = [each for each in activity.ratings if each.day <= cover.last][-1:]
        said = [
            _("{rating} of 10, on {day}.").format(
                rating=int(each.rating), day=short_day(each.day, cover.last)
            )
            + quoted(each.note)
            for each in now
        ]
        lines.append(Line(words, said[0] if said else _("Not rated yet.")))
    return lines


def setbacks_in(log: list[Entry], cover: Cover) -> list[Setback]:
    """Return those setbacks of which some day is in this time. One that two devices changed is one."""
    starts = starts_of_edits({entry["id"]: entry for entry in log})
    within = {
        starts.get(each.id, each.id): each
        for each in setbacks(log, cover.last)
        if each.since <= cover.last and (each.until is None or each.until > cover.first)
    }
    return [each for _key, each in sorted(within.items(), key=lambda one: (one[1].since, one[0]))]


def setback_lines(log: list[Entry], cover: Cover, _names: Mapping[str, str]) -> list[Line]:
    """Return the setbacks: how long, with which rung the way back up began, and what helped."""
    lines = []
    for each in setbacks_in(log, cover):
        length = length_in_words(each.days)
        words = [f"{length}." if each.until else _("{length} so far.").format(length=length)]
        first = next((s for s in each.steps if s["day"] <= cover.last.isoformat()), None)
        if first:
            day = short_day(date.fromisoformat(first["day"]), cover.last)
            words.append(
                _("First rung on {day}: {rung}").format(day=day, rung=ended(first["rung"]))
            )
        if each.helped:
            words.append(_("What helped: {helped}").format(helped=ended(each.helped)))
        title = (
            short_range(each.since, each.until - ONE_DAY, cover.last)
            if each.until and each.days
            else _("Since {day}").format(day=short_day(each.since, cover.last))
        )
        lines.append(Line(title, " ".join(words)))
    return lines


def chapter_lines(log: list[Entry], _cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return the chapters of each assignment: those that were read, and those that have time."""
    counting = in_effect(log)
    read = {each["data"]["chapter"] for each in counting if each["type"] == "chapter-read"}
    versions: dict[str, list[dict[str, Any]]] = {}
    for entry in counting:
        if entry["type"] == "assignment-accepted":
            versions.setdefault(entry["data"]["assignment"], []).append(entry["data"])
    lines = []
    for _name, all_ in sorted(versions.items()):
        all_.sort(key=lambda data: data["version"])
        contents = [
            data["content"] for data in all_ if isinstance(data["content"].get("title"), str)
        ]
        listed = contents[-1].get("chapters") if contents else []
        # What an entry holds may be anything.
        ids = [each for each in listed if isinstance(each, str)] if isinstance(listed, list) else []
        chapters = dict.fromkeys(ids)
        if chapters:
            words = [
                _named(_("Read"), [each for each in chapters if each in read], names),
                _named(_("Still to come"), [each for each in chapters if each not in read], names),
            ]
            title = trimmed(contents[-1]["title"]) or _("From my therapist")
            lines.append(Line(title, " ".join(filter(None, words))))
    return lines


def _named(how: str, chapters: list[str], names: Mapping[str, str]) -> str:
    named = ", ".join(names.get(f"chapter.{each}") or plain(each) for each in chapters)
    return ended(f"{how}: {named}") if chapters else ""


def checklist_lines(log: list[Entry], _cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return the checklists, each with what was ticked, rated or written."""
    answered = {
        entry["data"]["checklist"]
        for entry in in_effect(log)
        if entry["type"] == "checklist-answer"
    }
    lines = []
    for checklist in sorted(answered - {QUESTIONS}):
        words = []
        for item, answer in sorted(answers_of(log, checklist).items()):
            if answer.ticked or answer.rating is not None or trimmed(answer.note):
                rated = (
                    ""
                    if answer.rating is None
                    else f", {_('{rating} of 10').format(rating=int(answer.rating))}"
                )
                label = _label_of(checklist, item, names)
                words.append(f"{ended(f'{label}{rated}')}{quoted(answer.note)}")
        if words:
            lines.append(Line(names.get(checklist) or plain(checklist), " ".join(words)))
    return lines


def question_lines(log: list[Entry], _cover: Cover, names: Mapping[str, str]) -> list[Line]:
    """Return the questions that were ticked, and after them the learner's own words."""
    lines = [
        Line(_label_of(QUESTIONS, item, names), trimmed(quoted(answer.note)))
        for item, answer in sorted(answers_of(log, QUESTIONS).items())
        if answer.ticked or trimmed(answer.note)
    ]
    own = [
        entry["data"]["words"]
        for entry in in_effect(log)
        if entry["type"] == "reflection" and entry["data"]["prompt"] == OWN_WORDS
    ]
    if own and trimmed(own[-1]):
        lines.append(Line(_("My own question"), trimmed(quoted(own[-1]))))
    return lines


def plain(id_: str) -> str:
    """Return an id that has no name here as words."""
    return id_.replace("-", " ")


def _label_of(checklist: str, item: str, names: Mapping[str, str]) -> str:
    return names.get(f"{checklist}.{item}") or plain(item)
