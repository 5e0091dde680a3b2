"""What callers give that cannot be taken: a sentence says what was wrong and what to give instead."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from climbing_back import Checklist, Goals, VisitPage
from climbing_back.diary import (
    DiaryError,
    InvalidEntryError,
    SQLiteStore,
    activities,
    answers_of,
    check_ins,
    consistency,
    current_entries,
    goals,
    in_effect,
    new_entry,
    plan_days,
    plan_on,
    read_backup,
    setbacks,
    things_written,
    write_backup,
)

DAY = date(2026, 11, 22)
VIEWS: dict[str, Callable[[list], object]] = {
    "activities": activities,
    "answers_of": lambda log: answers_of(log, "symptoms"),
    "check_ins": check_ins,
    "consistency": lambda log: consistency(log, DAY),
    "current_entries": lambda log: current_entries(log, "symptoms"),
    "goals": goals,
    "in_effect": in_effect,
    "plan_days": lambda log: plan_days(log, DAY, DAY),
    "plan_on": lambda log: plan_on(log, DAY),
    "setbacks": lambda log: setbacks(log, DAY),
    "things_written": things_written,
}


@pytest.mark.parametrize("number", [np.int64(6), np.float64(6), np.uint8(6)])
def test_a_number_of_numpy_is_named_with_what_to_do(store: SQLiteStore, number: object) -> None:
    kind = type(number).__name__
    sentence = rf"data\.rating: .*6.* is a numpy\.{kind}, which a diary cannot hold: make it"
    with pytest.raises(InvalidEntryError, match=sentence):
        Checklist("symptoms", store=store).answer("pain", rating=number)
    with pytest.raises(InvalidEntryError, match=r"data\.day: .* is a datetime\.date, which"):
        new_entry("check-in", {"day": DAY, "pain": 3})
    with pytest.raises(InvalidEntryError, match=r"data\.sky\.0: .* is a numpy"):
        store.add([new_entry("sunrise", {"sky": [np.int64(6)]})])
    assert store.entries() == []


@pytest.mark.parametrize("odd", ["x", 3, SQLiteStore, {}])
@pytest.mark.parametrize(
    "component", [Goals, VisitPage, lambda store: Checklist("aims", store=store)]
)
def test_what_is_no_store(component: Callable[..., object], odd: object) -> None:
    kind = type(odd).__name__
    with pytest.raises(TypeError, match=rf"^A store is a diary that is open, .* one {kind}: give"):
        component(store=odd)


@pytest.mark.parametrize("odd", [3, None, b"diary.json"])
def test_what_is_no_path(odd: object) -> None:
    for take in (SQLiteStore, read_backup, lambda path: write_backup([], path)):
        with pytest.raises(TypeError, match=r"^Name the file by text or a Path, .* not by one \w+"):
            take(odd)


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_says_what_is_wrong_with_its_entries(view: str) -> None:
    incomplete = [
        {"type": kind}
        for kind in ("goal", "check-in", "activity", "exercise-plan", "session", "ground-zero")
    ]
    for log in (incomplete, [{"id": "x"}], [None]):
        with pytest.raises(InvalidEntryError, match=r"^This diary entry cannot be kept: "):
            VIEWS[view](log)
    for odd in (None, incomplete[0], "x", 3):
        with pytest.raises(TypeError, match=r"^Give a list of entries, .* and not one \w+\.$"):
            VIEWS[view](odd)


@pytest.mark.parametrize("odd", [new_entry("reserve-day", {"day": "2026-11-22"}), None, "x"])
def test_one_entry_by_itself_is_not_kept(store: SQLiteStore, odd: object) -> None:
    for keep in (store.add, lambda log: write_backup(log, "never-made.json")):
        with pytest.raises(TypeError, match=r"^Give a list of entries, such as"):
            keep(odd)
    assert store.entries() == []


def test_an_incomplete_entry_is_not_kept(store: SQLiteStore) -> None:
    for entry in ({"type": "goal"}, {**new_entry("reserve-day", {"day": "2026-11-22"}), "at": 3}):
        with pytest.raises(InvalidEntryError, match="cannot be kept"):
            store.add([entry])
    assert store.entries() == []


def test_a_store_closes_itself_behind_a_block_and_says_so() -> None:
    with SQLiteStore(":memory:") as store:
        assert repr(store) == "<SQLiteStore in memory, open>"
        widget = Checklist("symptoms", store=store)
    assert repr(store) == "<SQLiteStore in memory, closed>"
    asked: list[Callable[[], object]] = [
        store.entries,
        lambda: store.add([new_entry("reserve-day", {"day": "2026-11-22"})]),
        lambda: store.remove(["x"]),
        lambda: store.trouble,
        lambda: widget.answers,
        lambda: Goals(store=store),
    ]
    for ask in asked:
        with pytest.raises(DiaryError, match="was closed: open it again, then try again"):
            ask()


def test_what_a_store_shows_of_itself_holds_no_folder(store: SQLiteStore) -> None:
    assert repr(store) == "<SQLiteStore diary.sqlite3, open>"
