"""``python -m tests.changed``: the tests of what differs from the last commit, for ``make quick``.

Tests mirror the package: those of a component carry its name, those of any other room stand in its folder.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.conftest import ROOT

TESTS = Path("tests")


def covering(path: Path) -> set[Path]:
    """Return the Python tests of one file, by the file's path in the project."""
    match path.parts:
        case ("tests", _, *_) if path.name.startswith("test_"):
            return {path}
        case ("tests", room, _, *_):
            return _in_room(room)
        case ("climbing_back", "components", name, _, *_):
            return _named(name) or _in_room("components")
        case ("climbing_back", room, _, *_):
            return _in_room(room)
        case ("book", *_):
            return {TESTS / "test_notebooks.py", *_in_room("content")}
    return set()


def changed() -> list[Path]:
    """Return the files that differ from the last commit, new ones among them."""
    names = [
        subprocess.run(
            ["git", *command], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.splitlines()
        for command in (
            ("diff", "--name-only", "--diff-filter=d", "HEAD"),
            ("ls-files", "--others", "--exclude-standard"),
        )
    ]
    return [Path(name) for each in names for name in each]


def _named(name: str) -> set[Path]:
    return {file.relative_to(ROOT) for file in (ROOT / TESTS).rglob(f"test_{name}*.py")}


def _in_room(room: str) -> set[Path]:
    # All of the browser's tests take minutes. Those of a component are found by its name.
    has_tests = room != "browser" and any((ROOT / TESTS / room).glob("test_*.py"))
    return {TESTS / room} if has_tests else set()


if __name__ == "__main__":
    print(*sorted({str(test) for path in changed() for test in covering(path)}))
