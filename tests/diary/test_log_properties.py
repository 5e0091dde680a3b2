"""What holds for every log, however it was put together."""

import json
from collections.abc import Iterable
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from climbing_back.diary import Entry, SQLiteStore, answers_of, in_effect, validate
from climbing_back.diary.format.backup import Reading, read_backup, write_backup
from climbing_back.diary.views.consistency import consistency
from climbing_back.diary.views.goals import goals
from climbing_back.diary.views.plan import plan_on
from climbing_back.diary.views.setbacks import setbacks
from tests.diary.test_views import AT, DATA, DAYS, object_of

# So few that most of them are in a log, and entries speak of each other.
IDS = st.sampled_from([f"0190a000-0000-7000-8000-0000000000{n}" for n in range(10, 22)])
# Whole and half emoji, signs that files and pages give a meaning, and any other sign.
TEXT = st.text(st.sampled_from('a\ud83d\ude00🧗\0\n"\\<') | st.characters(), max_size=8)
NUMBERS = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
NAMES = st.sampled_from(["sky", "__proto__", "constructor", "toString", "🧗"]) | st.text(max_size=8)
ANYTHING = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)
ANSWER_PARTS = {"ticked": st.booleans(), "rating": st.none() | st.integers(0, 10), "note": TEXT}
ALL_DATA = {
    **DATA,
    "checklist-answer": st.sampled_from(list(ANSWER_PARTS)).flatmap(
        lambda part: object_of(
            {
                "checklist": st.just("symptoms"),
                "item": st.sampled_from(["pain", "constructor"]),
                part: ANSWER_PARTS[part],
            }
        )
    ),
    "reflection": object_of({"prompt": st.just("week-1"), "words": TEXT}),
    "backup": object_of({"entries": st.integers(0, 1000)}),
    "sunrise": st.dictionaries(NAMES, ANYTHING, max_size=3),
    "withdrawal": object_of({"entry": IDS}),
}
# Many withdrawals, so that some are of each other.
KINDS = st.sampled_from([*ALL_DATA, *["withdrawal"] * 8])
SAID = KINDS.flatmap(
    lambda kind: object_of({"type": st.just(kind), "data": ALL_DATA[kind]}, {"replaces": IDS})
)
MORE_FIELDS = st.dictionaries(st.sampled_from(["sky", "__proto__", "constructor"]), ANYTHING)
ENTRIES: st.SearchStrategy[Entry] = st.builds(
    lambda key, said, more: {**more, "id": key, "at": AT, **said}, IDS, SAID, MORE_FIELDS
)
LOGS = st.lists(ENTRIES, min_size=1, max_size=12, unique_by=lambda entry: entry["id"])
# Later than any of the others.
LATER, LATEST = (f"0190a000-0000-7000-8000-0000000000{n}" for n in (98, 99))


def views(log: list[Entry], day: date = date(2028, 3, 1)) -> list[object]:
    return [
        in_effect(log),
        answers_of(log, "symptoms"),
        goals(log),
        plan_on(log, day),
        setbacks(log, day),
        consistency(log, day),
    ]


def merged(*logs: Iterable[Entry]) -> list[Entry]:
    with closing(SQLiteStore(":memory:")) as store:
        for log in logs:
            store.add(log)
        return store.entries()


def withdrawal(key: str, of: str) -> Entry:
    return {"id": key, "type": "withdrawal", "at": AT, "data": {"entry": of}}


@given(LOGS, st.sampled_from([date(2000, 1, 1), date(2099, 12, 31)]) | DAYS)
def test_every_view_has_something_to_say(log: list, day: date) -> None:
    for entry in log:
        validate(entry)
    assert len(views(log, day)) == 6


@given(LOGS, st.randoms())
def test_the_order_and_the_number_of_copies_play_no_part(log: list, random: object) -> None:
    other = log * 2
    random.shuffle(other)
    assert views(other) == views(log)


@given(LOGS, st.data())
def test_merging_loses_nothing_and_its_order_plays_no_part(
    universe: list, data: st.DataObject
) -> None:
    a, b, c = (data.draw(st.lists(st.sampled_from(universe))) for _ in range(3))
    both = merged(a, b)
    assert both == merged(b, a)
    assert merged(both, c) == merged(a, merged(b, c))
    assert merged(both, both) == merged(both, a) == both
    ids = {entry["id"] for entry in a + b}
    assert both == sorted((e for e in universe if e["id"] in ids), key=lambda e: e["id"])


@given(LOGS, ENTRIES)
def test_taking_back_the_newest_entry_is_as_if_it_had_not_been_said(log: list, said: dict) -> None:
    undone = [*log, {**said, "id": LATER}, withdrawal(LATEST, LATER)]
    assert views(undone) == views(log)


@given(LOGS, IDS)
def test_taking_back_a_withdrawal_is_as_if_it_had_not_been_said(log: list, key: str) -> None:
    undone = [*log, withdrawal(LATER, key), withdrawal(LATEST, LATER)]
    assert views(undone) == views(log)


@given(LOGS, SAID, st.data())
def test_taking_back_an_edit_is_as_if_it_had_not_been_said(
    log: list, said: dict, data: st.DataObject
) -> None:
    older = data.draw(st.sampled_from(log))["id"]
    edit = {"at": AT, **said, "id": LATER, "replaces": older}
    assert views([*log, edit, withdrawal(LATEST, LATER)]) == views(log)


@given(log=LOGS)
def test_what_is_saved_comes_back_as_it_was(
    log: list, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "diary.json"
    diary = merged(log)
    write_backup(diary, file)
    reading = read_backup(file)
    assert reading == Reading(diary, left_out=0, cut_off=False, garbled=False)
    # As text, for the order of the fields counts too, and 1 is not true.
    written = json.dumps(sorted(log, key=lambda entry: entry["id"]))
    assert json.dumps(merged(reading.entries)) == json.dumps(diary) == written
