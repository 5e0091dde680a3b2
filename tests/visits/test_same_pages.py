"""The page of a visit file says the same in Python as in the browser, whatever is in the file."""

from __future__ import annotations

import base64
import json
import os
import random
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from climbing_back.diary import BackupError
from climbing_back.diary.format.backup import fields_of, read_text
from climbing_back.diary.format.backup_file import text_in
from climbing_back.visits.cover import PARTS, QUESTIONS, cover_in, last_weeks_of
from climbing_back.visits.one_sheet import CLOSE, on_one_sheet
from climbing_back.visits.sheet import names_known, sections_of, span_in_words
from tests.bench.log import bundle
from tests.diary.test_fuzz import made_up as damaged
from tests.diary.test_fuzz import plain
from tests.visits.visit_files import file_of

TABLE = json.loads(Path(__file__).with_name("pages.json").read_text("utf-8"))
FIRST = date(2026, 12, 24)
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WORDS = [
    "",
    " ",
    "Walk",
    "Really?",
    "Well…",
    "{day} {count}",
    "\ufeff\u2003Stairs.\x1f\u200b",
    "a\nb",
    "<b>",
    "−2",
]
CHAPTERS = ["goals", "loosen", "constructor"]
ITEMS = ["calf-stretch", "own-1", "constructor", "rest"]


def some(**fields: Any) -> dict[str, Any]:
    """Leave some of these fields out."""
    return {name: value for name, value in fields.items() if random.random() < 0.6}


def day() -> str:
    return str(FIRST + timedelta(random.randint(-3, 17)))


def thing() -> str:
    return id_of(random.randint(900, 903))


def id_of(number: int) -> str:
    return f"0190a000-0000-7000-8000-{number:012}"


def words() -> str:
    return random.choice(WORDS)


def colour() -> str:
    return random.choice(["good", "so-so", "off"])


def dose() -> dict[str, Any]:
    return some(
        sets=random.choice([1, 2.0]), reps=random.randint(1, 2), hold=1200, minutes=1
    ) | random.choice([{}, {}, {"words": words()}])


def planned() -> dict[str, Any]:
    sizes = {each: dose() for each in random.sample(["good", "so-so", "off"], random.randint(0, 3))}
    days = random.sample(WEEK, random.choice([1, 3, 7, 7]))
    exercise = random.choice(["calf-stretch", "bridge", "no-such-one"])
    return {
        "item": random.choice(ITEMS),
        "days": days,
        "sizes": sizes,
        **some(exercise=exercise, words=words()),
    }


def done() -> dict[str, Any]:
    how = random.choice(["all", "part", "none"])
    return {"item": random.choice([*ITEMS, "bike"]), "done": how, **some(note=words())}


DATA: dict[str, Callable[[], dict[str, Any]]] = {
    "goal": lambda: {
        "goal": thing(),
        "words": words(),
        **some(steps=[words() for _ in range(5)], standing=random.choice(["active", "reached", "resting"])),
    },
    "goal-rating": lambda: {"goal": thing(), "day": day(), "level": random.choice([-2, -1, 0, 1, 2, 1.0]), **some(note=words())},
    "activity": lambda: {"activity": thing(), "words": words(), **some(standing="resting")},
    "activity-rating": lambda: {"activity": thing(), "day": day(), "rating": random.randint(0, 10), **some(note=words())},
    "exercise-plan": lambda: {"starts": day(), "items": [planned() for _ in range(random.randint(0, 4))]},
    "session": lambda: {"day": day(), "size": colour(), "items": [done() for _ in range(random.randint(0, 4))], **some(note=words())},
    "not-today": lambda: {
        "day": day(),
        "reason": random.choice(["heat", "new symptom", "other"]),
        **some(item=random.choice(ITEMS), note=words()),
    },
    "check-in": lambda: {
        "day": day(),
        "note": words(),
        **some(colour=colour(), stiffness=random.randint(0, 10), pain=3.0, falls=random.choice([0, 0, 1, 12])),
    },
    "reserve-day": lambda: {"day": day()},
    "ground-zero": lambda: {"since": day()},
    "restart-step": lambda: {"setback": id_of(random.randint(0, 40)), "day": day(), "rung": words()},
    "ground-zero-over": lambda: {"setback": id_of(random.randint(0, 40)), "day": day(), **some(helped=words())},
    "checklist-answer": lambda: {
        "checklist": random.choice(["symptoms", QUESTIONS, "constructor"]),
        "item": random.choice(["pain", "aid", "to-string"]),
        "note": words(),
        **some(ticked=random.random() < 0.7, rating=random.choice([None, 0, 6, 10.0])),
    },
    "reflection": lambda: {"prompt": random.choice(["for-my-visit", "proud-of"]), "words": words()},
    "chapter-read": lambda: {"chapter": random.choice(CHAPTERS)},
    "assignment-accepted": lambda: {
        "assignment": random.choice(["a-1", "b"]),
        "version": random.choice([1, 2, 2.0]),
        "content": some(title=random.choice([words(), 7]), chapters=random.choice([CHAPTERS, [*CHAPTERS, 7, CHAPTERS[0]], "goals", []])),
    },
    "withdrawal": lambda: {"entry": id_of(random.randint(0, 80))},
    "sunrise": lambda: {"day": 7},
}  # fmt: skip


