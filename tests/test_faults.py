"""The page of faults says the same for the same notes, whoever wrote them and when."""

from pathlib import Path

import pytest

from tests import faults

NOTED = [
    {"fault": "The disk is full", "how": "no room left", "where": "Python", "said": 12, "lost": 0},
    {"fault": "A page is left", "how": "Back", "where": "WebKit", "said": 4, "lost": 0},
    {"fault": "A page is left", "how": "Back", "where": "Firefox", "said": 4, "lost": 0},
    {"fault": "A page is left", "how": "a reload", "where": "WebKit", "said": 4000, "lost": 1},
]


@pytest.fixture(autouse=True)
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(faults, "NOTES", tmp_path / "faults")
    return tmp_path / "faults"


def test_a_row_for_each_way_and_what_is_the_same_elsewhere_in_it() -> None:
    for each in NOTED:
        faults.note(**each)
    head, rows = faults.page().split("|---|---|---|---:|---:|\n")
    assert "3 faults were caused on purpose, in Firefox, Python and WebKit." in head
    assert "4,020 things had been called saved by then" in head
    assert "**1 of them was lost.**" in head
    assert rows.splitlines() == [
        "| A page is left | Back | Firefox and WebKit | 4 | 0 |",
        "|  | a reload | WebKit | 4,000 | 1 |",
        "| The disk is full | no room left | Python | 12 | 0 |",
    ]


def test_the_order_of_notes_and_who_wrote_them_play_no_part(
    notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in NOTED:
        faults.note(**each)
    page = faults.page()
    for number, each in enumerate(reversed(NOTED * 2)):
        monkeypatch.setattr(faults.os, "getpid", lambda number=number: number % 3)
        faults.note(**each)
    assert faults.page() == page
    assert len(list(notes.iterdir())) == 4


def test_nothing_is_left_of_an_earlier_run() -> None:
    faults.note(**NOTED[0])
    faults.forget()
    faults.forget()
    assert "0 faults were caused" in faults.page()
    faults.note(**NOTED[0])
    assert "**None of them was lost.**" in faults.page()
