"""Backup files: what is read of any file, what is written, and files of every released version."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from climbing_back.diary import InvalidEntryError, answers_of, in_effect, new_entry
from climbing_back.diary.format.backup import Comparison, compare, read_backup, write_backup
from climbing_back.diary.format.backup_file import LARGEST_BYTES, BackupError
from climbing_back.diary.format.schema import schema
from climbing_back.diary.views.consistency import consistency
from climbing_back.diary.views.goals import goals
from climbing_back.diary.views.setbacks import setbacks
from tests.diary.test_views import plain, plain_plan

TABLE = json.loads(Path(__file__).with_name("backup.json").read_text("utf-8"))
PIECES = TABLE["pieces"]
SCHEMA = schema()
RELEASED = Path(__file__).with_name("released")


def text_of(case: dict) -> str:
    return "".join(
        PIECES.get(part, part) if isinstance(part, str) else part["repeat"] * part["times"]
        for part in case["text"]
    )


def as_text(values: list) -> list[str]:
    """Write values down, for Python on its own takes true for 1."""
    return [json.dumps(value) for value in values]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "climbing-back-diary.json"


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_what_is_read_of_a_file(case: dict, file: Path) -> None:
    file.write_bytes(text_of(case).encode(case.get("encoding", "utf-8")))
    if "error" in case:
        with pytest.raises(BackupError) as error:
            read_backup(file)
        assert case["error"] in str(error.value)
        assert "Your diary is as it was." in str(error.value)
    else:
        reading = read_backup(file)
        assert reading.left_out == case.get("left_out", 0)
        assert reading.cut_off == case.get("cut_off", False)
        assert reading.garbled == case.get("garbled", False)
        # A long number is rounded, as in a browser.
        wanted = [json.loads(PIECES[name], parse_int=float) for name in case["entries"]]
        assert as_text(json.loads(json.dumps(reading.entries), parse_int=float)) == as_text(wanted)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(file: Path) -> None:
    with file.open("wb") as sparse:
        sparse.truncate(LARGEST_BYTES + 1)
    with pytest.raises(BackupError, match=r"too large for a diary \(64 MB\)"):
        read_backup(file)


@pytest.mark.parametrize("name", ["not-there.json", "diary.json/inside.json", "no\0name"])
def test_a_file_that_is_not_there_is_said_to_be_missing(name: str, file: Path) -> None:
    file.with_name("diary.json").write_text("{}")
    with pytest.raises(BackupError) as error:
        read_backup(file.parent / name)
    assert str(error.value) == (
        "This file is not there. Your diary is as it was. "
        "Look where you saved it, and choose it there."
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BackupError) as error:
        read_backup(tmp_path)
    assert str(error.value) == (
        "This is a folder and not a file. Your diary is as it was. "
        "Look into it. Choose a file whose name begins with climbing-back-diary."
    )


def test_a_file_that_may_not_be_read_cannot_be_opened(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    file.write_text("{}")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(BackupError) as error:
        read_backup(file)
    assert str(error.value) == (
        "This file cannot be opened. Your diary is as it was. "
        "Copy it to another folder and choose the copy."
    )


def test_what_never_ends_is_not_read() -> None:
    with pytest.raises(BackupError, match="This file cannot be opened"):
        read_backup("/dev/zero")


def test_what_is_written_is_one_plain_line_for_each_entry(file: Path) -> None:
    log = [json.loads(PIECES[name]) for name in ("tick", "walk", "names that objects have")]
    write_backup(log, str(file))
    head, *lines = file.read_text("ascii").splitlines()
    assert [json.loads(line.removesuffix(",")) for line in lines[:-1]] == log
    assert lines[-1] == "]}"
    whole = json.loads(file.read_bytes())
    assert head.startswith('{"format":"climbing-back-record","version":1,"saved":"20')
    assert whole["entries"] == log
    assert list(whole) == ["format", "version", "saved", "entries"]


def test_an_empty_diary_can_be_saved(file: Path) -> None:
    write_backup([], file)
    assert read_backup(file).entries == []


def test_a_number_that_is_none_is_not_written(file: Path) -> None:
    with pytest.raises(ValueError, match="JSON"):
        write_backup([new_entry("sunrise", {"sky": float("nan")})], file)
    assert not file.exists()


def test_what_is_no_entry_is_not_written(file: Path) -> None:
    with pytest.raises(InvalidEntryError, match="cannot be kept"):
        write_backup([{"id": "1"}], file)
    assert not file.exists()


@pytest.mark.parametrize("where", ["no-such-folder/diary.json", ""])
def test_where_no_file_can_be_is_said(tmp_path: Path, where: str) -> None:
    with pytest.raises(BackupError, match="cannot be written there"):
        write_backup([], tmp_path / where)


def test_a_reading_is_compared_with_the_diary(file: Path) -> None:
    names = ["tick", "walk", "of a later version, one is 1", "names that objects have"]
    entries = [json.loads(PIECES[name]) for name in names]
    write_backup(entries, file)
    reading = read_backup(file)
    other = json.loads(PIECES["of a later version, one is true"])
    same = json.loads(PIECES["tick of a rating with a point"])
    log = [same, other, entries[3]]
    assert compare(log, reading) == Comparison(added=[entries[1]], known=2, different=1)
    assert compare([], reading) == Comparison(added=entries, known=0, different=0)


@pytest.mark.parametrize("version", range(1, SCHEMA["properties"]["version"]["const"] + 1))
def test_what_an_earlier_version_wrote_says_the_same_for_ever(version: int) -> None:
    reading = read_backup(RELEASED / f"{version}.json")
    assert (reading.left_out, reading.cut_off) == (0, False)
    log = reading.entries
    text = (RELEASED / f"{version}.json").read_text("utf-8")
    assert as_text(log) == as_text(json.loads(text)["entries"])

    expected = json.loads((RELEASED / f"{version}.expected.json").read_text("utf-8"))
    answers = answers_of(log, "symptoms").items()
    assert [entry["id"] for entry in in_effect(log)] == expected["in_effect"]
    assert {item: asdict(answer) for item, answer in answers} == expected["answers"]
    assert plain(goals(log)) == expected["goals"]
    for day, plan in expected["plan_on"].items():
        assert plain_plan(log, date.fromisoformat(day)) == plan, day
    for day, found in expected["setbacks"].items():
        assert plain(setbacks(log, date.fromisoformat(day))) == found, day
    for day, (last, score, waits) in expected["score"].items():
        found = consistency(log, date.fromisoformat(day))[-1]
        assert (str(found.day), found.waits) == (last, waits), day
        assert found.score == pytest.approx(score, rel=0, abs=1e-9), day


def test_the_file_of_this_version_has_every_type_of_entry() -> None:
    version = SCHEMA["properties"]["version"]["const"]
    entries = json.loads((RELEASED / f"{version}.json").read_text("utf-8"))["entries"]
    types = {entry["type"] for entry in entries}
    assert types > {name for name in SCHEMA["$defs"] if name[0].islower()}
