"""The JupyterLite site: the book's notebooks, and what runs them, as plain files of the book's own folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from climbing_back.content.toc import BOOK, book_files
from climbing_back.lite.python import gather
from climbing_back.sphinx_ext.page.as_notebook import SITE

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
        lay_out(folder / "book")
        subprocess.run(  # noqa: S603
            [
                Path(sys.executable).with_name("jupyter-lite"), "build",
                f"--lite-dir={folder}", f"--contents={folder / 'book'}", f"--output-dir={site}",
                "--apps=notebooks", "--apps=tree", "--apps=edit", "--no-sourcemaps",
                "--no-unused-shared-packages",
            ],
            check=True, cwd=folder, stdout=subprocess.DEVNULL,
        )  # fmt: skip
    for page in site.rglob("*.html"):
        _guard(page)
    return site


def lay_out(folder: Path) -> None:
    """Write the pages of the book and their pictures into ``folder``.

    A notebook's file has its text in lines, and a server of notebooks joins them. Here is none, and
    what cells show would have a comma after each line.
    """
    for file in book_files():
        target = folder / file.relative_to(BOOK)
        target.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".ipynb":
            notebook = json.loads(file.read_text("utf-8"))
            outputs = [o for cell in notebook["cells"] for o in cell.get("outputs", ())]
            for output in outputs:
                shown = output.get("data", {})
                shown |= {
                    kind: "".join(said) for kind, said in shown.items() if isinstance(said, list)
                }
            target.write_text(json.dumps(notebook, ensure_ascii=False), "utf-8")
        else:
            shutil.copyfile(file, target)


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
