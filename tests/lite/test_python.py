"""What Python in the browser is made of."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

from climbing_back.lite import python
from climbing_back.sphinx_ext.page.as_notebook import PACKAGES, PYTHON, SITE


def test_a_package_brings_what_it_needs_in_the_browser() -> None:
    names = {package.name.lower() for package in python.needed(["ipywidgets"], python.NOT_THERE)}
    assert {"ipywidgets", "ipython", "traitlets", "comm"} <= names
    # What asks a terminal, and what runs in the page.
    assert not names & {"pexpect", "jupyterlab-widgets", "jupyterlab_widgets", "widgetsnbextension"}


def test_a_package_is_packed_without_what_is_compiled(tmp_path: Path) -> None:
    wheel = python.pack(distribution("markupsafe"), tmp_path)
    assert re.fullmatch(r"markupsafe-[\d.]+-py3-none-any\.whl", wheel.name)
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert python._tops(wheel) == ["markupsafe"]
    assert "markupsafe/__init__.py" in names
    assert "markupsafe/_native.py" in names
    assert not [name for name in names if name.endswith(python.COMPILED) or name.startswith("..")]


def test_the_same_package_is_packed_the_same(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    both = [
        python.pack(distribution("jinja2"), folder) for folder in (tmp_path, tmp_path / "again")
    ]
    assert both[0].read_bytes() == both[1].read_bytes()


def test_the_versions_for_the_browser_are_pinned_with_hashes() -> None:
    lines = (python.HERE / "wheels.txt").read_text("utf-8").splitlines()
    pinned = [line for line in lines if not line.startswith(("#", "--only-binary "))]
    assert len(pinned) == 2
    for line in pinned:
        assert re.fullmatch(r"\S+==\S+ --hash=sha256:[0-9a-f]{64}", line), line


def test_what_was_loaded_once_is_not_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    try:
        python.download(tmp_path, kept)
    except subprocess.CalledProcessError:
        pytest.skip("pip finds no package index here.")
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("PIP_RETRIES", "0")
    python.download(tmp_path / "again", kept)
    assert len(list((tmp_path / "again").glob("*.whl"))) == 2


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(python, "PYODIDE", tmp_path / "none")
    with pytest.raises(SystemExit, match="Pyodide or its kernel is not there. Run: npm ci"):
        python.gather(tmp_path / "some.whl", tmp_path / "out")


def test_what_is_listed_is_there(book: Path) -> None:
    folder = book / SITE / PYTHON
    if not folder.is_dir():
        pytest.skip("The notebooks that run in the browser are not built: make lite")
    packages = json.loads((folder / PACKAGES).read_text("utf-8"))["packages"]
    assert {each["file_name"] for each in packages.values()} == {
        file.name for file in folder.glob("*.whl")
    }
    assert {"climbing-back", "anywidget", "ipywidgets", "uuid-utils"} <= packages.keys()
    assert packages["beautifulsoup4"]["imports"] == ["bs4"]
    assert packages["six"]["imports"] == ["six"]
