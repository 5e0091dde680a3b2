"""A diary's file that is damaged: what can be read is read, and nothing of the rest is touched."""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from operator import itemgetter
from pathlib import Path

import pytest

from climbing_back.diary import SQLiteStore, read_backup, write_backup
from climbing_back.diary.homes.sqlite_rows import rows_to_save
from tests import faults
from tests.diary.store_files import (
    OLDER,
    entries_of,
    note,
    one_sentence,
    write_and_stop_short,
)

# One row that cannot be read


def changed(entry: dict) -> dict[str, object]:
    """Return what may stand in the file in place of ``entry``, by what is wrong with it."""
    text = json.dumps(entry)
    return {
        "no JSON": "[{",
        "null": "null",
        "a list": "[null]",
        "a number": 7,
        "no entry": '{"words": "dear diary"}',
        "half an entry": text[: len(text) // 2],
        "an entry of another id": text.replace(entry["id"], note()["id"]),
        "an entry that does not fit the schema": json.dumps({**entry, "data": {"words": 7}}),
        "an entry with a number that is none": json.dumps({**entry, "more": float("nan")}),
        "nested 100,000 deep": "[" * 100_000,
        "a blob": bytes(range(100)),
        "bytes that are no text": b"\xff" + text.encode() + b"\xfe",
    }


def put(path: Path, row: int, value: object) -> None:
    """Put ``value`` into a row behind the course's back."""
    text = isinstance(value, bytes) and value.startswith(b"\xff")
    with closing(sqlite3.connect(path)) as db, db:
        entry = "CAST(? AS TEXT)" if text else "?"
        db.execute(f"UPDATE entries SET entry = {entry} WHERE rowid = ?", (value, row))


def raw(path: Path, row: int) -> tuple[str, bytes]:
    with closing(sqlite3.connect(path)) as db:
        query = "SELECT typeof(entry), CAST(entry AS BLOB) FROM entries WHERE rowid = ?"
        return db.execute(query, (row,)).fetchone()


def without_checksums(path: Path) -> None:
    """Make the file as an older course would have left it."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("ALTER TABLE entries DROP COLUMN checksum")


@pytest.mark.parametrize("older", [False, True], ids=["", "from an older course"])
@pytest.mark.parametrize("wrong", changed(note()))
def test_one_row_that_cannot_be_read_hides_no_other(
    wrong: str, older: bool, tmp_path: Path
) -> None:
    path = tmp_path / "diary.sqlite3"
    log = [note(f"words-{n}") for n in range(20)]
    bad = log[6]
    with closing(SQLiteStore(path)) as store:
        store.add(log)
        assert (store.trouble, store.set_aside) == ("", [])
    put(path, 7, changed(bad)[wrong])
    before = raw(path, 7)
    if older:
        without_checksums(path)

    rest = [entry for entry in log if entry is not bad]
    with closing(SQLiteStore(path)) as store:
        shown = store.entries()
        faults.note(
            "A row of the diary's file cannot be read",
            how=f"{wrong} in its place",
            where="Python",
            said=len(log),
            lost=len(rest) - len(shown),
        )
        assert shown == rest
        (text,) = store.set_aside
        assert text == before[1].decode(errors="backslashreplace")
        assert "1 entry cannot be read" in store.trouble
        assert "Restore your newest backup file" in store.trouble
        # Daily use goes on, and leaves it alone.
        more = note()
        store.add([more])
        store.remove([log[0]["id"]])
        write_backup(store.entries(), tmp_path / "backup.json")
    assert raw(path, 7) == before
    assert read_backup(tmp_path / "backup.json").entries == [*rest[1:], more]

    with closing(SQLiteStore(path)) as store:
        heard: list[list[dict]] = []
        store.watch(heard.append)
        # The same entry from a backup file comes back beside what is left of it.
        store.add([bad])
        assert store.entries() == heard[-1] == [*log[1:], more]
        assert store.set_aside == [text]
        with closing(SQLiteStore(path)) as other:
            assert other.entries() == store.entries()
            assert other.set_aside == [text]
            store.remove_set_aside()
            assert store.trouble == other.trouble == ""
            assert store.entries() == other.entries() == [*log[1:], more]
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM entries").fetchone() == (20,)


def test_nothing_of_what_was_set_aside_is_left_once_it_is_erased(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    with closing(SQLiteStore(path)) as store:
        store.add(note(f"words-{n} " + "y" * n * 300) for n in range(30))
    for row in range(1, 30, 2):
        put(path, row, f'{{"gone-{row}": "' + "z" * row * 300)
    with closing(SQLiteStore(path)) as store:
        assert len(store.set_aside) == len(store.entries()) == 15
        assert "15 entries cannot be read" in store.trouble
        store.remove_set_aside()
        left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert b"gone-" not in left
        assert b"zzzz" not in left
        assert sum(f"words-{n} ".encode() in left for n in range(30)) == 15


# A bit that turned over


def test_a_bit_that_turned_over_is_noticed_wherever_it_is(tmp_path: Path) -> None:
    chance = random.Random(20_261_129)
    path = tmp_path / "diary.sqlite3"
    log = [note(f"Walked to the shop and back, day {n}.") for n in range(12)]
    with closing(SQLiteStore(path)) as store:
        store.add(log)
    sound = path.read_bytes()
    tries = wrong = 0
    for entry in log:
        text = json.dumps(entry).encode()
        start = sound.index(text)
        for place in chance.sample(range(len(text)), 20):
            flipped = bytearray(sound)
            flipped[start + place] ^= 1 << chance.randrange(8)
            path.write_bytes(flipped)
            with closing(SQLiteStore(path)) as store:
                tries += 1
                wrong += any(each not in log for each in store.entries())
                assert store.entries() == [each for each in log if each is not entry]
                assert len(store.set_aside) == 1
    faults.note(
        "A bit of an entry turned over on the disk",
        how=f"{tries} bits of {len(log)} entries, one at a time",
        where="Python",
        said=tries,
        lost=wrong,
    )
    assert (tries, wrong) == (240, 0)


def test_an_older_course_can_still_write_in_the_file(tmp_path: Path) -> None:
    path, first, second = tmp_path / "diary.sqlite3", note(), note()
    with closing(SQLiteStore(path)) as store:
        store.add([first])
        # As the version of before checksums does.
        with closing(sqlite3.connect(path)) as older, older:
            row = (second["id"], json.dumps(second))
            older.execute("INSERT INTO entries (id, entry) VALUES (?, ?)", row)
        assert store.entries() == [first, second]
        assert store.trouble == ""


# A file that is damaged as a whole


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(random.Random(1).randbytes(8192))


def overwritten_in_many_places(path: Path) -> None:
    chance = random.Random(2)
    pages = path.stat().st_size // 4096
    with path.open("r+b") as file:
        for page in chance.sample(range(10, pages), pages // 10):
            file.seek(page * 4096 + chance.randrange(2000))
            file.write(chance.randbytes(500))


def without_its_index(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_master WHERE name LIKE 'sqlite_autoindex%'"
        ).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096 + 2000)
        file.write(bytes(2000))


def without_its_root(path: Path) -> None:
    """Spoil the page that leads to all rows: only those that the index names are found again."""
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'entries'").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096 + 3900)
        file.write(bytes(100))


@pytest.mark.parametrize(
    ("harm", "at_least"),
    [
        (cut_off, 240),
        (overwritten, 480),
        (overwritten_in_many_places, 350),
        (without_its_index, 500),
        (without_its_root, 250),
    ],
)
def test_what_can_be_read_of_a_damaged_file_is_read_and_nothing_is_written(
    harm: Callable[[Path], None], at_least: int, tmp_path: Path
) -> None:
    path = tmp_path / "diary.sqlite3"
    log = [note(f"words-{n} " + "x" * (n % 7) * 900) for n in range(500)]
    with closing(SQLiteStore(path)) as store:
        for start in range(0, 500, 50):
            store.add(log[start : start + 50])
    harm(path)
    before = path.read_bytes()
    for _ in range(2):
        with closing(SQLiteStore(path)) as store:
            read = store.entries()
            invented = sum(entry not in log for entry in read)
            faults.note(
                "The diary's file is damaged",
                how=harm.__name__.replace("_", " "),
                where="Python",
                said=len(read),
                lost=invented,
            )
            assert invented == 0
            assert len(read) >= at_least
            assert "is damaged" in store.trouble
            assert "save what can be read of it to a file" in store.trouble
            assert f"here: {len(read)} entries" in store.trouble
            for change in (
                lambda: store.add([note()]),
                lambda: store.remove([log[0]["id"]]),
                store.remove_set_aside,
            ):
                with one_sentence("is damaged", "move the damaged one", str(path)):
                    change()
            assert store.entries() == read
            write_backup(read, tmp_path / "backup.json")
        assert path.read_bytes() == before

    # What the words tell to do.
    path.rename(tmp_path / "damaged.sqlite3")
    with closing(SQLiteStore(path)) as store:
        store.add(read_backup(tmp_path / "backup.json").entries)
        assert (store.entries(), store.trouble) == (read, "")


def test_a_damaged_file_is_not_written_from_what_is_beside_it(tmp_path: Path) -> None:
    path, side = tmp_path / "diary.sqlite3", tmp_path / "diary.sqlite3-wal"
    log = [note("x" * 3000) for _ in range(50)]
    with closing(SQLiteStore(path)) as store:
        store.add(log)
    write_and_stop_short(path, "DELETE FROM entries WHERE rowid = 1")
    overwritten(path)
    before = path.read_bytes(), side.read_bytes()
    with closing(SQLiteStore(path)) as store:
        assert store.trouble
        assert len(store.entries()) > 40
        assert all(entry in log[1:] for entry in store.entries())
    assert (path.read_bytes(), side.read_bytes()) == before


def test_a_healthy_file_gives_all_its_rows_when_it_is_read_as_a_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    shutil.copy(OLDER, path)
    with closing(sqlite3.connect(path)) as db:
        rows, lost = rows_to_save(db)
    assert sorted((json.loads(row.entry) for row in rows), key=itemgetter("id")) == entries_of(
        OLDER
    )
    assert lost == 0


# Files that are no diary


def text(path: Path) -> None:
    path.write_text("Dear diary, " * 500)


def without_its_head(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(4096))


def of_something_else(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE moz_places (id INTEGER)")
        db.execute("PRAGMA user_version = 83")


def with_other_entries(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE entries (url TEXT)")


@pytest.mark.parametrize("harm", [text, without_its_head, of_something_else, with_other_entries])
def test_a_file_that_is_no_diary_is_left_as_it_is(
    harm: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "diary.sqlite3"
    with closing(SQLiteStore(path)) as store:
        store.add(note("x" * 3000) for _ in range(50))
    harm(path)
    before = path.read_bytes()
    for _ in range(2):
        with one_sentence("is damaged or is not a diary", "left as it is", "backup", str(path)):
            SQLiteStore(path)
        assert path.read_bytes() == before
