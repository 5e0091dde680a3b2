"""A file of the diary that an older or newer version wrote, that was closed, or that is to be erased."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from climbing_back.diary import InvalidEntryError, SQLiteStore
from climbing_back.diary.homes import sqlite_file
from climbing_back.diary.homes.default import default_path
from tests import faults
from tests.diary.store_files import OLDER, entries_of, note, one_sentence


def test_an_older_file_keeps_everything(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    shutil.copy(OLDER, path)
    older = entries_of(OLDER)
    assert [entry["type"] for entry in older] == [
        "checklist-answer",
        "check-in",
        "goal",
        "a-type-of-later",
        "checklist-answer",
        "withdrawal",
    ]
    assert older[2]["also-later"] == "kept"
    with closing(SQLiteStore(path)) as store:
        # As text, so that the order of the fields counts too.
        assert json.dumps(store.entries()) == json.dumps(older)
        entry = note()
        store.add([entry, older[0]])
        store.remove([older[1]["id"]])
    with closing(SQLiteStore(path)) as again:
        assert again.entries() == [older[0], *older[2:], entry]
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
    assert older[0]["at"].encode() in path.read_bytes()
    assert older[1]["at"].encode() not in path.read_bytes()


def test_an_older_file_that_another_program_holds_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.05)
    path = tmp_path / "diary.sqlite3"
    shutil.copy(OLDER, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with one_sentence("Another program", str(path)):
            SQLiteStore(path)
    with closing(SQLiteStore(path)) as store:
        assert store.entries() == entries_of(OLDER)


def test_a_newer_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    with closing(SQLiteStore(path)) as store:
        store.add([note()])
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {sqlite_file.VERSION + 1}")
    before = path.read_bytes()
    with one_sentence("newer version", "update the course", str(path)):
        SQLiteStore(path)
    assert path.read_bytes() == before


def test_a_place_where_no_file_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    places = [tmp_path, tmp_path / "file" / "diary.sqlite3", tmp_path / ("x" * 300)]
    places.append(tmp_path / "with\0a sign that no name may have")
    if os.name == "posix":
        # To wait for what comes through a pipe would be to wait for ever.
        os.mkfifo(tmp_path / "pipe")
        places += [tmp_path / "pipe", Path("/dev/null"), Path("/dev/null/diary.sqlite3")]
    for path in places:
        with one_sentence("cannot be opened or made", "choose", str(path)):
            SQLiteStore(path)
    monkeypatch.setenv("CLIMBING_BACK_DIARY", "~nobody-of-this-name/diary.sqlite3")
    with one_sentence("cannot be opened or made", "CLIMBING_BACK_DIARY", "~nobody-of-this-name"):
        default_path()


def test_a_diary_that_was_closed(tmp_path: Path) -> None:
    store = SQLiteStore(tmp_path / "diary.sqlite3")
    store.close()
    for use in (store.entries, lambda: store.add([note()]), lambda: store.remove(["1"])):
        with one_sentence("was closed", "open it again", str(store.path)):
            use()


def test_ids_that_no_entry_can_have_are_no_trouble(tmp_path: Path) -> None:
    entry = note()
    with closing(SQLiteStore(tmp_path / "diary.sqlite3")) as store:
        store.add([entry])
        store.remove(["\ud800", "\0", None, 7, {}, ["x"], entry["id"].encode()])  # type: ignore[list-item]
        assert store.entries() == [entry]


def test_what_no_backup_could_bring_back_is_not_kept(tmp_path: Path) -> None:
    deep: object = "words"
    for _ in range(100_000):
        deep = [deep]
    with closing(SQLiteStore(tmp_path / "diary.sqlite3")) as store:
        for odd in (deep, float("inf"), b"words", {"\ud800": 1}):
            with pytest.raises(InvalidEntryError) as caught:
                store.add([{**note(), "more": odd}])
            assert str(caught.value).startswith("This diary entry cannot be kept: ")
            assert len(str(caught.value)) < 200
        assert store.entries() == []
    while isinstance(deep, list):
        deep = deep.pop()


@pytest.mark.parametrize("size", [1, 50, 500, 9_000])
def test_erased_words_are_nowhere_in_or_beside_the_file(size: int, tmp_path: Path) -> None:
    log = [note(f"erased-{n} " + "y" * size) for n in range(40)]
    kept = [note(f"kept-{n}") for n in range(3)]
    with closing(SQLiteStore(tmp_path / "diary.sqlite3")) as store:
        for entry in log:
            store.add([entry])
        store.add(kept)
        before = store.path.read_bytes()
        store.remove([entry["id"] for entry in log])
        files = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    words = [entry["id"].encode() for entry in log] + [b"erased-", b"y" * min(size + 1, 20)]
    left = sum(word in content for word in words for content in files.values())
    faults.note(
        "What was erased is looked for in the files",
        how=f"{len(log)} entries of {size:,} signs, in the diary, its -wal and its -shm",
        where="Python",
        said=len(words),
        lost=left,
    )
    assert all(word in before for word in words[:-1])
    assert left == 0
    assert all(entry["id"].encode() in files["diary.sqlite3"] for entry in kept)


def test_pages_are_overwritten_before_the_file_gets_smaller(tmp_path: Path) -> None:
    """A disk keeps what stood behind the new end of a file, so nothing of worth may stand there."""
    log = [note("erased " + "y" * 3000) for _ in range(40)]
    seen: list[bytes] = []
    with closing(SQLiteStore(tmp_path / "diary.sqlite3")) as store:
        store.add(log)
        store._db.set_trace_callback(
            lambda statement: statement == "VACUUM" and seen.append(store.path.read_bytes())
        )
        store.remove([entry["id"] for entry in log])
        store._db.set_trace_callback(None)
        (just_before,) = seen
        assert len(just_before) > len(store.path.read_bytes())
        assert b"erased " not in just_before
