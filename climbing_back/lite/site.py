"""The JupyterLite site: the book's notebooks, and what runs them, as plain files of the book's own folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from climbing_back.lite.python import gather
from climbing_back.sphinx_ext.page.as_notebook import SITE

NOTEBOOKS = Path(__file__).parents[2] / "book"

KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"

# The page is made by scripts of its own folder, which compile Python and bring widgets as blobs. Nothing
# may be asked of another host.
POLICY = (
    "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'none'"
)


def build(wheel: Path, book: Path) -> Path:
    """Build the site into the folder of the built book.

    Parameters
    ----------
    wheel
        This package, as ``hatchling build`` made it.
    book
        The folder of the built book, or where it will be.

    Returns
    -------
    Path
        The folder of the site.

    Raises
    ------
    SystemExit
        When something that it is made of is not installed.
    """
    site = book.resolve() / SITE
    shutil.rmtree(site, ignore_errors=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        packages = gather(wheel, folder / "static/pyodide")
        (folder / "jupyter-lite.json").write_text(json.dumps(_settings(packages)), "utf-8")
        subprocess.run(  # noqa: S603
            [
                Path(sys.executable).with_name("jupyter-lite"), "build",
                f"--lite-dir={folder}", f"--contents={NOTEBOOKS}", f"--output-dir={site}",
                "--apps=notebooks", "--apps=tree", "--no-sourcemaps", "--no-unused-shared-packages",
            ],
            check=True, cwd=folder, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    for page in site.rglob("*.html"):
        _guard(page)
    return site


def _settings(packages: list[str]) -> dict[str, Any]:
    kernel = {"loadPyodideOptions": {"packages": packages}, "disablePyPIFallback": True}
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "Climbing Back",
            "litePluginSettings": {KERNEL: kernel},
        },
    }


def _guard(page: Path) -> None:
    """Let a page ask nothing of another host."""
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    page.write_text(page.read_text("utf-8").replace("<head>", f"<head>{policy}", 1), "utf-8")
