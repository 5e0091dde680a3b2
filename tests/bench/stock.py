"""The page to compare with: a stock Jupyter Book page with six ipywidgets checkboxes.

Its scripts come from this machine: requirejs and the html-manager from npm, in place of two CDNs.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import nbformat

from tests.conftest import ROOT

LABELS = ["Lack of coordination", "Fatigue", "Immobility", "Weakness", "Balance problems", "Pain"]
CELL = f"""\
import ipywidgets
ipywidgets.VBox([ipywidgets.Checkbox(description=label) for label in {LABELS!r}])"""
CONFIG = """\
title: Stock
only_build_toc_files: true
execute: {execute_notebooks: force}
sphinx:
  config:
    nb_ipywidgets_js: {require.min.js: {}, embed-amd.js: {}}
"""


def build(folder: Path, jupyter_book: str) -> Path:
    """Build the stock book in ``folder`` and return the page with the checkboxes."""
    static = folder / "_static"
    static.mkdir(parents=True)
    modules = ROOT / "node_modules"
    subprocess.run(
        [modules / ".bin/esbuild", modules / "requirejs/require.js", "--minify",
         f"--outfile={static / 'require.min.js'}", "--log-level=error"],
        check=True,
    )  # fmt: skip
    shutil.copy(modules / "@jupyter-widgets/html-manager/dist/embed-amd.js", static)
    # Jupyter Book adds every script of _static to every page; these two are for pages with widgets.
    (folder / "_config.yml").write_text(CONFIG, "utf-8")
    (folder / "_toc.yml").write_text("format: jb-book\nroot: page\n", "utf-8")
    notebook = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_markdown_cell("# Which of these do you notice?"),
            nbformat.v4.new_code_cell(CELL),
        ],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    (folder / "page.ipynb").write_text(nbformat.writes(notebook), "utf-8")
    subprocess.run([jupyter_book, "build", folder, "-q"], check=True, capture_output=True)
    return folder / "_build/html/page.html"
