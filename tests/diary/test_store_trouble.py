"""What can go wrong with the diary's file: one clear sentence, and nothing is lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from climbing_back.diary import SQLiteStore
from climbing_back.diary.homes import sqlite_file
from climbing_back.diary.homes.trouble import DiaryError
from tests.diary.store_files import (
    OLDER,
    call,
    entries_of,
    note,
    one_sentence,
    write_and_stop_short,
)

ROOT = Path(__file__).parents[2]


def test_a_diary_that_another_program_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.05)
    first, second = note(), note()
    with (
        closing(SQLiteStore(tmp_path / "diary.sqlite3")) as store,
        closing(sqlite3.connect(store.path, isolation_level=None)) as holder,
    ):
        store.add([first])
        holder.execute("BEGIN EXCLUSIVE")
        for change in (lambda: store.add([second]), lambda: store.remove([first["id"]])):
            with one_sentence("Another program", "try again", str(store.path)):
                change()
        assert store.entries() == [first]
        with closing(SQLiteStore(store.path)) as opened_meanwhile:
            assert opened_meanwhile.entries() == [first]
        holder.execute("ROLLBACK")
        store.add([second])
        assert store.entries() == [first, second]


def test_a_reader_elsewhere_does_not_keep_one_from_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.05)
    first, second = note("marker-1"), note("marker-2")
    with (
        closing(SQLiteStore(tmp_path / "diary.sqlite3")) as store,
        closing(sqlite3.connect(store.path, isolation_level=None)) as reader,
    ):
        store.add([first])
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM entries").fetchone()
        store.add([second])
        # Only the last traces of what is removed have to wait for it.
        with one_sentence("traces", "close other programs", str(store.path)):
            store.remove([first["id"]])
        assert store.entries() == [second]
        reader.execute("ROLLBACK")
        store.remove([first["id"]])
        side = Path(f"{store.path}-wal")
        text = store.path.read_bytes() + side.read_bytes()
        assert b"marker-2" in text
        assert b"marker-1" not in text


def on_a_small_disk(disk: Path, what: Callable[[Path], None]) -> None:
    """Run ``what`` in a process that has a disk of one megabyte at ``disk``."""
    disk.mkdir()
    small = ("unshare", "-rm", "sh", "-c", 'mount -t tmpfs -o size=1m t "$0" && exec "$@"')
    try:
        subprocess.run([*small, str(disk), "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip(f"No disks of our own here, so this is not proven: {what.__name__}")
    subprocess.run([*small, str(disk), *call(what, disk)], cwd=ROOT, check=True)


def mount(*arguments: object) -> None:
    subprocess.run(["mount", *map(str, arguments)], check=True)


def read_but_not_write(path: Path, kept: list[dict]) -> None:
    before = path.read_bytes()
    with closing(SQLiteStore(path)) as store:
        assert store.entries() == kept
        with one_sentence("can be read but not changed", "allow changes", str(path)):
            store.add([note()])
        assert store.entries() == kept
    assert path.read_bytes() == before


def read_only_file(disk: Path) -> None:
    path, entry = disk / "diary.sqlite3", note()
    with closing(SQLiteStore(path)) as store:
        store.add([entry])
    older = disk / "older.sqlite3"
    shutil.copy(OLDER, older)
    for file in (path, older):
        mount("--bind", file, file)
        mount("-o", "remount,ro,bind", file)
    read_but_not_write(path, [entry])
    read_but_not_write(older, entries_of(OLDER))


def read_only_folder(disk: Path) -> None:
    path, first, second = disk / "diary.sqlite3", note(), note()
    with closing(SQLiteStore(path)) as store:
        store.add([first])
    older = disk / "older.sqlite3"
    shutil.copy(OLDER, older)
    # What a notebook leaves that was stopped short: the second entry is beside the file.
    short = disk / "short.sqlite3"
    shutil.copy(path, short)
    write_and_stop_short(
        short, f"INSERT INTO entries (id, entry) VALUES ('{second['id']}', '{json.dumps(second)}')"
    )
    assert Path(f"{short}-wal").stat().st_size
    # The same, copied without the file that only notebooks need.
    copy = disk / "copy.sqlite3"
    for end in ("", "-wal"):
        shutil.copy(f"{short}{end}", f"{copy}{end}")

    mount("-o", "remount,ro", disk)
    read_but_not_write(path, [first])
    read_but_not_write(older, entries_of(OLDER))
    read_but_not_write(short, [first, second])
    with one_sentence(str(copy)):
        SQLiteStore(copy)
    for new in (disk / "new.sqlite3", disk / "folder" / "new.sqlite3"):
        with one_sentence("cannot be opened or made", "CLIMBING_BACK_DIARY", str(new)):
            SQLiteStore(new)

    mount("-o", "remount,rw", disk)
    for file in (short, copy):
        with closing(SQLiteStore(file)) as store:
            assert store.entries() == [first, second]


def full_disk(disk: Path) -> None:
    path, kept = disk / "diary.sqlite3", []
    filling = disk / "filling"

    def fill() -> None:
        with filling.open("ab", buffering=0) as file, pytest.raises(OSError, match="No space"):
            while True:
                file.write(b"x" * 1024)

    with closing(SQLiteStore(path)) as store:
        kept.append(note())
        store.add(kept)
        fill()
        with one_sentence("is full", "make some room", str(path)):
            store.add([note("x" * 10_000)])
        # What is told to be kept is kept, to the last byte of room.
        filling.write_bytes(filling.read_bytes()[: -64 * 1024])
        for _ in range(200):
            entry = note("x" * 1000)
            try:
                store.add([entry])
            except DiaryError as error:
                assert "is full" in str(error)
                break
            kept.append(entry)
        else:
            raise AssertionError("The disk was never full.")
        assert store.entries() == kept
        with one_sentence("is full", str(disk)):
            SQLiteStore(disk / "another.sqlite3")
        fill()
        with closing(SQLiteStore(path)) as opened_meanwhile:
            assert opened_meanwhile.entries() == kept
        filling.unlink()
        kept.append(note())
        store.add(kept[-1:])
        assert store.entries() == kept
    fill()
    with one_sentence("is full", str(path)):
        SQLiteStore(path)
    filling.unlink()
    with closing(SQLiteStore(path)) as again:
        assert again.entries() == kept


@pytest.mark.parametrize("what", [read_only_file, read_only_folder, full_disk])
def test_a_place_that_cannot_be_written(what: Callable[[Path], None], tmp_path: Path) -> None:
    on_a_small_disk(tmp_path / "disk", what)


def write_until_killed(path: Path) -> None:
    with closing(SQLiteStore(path)) as store:
        while True:
            entry = note("x" * random.randrange(5000))
            store.add([entry])
            print(entry["id"], flush=True)


def test_what_was_kept_outlives_a_kill_in_the_middle_of_writing(tmp_path: Path, seed: int) -> None:
    path, chance = tmp_path / "diary.sqlite3", random.Random(seed)
    printed: list[str] = []
    for _ in range(4):
        command = call(write_until_killed, path)
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            for _ in range(chance.randrange(1, 20)):
                printed.append(writer.stdout.readline().strip())
            # Somewhere in the next few entries.
            with pytest.raises(subprocess.TimeoutExpired):
                writer.wait(chance.random() / 50)
            writer.kill()
            printed += writer.stdout.read().split()
        with closing(SQLiteStore(path)) as store:
            kept = {entry["id"] for entry in store.entries()}
        assert kept >= set(printed)
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def write_without_wal_and_stop_short(path: Path, version: int) -> None:
    """Leave a journal, as on a disk where WAL cannot be used. A full cache writes early."""
    rows = (f"INSERT INTO entries (id, entry) VALUES ({n}, hex(zeroblob(5000)))" for n in range(50))
    write_and_stop_short(
        path,
        "PRAGMA journal_mode = DELETE",
        f"PRAGMA user_version = {version}",
        "PRAGMA cache_size = 1",
        "BEGIN",
        *rows,
    )
    assert Path(f"{path}-journal").stat().st_size


def test_a_write_that_was_cut_short_without_wal_is_undone(tmp_path: Path) -> None:
    path, entry = tmp_path / "diary.sqlite3", note()
    with closing(SQLiteStore(path)) as store:
        store.add([entry])
    write_without_wal_and_stop_short(path, sqlite_file.VERSION)
    with closing(SQLiteStore(path)) as store:
        assert store.entries() == [entry]
    write_without_wal_and_stop_short(path, sqlite_file.VERSION + 1)
    with one_sentence("newer version", str(path)):
        SQLiteStore(path)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is in use.")
def test_a_file_that_went_away_is_not_written_to(tmp_path: Path) -> None:
    path, first, second = tmp_path / "diary.sqlite3", note(), note()
    with closing(SQLiteStore(path)) as store:
        store.add([first])
        path.rename(tmp_path / "elsewhere.sqlite3")
        with one_sentence("was moved", "start the notebook again", str(path)):
            store.add([second])
        # What a service that copies folders puts there is another file too.
        shutil.copy(tmp_path / "elsewhere.sqlite3", path)
        with one_sentence("was moved", str(path)):
            store.add([second])
        assert store.entries() == [first]
    with closing(SQLiteStore(tmp_path / "elsewhere.sqlite3")) as found:
        assert found.entries() == [first]
