"""How a view grows with its log, counted and not timed: ``growth.test.ts`` says it of pages.

``python -m tests.bench.log`` shows how long it takes.
"""

from collections.abc import Callable
from typing import Any

import pytest

from climbing_back.diary import Entry
from tests.bench.log import READS

AT = "2026-03-03T09:30:00+01:00"


def key(n: int) -> str:
    return f"0198{n:04x}-0000-7000-8000-000000000000"


def day(n: int) -> str:
    return f"20{20 + n % 5}-{n % 12 + 1:02}-{n % 28 + 1:02}"


ITEM = {"item": "walk", "days": ["mon", "thu"], "sizes": {"good": {}}}
DATA: dict[str, Callable[[int], dict[str, Any]]] = {
    "goal": lambda n: {"goal": key(0), "words": str(n), "steps": [str(n), *"abcd"]},
    "ground-zero": lambda n: {"since": day(n)},
    "restart-step": lambda n: {"setback": key(0), "day": day(n), "rung": str(n)},
    "session": lambda n: {"day": day(n), "size": "good", "items": [{"item": "a", "done": "all"}]},
    "exercise-plan": lambda n: {"starts": day(n), "items": [ITEM]},
    "check-in": lambda n: {"day": day(n), "colour": "good"},
}


def entry(n: int, kind: str, replaces: int | None = None) -> Entry:
    more = {} if replaces is None else {"replaces": key(replaces)}
    return {"id": key(n), "type": kind, "at": AT, "data": DATA[kind](n), **more}


def withdrawal(n: int, of: int) -> Entry:
    return {"id": key(n), "type": "withdrawal", "at": AT, "data": {"entry": key(of)}}


Make = Callable[[int], list[Entry]]
LOGS: dict[str, Make] = {
    "a withdrawal of a withdrawal, and so on": lambda length: [
        withdrawal(n, n - 1) if n else entry(n, "goal") for n in range(length)
    ],
    "a chain of edits, each with another one": lambda length: [
        entry(n, "goal", replaces=n - 1 - (n + 1) % 2 if n else None) for n in range(length)
    ],
    "a ring of edits": lambda length: [
        entry(n, "goal", replaces=(n + 1) % length) for n in range(length)
    ],
    "a ring of withdrawals": lambda length: [
        withdrawal(n, (n + 1) % length) for n in range(length)
    ],
    "steps of a setback with many versions": lambda length: [
        entry(n, "restart-step") if n % 2 else entry(n, "ground-zero", replaces=0 if n else None)
        for n in range(length)
    ],
}
for kind in DATA:
    LOGS[f"one chain of edits: {kind}"] = lambda length, kind=kind: [
        entry(n, kind, replaces=n - 1 if n else None) for n in range(length)
    ]
    LOGS[f"many edits of one: {kind}"] = lambda length, kind=kind: [
        entry(n, kind, replaces=0 if n else None) for n in range(length)
    ]


class Counted(dict):
    """An entry that counts how often something of any of them is read."""

    reads = 0

    def __getitem__(self, name: str) -> Any:
        Counted.reads += 1
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        Counted.reads += 1
        return super().get(name, default)


def reads_of(view: Callable[[list[Entry]], object], log: list[Entry]) -> int:
    counted: list[Entry] = [Counted(each, data=Counted(each["data"])) for each in log]
    Counted.reads = 0
    view(counted)
    return Counted.reads


@pytest.mark.parametrize("make", LOGS.values(), ids=LOGS)
def test_four_times_the_entries_take_about_four_times_the_reading(make: Make) -> None:
    few, many = make(300), make(1200)
    growth = {what: reads_of(view, many) / reads_of(view, few) for what, view in READS.items()}
    # What looks at each pair takes sixteen times as much.
    assert {what: ratio for what, ratio in growth.items() if ratio > 6} == {}


@pytest.mark.parametrize(
    "name",
    [
        "one chain of edits: goal",
        "a chain of edits, each with another one",
        "many edits of one: ground-zero",
        "a ring of edits",
        "a withdrawal of a withdrawal, and so on",
    ],
)
def test_it_may_be_very_long(name: str) -> None:
    log = LOGS[name](10_000)
    for view in READS.values():
        view(log)
