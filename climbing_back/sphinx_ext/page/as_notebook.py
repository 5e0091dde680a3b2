"""“Open as a notebook”: from a page of the book to the same page as it runs in the browser, if that was built along.

``make lite`` puts the notebooks into the book's own folder before the pages are written (``climbing_back/lite``).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from climbing_back.sphinx_ext.page.imports import not_there

if TYPE_CHECKING:
    from typing import Any

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

SITE = "lite"
"""The folder of the notebooks that run in the browser, in that of the built book."""

PYTHON = "static/pyodide"
"""Where Python lies in it, with all its packages. Whoever opens a notebook loads all of that."""

PACKAGES = "pyodide-lock.json"
"""The list of them, in the same folder."""

AROUND_MB = 2
"""What else is loaded, the notebook's own page and menus: as ``make bench`` prints it."""


def setup(app: Sphinx) -> None:
    """Register the links."""
    app.add_config_value("notebook_megabytes", 0, "html", int)
    app.connect("config-inited", _measure)
    app.connect("html-page-context", _link)


def _measure(app: Sphinx, config: Config) -> None:
    """Say how large Python is; nothing when it is not there. Pages are written anew when it comes or goes."""
    files = [*Path(app.outdir, SITE, PYTHON).glob("*")]
    size = sum(file.stat().st_size for file in files)
    config.notebook_megabytes = round(size / 1e6) + AROUND_MB if files else 0


def _link(
    app: Sphinx,
    pagename: str,
    _template: str,
    context: dict[str, Any],
    _doctree: nodes.document | None,
) -> None:
    notebook = f"{pagename.removeprefix('book/')}.ipynb"
    file = Path(app.srcdir, "book", notebook)
    context["notebook"] = None
    if app.config.notebook_megabytes and file.is_file():
        site = context["pathto"](SITE, 1)
        context["notebook"] = {
            "open": f"{site}/notebooks/index.html?path={quote(notebook)}",
            "file": f"{site}/files/{quote(notebook)}",
            "megabytes": app.config.notebook_megabytes,
            "lacks": ", ".join(not_there(file, _can_be_imported(Path(app.outdir)))),
        }


def _can_be_imported(book: Path) -> set[str]:
    packages = json.loads((book / SITE / PYTHON / PACKAGES).read_text("utf-8"))["packages"]
    return {name for package in packages.values() for name in package["imports"]}
