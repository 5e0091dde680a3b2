"""What is laid out for the notebooks in the browser."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest

from climbing_back.content.toc import BOOK, page_files
from climbing_back.lite.site import lay_out
from climbing_back.sphinx_ext.page.as_notebook import SITE

NOTEBOOKS = [file for file in page_files() if file.suffix == ".ipynb"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    lay_out(folder)
    return folder


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: file.stem)
def test_what_a_cell_shows_is_one_text(file: Path, folder: Path) -> None:
    copy = folder / file.relative_to(BOOK)
    assert nbformat.read(copy, as_version=4) == nbformat.read(file, as_version=4)
    cells = json.loads(copy.read_text("utf-8"))["cells"]
    shown = [output["data"] for cell in cells for output in cell.get("outputs", ())]
    assert not [each for data in shown for each in data.values() if isinstance(each, list)]


def test_nothing_but_pages_and_their_pictures_is_there(folder: Path) -> None:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} == {".ipynb", ".md", ".svg"}


def test_no_page_may_ask_another_host(book: Path) -> None:
    if not (book / SITE).is_dir():
        pytest.skip("The notebooks that run in the browser are not built: make lite")
    pages = list((book / SITE).rglob("*.html"))
    assert len(pages) > 3
    for page in pages:
        assert '<head><meta http-equiv="Content-Security-Policy" content="default-src \'self\'' in (
            page.read_text("utf-8")
        )
