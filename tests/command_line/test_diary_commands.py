"""The commands for the diary: what they say, what they leave as it is, and with what they end."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from climbing_back.command_line import main
from climbing_back.diary import SQLiteStore, new_entry, read_backup, write_backup
from climbing_back.diary.homes import sqlite_file

RECORD = Path(__file__).parents[1] / "diary/released/1.json"
TICK = {"checklist": "symptoms", "item": "pain", "ticked": True, "rating": 6}


@pytest.fixture
def diary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the learner's diary would be. There is none yet."""
    path = tmp_path / "diary.sqlite3"
    monkeypatch.setenv("CLIMBING_BACK_DIARY", str(path))
    monkeypatch.chdir(tmp_path)
    return path


def ask(*words: str | Path, says: str = "") -> Result:
    return CliRunner().invoke(main, [str(each) for each in words], input=says)


def keep(path: Path, *data: dict) -> None:
    with closing(SQLiteStore(path)) as store:
        store.add([new_entry("checklist-answer", each) for each in data])


def test_the_table_has_the_words_that_people_know(diary: Path) -> None:
    keep(diary, TICK, {**TICK, "item": "fatigue", "note": "[red]\x1b[31m=1+1\ud83d"})
    said = ask("show")
    assert said.exit_code == 0
    table = " ".join(said.output.replace("│", " ").split())
    for words in ("Where MS shows up", "Item: Pain", "How much: 6", "2 entries", "[red] [31m"):
        assert words in table
    assert "\x1b" not in said.output


def test_the_table_can_be_read_by_programs(diary: Path) -> None:
    keep(diary, {**TICK, "note": "=1+1"})
    head, row = csv.reader(io.StringIO(ask("show", "--csv").stdout))
    assert head == ["Written", "About", "What it says"]
    assert row[1:] == [
        "Checklist",
        "Checklist: Where MS shows up; Item: Pain; Ticked: yes; How much: 6; Note: =1+1",
    ]
    (entry,) = json.loads(ask("show", "--json").stdout)
    assert entry["data"] == {**TICK, "note": "=1+1"}


def test_the_table_says_what_an_exercise_of_ones_own_is_called(diary: Path) -> None:
    own = {"item": "own-1k2j3h", "words": "Standing at the sink", "days": ["mon"], "sizes": {}}
    done = {"item": "own-1k2j3h", "done": "all"}
    with closing(SQLiteStore(diary)) as store:
        store.add([new_entry("exercise-plan", {"starts": "2026-11-20", "items": [own]})])
        store.add([new_entry("session", {"day": "2026-11-22", "size": "good", "items": [done]})])
    *_, session = csv.reader(io.StringIO(ask("show", "--csv").stdout))
    assert "Exercise: Standing at the sink; Done: all" in session[2]


@pytest.mark.parametrize("note", ["=1+1", "a; =1+1", "a\n\t@x"])
def test_no_cell_begins_with_a_formula(diary: Path, note: str) -> None:
    with closing(SQLiteStore(diary)) as store:
        store.add([new_entry("sunrise", {}) | {"type": note}])
    rows = list(csv.reader(io.StringIO(ask("show", "--csv").stdout)))
    assert "'" in rows[1][1]


def test_commands_make_no_diary(diary: Path) -> None:
    for command in ("show", "backup", "erase"):
        said = ask(command)
        assert said.exit_code == 1
        assert "There is no diary at" in said.output
    said = ask("where")
    assert (said.exit_code, said.stdout) == (0, f"{diary}\n")
    assert not diary.exists()


