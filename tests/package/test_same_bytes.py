"""The same commit makes the same file: ``make dist``, followed twice in two clones."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.slow

# What could leave a trace: where and when it is made, in which order a set is walked, in which language.
BUILDERS = {
    "one": {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    "another/with a longer name": {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland"},
}


def packed(clone: Path, own: dict[str, str]) -> Path:
    """Follow the steps of ``make dist``, with the packages that are installed here."""
    # What is installed, and what npm installed, is the same for all.
    (clone / "node_modules").symlink_to((ROOT / "node_modules").resolve())
    places = {
        "PYTHONPATH": str(clone),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    environment = {**os.environ, **places, **own}
    for command in (
        ["npm", "run", "--silent", "build"],
        [sys.executable, "-m", "climbing_back.build"],
        [sys.executable, "release.py", "book"],
    ):
        subprocess.run(command, cwd=clone, env=environment, check=True)
    (made,) = (clone / "dist").glob("*.zip")
    return made


@pytest.mark.skipif(
    not shutil.which("git") or not (ROOT / ".git").exists(), reason="This is no clone."
)
def test_the_same_commit_makes_the_same_bytes(tmp_path: Path) -> None:
    # Both before the first is built: somebody may commit meanwhile.
    for name in BUILDERS:
        subprocess.run(["git", "clone", "--quiet", ROOT, tmp_path / name], check=True)
    one, another = (packed(tmp_path / name, own) for name, own in BUILDERS.items())
    digests = [hashlib.sha256(file.read_bytes()).hexdigest() for file in (one, another)]
    if digests[0] != digests[1]:
        with zipfile.ZipFile(one) as left, zipfile.ZipFile(another) as right:
            assert left.namelist() == right.namelist()
            differs = [name for name in left.namelist() if left.read(name) != right.read(name)]
        pytest.fail(f"These files differ: {differs}")
