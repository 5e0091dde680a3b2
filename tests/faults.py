"""What was done to the diary on purpose, and what was lost by it: ``python -m tests.faults`` makes the page.

A test that simulates a fault notes it with :func:`note` (in TypeScript: ``tests/faults.ts``) before it
asserts. The notes of the last run lie in ``_build/faults``, and the page beside this file is made of them.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections import defaultdict
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTES = ROOT / "_build/faults"
PAGE = Path(__file__).with_name("FAULTS.md")

HEAD = """\
# What was simulated, and what was lost

Made by `make test` from what its tests noted. {ways} faults were caused on purpose, in {places}.
{said} things had been called saved by then, or were shown as kept. **{lost} of them {were} lost.**

*Said* is 0 where nothing could be kept, and the page or Python said so.

| fault | how it was caused | where | said | lost |
|---|---|---|---:|---:|
"""


@dataclass(frozen=True, order=True)
class Fault:
    """One fault that was simulated: in a few words, how, in which engine or language, and its toll."""

    fault: str
    how: str
    where: str
    said: int
    lost: int


def note(fault: str, *, how: str, where: str, said: int, lost: int) -> None:
    """Write down a simulated fault, before the test asserts that nothing was lost."""
    NOTES.mkdir(parents=True, exist_ok=True)
    line = json.dumps(asdict(Fault(fault, how, where, said, lost)))
    # One file a process: several write at a time.
    with (NOTES / f"{os.getpid()}.jsonl").open("a", encoding="utf-8") as notes:
        notes.write(f"{line}\n")


def forget() -> None:
    """Forget the notes of earlier runs."""
    shutil.rmtree(NOTES, ignore_errors=True)


def page() -> str:
    """Return the page that the notes make, the same for the same notes."""
    lines = [
        line for file in NOTES.glob("*.jsonl") for line in file.read_text("utf-8").splitlines()
    ]
    faults = {Fault(**json.loads(line)) for line in lines}
    places = defaultdict(set)
    for each in faults:
        places[each.fault, each.how, each.said, each.lost].add(each.where)
    lost = sum(each.lost for each in faults)
    head = HEAD.format(
        ways=len({(each.fault, each.how) for each in faults}),
        places=_list({each.where for each in faults}),
        said=f"{sum(each.said for each in faults):,}",
        lost=f"{lost:,}" if lost else "None",
        were="was" if lost in (0, 1) else "were",
    )
    rows = []
    for name, group in groupby(sorted(places), key=lambda row: row[0]):
        # A fault is named once, above all the ways in which it was caused.
        for number, (_, how, said, lost) in enumerate(group):
            where = _list(places[name, how, said, lost])
            rows.append(f"| {'' if number else name} | {how} | {where} | {said:,} | {lost:,} |\n")
    return head + "".join(rows)


def _list(names: set[str]) -> str:
    *most, last = sorted(names) or ["no place"]
    return f"{', '.join(most)} and {last}" if most else last


if __name__ == "__main__":
    if sys.argv[1:] == ["forget"]:
        forget()
    else:
        PAGE.write_text(page(), "utf-8")
