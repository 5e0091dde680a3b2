"""The diary's file on this machine."""

import asyncio
import random
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from climbing_back.diary import InvalidEntryError, SQLiteStore, new_entry
from climbing_back.diary.homes import sqlite, sqlite_file
from climbing_back.diary.homes.default import default_path


def tick(item: str) -> dict:
    return new_entry("checklist-answer", {"checklist": "symptoms", "item": item, "ticked": True})


@pytest.fixture
def other(store: SQLiteStore) -> Iterator[SQLiteStore]:
    """Return what a second notebook has open: the same file."""
    with closing(SQLiteStore(store.path)) as other:
        yield other


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


@pytest.mark.parametrize("odd", [float("nan"), {1, 2}, b"1"])
def test_what_is_not_json_is_refused(store: SQLiteStore, odd: object) -> None:
    with pytest.raises(InvalidEntryError, match="cannot be kept"):
        store.add([tick("pain"), new_entry("a-type-of-later", {"odd": odd})])
    assert store.entries() == []


def test_a_caller_cannot_harm_the_log(store: SQLiteStore) -> None:
    entry = tick("pain")
    store.watch(lambda log: log.clear())
    store.add([entry])
    store.entries().clear()
    assert store.entries() == [entry]


def test_two_notebooks_see_what_the_other_wrote(store: SQLiteStore, other: SQLiteStore) -> None:
    first, second = tick("pain"), tick("fatigue")
    store.add([second])
    assert other.entries() == [second]
    other.add([first])
    assert store.entries() == other.entries() == [first, second]
    # What takes the place of something removed is not taken for it.
    other.remove([first["id"]])
    third = tick("balance")
    other.add([third])
    assert store.entries() == [second, third]
    other.remove([second["id"], third["id"]])
    assert store.entries() == []


def test_an_entry_is_read_from_the_file_once(store: SQLiteStore, other: SQLiteStore) -> None:
    store.add([tick("pain")])
    first = store.entries()[0]
    store.add([tick("pain")])
    other.add([tick("pain")])
    assert len(store.entries()) == 3
    assert store.entries()[0] is first


