"""Where the course can be installed, as README.md says: pip finds a wheel of each package for the oldest and the newest Python."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NEEDED = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["lab"]]
ROWS = re.findall(
    r"^\| (\w+, \S+) \| (3\.\d+) to (3\.\d+) \|$",
    (ROOT / "README.md").read_text("utf-8"),
    re.MULTILINE,
)
TAGS = {
    "Linux, x86-64": ["manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"],
    "Linux, ARM": ["manylinux_2_28_aarch64", "manylinux_2_17_aarch64", "manylinux2014_aarch64"],
    "macOS, Apple": [
        f"macosx_{n}_0_{which}" for n in (14, 13, 12, 11) for which in ("arm64", "universal2")
    ],
    "macOS, Intel": [
        f"macosx_{n}_{which}"
        for n in ("11_0", "10_15", "10_13", "10_12", "10_9")
        for which in ("x86_64", "universal2")
    ],
    "Windows, x86-64": ["win_amd64"],
    "Windows, ARM": ["win_arm64"],
}


def found(
    where: str, python: str, needed: list[str], folder: Path
) -> subprocess.CompletedProcess[str]:
    """Ask pip for wheels only, as if it ran elsewhere. It installs nothing."""
    elsewhere = ["--python-version", python, "--implementation", "cp", "--only-binary=:all:"]
    for abi in (f"cp{python.replace('.', '')}", "abi3", "none"):
        elsewhere += ["--abi", abi]
    for tag in TAGS[where]:
        elsewhere += ["--platform", tag]
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--ignore-installed"]
    command = [*pip, "--target", str(folder), *elsewhere, *needed]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Leave these tests out where pip has nobody to ask."""
    if found("Linux, x86-64", "3.11", ["click"], tmp_path_factory.mktemp("nothing")).returncode:
        pytest.skip("pip finds no package index here.")


def test_the_table_says_what_the_package_says() -> None:
    assert [where for where, *_ in ROWS] == list(TAGS)
    newest = {last for _, _, last in ROWS}
    assert newest == {"3.14"}
    said = {each.rpartition(" ")[2] for each in PROJECT["classifiers"] if ":: 3." in each}
    assert said == {"3.11", "3.12", "3.13", "3.14"}
    assert "(3, 11) <= sys.version_info < (3, 15)" in (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.usefixtures("index")
@pytest.mark.parametrize(
    ("where", "python"), [(where, python) for where, *ends in ROWS for python in ends]
)
def test_there_are_wheels_of_everything(where: str, python: str, tmp_path: Path) -> None:
    # pip asks this system, and not the other one, what only some systems need.
    needed = [*NEEDED, "pywinpty"] if where.startswith("Windows") else NEEDED
    done = found(where, python, needed, tmp_path)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.usefixtures("index")
def test_it_would_be_said_when_there_is_none(tmp_path: Path) -> None:
    done = found("macOS, Intel", "3.11", ["argon2-cffi-bindings==26.2.0"], tmp_path)
    assert done.returncode == 1
    assert "argon2-cffi-bindings" in done.stderr
