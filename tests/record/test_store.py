"""The diary's file on this machine."""

import sqlite3
from pathlib import Path

import pytest

from climbing_back.record import InvalidEntryError, SQLiteStore, new_entry
from climbing_back.record.store import default_path


def tick(item: str) -> dict:
    return new_entry("checklist-answer", {"checklist": "symptoms", "item": item, "ticked": True})


@pytest.fixture
def store(tmp_path: Path) -> SQLiteStore:
    return SQLiteStore(tmp_path / "new folder" / "diary.sqlite3")


def test_each_entry_is_kept_once_and_never_changed(store: SQLiteStore) -> None:
    first, second = tick("pain"), tick("fatigue")
    store.add([second])
    store.add([first, second])
    store.add([{**first, "data": {**first["data"], "ticked": False}}])
    assert store.entries() == [first, second]


def test_a_kept_entry_is_in_the_file(store: SQLiteStore) -> None:
    entry = tick("pain")
    store.add([entry])
    # As after a crash: another program opens the file while the first never closed it.
    assert SQLiteStore(store.path).entries() == [entry]
    with sqlite3.connect(store.path) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


def test_nothing_of_a_bad_batch_is_kept(store: SQLiteStore) -> None:
    with pytest.raises(InvalidEntryError):
        store.add([tick("pain"), {"type": "checklist-answer"}])
    assert store.entries() == []


def test_listeners_hear_of_each_addition_until_they_stop(store: SQLiteStore) -> None:
    heard: list[int] = []
    stop = store.watch(lambda log: heard.append(len(log)))
    entry = tick("pain")
    store.add([entry])
    store.add([entry])
    stop()
    store.add([tick("pain")])
    assert heard == [1]


def test_the_file_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLIMBING_BACK_DIARY", str(tmp_path / "mine.sqlite3"))
    assert default_path() == tmp_path / "mine.sqlite3"
    monkeypatch.delenv("CLIMBING_BACK_DIARY")
    assert default_path().name == "diary.sqlite3"
    assert default_path().parent.name == "climbing-back"
