"""``python -m tests.bench.building``: how long building takes, and how that grows with the number of pages.

Seconds of the processor stand beside those of the clock: on a machine with other work, the clock tells more of that.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT

TIMES = (1, 10, 50)
# What other pages lead to is there once: works, words, names of Python.
ONCE = ("book/reference/", "book/for-clinicians/")


@dataclass(frozen=True)
class Cost:
    """What a build took: seconds by the clock and of all processors, and megabytes of its largest process."""

    seconds: float
    processor: float
    megabytes: float


def build(folder: Path) -> Cost:
    """Build the book in ``folder``."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "climbing_back.build"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    # As `subprocess` waits, and with what it cost.
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"The book in {folder} could not be built. What stands above says why.")
    return Cost(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1e3)


def multiplied(folder: Path, times: int) -> int:
    """Make the source of a book with each page ``times`` times, and return how many pages that are."""
    shutil.copytree(ROOT / "book", folder / "book")
    shutil.copy(ROOT / "_config.yml", folder)
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
    for part in contents["parts"]:
        chapters = part["chapters"]
        part["chapters"] = [
            copied
            for number in range(times)
            for chapter in chapters
            if (copied := _copy(folder, chapter, number))
        ]
    (folder / "_toc.yml").write_text(yaml.safe_dump(contents, sort_keys=False), "utf-8")
    return str(contents).count("'file'") + 1


def _copy(folder: Path, entry: dict[str, Any], number: int) -> dict[str, Any] | None:
    """Copy a page and those below it, and return its place in the contents; the first is the page itself."""
    name = entry["file"]
    if number and name.startswith(ONCE):
        return None
    if number:
        for file in folder.glob(f"{name}.*"):
            shutil.copy(file, file.with_stem(f"{file.stem}-{number}"))
        name = f"{name}-{number}"
    below = [_copy(folder, each, number) for each in entry.get("sections", [])]
    sections = {"sections": [each for each in below if each]} if any(below) else {}
    return {**entry, "file": name, **sections}


def report(times: tuple[int, ...] = TIMES) -> None:
    """Print what each build costs, and what it costs for each page."""
    print(
        f"{'building':>10}{'pages':>8}{'':26}{'clock':>9}{'processor':>11}{'memory':>10}{'processor a page':>19}"
    )
    for each in times:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            pages = multiplied(folder, each)
            chapter = folder / "book/reference/sources.md"
            costs = {"cold": build(folder)}
            chapter.write_text(chapter.read_text("utf-8") + "\nOne more line.\n", "utf-8")
            costs["after one page"] = build(folder)
            costs["with no change"] = build(folder)
        for what, cost in costs.items():
            print(
                f"{each:>9}×{pages:>8,}  {what:24}{cost.seconds:7.1f} s{cost.processor:9.1f} s"
                f"{cost.megabytes:7.0f} MB{cost.processor / pages * 1000:16.1f} ms",
                flush=True,
            )
    print()


if __name__ == "__main__":
    report(tuple(map(int, sys.argv[1:])) or TIMES)
