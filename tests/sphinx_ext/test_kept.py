"""What a build keeps for the next one is never older than what it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from climbing_back.sphinx_ext.kept import Kept

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "kept.json"
    kept = Kept(file)
    kept.text("a", "source of a", lambda: "A")
    kept.text("b", "source of b", lambda: "B")
    kept.save()
    return file


def again() -> str:
    return "made again"


def test_what_did_not_change_is_not_made_again(file: Path) -> None:
    assert Kept(file).text("a", "source of a", again) == "A"


def test_what_changed_is_made_again(file: Path) -> None:
    assert Kept(file).text("a", "another source", again) == "made again"


def test_what_nobody_asks_for_is_not_kept(file: Path) -> None:
    kept = Kept(file)
    kept.text("a", "source of a", again)
    kept.save()
    assert Kept(file).text("b", "source of b", again) == "made again"


@pytest.mark.parametrize(
    "broken", ["", "{", "[1]", '{"a": ["only a digest"]}', '{"a": null}', "[]"]
)
def test_a_broken_file_is_as_none(file: Path, broken: str) -> None:
    file.write_text(broken, "utf-8")
    assert Kept(file).text("a", "source of a", again) == "made again"
