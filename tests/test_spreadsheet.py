"""Tables for a spreadsheet: each cell is in it what it was."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from climbing_back.spreadsheet import as_csv
from tests.conftest import ROOT
from tests.office import LANGUAGES, needs_office, opened

CELLS = json.loads((ROOT / "tests/components/cells.json").read_text("utf-8"))
"""What is written, and the cell that it becomes. The pages of the book have the same."""


def table() -> str:
    return as_csv(["number", "words"], [[3, words] for words, _ in CELLS])


def test_words_survive_and_what_a_spreadsheet_would_change_has_a_quote_before_it() -> None:
    rows = list(csv.reader(io.StringIO(table(), newline="")))
    assert [row[1] for row in rows[1:]] == [cell for _, cell in CELLS]


@needs_office
@pytest.mark.parametrize("language", LANGUAGES)
def test_libreoffice_makes_no_date_no_number_and_no_formula_of_words(
    tmp_path: Path, language: str
) -> None:
    (tmp_path / "table.csv").write_text(table(), "utf-8", newline="")
    _, *rows = opened(tmp_path / "table.csv", language, tmp_path)
    assert len(rows) == len(CELLS)
    for (number, words), (_, cell) in zip(rows, CELLS, strict=True):
        assert number.kind == "float"
        assert words.kind == ("date" if cell.startswith("2026-11-22") else "string"), cell
        assert not words.formula
