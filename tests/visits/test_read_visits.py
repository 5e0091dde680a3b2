"""A folder of visit files becomes one table and one page each, and nothing is lost or run."""

from __future__ import annotations

import csv
import os
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest

from climbing_back.diary import new_entry
from climbing_back.visits import VisitsError, file, read_visit, read_visits, write_examples
from climbing_back.visits.cover import PARTS
from climbing_back.visits.rows import TABLE
from tests.browser.visit_month import GOAL, month
from tests.visits.visit_files import file_of

COVER = {"from": "2026-10-26", "to": "2026-11-22", "parts": list(PARTS)}
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;"
FORMULA = "=cmd()"


def put(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def note(words: str, day: str = "2026-11-20") -> dict:
    return new_entry("check-in", {"day": day, "note": words})


def goal(words: str) -> dict:
    return new_entry("goal", {"goal": GOAL, "words": words})


class Read(HTMLParser):
    """What a browser makes of HTML: its tags, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_row_says_in_short_what_the_page_says(tmp_path: Path) -> None:
    put(tmp_path, a=file_of(*month(), visit=COVER))
    (row,) = read_visits(tmp_path).rows
    assert list(row) == list(TABLE.columns)
    assert row["first_day"] == date(2026, 10, 26)
    counted = ("days", "good_days", "so_so_days", "off_days", "planned_days", "all_of_plan")
    assert [row[name] for name in counted] == [28, 14, 7, 7, 15, 9]
    assert [row[name] for name in ("goals", "setbacks", "setback_days")] == [2, 1, 8]
    assert row["my_version"] == "on 9 of 15 planned days"
    assert row["goals_say"].startswith(
        "Walk to the corner shop: −1, less than I hope: To the gate."
    )
    assert row["setbacks_say"].startswith("5 to 12 Nov: 8 days. First rung on 11 Nov:")


def test_what_was_not_ticked_is_missing_and_what_is_not_there_is_none(tmp_path: Path) -> None:
    some = {**COVER, "parts": ["goals", "activities"]}
    put(tmp_path, a=file_of(goal("Walk"), visit=some))
    frame = read_visits(tmp_path).frame
    assert frame["goals"].tolist() == [1]
    assert frame["activities"].tolist() == [0]
    assert frame[["setbacks", "good_days", "questions"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "This file is empty."),
        (b"Dear all", "This is not a diary file of this course."),
        (b'{"resourceType": "Bundle"}', "This is not a diary file of this course."),
        (b"\x89PNG", "This is a picture and not a diary file."),
        (b"PK\x03\x04", "This file is packed (zip)."),
        (
            b'{"format":"climbing-back-record","version":2,"entries":[]}',
            "This file was made by another version of the course (2).",
        ),
        (file_of({"id": 1}), "Nothing in this file can be read as a diary."),
        (file_of(), "There is nothing to show in this file. Ask your patient for a new one."),
        (b" " * (9 * 1024 * 1024), "This file is too large for a visit page (9 MB)."),
    ],
    ids=["empty", "letter", "FHIR", "picture", "zip", "newer", "no entry", "nothing", "huge"],
)
def test_a_file_that_cannot_be_read_is_a_row_that_says_why(
    data: bytes, why: str, tmp_path: Path
) -> None:
    put(tmp_path, bad=data, good=file_of(*month(), visit=COVER))
    visits = read_visits(tmp_path, pages=tmp_path.with_name(f"{tmp_path.name}-pages"))
    bad, good = visits.rows
    assert (bad["file"], bad["could_be_read"], bad["trouble"]) == ("bad", False, why)
    assert (good["could_be_read"], good["trouble"]) == (True, "")
    assert visits.troubled == [bad]


def test_what_cannot_be_opened_is_a_row_that_says_why(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "locked")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    gone, locked = read_visits(tmp_path).rows
    assert gone["trouble"] == "This file is not there."
    assert locked["trouble"] == "This file cannot be opened."


def test_a_fault_of_ours_with_one_file_does_not_lose_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(
        tmp_path,
        a=file_of(note("Stairs."), visit=COVER),
        b=file_of(note("Fault."), visit=COVER),
    )
    sections_of = file.sections_of

    def faulty(log: list, cover: object) -> list:
        if log[0]["data"]["note"] == "Fault.":
            raise RecursionError
        return sections_of(log, cover)

    monkeypatch.setattr(file, "sections_of", faulty)
    assert [row["trouble"] for row in read_visits(tmp_path).rows] == ["", file.UNREADABLE]


def test_a_file_that_is_read_in_part_has_a_page_and_a_sentence(tmp_path: Path) -> None:
    whole = file_of(*month(), visit=COVER)
    put(tmp_path, a=whole[:-400], b=file_of(*month(), {"id": 7}, visit=COVER))
    cut, odd = read_visits(tmp_path).rows
    assert cut["trouble"].startswith("The end of this file is not there.")
    assert odd["trouble"] == "Left out, because it cannot be read: 1 entry."
    assert cut["could_be_read"]
    assert odd["could_be_read"]


def test_a_whole_diary_shows_its_last_weeks(tmp_path: Path) -> None:
    put(tmp_path, a=file_of(*month()))
    (row,) = read_visits(tmp_path).rows
    assert row["whole_diary"]
    assert (row["first_day"], row["last_day"]) == (date(2026, 10, 26), date(2026, 11, 22))


def test_text_from_outside_is_only_ever_text(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    name = f"{FORMULA} <b>.json"
    said = [goal(f"{FORMULA} {SCRIPT}"), note(SCRIPT)]
    put(folder, **{name: file_of(*said, visit=COVER)})
    visits = read_visits(folder, pages=tmp_path / "pages")
    page = (tmp_path / "pages" / f"{name}.html").read_text("utf-8")
    for html in (page, read_visit(folder / name)._repr_html_(), visits._repr_html_()):
        read = Read(html)
        assert not read.tags & {"script", "img"}
        assert SCRIPT in read.words
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")
    visits.to_csv(tmp_path / "table.csv")
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert row["file"] == f"'{name}"
    assert row["goals_say"].startswith(f"'{FORMULA} <script>")


def test_half_an_emoji_is_in_no_page_and_in_no_table(tmp_path: Path) -> None:
    folder = put(tmp_path / "..", a=file_of(goal("\ud83d Walk"), visit=COVER)).resolve()
    file = read_visit(folder / "a")
    assert "\ufffd Walk" in file.to_html()
    assert file.row["goals_say"].startswith("\ufffd Walk")


def test_each_page_is_where_its_file_was(tmp_path: Path) -> None:
    below = tmp_path / "files" / "spring"
    below.mkdir(parents=True)
    put(below, **{"a.json": file_of(*month(), visit=COVER), ".hidden": b""})
    put(tmp_path / "files", **{"a.json": file_of(*month(), visit=COVER)})
    visits = read_visits(tmp_path / "files", pages=tmp_path / "pages")
    assert [row["file"] for row in visits.rows] == ["a.json", "spring/a.json"]
    pages = [path for path in (tmp_path / "pages").rglob("*") if path.is_file()]
    assert {str(path.relative_to(tmp_path / "pages")) for path in pages} == {
        "a.json.html",
        os.path.join("spring", "a.json.html"),  # noqa: PTH118 - as the system writes it
    }


def test_a_page_that_cannot_be_written_is_said_in_its_row(tmp_path: Path) -> None:
    folder, pages = tmp_path / "files", tmp_path / "pages"
    folder.mkdir()
    put(folder, a=file_of(*month(), visit=COVER))
    (pages / "a.html").mkdir(parents=True)
    (row,) = read_visits(folder, pages=pages).rows
    assert row["trouble"] == "Its page could not be written."


def test_nothing_is_written_that_was_not_asked_for(tmp_path: Path) -> None:
    write_examples(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*")}
    read_visits(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*")} == before


@pytest.mark.parametrize(
    ("folder", "pages", "words"),
    [
        ("nowhere", None, "There is no folder"),
        ("a", None, "There is no folder"),
        ("none", None, "There is no file in"),
        (".", "pages", "Name a folder for the pages that is not inside"),
        ("full", "a", "Pages cannot be written to"),
    ],
)
def test_a_folder_that_cannot_be_used_is_said_in_a_sentence(
    folder: str, pages: str | None, words: str, tmp_path: Path
) -> None:
    put(tmp_path, a=b"No folder.")
    (tmp_path / "none").mkdir()
    put(write_examples(tmp_path / "full"))
    with pytest.raises(VisitsError, match=f"^{words}"):
        read_visits(tmp_path / folder, pages=pages and tmp_path / pages)


def test_a_table_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    visits = read_visits(write_examples(tmp_path))
    with pytest.raises(VisitsError, match=r"^The table cannot be written to"):
        visits.to_csv(tmp_path)


def test_the_frame_says_what_its_columns_mean(tmp_path: Path) -> None:
    frame = read_visits(write_examples(tmp_path)).frame
    assert list(frame) == list(TABLE.columns)
    assert frame["days"].tolist() == [pd.NA, 91, 14, 28, 91, 28]
    assert frame.attrs["columns"]["good_days"]["unit"] == "days"
    assert str(frame["first_day"].dtype) == "datetime64[us]"


def test_no_words_of_a_file_are_in_a_log_of_what_was_done(tmp_path: Path) -> None:
    visits = read_visits(write_examples(tmp_path))
    assert repr(visits) == "<Visits of 6 files>"
    assert repr(read_visit(tmp_path / "example-1.json")) == "<VisitFile example-1.json>"


def test_a_notebook_shows_the_first_rows_of_many(tmp_path: Path) -> None:
    write_examples(tmp_path, count=1)
    for number in range(30):
        put(tmp_path, **{f"b-{number:02}": b"No record."})
    words = Read(read_visits(tmp_path)._repr_html_()).words
    assert "The first 20 of 33 files. 31 cannot be read." in words
    assert "b-18" in words
    assert "b-19" not in words


def test_long_work_says_how_far_it_is(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        put(tmp_path, **{f"b-{number:02}": b"No record."})
    read_visits(tmp_path)
    assert capfd.readouterr() == ("", "")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    read_visits(tmp_path)
    out, err = capfd.readouterr()
    assert out == ""
    assert "Reading" in err
    read_visits(write_examples(tmp_path / "few" / "files"))
    assert capfd.readouterr() == ("", "")


def test_examples_are_the_same_each_time_and_made_up_by_rule(tmp_path: Path) -> None:
    one, other = (write_examples(tmp_path / name) for name in ("one", "other"))
    names = sorted(path.name for path in one.iterdir())
    assert len(names) == 6
    assert all((one / name).read_bytes() == (other / name).read_bytes() for name in names)