def test_saved_checked_erased_and_brought_back(diary: Path, tmp_path: Path) -> None:
    keep(diary, TICK)
    file = tmp_path / "saved.json"
    assert ask("backup", file).output == f"1 entry saved to {file}.\n"
    assert "There is" in ask("backup", file).output
    assert ask("backup", file, "--yes").exit_code == 0
    checked = ask("check", file)
    assert checked.exit_code == 0
    assert "1 × Checklist" in checked.output

    assert ask("erase", says="n\n").exit_code == 1
    assert len(json.loads(ask("show", "--json").stdout)) == 1
    assert ask("erase", says="y\n").exit_code == 0
    assert json.loads(ask("show", "--json").stdout) == []

    shown = ask("restore", file, says="n\n")
    assert shown.exit_code == 1
    assert "New to your diary: 1 entry." in shown.output
    assert json.loads(ask("show", "--json").stdout) == []
    assert ask("restore", file, "--yes").exit_code == 0
    with closing(SQLiteStore(diary)) as store:
        assert store.entries() == read_backup(file).entries
    assert (
        "You have 1 of them already. New to your diary: 0 entries." in ask("restore", file).output
    )


def test_a_whole_record_is_shown_in_every_form(diary: Path) -> None:
    assert ask("restore", RECORD, "--yes").exit_code == 0
    assert "79 entries" in ask("check", diary).output
    for how in ([], ["--csv"], ["--json"]):
        assert ask("show", *how).exit_code == 0


def test_to_check_a_diary_changes_nothing(tmp_path: Path) -> None:
    old = Path(__file__).parents[1] / "diary/released/diary-1.sqlite3"
    copy = tmp_path / "old.sqlite3"
    copy.write_bytes(old.read_bytes())
    if copy.read_bytes().startswith(b"SQLite"):
        assert ask("check", copy).exit_code == 0
        assert copy.read_bytes() == old.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.json", None, "This file is not there."),
        ("photo.json", b"\x89PNG", "This is a picture"),
        ("letter.json", b'{"dear": "you"}', "This is not a diary file of this course."),
        (
            "newer.json",
            b'{"format":"climbing-back-record","version":2,"entries":[]}',
            "another version",
        ),
        ("other.sqlite3", b"SQLite format 3\0" + bytes(100), "is damaged or is not a diary"),
    ],
)
def test_what_is_no_record_is_said_in_a_sentence(
    diary: Path, tmp_path: Path, name: str, content: bytes | None, says: str
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    said = ask("check", file)
    assert said.exit_code == 1
    assert said.stderr.startswith("Error: ")
    assert says in said.stderr
    assert ask("restore", file).exit_code == 1
    assert not diary.exists()


def test_what_can_be_read_in_part_ends_with_1(tmp_path: Path) -> None:
    file = tmp_path / "part.json"
    write_backup([new_entry("checklist-answer", TICK)], file)
    file.write_bytes(file.read_bytes()[:-4])
    said = ask("check", file)
    assert said.exit_code == 1
    assert "In this file can be read: 1 entry." in said.stdout
    assert "The end of the file is not there." in said.stderr


def test_a_diary_in_use_and_one_of_a_newer_version(
    diary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(diary, TICK)
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.01)
    with closing(sqlite3.connect(diary, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        said = ask("erase", "--yes")
        assert said.exit_code == 1
        assert "Another program is using your diary" in said.stderr
        other.execute("ROLLBACK")
        other.execute("PRAGMA user_version = 99")
    said = ask("show")
    assert said.exit_code == 1
    assert "newer version of this course" in said.stderr


@pytest.mark.parametrize("command", main.commands)
def test_each_command_has_help_that_begins_with_a_sentence(command: str) -> None:
    said = ask(command, "--help")
    assert said.exit_code == 0
    assert main.commands[command].help.partition("\n")[0].endswith(".")


def test_a_shell_can_complete_commands() -> None:
    asked = {
        "_CLIMBING_BACK_COMPLETE": "bash_complete",
        "COMP_WORDS": "climbing-back re",
        "COMP_CWORD": "1",
    }
    said = CliRunner().invoke(main, prog_name="climbing-back", env=asked)
    assert said.output == "plain,restore\n"
