"""``python -m tests.bench.log``: how the time that a log takes grows, in both languages.

Honest diaries, and such as only a foreign file holds: one long chain of edits, many edits of one
entry, withdrawals of withdrawals. Ten times the entries should take about ten times as long.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from climbing_back.diary import (
    SQLiteStore,
    activities,
    answers_of,
    check_ins,
    consistency,
    goals,
    in_effect,
    plan_on,
    read_backup,
    setbacks,
    write_backup,
)
from tests.conftest import ROOT

SIZES = (1_000, 10_000, 100_000)
LOGS = (
    "an honest diary",
    "one chain of edits: goal",
    "a chain of edits, each with another one",
    "many edits of one: ground-zero",
    "many edits of one: session",
    "steps of a setback with many versions",
    "a withdrawal of a withdrawal, and so on",
    "takes everything back",
    "nothing else: backup",
)
DAY = date(2025, 6, 1)

READS: dict[str, Callable[[list[dict[str, Any]]], object]] = {
    "in effect": in_effect,
    "answers of a checklist": lambda log: answers_of(log, "symptoms"),
    "the plan of a day": lambda log: plan_on(log, DAY),
    "goals": goals,
    "activities": activities,
    "setbacks": lambda log: setbacks(log, DAY),
    "consistency": lambda log: consistency(log, DAY),
    "check-ins": check_ins,
}


def merge(log: list[dict[str, Any]]) -> None:
    with closing(SQLiteStore(":memory:")) as store:
        store.add(log[1::2])
        store.add(log)


def bundle(script: Path, into: Path) -> Path:
    """Make one file of a TypeScript program and all that it needs, for Node."""
    made = into / f"{script.stem}.mjs"
    esbuild = ROOT / "node_modules/.bin/esbuild"
    options = ["--bundle", "--platform=node", "--format=esm", "--log-level=warning"]
    subprocess.run([esbuild, script, *options, f"--outfile={made}"], cwd=ROOT, check=True)
    return made


def in_typescript(script: Path, name: str, size: int, file: Path) -> dict[str, float]:
    """Return milliseconds for all that a page does; the log is in ``file`` after that."""
    command = ["node", script, name, str(size), file]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    times: dict[str, float] = json.loads(done.stdout)
    return times


def in_python(file: Path) -> dict[str, float]:
    """Return milliseconds for all that Python does with the log in ``file``."""
    log: list[dict[str, Any]] = []

    def read() -> None:
        log.extend(read_backup(file).entries)

    actions: dict[str, Callable[[], object]] = {"reading a file": read}
    for what, view in READS.items():
        actions[what] = lambda view=view: view(log)
    actions["merging"] = lambda: merge(log)
    actions["writing a file"] = lambda: write_backup(log, file)
    times = {}
    for what, action in actions.items():
        start = time.perf_counter()
        action()
        times[what] = (time.perf_counter() - start) * 1000
    return times


def report(sizes: tuple[int, ...] = SIZES) -> None:
    """Print milliseconds for each size, and how many times as much the last is as the one before."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        script = bundle(ROOT / "tests/bench/log.ts", folder)
        for name in LOGS:
            columns: dict[str, list[dict[str, float]]] = {"TypeScript": [], "Python": []}
            for size in sizes:
                file = folder / "diary.json"
                columns["TypeScript"].append(in_typescript(script, name, size, file))
                columns["Python"].append(in_python(file))
            print(f"{name:48}" + "".join(f"{size:>10,}" for size in sizes) + "   growth")
            for language, times in columns.items():
                for what in times[0]:
                    row = [each[what] for each in times]
                    growth = row[-1] / max(row[-2], 0.1)
                    cells = "".join(f"{each:10,.1f}" for each in row)
                    print(f"  {language:12}{what:34}{cells}{growth:8.1f}×")
            print()
    print(
        "Milliseconds, once each. Ten times the entries: 10× is looking at each once, with what a full"
    )
    print("memory adds to that; 100× would be looking at each pair.\n")


if __name__ == "__main__":
    report()
