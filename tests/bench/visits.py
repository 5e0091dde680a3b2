"""``python -m tests.bench.visits``: a folder of visit files of a year each, read here and by a Dask cluster."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from distributed import Client, LocalCluster

from climbing_back.visits import Visits, read_visits
from climbing_back.visits.examples import example_visit

FILES = 1000
YEAR = 364
YEARS = 50
"""How many years are made up; each is in the folder many times."""

WORKERS = os.cpu_count() or 1


def make(folder: Path) -> int:
    """Write the files, and return their bytes."""
    texts = [example_visit(seed, YEAR) for seed in range(YEARS)]
    for number in range(FILES):
        (folder / f"{number:04}.json").write_text(texts[number % YEARS], "utf-8")
    return sum(len(texts[number % YEARS]) for number in range(FILES))


def used() -> tuple[float, float]:
    """Return the seconds that this process has computed, and the megabytes that it has held at most."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def timed(read: Callable[[], Visits]) -> float:
    start = time.perf_counter()
    visits = read()
    seconds = time.perf_counter() - start
    assert len(visits) == FILES
    assert not visits.troubled
    return seconds


def plain(folder: Path, pages: Path) -> tuple[float, float, float]:
    """Return the seconds that it takes here, those of computing among them, and the megabytes."""
    seconds = timed(lambda: read_visits(folder, pages=pages))
    return seconds, *used()


def on_dask(folder: Path, pages: Path) -> tuple[float, float, float]:
    """Return the same for a cluster of several processes, all of them together."""
    with (
        LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        executor = client.get_executor()
        seconds = timed(lambda: read_visits(folder, pages=pages, executor=executor))
        computed, held = zip(used(), *client.run(used).values(), strict=True)
        return seconds, sum(computed), sum(held)


WAYS = {"plain": plain, "on Dask": on_dask}


def report() -> None:
    """Print files a second and memory for each way, each in a process of its own."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "files")
        folder.mkdir()
        size = make(folder)
        print(
            f"{FILES:,} visit files of a year each, {size / FILES / 1000:.0f} kB on average, with a page of each"
        )
        for number, way in enumerate(WAYS):
            command = [
                sys.executable,
                "-m",
                "tests.bench.visits",
                way,
                folder,
                Path(temporary, str(number)),
            ]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            seconds, computed, megabytes = json.loads(done.stdout)
            processes = WORKERS if WAYS[way] is on_dask else 1
            print(
                f"{way:10}{processes:3} × Python {FILES / seconds:8.1f} files a second"
                f"{seconds:8.1f} s, computing {computed:6.1f} s{megabytes:8.0f} MB at most"
            )
        print(
            "Computing counts what starting takes, too. Memory is that of all processes together.\n"
        )


if __name__ == "__main__":
    if sys.argv[1:]:
        way, folder, pages = sys.argv[1:]
        print(json.dumps(WAYS[way](Path(folder), Path(pages))))
    else:
        report()
