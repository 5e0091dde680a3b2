"""Draw the pictures and diagrams that are not up to date: ``make figures``. ``--check`` only says which those are."""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor

from climbing_back.content.diagrams import PICTURES, diagram_files
from climbing_back.content.exercises import figure_files
from climbing_back.figures import DRAWINGS
from climbing_back.figures.digests import (
    DIGESTS_OF_DIAGRAMS,
    digest,
    digest_of_diagram,
    read_digests,
    stale,
    stale_diagrams,
    write_digests,
)

AT_ONCE = 2
"""Drawings made at the same time: each needs some hundred megabytes."""


def draw(name: str) -> str:
    """Draw one picture, still and moving, and return its name."""
    # Two processes that each take all processors hinder each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from climbing_back.figures import read_figure
    from climbing_back.figures.drawing import in_motion, still

    motion = read_figure(name)
    for kind, drawn in (("", still(motion)), (".moving", in_motion(motion))):
        (DRAWINGS / f"{name}{kind}.svg").write_text(drawn, "utf-8", newline="\n")
    return name


def draw_diagram(name: str) -> str:
    """Draw one diagram with people into the book, and return its name."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from climbing_back.figures.diagrams.painting import diagram

    (PICTURES / f"{name}.svg").write_text(diagram(name), "utf-8", newline="\n")
    return name


def draw_diagrams(names: list[str]) -> None:
    """Draw these diagrams into the book. One whose file is gone stays there, as one drawn by hand."""
    known = set(diagram_files())
    now = {name: digest_of_diagram(name) for name in names}
    with ProcessPoolExecutor(AT_ONCE) as workers:
        for done in workers.map(draw_diagram, names):
            said = read_digests(DIGESTS_OF_DIAGRAMS)
            kept = {name: each for name, each in said.items() if name in known}
            write_digests(kept | {done: now[done]}, DIGESTS_OF_DIAGRAMS)
            print(done, flush=True)


def draw_all(names: list[str]) -> None:
    """Draw these pictures, and remove those of which there is no pose file any more."""
    DRAWINGS.mkdir(exist_ok=True)
    known = set(figure_files())
    for file in DRAWINGS.glob("*.svg"):
        if file.name.split(".")[0] not in known:
            file.unlink()
    # What changes while they are drawn is not what they are made from.
    now = {name: digest(name) for name in names}
    with ProcessPoolExecutor(AT_ONCE) as workers:
        for done in workers.map(draw, names):
            # After each one: who stops halfway has lost nothing.
            kept = {name: said for name, said in read_digests().items() if name in known}
            write_digests(kept | {done: now[done]})
            print(done, flush=True)


def check() -> int:
    """Say which pictures are not up to date; return 1 if there are any."""
    names = [*stale(), *stale_diagrams()]
    if names:
        print(
            f"{len(names)} of the pictures are not what their pose, person or drawing code says now: "
            f"{', '.join(names)}. Run: make figures",
            file=sys.stderr,
        )
    return int(bool(names))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m climbing_back.figures", description=__doc__)
    parser.add_argument("--check", action="store_true", help="draw nothing")
    parser.add_argument("names", nargs="*", help="pictures to draw even if they are up to date")
    said = parser.parse_args()
    if said.check:
        sys.exit(check())
    wanted = said.names or [*stale(), *stale_diagrams()]
    draw_all([name for name in wanted if name in figure_files()])
    draw_diagrams([name for name in wanted if name in diagram_files()])
