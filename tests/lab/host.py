"""A live JupyterLab, or a Notebook, of its own: nothing of the machine's settings is in it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
from playwright.sync_api import Page

from tests.conftest import PATIENCE

# The module that is run, what it calls its application, and where it shows a notebook.
LAB = ("jupyterlab", "LabApp", "lab/tree")
NOTEBOOK = ("notebook", "JupyterNotebookApp", "notebooks")


@contextmanager
def running(folder: Path, cells: Iterable[str], host: tuple[str, str, str] = LAB) -> Iterator[str]:
    """Start one in this folder, and yield the address of a notebook with these cells.

    Its diary is ``diary.sqlite3`` in the folder.
    """
    module, application, place = host
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(text) for text in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    (folder / "try.ipynb").write_text(nbformat.writes(notebook), "utf-8")
    command = [sys.executable, "-m", module, "--no-browser", "--allow-root"]
    settings = {
        "ServerApp.root_dir": str(folder),
        "ServerApp.port": "0",
        "IdentityProvider.token": "",
        f"{application}.expose_app_in_browser": "True",
        "LabApp.news_url": "",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }
    # Nothing of its own comes up over what is shown.
    quiet = folder / "settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings"
    quiet.parent.mkdir(parents=True, exist_ok=True)
    quiet.write_text('{"fetchNews": "false"}', "utf-8")
    environment = {
        **os.environ,
        "CLIMBING_BACK_DIARY": str(folder / "diary.sqlite3"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "data"),
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
    }
    with subprocess.Popen(
        [*command, *(f"--{name}={value}" for name, value in settings.items())],
        env=environment,
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stderr is not None
        for line in server.stderr:
            if found := re.search(r"http://(?:localhost|127\.0\.0\.1):(\d+)/", line):
                break
        else:
            raise AssertionError(f"{module} did not start.")
        try:
            yield f"http://127.0.0.1:{found.group(1)}/{place}/try.ipynb"
        finally:
            server.terminate()
            server.communicate(timeout=PATIENCE)


def open_notebook(page: Page, address: str) -> None:
    """Open a notebook, and wait for its kernel."""
    page.goto(address)
    page.wait_for_function("window.jupyterapp?.shell?.currentWidget?.content?.activeCell != null")
    page.wait_for_function(
        "window.jupyterapp.shell.currentWidget.sessionContext?.session?.kernel?.status === 'idle'"
    )


def run(page: Page, *cells: int) -> None:
    """Run the cells with these numbers, one after the other, and wait for each."""
    for cell in cells:
        page.evaluate(
            """async cell => {
                const notebook = window.jupyterapp.shell.currentWidget.content;
                notebook.activeCellIndex = cell;
                await window.jupyterapp.commands.execute("notebook:run-cell");
            }""",
            cell,
        )


def choose_theme(page: Page, theme: str) -> None:
    """Change to the theme of this name, and wait until the page has it."""
    page.evaluate(
        "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme
    )
    page.wait_for_function("theme => document.body.dataset.jpThemeName === theme", arg=theme)
