"""The diary's file on this machine."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from climbing_back.record import InvalidEntryError, SQLiteStore, new_entry
from climbing_back.record.store import default_path


def tick(item: str) -> dict:
    return new_entry("checklist-answer", {"checklist": "symptoms", "item": item, "ticked": True})


def test_each_entry_is_kept_once_and_never_changed(store: SQLiteStore) -> None:
    first, second = tick("pain"), tick("fatigue")
    store.add([second])
    store.add([first, second])
    store.add([{**first, "data": {**first["data"], "ticked": False}}])
    assert store.entries() == [first, second]


def test_a_copy_of_the_one_file_is_the_whole_diary(store: SQLiteStore, tmp_path: Path) -> None:
    entry = tick("pain")
    store.add([entry])
    # While the diary is open, as a learner would copy it.
    copy = tmp_path / "copy.sqlite3"
    copy.write_bytes(store.path.read_bytes())
    with closing(SQLiteStore(copy)) as copied:
        assert copied.entries() == [entry]


def test_two_threads_may_add_at_once(store: SQLiteStore) -> None:
    lengths: list[int] = []
    store.watch(lambda log: lengths.append(len(log)))
    entries = [tick("pain") for _ in range(60)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda entry: store.add([entry]), entries))
    assert store.entries() == entries
    # Nobody hears an older log after a newer one.
    assert lengths == list(range(1, 61))


def test_any_words_can_be_kept(store: SQLiteStore) -> None:
    note = {"checklist": "symptoms", "item": "pain", "note": "\ud83d ’ \x00 ☐"}
    store.add([new_entry("checklist-answer", note)])
    assert store.entries()[0]["data"] == note


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