def run_alone(notebook: Callable[[], Coroutine[object, object, None]]) -> None:
    """Run a loop of its own: the browser tests may have left one running on this thread."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(notebook())).result()


def test_whoever_watches_hears_of_another_notebook(
    store: SQLiteStore, other: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "LOOK_EVERY", 0.01)
    added, later = tick("pain"), tick("pain")

    async def notebook() -> None:
        heard: asyncio.Queue[list[dict]] = asyncio.Queue()
        store.watch(heard.put_nowait)
        store.watch(lambda log: None)
        other.add([added])
        # A cell that reads first does not take the news away from those who watch.
        assert store.entries() == [added]
        assert await asyncio.wait_for(heard.get(), 60) == [added]
        other.add([later])
        assert await asyncio.wait_for(heard.get(), 60) == [added, later]
        other.remove([added["id"]])
        assert await asyncio.wait_for(heard.get(), 60) == [later]
        store.add([added])
        assert heard.get_nowait() == [added, later]
        # Told once of each: some more looks find nothing.
        await asyncio.sleep(0.1)
        assert heard.empty()

    run_alone(notebook)


def test_a_closed_diary_looks_no_more(store: SQLiteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "LOOK_EVERY", 0.01)
    complaints: list[dict] = []

    async def notebook() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, what: complaints.append(what))
        store.watch(lambda log: None)
        looked = asyncio.Event()
        look = store._catch_up
        monkeypatch.setattr(store, "_catch_up", lambda: (looked.set(), look()))
        await asyncio.wait_for(looked.wait(), 60)
        store.close()
        looked.clear()
        await asyncio.sleep(0.1)
        assert not looked.is_set()

    run_alone(notebook)
    assert complaints == []


def test_nothing_of_what_was_removed_is_left_in_the_file(store: SQLiteStore) -> None:
    """With this seed, overwriting alone leaves two of the words in pages that are in use."""
    chance = random.Random(31)
    kept: list[dict] = []
    gone: list[dict] = []
    for count in range(300):
        note = f"word-{count:05d}-" + "y" * chance.choice((0, 50, 200, 900, 4000))
        entry = tick("pain")
        entry["id"] = f"0198{count + 1:04x}-0000-7000-8000-{count + 1:012x}"
        kept.append({**entry, "type": "note-of-later", "data": {"note": note}})
        if count % 60 == 59:
            store.add(kept[-60:])
            chance.shuffle(kept)
            gone += kept[:40]
            store.remove(entry["id"] for entry in kept[:40])
            del kept[:40]
    files = [path for path in store.path.parent.iterdir() if path.name.startswith("diary")]
    text = b"".join(path.read_bytes() for path in files)

    def traces(entries: list[dict]) -> int:
        words = [word for e in entries for word in (e["id"], e["data"]["note"][:11])]
        return sum(word.encode() in text for word in words)

    assert store.path in files
    assert traces(kept) == 2 * len(kept)
    assert traces(gone) == 0


def test_notebooks_that_start_at_the_same_moment_share_one_new_file(tmp_path: Path) -> None:
    def notebook(number: int) -> None:
        with closing(SQLiteStore(tmp_path / f"{number // 8}" / "diary.sqlite3")) as store:
            store.add([tick("pain")])

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(notebook, range(40)))
    for number in range(5):
        with closing(SQLiteStore(tmp_path / f"{number}" / "diary.sqlite3")) as store:
            assert len(store.entries()) == 8


def test_a_new_file_that_another_notebook_made_first_is_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, first, second = tmp_path / "diary.sqlite3", tick("pain"), tick("pain")
    version_of = sqlite_file._version
    versions = []

    def version_and_then_another_notebook(db: sqlite3.Connection) -> int:
        version = version_of(db)
        if not versions:
            versions.append(version)
            with closing(SQLiteStore(path)) as other:
                other.add([first])
                other.remove([first["id"]])
                other.add([second])
        return version

    db = sqlite3.connect(path, isolation_level=None)
    monkeypatch.setattr(sqlite_file, "_version", version_and_then_another_notebook)
    with closing(db):
        sqlite_file._prepare(db)
        assert versions == [0]
        # Made again, the rows would have other numbers.
        assert db.execute("SELECT rowid, id FROM entries").fetchall() == [(2, second["id"])]


def test_a_reader_does_not_keep_a_notebook_from_starting(
    store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.05)
    entry = tick("pain")
    store.add([entry])
    store.close()
    with closing(sqlite3.connect(store.path, isolation_level=None)) as reader:
        # As before the first notebook, or on a disk where WAL cannot be used.
        reader.execute("PRAGMA journal_mode = DELETE")
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM entries").fetchone()
        with closing(SQLiteStore(store.path)) as started:
            assert started.entries() == [entry]


def test_the_diary_says_where_it_is(
    store: SQLiteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert store.place == str(tmp_path / "new folder" / "diary.sqlite3")
    monkeypatch.chdir(tmp_path)
    with closing(SQLiteStore("100% #1? ☐.sqlite3")) as odd:
        assert odd.place == str(tmp_path / "100% #1? ☐.sqlite3")
        odd.add([tick("pain")])
    with closing(SQLiteStore("100% #1? ☐.sqlite3")) as again:
        assert len(again.entries()) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"new folder", "100% #1? ☐.sqlite3"}


def test_the_file_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLIMBING_BACK_DIARY", str(tmp_path / "mine.sqlite3"))
    assert default_path() == tmp_path / "mine.sqlite3"
    monkeypatch.delenv("CLIMBING_BACK_DIARY")
    assert default_path().name == "diary.sqlite3"
    assert default_path().parent.name == "climbing-back"
