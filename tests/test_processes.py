"""Several processes run the tests, and one alone what shares a thing that takes long to make."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

SHARING = """
import os, pytest

@pytest.fixture(scope="module")
def shared():
    print(f"made by {os.getpid()}", file=open("made", "a"))

@pytest.mark.parametrize("number", range(8))
def test_one(shared, number):
    pass
"""


def test_what_a_module_shares_is_made_once(tmp_path: Path) -> None:
    (tmp_path / "test_sharing.py").write_text(SHARING)
    options = ["-n", "2", "--dist", "loadgroup", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    result = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--rootdir", tmp_path, "test_sharing.py"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "8 passed" in result.stdout, result.stdout + result.stderr
    assert len((tmp_path / "made").read_text().splitlines()) == 1
