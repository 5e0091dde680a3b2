"""What Python writes is taken back, whatever its clock says: ``clocks.test.ts`` says it of pages."""

import json
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from climbing_back.diary import new_entry, read_backup, validate, write_backup
from climbing_back.diary.format import clock
from climbing_back.diary.format.entries import InvalidEntryError, newest_id
from tests import faults

CASES = json.loads(Path(__file__).with_name("clocks.json").read_text("utf-8"))["cases"]
LAST = "ffffffff-ffff-7fff-bfff-ffffffffffff"
YEARS = [-1e9, 0.0, 1_795_336_200.0, 4_102_444_799.999, 4_294_967_296.0, 8.64e12]
CLOCKS = st.sampled_from(YEARS) | st.floats(-8.64e12, 8.64e12)
FOREIGN = st.sampled_from(
    [LAST, "ffffffff-fffe-7000-8000-000000000000", "03bb2cc3-d7ff-7fff-bfff-ffffffffffff"]
) | st.from_regex(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}", fullmatch=True)
STEPS = st.lists(st.tuples(CLOCKS, st.none() | FOREIGN, st.booleans()), min_size=1, max_size=12)

Start = Callable[[float], None]


def start(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Start Python anew, with a clock that stands there: it has made no id yet."""
    monkeypatch.setattr(clock, "_made", "")
    monkeypatch.setattr(time, "time", lambda: seconds)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_entry_is_dated(case: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    start(monkeypatch, case["clock"] / 1000)
    entry = new_entry("reflection", {"prompt": "week", "words": ""}, after=case["after"])
    assert entry["id"].startswith(case["id"])
    assert str(datetime.fromisoformat(entry["at"]).astimezone(UTC).date()) == case["day"]


def test_each_is_kept_and_follows_all_that_can_be_followed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    counts = {"said": 0, "lost": 0}

    @seed(20)
    @settings(deadline=None, max_examples=200, database=None)
    @given(STEPS)
    def check(steps: list) -> None:
        log: list = []
        written = []
        for seconds, theirs, again in steps:
            if again:
                start(monkeypatch, seconds)
            monkeypatch.setattr(time, "time", lambda seconds=seconds: seconds)
            known = {entry["id"] for entry in log}
            if theirs and theirs not in known:
                at = "2026-03-03T09:30:00+01:00"
                log.append({"id": theirs, "type": "sunrise", "at": at, "data": {}})
                log.sort(key=lambda entry: entry["id"])
            before = newest_id(log)
            entry = new_entry("reflection", {"prompt": "week", "words": ""}, after=before)
            assert entry["id"] > before
            written.append(entry["id"])
            log = sorted([*log, entry], key=lambda entry: entry["id"])
        write_backup(log, tmp_path / "diary.json")
        reading = read_backup(tmp_path / "diary.json")
        found = {entry["id"] for entry in reading.entries}
        counts["said"] += len(written)
        counts["lost"] += sum(key not in found for key in written)
        assert (reading.entries, reading.left_out) == (log, 0)
        if not any(entry["id"] >= "ffffffff-ffff" for entry in log):
            assert written == sorted(written)

    with monkeypatch.context():
        check()
    faults.note(
        "The clock says any year, and jumps between entries",
        how="200 diaries by clocks from long before 1970 to the year 275760, some with foreign ids up to the very last",
        where="Python",
        **counts,
    )
    assert counts["lost"] == 0


def test_those_after_the_very_last_id_stay_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    log = [{"id": LAST, "type": "sunrise", "at": "2026-03-03T09:30:00+01:00", "data": {}}]
    written = []
    for seconds in (1_795_336_200.0, 1_795_336_100.0, 0.0, 1_795_336_200.0):
        start(monkeypatch, seconds)
        entry = new_entry("reflection", {"prompt": "w", "words": ""}, after=newest_id(log))
        written.append(entry["id"])
        log = sorted([*log, entry], key=lambda entry: entry["id"])
    assert written == sorted(written)


def test_the_days_of_the_schema_are_the_days_of_the_calendar() -> None:
    entry = new_entry("reflection", {"prompt": "week", "words": ""})
    first, last = date(1970, 1, 1), date(2199, 12, 31)
    days = {str(date.fromordinal(n)) for n in range(first.toordinal(), last.toordinal() + 1)}

    def fits(day: str) -> bool:
        try:
            validate({**entry, "type": "reserve-day", "data": {"day": day}})
            validate({**entry, "at": f"{day}T00:00:00+00:00"})
        except InvalidEntryError:
            return False
        return True

    candidates = (
        f"{year}-{month:02}-{day:02}"
        for year in (1969, 1970, 1972, 1999, 2000, 2026, 2028, 2096, 2100, 2104, 2196, 2199, 2200)
        for month in range(14)
        for day in range(33)
    )
    for day in candidates:
        assert fits(day) == (day in days), day
