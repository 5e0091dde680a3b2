"""The rows of the frames about days, plans and what was done, read out of the log by its views."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from climbing_back.content.names import names
from climbing_back.diary.format.entries import in_effect
from climbing_back.diary.format.schema import schema
from climbing_back.diary.views.answers import answers_of
from climbing_back.diary.views.consistency import consistency
from climbing_back.diary.views.plan import SHARES, name_of_item, plans_by_start
from climbing_back.diary.views.plan_days import plan_days
from climbing_back.diary.views.setbacks import setbacks
from climbing_back.diary.views.written import things_written
from climbing_back.diary.words import KINDS, WEEKDAYS
from climbing_back.language import _

if TYPE_CHECKING:
    from climbing_back.diary.format.schema import Entry

Row = dict[str, Any]
"""One row by column; a column that is left out was not said."""

# Where the types of entries say on which day something is or begins.
BEGINS = {"exercise-plan": "starts", "ground-zero": "since"}


# What a plan's item and its doses say, and the frame takes over as it is.
OF_ITEM = ("item", "kind", "exercise", "time", "side", "words", "floor")
AMOUNTS = ("sets", "reps", "hold", "minutes")


@cache
def words_for() -> dict[str, str]:
    """Return what ids of the course are called."""
    return names()


def written(entry: Entry) -> Row:
    """Return when an entry was written."""
    return {"at": entry["at"], "at_day": entry["at"][:10]}


def in_effect_of(log: list[Entry], type_: str) -> list[Entry]:
    """Return the entries of one type that count, oldest first."""
    return [entry for entry in in_effect(log) if entry["type"] == type_]


def entries(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.entries``."""
    types = schema()["$defs"]
    return [
        {
            **written(entry),
            "entry": entry["id"],
            "type": entry["type"],
            "type_name": _(types.get(entry["type"], {}).get("title", entry["type"])),
            "at_offset": entry["at"],
            "day": entry["data"].get("day") if entry["type"] in types else None,
            "data": json.dumps(entry["data"]),
        }
        for entry in things_written(log)
    ]


def sessions(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.sessions``."""
    return [
        {
            **entry["data"],
            **written(entry),
            "session": entry["id"],
            "items": len(entry["data"]["items"]),
        }
        for entry in in_effect_of(log, "session")
    ]


def session_items(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.session_items``."""
    called = names_of_items(log)
    return [
        {
            **said,
            "session": entry["id"],
            "day": entry["data"]["day"],
            "size": entry["data"]["size"],
            "name": called.get(said["item"])
            or name_of_item({"exercise": said["item"]}, words_for()),
            "share": SHARES[said["done"]],
        }
        for entry in in_effect_of(log, "session")
        for said in entry["data"]["items"]
    ]


def days(log: list[Entry], day: date) -> list[Row]:
    """Return the rows of ``Diary.days``."""
    known = [
        date.fromisoformat(entry["data"][BEGINS.get(entry["type"], "day")])
        for entry in in_effect(log)
        if entry["type"] in {*BEGINS, "check-in", "session", "not-today", "reserve-day"}
    ]
    first = min(known, default=day + timedelta(days=1))
    scores = {each.day: each.score for each in consistency(log, day)}
    return [{**vars(each), "score": scores.get(each.day)} for each in plan_days(log, first, day)]


def plans(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.plans``."""
    by_start = sorted(plans_by_start(in_effect(log)).items())
    ends = [start - timedelta(days=1) for start, _plan in by_start[1:]]
    return [
        {
            **written(plan),
            "plan": plan["id"],
            "starts": starts,
            "ends": end,
            "items": len(plan["data"]["items"]),
            "note": plan["data"].get("note"),
        }
        for (starts, plan), end in zip(by_start, [*ends, None], strict=False)
    ]


def plan_items(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.plan_items``."""
    called = names_of_items(log)
    rows = []
    for starts, plan in sorted(plans_by_start(in_effect(log)).items()):
        for item in plan["data"]["items"]:
            sizes = {size: item["sizes"][size] for size in KINDS if size in item["sizes"]}
            for size, dose in (sizes or {None: {}}).items():
                rows.append(
                    {
                        "kind": "exercise",
                        **{part: item[part] for part in OF_ITEM if part in item},
                        **{part: dose.get(part) for part in AMOUNTS},
                        "plan": plan["id"],
                        "starts": starts,
                        "name": called[item["item"]],
                        "weekdays": " ".join(day for day in WEEKDAYS if day in item["days"]),
                        "days_a_week": len(item["days"]),
                        "size": size,
                        "dose": dose.get("words"),
                        "from_therapist": item.get("therapist", False),
                    }
                )
    return rows


def names_of_items(log: list[Entry]) -> dict[str, str]:
    """Return what the items of all plans are called; a newer plan may know better."""
    called: dict[str, str] = {}
    for entry in in_effect_of(log, "exercise-plan"):
        for item in entry["data"]["items"]:
            says_it = "exercise" in item or "words" in item
            if says_it or item["item"] not in called:
                called[item["item"]] = name_of_item(item, words_for())
    return called


def setback_rows(log: list[Entry], day: date) -> list[Row]:
    """Return the rows of ``Diary.setbacks``."""
    notes = {entry["id"]: entry["data"].get("note") for entry in in_effect_of(log, "ground-zero")}
    return [
        {**vars(each), "setback": each.id, "steps": len(each.steps), "note": notes[each.id]}
        for each in setbacks(log, day)
    ]


def setback_steps(log: list[Entry], day: date) -> list[Row]:
    """Return the rows of ``Diary.setback_steps``."""
    return [{**step, "setback": each.id} for each in setbacks(log, day) for step in each.steps]


def checklists(log: list[Entry], _day: date) -> list[Row]:
    """Return the rows of ``Diary.checklists``."""
    ids = dict.fromkeys(e["data"]["checklist"] for e in in_effect_of(log, "checklist-answer"))
    called = words_for()
    return [
        {
            **vars(answer),
            "checklist": checklist,
            "checklist_name": called.get(checklist, checklist.replace("-", " ")),
            "item": item,
            "item_name": called.get(f"{checklist}.{item}", item.replace("-", " ")),
        }
        for checklist in ids
        for item, answer in answers_of(log, checklist).items()
    ]
