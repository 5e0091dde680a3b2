"""Files that were damaged or made up: both languages find the same in them, or say the same words.

Many more, with seeds of their own: ``FUZZ=100000 pytest -m slow tests/diary/test_fuzz.py``.
"""

import base64
import json
import os
import random
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from climbing_back.diary import BackupError, SQLiteStore, in_effect, read_backup, validate
from climbing_back.diary.format.backup import Reading, write_backup
from tests import faults
from tests.bench.log import bundle
from tests.diary.test_log_properties import views

FILE = Path(__file__).with_name("released") / "1.json"
HEAD, *LINES = FILE.read_text("utf-8").splitlines()
ENTRIES = [line.removesuffix(",") for line in LINES[:-1]]
OWN = [json.loads(line) for line in ENTRIES[::4]]

CHOOSE = r"Choose a file whose name begins with climbing-back-diary\."
CLEAN = re.compile(
    rf"(This is not a diary file of this course\. Your diary is as it was\. {CHOOSE}"
    r"|(Nothing in this file can be read as a diary|This file is empty)\. Your diary is as it was\."
    r" Choose another copy of it, if you have one\."
    r"|This file was made by another version of the course \(-?[0-9]{1,16}\)\."
    r" Your diary is as it was\. Load the newest version of the course and try again\.)"
)
SCRIPT = "<script>alert(1)</script>"
DEEP: Any = json.loads("[" * 40 + "]" * 40)
ODD = [
    *[
        None,
        True,
        False,
        0,
        1,
        -1,
        2,
        0.5,
        6.0,
        -0.0,
        1e300,
        10**20,
        "",
        "1",
        "\0",
        "\ud83d",
        SCRIPT,
    ],
    *["a" * 20_001, "\ud83d" * 20_000, "🧗" * 20_000, "🧗" * 20_001, "withdrawal", "sunrise"],
    *["2026-02-30", "2028-02-29", "1970-01-01", "2100-02-29", "2106-02-07", "2200-01-01"],
    *["03bb2cc3-d800-7000-8000-000000000000", "ffffffff-ffff-7fff-bfff-ffffffffffff"],
    *[OWN[0]["id"], [], {}, [[]], {"toString": 1}, DEEP, OWN[1]],
]
NAMES = ["__proto__", "constructor", "toString", "length", "", "sky", "\ud83d", SCRIPT]
NAMES += ["id", "type", "at", "data", "replaces", "entries", "version", "format", "items", "day"]
PIECES = ["1e400", "-Infinity", "NaN", "9" * 5000, "[" * 5000, '{"a":' * 5000, "]", "}", "{", ","]
PIECES += ["[" * 900 + "]" * 900, "[" * 5000 + "]" * 5000, '"a":' + "[" * 200 + "]" * 200 + ","]
PIECES += ['{"a":' * 1500 + "1" + "}" * 1500, "[" * 1500 + "no JSON" + "]" * 1500, "}" * 200]
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


def in_one_line(text: str) -> str:
    return text.replace("\n", "")


def deepen(text: str) -> str:
    """Put something very deep in place of a value. It stays JSON, or nearly."""
    values = list(re.finditer(r'(?<=:)(true|false|[0-9]+|"[^"\\]*")', text))
    if not values:
        return text
    value = random.choice(values)
    depth = random.choice([30, 95, 100, 101, 105, 900, 1100, 5000])
    inside = random.choice(["", "1", "no JSON", '"]"', "[1,2]"])
    begin, end = random.choice([("[", "]"), ('{"a":', "}"), ('[{"a":', "}]")])
    inside = inside if begin == "[" else inside or "null"
    deep = begin * depth + inside + end * (depth - random.choice([0, 0, 0, 1]))
    return text[: value.start()] + deep + text[value.end() :]


CHANGES: list[Callable[[str], str]] = [
    *[cut, flip, splice, move_lines, join, deepen, in_one_line, in_one_line],
    *[change_fields] * 5,
]


