"""Files that were damaged or made up: reading one gives plain words, or entries that can be kept.

Slow, with many more files: ``pytest -m slow tests/record/test_fuzz.py``.
"""

import json
import random
import re
from collections.abc import Callable
from contextlib import closing
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from climbing_back.record import SQLiteStore, validate
from climbing_back.record.backup import BackupError, Reading, read_backup, write_backup
from tests.record.test_log_properties import views

FILE = Path(__file__).with_name("released") / "1.json"
HEAD, *LINES = FILE.read_text("utf-8").splitlines()
ENTRIES = [line.removesuffix(",") for line in LINES[:-1]]
OWN = [json.loads(line) for line in ENTRIES[::4]]

CLEAN = re.compile(
    r"(This is not a diary file of this course|Nothing in this file can be read as a diary"
    r"|This file was made by another version of the course \(-?[0-9]{1,16}\))"
    r"\. Your diary is as it was\.( Load the newest version of the course and try again\.)?"
)
SCRIPT = "<script>alert(1)</script>"
DEEP: Any = json.loads("[" * 40 + "]" * 40)
ODD = [
    *[None, True, False, 0, 1, -1, 2, 0.5, 6.0, 1e300, 10**20, "", "1", "\0", "\ud83d", SCRIPT],
    *["a" * 20_001, "2026-02-30", "2028-02-29", "withdrawal", "sunrise", OWN[0]["id"]],
    *["03bb2cc3-d800-7000-8000-000000000000", [], {}, [[]], {"toString": 1}, DEEP, OWN[1]],
]
NAMES = ["__proto__", "constructor", "toString", "length", "", "sky", "\ud83d", SCRIPT]
NAMES += ["id", "type", "at", "data", "replaces", "entries", "version", "format", "items", "day"]
PIECES = ["1e400", "-Infinity", "NaN", "9" * 5000, "[" * 5000, '{"a":' * 5000, "]", "}", "{", ","]
PIECES += ['"', "\\", "\\ud83d", "\0", "\n", "\r\n", "\n]}\n", "]}", "null,\n", "\ufeff", "\u2028"]
PIECES += ["☐", SCRIPT, '"version":2,', '"id":7,', '"__proto__":{"format":1},', "-", "e9", "0"]


def cut(text: str) -> str:
    place = random.randint(0, len(text))
    return random.choice([text[:place], text[:place], text[place:]])


def flip(text: str) -> str:
    data = bytearray(text.encode("utf-8", "surrogateescape"))
    for _ in range(random.randint(1, 8) if data else 0):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return data.decode("utf-8", "surrogateescape")


def splice(text: str) -> str:
    place = random.randint(0, len(text))
    return text[:place] + random.choice(PIECES) + text[place + random.choice([0, 0, 1, 5]) :]


def move_lines(text: str) -> str:
    lines = text.split("\n")
    if random.random() < 0.3:
        random.shuffle(lines)
    else:
        place = random.randrange(len(lines))
        lines[place : place + 1] = random.choice([[], [lines[place]] * 2, [*lines[:2], ""]])
    return random.choice(["\n", "\n", "\r\n", ""]).join(lines)


def join(text: str) -> str:
    return random.choice([text + text, text + good(), good() + text])


def change_fields(text: str) -> str:
    try:
        record = {"": json.loads(text)}
    except (ValueError, RecursionError):
        return text
    for _ in range(random.randint(1, 4)):
        # The outermost first: there everything is at stake.
        places = list(places_in(record))
        inside, name = places[min(random.randrange(len(places)), random.randrange(len(places)))]
        value = inside[name]
        what = random.choice(["odd", "odd", "swap", "delete", "copy", "rename"])
        if what == "odd":
            inside[name] = deepcopy(random.choice(ODD))
        elif what == "swap":
            other, its_name = random.choice(places)
            inside[name], other[its_name] = json.loads(json.dumps([other[its_name], value]))
        elif inside is not record and isinstance(inside, list):
            inside[name : name + 1] = {"delete": [], "copy": [value] * 2}.get(what, [[value]])
        elif inside is not record:
            if what != "copy":
                del inside[name]
            if what != "delete":
                inside[random.choice(NAMES)] = value
    return laid_out(record[""])


def places_in(part: Any) -> Any:
    parts = part.items() if isinstance(part, dict) else enumerate(part)
    inner = [(name, value) for name, value in parts if isinstance(value, dict | list)]
    yield from ((part, name) for name in (part if isinstance(part, dict) else range(len(part))))
    for _, value in inner:
        yield from places_in(value)


def laid_out(record: Any) -> str:
    """Write it with one entry a line, if it has entries, so that it can be cut after that."""
    if not isinstance(record, dict) or not isinstance(record.get("entries"), list):
        return json.dumps(record)
    lines = ",\n".join(json.dumps(entry) for entry in record["entries"])
    head = json.dumps({**record, "entries": []}, separators=(",", ":"))
    return head.replace('"entries":[]', f'"entries":[\n{lines}\n]', 1)


def good() -> str:
    lines = random.sample(ENTRIES, random.randint(0, 8))
    return "\n".join([HEAD, ",\n".join(lines), "]}\n"])


CHANGES: list[Callable[[str], str]] = [cut, flip, splice, move_lines, join, *[change_fields] * 5]


def made_up(seed: int) -> bytes:
    random.seed(seed)
    text = good()
    for _ in range(random.randint(1, 4)):
        text = random.choice(CHANGES)(text)
    return text.encode("utf-8", "surrogateescape")


def check(file: Path) -> None:
    try:
        reading = read_backup(file)
    except BackupError as error:
        assert CLEAN.fullmatch(str(error))
        return
    for entry in reading.entries:
        validate(entry)
    with closing(SQLiteStore(":memory:")) as store:
        store.add(OWN)
        store.add(reading.entries)
        log = store.entries()
    texts = {entry["id"]: json.dumps(entry) for entry in [*reading.entries, *OWN]}
    assert {entry["id"]: json.dumps(entry) for entry in log} == texts
    views(log)
    write_backup(log, file)
    assert read_backup(file) == Reading(log, left_out=0, cut_off=False)


def check_many(count: int, file: Path) -> None:
    first = random.SystemRandom().randrange(10**9)
    for seed in range(first, first + count):
        file.write_bytes(made_up(seed))
        try:
            check(file)
        except Exception as error:
            error.add_note(f"The file is made_up({seed}).")
            raise


def test_a_damaged_file_does_no_harm(tmp_path: Path) -> None:
    check_many(2_000, tmp_path / "diary.json")


@pytest.mark.slow
def test_many_damaged_files_do_no_harm(tmp_path: Path) -> None:
    check_many(100_000, tmp_path / "diary.json")
