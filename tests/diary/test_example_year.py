"""The example year: entries as the course writes them, the same ones everywhere, and in them what it promises."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from climbing_back.diary import SQLiteStore, example_year, read_backup, read_diary, write_backup
from climbing_back.diary.example_year import FIRST_DAY, HOLIDAY, LAST_DAY


def test_a_store_and_a_backup_file_take_it_whole(store: SQLiteStore, tmp_path: Path) -> None:
    year = example_year()
    store.add(year)
    assert store.entries() == year
    assert store.trouble == ""
    file = tmp_path / "year.json"
    write_backup(year, file)
    assert read_backup(file).entries == year


def test_ids_sort_by_time_and_each_is_there_once() -> None:
    ids = [entry["id"] for entry in example_year()]
    assert ids == sorted(set(ids))
    moments = [entry["at"][:16] for entry in example_year()]
    assert moments == sorted(moments)


def test_the_same_seed_is_the_same_year_on_every_computer() -> None:
    text = json.dumps(example_year(), sort_keys=True)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "9c23574fae09b613"
    assert example_year(2) != example_year(1) == example_year()


@pytest.mark.parametrize("seed", range(1, 6))
def test_it_has_what_it_promises(seed: int) -> None:
    diary = read_diary(example_year(seed), day=LAST_DAY)
    assert len(diary.days) == 364 == (LAST_DAY - FIRST_DAY).days + 1
    assert len(diary.plans) == 2
    assert diary.setbacks[["days", "steps"]].to_numpy().tolist() == [[23, 6], [12, 4]]
    assert diary.setbacks["helped"].notna().all()
    in_holiday = diary.days["day"].between(str(HOLIDAY[0]), str(HOLIDAY[1]))
    assert diary.days[in_holiday]["waits"].eq("unknown").all()
    assert not diary.entries["at_day"].between(str(HOLIDAY[0]), str(HOLIDAY[1])).any()
    assert set(diary.days["colour"].dropna()) == {"good", "so-so", "off"}
    assert diary.check_ins[["stiffness", "fatigue", "pain"]].notna().sum().min() > 150
    assert len(diary.goal_ratings) == len(diary.activity_ratings) == 13
    # Whatever was done was planned on that day, in that size.
    assert not diary.days["said"].eq("other").any()


def test_it_stands_still() -> None:
    assert example_year()[-1]["at"].startswith(str(date(2026, 11, 22)))


def test_a_seed_that_is_no_number_is_said() -> None:
    with pytest.raises(TypeError, match="The seed is a whole number, such as 1, and not str"):
        example_year("1")  # type: ignore[arg-type]
