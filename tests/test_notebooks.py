"""The committed notebooks are normal, and the normaliser does what it says."""

import json
from pathlib import Path

import nbformat
import pytest

from climbing_back.notebooks import main, normalise, to_text
from tests.conftest import ROOT

NOTEBOOKS = sorted((ROOT / "book").rglob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_committed_notebook_is_normal(path: Path) -> None:
    text = path.read_text("utf-8")
    assert to_text(normalise(json.loads(text))) == text, "Run: make notebooks"
    nbformat.validate(json.loads(text))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_committed_notebook_shows_its_components(path: Path) -> None:
    outputs = [
        output["data"]
        for cell in json.loads(path.read_text("utf-8"))["cells"]
        for output in cell.get("outputs", [])
    ]
    shown = "".join("".join(data["text/html"]) for data in outputs)
    assert any(mark in shown for mark in ("<cb-", "cb-graph", "cb-lookup"))


def test_there_are_notebooks() -> None:
    names = {file.stem for file in NOTEBOOKS}
    assert {"welcome", "today", "my-diary", "what-spasticity-is"} <= names


def used_notebook() -> dict:
    """Return what JupyterLab leaves behind after a session."""
    return {
        "metadata": {
            "summary": "Kept.",
            "kernelspec": {"name": "venv", "display_name": "My venv"},
            "language_info": {"name": "python", "version": "3.12.1"},
            "widgets": {"application/vnd.jupyter.widget-state+json": {"state": {"secret": 1}}},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
        "cells": [
            {
                "cell_type": "markdown",
                "id": "c0ffee",
                "metadata": {"editable": True, "jp-MarkdownHeadingCollapsed": True},
                "source": ["# Title\n", "\n"],
            },
            {
                "cell_type": "code",
                "id": "decaf",
                "metadata": {"tags": ["hide-input"], "execution": {"iopub.status.busy": "now"}},
                "execution_count": 41,
                "source": "show()",
                "outputs": [
                    {
                        "output_type": "execute_result",
                        "execution_count": 41,
                        "metadata": {"isolated": True},
                        "data": {
                            "application/vnd.jupyter.widget-view+json": {"model_id": "f00"},
                            "text/html": "<p>one\ntwo</p>",
                            "text/plain": ["Show()"],
                            "image/png": "iVBOR",
                        },
                    },
                    {"output_type": "stream", "name": "stdout", "text": "hello\n"},
                ],
            },
        ],
    }


def test_what_differs_from_run_to_run_is_dropped() -> None:
    normal = normalise(used_notebook())
    text = to_text(normal)
    for trace in ("secret", "My venv", "3.12.1", "c0ffee", "decaf", "f00", "iVBOR", "busy", "41"):
        assert trace not in text
    assert normal["metadata"]["summary"] == "Kept."
    markdown, code = normal["cells"]
    assert markdown["source"] == ["# Title"]
    assert code["metadata"] == {"tags": ["hide-input"]}
    assert code["execution_count"] == code["outputs"][0]["execution_count"] == 1
    assert code["outputs"][0]["data"]["text/html"] == ["<p>one\n", "two</p>"]
    assert code["outputs"][1]["text"] == ["hello\n"]
    nbformat.validate(normal)


def test_a_normal_notebook_stays_byte_for_byte() -> None:
    text = to_text(normalise(used_notebook()))
    assert to_text(normalise(json.loads(text))) == text


def test_a_cell_that_failed_is_not_kept() -> None:
    notebook = used_notebook()
    error = {"output_type": "error", "ename": "NameError", "evalue": "x", "traceback": []}
    notebook["cells"][1]["outputs"] = [error]
    with pytest.raises(ValueError, match="ended in an error: NameError: x"):
        normalise(notebook)


def test_refreshing_runs_the_cells_and_then_leaves_the_file_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "small.ipynb"
    cells = [nbformat.v4.new_code_cell("6 * 7")]
    path.write_text(nbformat.writes(nbformat.v4.new_notebook(cells=cells)), "utf-8")
    main([str(path)])
    text = path.read_text("utf-8")
    assert '"42"' in text
    main([str(path)])
    assert path.read_text("utf-8") == text
    assert capsys.readouterr().out.splitlines() == [f"{path}: refreshed", f"{path}: fresh"]
