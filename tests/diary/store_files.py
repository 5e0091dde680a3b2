"""Files of the diary as tests meet them: what is in them, and trouble that is said in one sentence."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from climbing_back.diary import new_entry
from climbing_back.diary.homes.trouble import DiaryError

OLDER = Path(__file__).parent / "released" / "diary-1.sqlite3"


def note(words: str = "") -> dict:
    return new_entry("reflection", {"prompt": "today", "words": words})


@contextmanager
def one_sentence(*words: str) -> Iterator[None]:
    """Expect a :class:`DiaryError` of one sentence with these words, from what SQLite said."""
    with pytest.raises(DiaryError) as caught:
        yield
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert ". " not in sentence
    assert "\n" not in sentence
    for word in words:
        assert word in sentence


def entries_of(path: Path) -> list[dict]:
    """Read the entries, oldest first, of a file in the folder of released files."""
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as db:
        return [json.loads(text) for (text,) in db.execute("SELECT entry FROM entries ORDER BY id")]


def call(function: Callable[[Path], None], path: Path) -> list[str]:
    """Return the command that calls a function in a process of its own."""
    code = f"import sys; from {function.__module__} import *; {function.__name__}"
    return [sys.executable, "-c", f"{code}(Path(sys.argv[1]))", str(path)]


def write_and_stop_short(path: Path, *statements: str) -> None:
    """Change the file at ``path`` in a process that then ends as in a power cut."""
    code = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None); "
        "[db.execute(statement).fetchall() for statement in sys.argv[2:]]; os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(path), *statements], check=True)
