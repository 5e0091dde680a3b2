"""Reading a diary for frames: from where it can come, and what is said when it cannot."""

import gzip
import sqlite3
import sys
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from climbing_back import read_diary
from climbing_back.diary import (
    BackupError,
    DiaryError,
    InvalidEntryError,
    SQLiteStore,
    default_store,
    new_entry,
    write_backup,
)
from tests.diary.store_files import OLDER, entries_of

SAID = new_entry("check-in", {"day": "2026-11-22", "pain": 3})


def files_in(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_your_own_diary_is_read_when_nothing_is_named() -> None:
    default_store().add([SAID])
    assert SAID in read_diary().log
    default_store().remove([SAID["id"]])


def test_a_backup_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "climbing-back-diary-2026-11-22.json"
    write_backup([SAID], file)
    for source in (file, str(file)):
        diary = read_diary(source)
        assert (diary.log, diary.trouble) == ([SAID], "")
    broken = file.read_text("utf-8").removesuffix("\n]}\n") + ",\n{}"
    file.write_text(broken, "utf-8")
    assert read_diary(file).trouble.startswith("The end of this file is not there")
    file.write_text(broken.replace("{}", '{"id": 1}\n]}'), "utf-8")
    assert read_diary(file).trouble == "In this file, 1 entry cannot be read; all the rest is here."


@pytest.mark.parametrize("released", [True, False])
def test_a_sqlite_file_is_read_and_left_as_it_is(tmp_path: Path, released: bool) -> None:
    file = tmp_path / "a diary"
    if released:
        file.write_bytes(OLDER.read_bytes())
    else:
        with SQLiteStore(file) as store:
            store.add([SAID])
    before = files_in(tmp_path)
    assert read_diary(file).log == (entries_of(OLDER) if released else [SAID])
    assert files_in(tmp_path) == before


def test_a_sqlite_file_that_is_in_use_is_read(tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "diary.sqlite3") as store:
        store.add([SAID])
        assert read_diary(store.path).log == [SAID]
        later = new_entry("check-in", {"day": "2026-11-23", "pain": 3}, after=SAID["id"])
        store.add([later])
        assert read_diary(store.path).log == [SAID, later]


def test_a_store_and_a_list_are_read(store: SQLiteStore) -> None:
    later = new_entry("check-in", {"day": "2026-11-23", "pain": 3}, after=SAID["id"])
    store.add([SAID, later])
    assert read_diary(store).log == read_diary([later, SAID]).log == [SAID, later]
    assert read_diary(iter([SAID])).log == [SAID]


def test_what_it_shows_of_itself_holds_no_answers() -> None:
    assert repr(read_diary([SAID])) == "<Diary of 1 entry>"


def test_days_go_up_to_the_day_that_is_named() -> None:
    days = read_diary([SAID], day=date(2026, 11, 30)).days
    assert [str(day.date()) for day in days["day"].iloc[[0, -1]]] == ["2026-11-22", "2026-11-30"]
    assert read_diary([SAID]).day == date.today()
    assert len(read_diary([SAID], day=date(2026, 11, 1)).days) == 0


def test_no_file_is_made(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="This file is not there"):
        read_diary(tmp_path / "diary.sqlite3")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "holds", "says"),
    [
        ("", None, "This is a folder and not a file"),
        ("words.txt", b"Dear diary", "This is not a diary file of this course"),
        ("empty", b"", "This file is empty"),
        ("table.csv", b"day,pain\n2026-11-22,3\n", "This is not a diary file of this course"),
        ("packed.gz", gzip.compress(b"{}", mtime=0), "This file is packed"),
        ("words.txt/diary.json", None, "This file is not there"),
        ("half\0name", None, "This file is not there"),
    ],
)
def test_a_file_that_is_no_diary(tmp_path: Path, name: str, holds: bytes | None, says: str) -> None:
    if holds is not None:
        (tmp_path / name).write_bytes(holds)
    elif "/" in name:
        (tmp_path / "words.txt").touch()
    with pytest.raises(BackupError, match=says):
        read_diary(tmp_path / name)


def test_a_sqlite_file_that_is_no_diary(tmp_path: Path) -> None:
    file = tmp_path / "photos.db"
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("CREATE TABLE photos (name)")
    with pytest.raises(DiaryError, match="is not a diary"):
        read_diary(file)


def test_a_closed_store(store: SQLiteStore) -> None:
    store.close()
    with pytest.raises(DiaryError, match="was closed: open it again"):
        read_diary(store)


@pytest.mark.parametrize("odd", [{"type": "session"}, {**SAID, "data": {}}, 3, None])
def test_an_incomplete_entry_in_a_list(odd: object) -> None:
    with pytest.raises(InvalidEntryError, match="This diary entry cannot be kept: "):
        read_diary([SAID, odd])


@pytest.mark.parametrize("source", [3, SAID, b"diary.json", SQLiteStore, object()])
def test_what_is_no_source(source: object) -> None:
    with pytest.raises(TypeError, match=r"and not one \w+"):
        read_diary(source)


@pytest.mark.parametrize("day", ["2026-11-22", datetime(2026, 11, 22), 3])
def test_what_is_no_day(day: object) -> None:
    with pytest.raises(TypeError, match=r"such as datetime.date\(2026, 11, 22\), and not"):
        read_diary([], day=day)


def test_without_pandas_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ModuleNotFoundError, match=r'pip install "climbing-back\[charts\]"'):
        read_diary([])


def test_in_a_browser_it_says_where_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    monkeypatch.setattr(sys, "platform", "emscripten")
    with pytest.raises(ModuleNotFoundError, match="open it in JupyterLab on a computer"):
        read_diary([])
