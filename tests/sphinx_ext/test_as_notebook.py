"""The way from a page to the notebook that it is."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest

from climbing_back.content.toc import BOOK, page_files
from climbing_back.sphinx_ext.page import as_notebook
from climbing_back.sphinx_ext.page.imports import not_there

TEMPLATES = Path(as_notebook.__file__).parents[1] / "templates"


def write(file: Path, code: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"cells": [{"cell_type": "code", "source": [code]}]}), "utf-8")
    return file


@pytest.mark.parametrize(
    ("code", "needed"),
    [
        ("import json, altair as alt", ["altair"]),
        ("def draw():\n    from matplotlib import pyplot", ["matplotlib"]),
        ("from climbing_back import read_diary", ["pandas"]),
        ("from climbing_back import Checklist, Goals", []),
        ("from climbing_back.diary import frames", ["pandas"]),
        ("import climbing_back", []),
    ],
)
def test_what_a_notebook_imports_says_what_it_needs(
    code: str, needed: list[str], tmp_path: Path
) -> None:
    assert not_there(write(tmp_path / "some.ipynb", code), there=set()) == needed


def test_what_is_there_is_not_missed(tmp_path: Path) -> None:
    file = write(tmp_path / "some.ipynb", "import altair, bs4")
    assert not_there(file, there={"altair", "bs4"}) == []


def shown_for(code: str, folder: Path) -> str:
    """Return what the page of a notebook with this code says of it."""
    write(folder / "book/plan/mine.ipynb", code)
    packages = folder / as_notebook.SITE / as_notebook.PYTHON / as_notebook.PACKAGES
    packages.parent.mkdir(parents=True)
    packages.write_text(json.dumps({"packages": {"beautifulsoup4": {"imports": ["bs4"]}}}))
    app = SimpleNamespace(
        config=SimpleNamespace(notebook_megabytes=24), srcdir=folder, outdir=folder
    )
    context = {"pathto": lambda name, _: f"../../{name}"}
    as_notebook._link(app, "book/plan/mine", "", context, None)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), extensions=["jinja2.ext.i18n"], autoescape=True
    )
    environment.install_null_translations()
    return environment.get_template("as-notebook.html").render(context)


OPEN = '<a href="../../lite/notebooks/index.html?path=plan/mine.ipynb">Open as a notebook</a>'
TAKE = '<a href="../../lite/files/plan/mine.ipynb" download>Take the notebook as a file</a>'


def test_the_size_is_said_before_the_way_to_it(tmp_path: Path) -> None:
    shown = shown_for("import bs4", tmp_path)
    assert 0 < shown.index("about 24 MB") < shown.index(OPEN) < shown.index(TAKE)


def test_what_cannot_run_in_a_browser_is_a_file_to_take(tmp_path: Path) -> None:
    shown = shown_for("from climbing_back import read_diary\nimport altair", tmp_path)
    assert "It needs altair, pandas, which Python in a browser does not have here." in shown
    assert TAKE in shown
    assert "Open as a notebook" not in shown


@pytest.mark.parametrize("file", page_files(), ids=lambda file: file.stem)
def test_each_notebook_of_the_book_has_its_way(file: Path, book: Path) -> None:
    if not (book / as_notebook.SITE).is_dir():
        pytest.skip("The notebooks that run in the browser are not built: make lite")
    page = book / "book" / file.relative_to(BOOK)
    shown = page.with_suffix(".html").read_text("utf-8")
    assert ("Take the notebook as a file" in shown) == (file.suffix == ".ipynb")