def made_up(seed: int) -> bytes:
    """Return a file with a diary in which everything may happen, and perhaps with what it is about."""
    random.seed(seed)
    log = []
    for number in range(random.randint(0, 80)):
        kind = random.choice(list(DATA))
        earlier = [each["id"] for each in log if each["type"] == kind]
        edits = {"replaces": random.choice(earlier)} if earlier and random.random() < 0.3 else {}
        at = f"{day()}T09:30:00+01:00"
        log.append({"id": id_of(number), "type": kind, "at": at, **edits, "data": DATA[kind]()})
    random.shuffle(log)
    parts = random.choice(
        [list(PARTS), random.sample(PARTS, random.randint(0, 8)), "goals", [{}, "days"]]
    )
    last = random.choice(
        [
            str(FIRST + timedelta(random.randint(0, 14))),
            "2026-12-23",
            "2026-02-30",
            "2026-W52-1",
            None,
        ]
    )
    visit = {"from": str(FIRST), "to": last, "parts": parts}
    return file_of(*log, visit=random.choice([visit, visit, visit, None, [], 7]))


def in_python(data: bytes, names: dict[str, str]) -> dict[str, Any]:
    try:
        text = text_in(data)
        reading = read_text(text)
    except BackupError as error:
        return {"why": error.why}
    log = sorted(reading.entries, key=lambda entry: entry["id"])
    given = cover_in(fields_of(text))
    cover = given or last_weeks_of(log)
    told = sections_of(log, cover, names)
    sections = [
        [
            part,
            title,
            scale,
            [[*line] for line in lines],
            [*map(list, (table.head, *table.rows))] if table else [],
        ]
        for part, title, scale, lines, table in told
    ]
    sheet = on_one_sheet(told)
    return {
        "span": span_in_words(cover),
        "isWhole": not given,
        "cutOff": reading.cut_off,
        "leftOut": reading.left_out,
        "garbled": reading.garbled,
        "sections": sections,
        "isClose": sheet.type == CLOSE,
        "left": sheet.left,
    }


@contextmanager
def a_page(names: dict[str, str], folder: Path) -> Iterator[Callable[[bytes], dict[str, Any]]]:
    """Start the browser's own reading, in Node: given a file, it says what is on its page."""
    script = bundle(Path(__file__).with_name("read-visits.ts"), folder)
    pipe = subprocess.PIPE
    with subprocess.Popen(["node", script], stdin=pipe, stdout=pipe) as node:

        def ask(data: bytes) -> dict[str, Any]:
            node.stdin.write(base64.b64encode(data) + b"\n")
            node.stdin.flush()
            return json.loads(node.stdout.readline())

        ask(json.dumps(names).encode())
        yield ask
        node.stdin.close()


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_a_page_says_what_the_table_says(case: dict[str, Any]) -> None:
    told = in_python(file_of(*case["entries"], visit=case["visit"]), TABLE["names"])
    assert [told["span"], told["isWhole"]] == [case["span"], case["isWhole"]]
    # A part without a table ends with its lines.
    assert [each[: 5 if each[4] else 4] for each in told["sections"]] == case["sections"]


def compare_many(files: list[tuple[str, bytes]], folder: Path) -> None:
    names = names_known()
    pages = 0
    with a_page(names, folder) as ask:
        for called, data in files:
            here, there = in_python(data, names), ask(data)
            assert json.loads(plain(here)) == json.loads(plain(there)), f"{called}: {data[:3000]!r}"
            pages += bool(here.get("sections"))
    assert pages > len(files) / 3


def test_a_page_says_the_same_in_both_languages(tmp_path: Path) -> None:
    files = [(f"made_up({seed})", made_up(seed)) for seed in range(400)]
    compare_many(files + [(f"damaged({seed})", damaged(seed)) for seed in range(200)], tmp_path)


@pytest.mark.slow
def test_many_pages_say_the_same_in_both_languages(tmp_path: Path) -> None:
    first = int(os.environ.get("SEED", random.SystemRandom().randrange(10**9)))
    print(f"SEED={first}")
    seeds = range(first, first + int(os.environ.get("FUZZ", 10_000)))
    compare_many([(f"made_up({seed})", made_up(seed)) for seed in seeds], tmp_path)
