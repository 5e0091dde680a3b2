"""Every home of the diary does as ``store_behaviour.json`` says; so do the browser's."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from climbing_back.diary import SQLiteStore, validate

TABLE = json.loads(Path(__file__).with_name("store_behaviour.json").read_text("utf-8"))
ENTRIES = TABLE["entries"]


def named(names: list[str]) -> list[dict]:
    return [ENTRIES[name] for name in names]


def many(count: int) -> list[dict]:
    first = ENTRIES["many"]
    return [{**first, "id": f"{first['id'][:-12]}{n:012x}"} for n in range(count)]


CASES = [
    pytest.param(home, scenario["steps"], id=f"{home}: {scenario['name']}")
    for scenario in TABLE["scenarios"]
    for home in ("file", "memory")
    # What is in memory only does not outlive its home.
    if home == "file" or {"reopen": True} not in scenario["steps"]
]


@pytest.mark.parametrize(("home", "steps"), CASES)
def test_a_home_behaves(home: str, steps: list[dict], tmp_path: Path) -> None:
    told: list[int] = []

    def open_home() -> SQLiteStore:
        store = SQLiteStore(tmp_path / "diary.sqlite3" if home == "file" else ":memory:")
        store.watch(lambda log: told.append(len(log)))
        return store

    store = open_home()
    try:
        for verb, what in (pair for step in steps for pair in step.items()):
            if verb == "add":
                store.add(named(what))
            elif verb == "add_many":
                store.add(many(what))
            elif verb == "remove":
                store.remove([entry["id"] for entry in named(what)])
            elif verb == "reopen":
                store.close()
                store = open_home()
            elif verb == "told":
                assert len(told) == what
                told.clear()
            elif verb in ("expect", "expect_many"):
                wanted = named(what) if verb == "expect" else many(what)
                # As text, so that the order of the fields counts too.
                assert json.dumps(store.entries()) == json.dumps(wanted)
            else:
                pytest.fail(f"No such step: {verb}")
    finally:
        store.close()


def test_the_entries_of_the_table_are_entries() -> None:
    for entry in ENTRIES.values():
        validate(entry)


def test_a_diary_in_memory_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for path in (":memory:", Path(":memory:")):
        with closing(SQLiteStore(path)) as store:
            store.add([ENTRIES["1"]])
            assert store.entries() == [ENTRIES["1"]]
            assert store.place == "in memory, until Python stops"
            assert list(tmp_path.iterdir()) == []
        with closing(SQLiteStore(path)) as another:
            assert another.entries() == []
