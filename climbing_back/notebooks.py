"""Refresh the course's notebooks: run each one and write it in its normal form.

    python -m climbing_back.notebooks book/plan/what-you-want.ipynb …

A normal notebook holds its outputs as ``text/html``, ``text/markdown`` and ``text/plain`` only, and
nothing that differs from machine to machine or from run to run. So a change in a commit is a change
in the course, the book builds without a kernel, and nbval can compare what a run gives.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from climbing_back.around import fill
from climbing_back.content.book import page_of
from climbing_back.content.toc import BOOK

KEPT_MIME_TYPES = ("text/html", "text/markdown", "text/plain")
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
# Written by editors and by widgets. All other metadata is the author's and stays.
MACHINE_METADATA = ("widgets", "vscode", "toc", "language_info", "kernelspec")


def normalise(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return ``notebook`` (nbformat 4 JSON) in its normal form.

    Raises
    ------
    ValueError
        When a cell ended in an error: such a notebook must not be kept.
    """
    metadata = {k: v for k, v in notebook["metadata"].items() if k not in MACHINE_METADATA}
    cells = [_normal_cell(cell, number) for number, cell in enumerate(notebook["cells"], start=1)]
    runs = iter(range(1, len(cells) + 1))
    for cell in cells:
        if cell["cell_type"] == "code":
            cell["execution_count"] = next(runs)
            for output in cell["outputs"]:
                if "execution_count" in output:
                    output["execution_count"] = cell["execution_count"]
    return {
        "cells": cells,
        "metadata": {**metadata, "kernelspec": KERNEL, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def to_text(notebook: dict[str, Any]) -> str:
    """Return the text of a notebook file, the way Jupyter writes it."""
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def run(path: Path) -> dict[str, Any]:
    """Execute the notebook at ``path`` with an empty diary and return it with its outputs."""
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    with tempfile.TemporaryDirectory() as folder:
        empty = {**os.environ, "CLIMBING_BACK_DIARY": str(Path(folder) / "diary.sqlite3")}
        client = NotebookClient(
            notebook,
            timeout=60,
            store_widget_state=False,
            resources={"metadata": {"path": path.parent}},
        )
        client.execute(env=empty)
    return dict(notebook)


def main(paths: list[str]) -> None:
    """Refresh the notebooks at ``paths``; a notebook that is fresh already is left untouched."""
    for path in map(Path, paths):
        before = path.read_text("utf-8")
        text = to_text(normalise(run(path)))
        if path.resolve().is_relative_to(BOOK):
            text = with_surroundings(text, path)
        if text == before:
            print(f"{path}: fresh")
        else:
            path.write_text(text, "utf-8")
            print(f"{path}: refreshed")


def with_surroundings(text: str, path: Path) -> str:
    """Return the text of the notebook at ``path`` with what the book shows around it."""
    notebook = json.loads(text)
    page = page_of(path.resolve(), notebook)
    return to_text(normalise(fill(notebook, page)))


def _normal_cell(cell: dict[str, Any], number: int) -> dict[str, Any]:
    metadata = {"tags": cell["metadata"]["tags"]} if cell["metadata"].get("tags") else {}
    source = "".join(cell["source"]).rstrip().splitlines(keepends=True)
    normal = {
        "cell_type": cell["cell_type"],
        "id": f"cell-{number:02}",
        "metadata": metadata,
        "source": source,
    }
    if cell["cell_type"] == "code":
        normal["outputs"] = [_normal_output(output) for output in cell["outputs"]]
    return normal


def _normal_output(output: dict[str, Any]) -> dict[str, Any]:
    if output["output_type"] == "error":
        raise ValueError(f"A cell ended in an error: {output['ename']}: {output['evalue']}")
    if output["output_type"] == "stream":
        return {"name": output["name"], "output_type": "stream", "text": _lines(output["text"])}
    data = {
        mime: _lines(output["data"][mime]) for mime in KEPT_MIME_TYPES if mime in output["data"]
    }
    return {**output, "data": data, "metadata": {}}


def _lines(text: str | list[str]) -> list[str]:
    return "".join(text).splitlines(keepends=True)


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit("Say which notebooks: python -m climbing_back.notebooks book/*/*.ipynb")
    main(sys.argv[1:])