def made_up(seed: int) -> bytes:
    random.seed(seed)
    text = good()
    for _ in range(random.randint(1, 4)):
        text = random.choice(CHANGES)(text)
    data = text.encode("utf-8", "surrogateescape")
    if random.random() < 0.1:
        # As another program saves it.
        name = random.choice(["utf-16", "utf-16-be", "utf-8-sig", "cp1252"])
        data = data.decode("utf-8", "replace").encode(name, "replace")
        data = b"\xfe\xff" + data if name == "utf-16-be" else data
    if random.random() < 0.2 and data:
        place = random.randrange(len(data))
        data = data[:place] + random.randbytes(random.randint(0, 3)) + data[place + 1 :]
    return data


Ask = Callable[[bytes], Callable[[], dict[str, Any]]]


@contextmanager
def a_page(folder: Path) -> Iterator[Ask]:
    """Start the page's own reading, in Node: asked for a file, it will say what it finds there."""
    script = bundle(Path(__file__).with_name("read-many.ts"), folder)
    pipe = subprocess.PIPE
    with subprocess.Popen(["node", script], stdin=pipe, stdout=pipe) as node:

        def ask(data: bytes) -> Callable[[], dict[str, Any]]:
            node.stdin.write(base64.b64encode(data) + b"\n")
            node.stdin.flush()
            return lambda: json.loads(node.stdout.readline())

        write_backup(OWN, folder / "own.json")
        ask((folder / "own.json").read_bytes())()
        yield ask
        node.stdin.close()


def in_python(file: Path) -> dict[str, Any]:
    """Read the file; it ends in plain words, or in entries that can be kept."""
    try:
        reading = read_backup(file)
    except BackupError as error:
        assert CLEAN.fullmatch(str(error))
        return {"error": str(error)}
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
    assert read_backup(file) == Reading(log, left_out=0, cut_off=False, garbled=False)
    return {
        "entries": reading.entries,
        "leftOut": reading.left_out,
        "cutOff": reading.cut_off,
        "garbled": reading.garbled,
        "inEffect": [entry["id"] for entry in in_effect(log)],
    }


def plain(answer: dict[str, Any]) -> str:
    """Write an answer down so that the same is the same: 6 is 6.0, and true is not 1."""

    def number(digits: str) -> float:
        return float(digits) + 0.0

    read = json.loads(json.dumps(answer), parse_int=number, parse_float=number)
    return json.dumps(read, sort_keys=True)


def compare_many(seeds: range, folder: Path) -> None:
    """Read as many files in both languages; the shortest that they do not agree on is shown."""
    file = folder / "diary.json"
    found: dict[str, int] = {"entries": 0, "errors": 0}
    wrong: list[tuple[bytes, int, str]] = []
    with a_page(folder) as ask:
        for seed in seeds:
            data = made_up(seed)
            file.write_bytes(data)
            answer = ask(data)
            try:
                here = in_python(file)
            except Exception as error:
                here = {"fault": repr(error)}
            there = answer()
            if "fault" in here or plain(here) != plain(there):
                wrong.append((data, seed, f"Python: {plain(here)}\npage: {plain(there)}"))
            found["errors"] += "error" in here
            found["entries"] += len(here.get("entries", []))
    print(f"{len(seeds):,} files from seed {seeds[0]}: {found}, {len(wrong)} read differently")
    faults.note(
        "A backup file is damaged or made up",
        how=f"{len(seeds):,} files, each read in both languages, which have to find the same",
        where="Python and TypeScript",
        said=len(seeds),
        lost=len(wrong),
    )
    if wrong:
        data, seed, answers = min(wrong, key=lambda each: len(each[0]))
        pytest.fail(f"made_up({seed}), {len(wrong)} in all:\n{data[:3000]!r}\n{answers[:3000]}")


def test_damaged_files_say_the_same_in_both_languages(tmp_path: Path) -> None:
    compare_many(range(1_000), tmp_path)


@pytest.mark.slow
def test_many_damaged_files_say_the_same_in_both_languages(tmp_path: Path) -> None:
    first = int(os.environ.get("SEED", random.SystemRandom().randrange(10**9)))
    print(f"SEED={first}")
    compare_many(range(first, first + int(os.environ.get("FUZZ", 100_000))), tmp_path)
