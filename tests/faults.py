"""What was done to the diary on purpose, and what was lost by it: ``python -m tests.faults`` makes the page.

A test that simulates a fault notes it with :func:`note` (in TypeScript: ``tests/faults.ts``) before it
asserts. The notes of the last run lie in ``_build/faults``, and the page beside this file is made of them.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTES = ROOT / "_build/faults"
PAGE = Path(__file__).with_name("FAULTS.md")

HEAD = """\
# What was simulated, and what was lost

Made by `python -m tests.faults` from the notes of the last `make test`. Each row is a fault that a test caused on
purpose. *Said* counts what the page or Python had called saved or shown as kept, *lost* what of it was not there
afterwards.

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
    faults = sorted({Fault(**json.loads(line)) for line in lines})
    rows = (f"| {f.fault} | {f.how} | {f.where} | {f.said:,} | {f.lost:,} |" for f in faults)
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
