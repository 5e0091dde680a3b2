"""LibreOffice, which opens a table as it would for someone in that country, and guesses as much as it can."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

needs_office = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed"
)

LANGUAGES = {"en-US": 1033, "de-DE": 1031}
"""As LibreOffice numbers them."""


class Cell(NamedTuple):
    """A cell: what kind of value it has, such as ``string``, its formula, and what it says."""

    kind: str
    formula: str
    text: str


def opened(table: Path, language: str, folder: Path) -> list[list[Cell]]:
    """Return the rows of a table (CSV) as LibreOffice has them when it looks for dates and numbers in that language."""
    subprocess.run(
        [
            *["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless"],
            f"--infilter=CSV:44,34,UTF8,1,,{LANGUAGES[language]},false,true",
            *["--convert-to", "fods", "--outdir", folder, table],
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    sheet = ElementTree.parse((folder / table.name).with_suffix(".fods"))
    return [
        [_cell(each) for each in row if each.tag.endswith("}table-cell")]
        for row in sheet.iter()
        if row.tag.endswith("}table-row")
    ]


def _cell(cell: ElementTree.Element) -> Cell:
    said = {name.rpartition("}")[2]: value for name, value in cell.attrib.items()}
    lines = ["".join(line.itertext()) for line in cell]
    return Cell(said.get("value-type", ""), said.get("formula", ""), "\n".join(lines))
