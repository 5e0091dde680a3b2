"""“Open as a notebook”: from a page of the book to the same page as it runs in the browser, if that was built along.

``make lite`` puts the notebooks into the book's own folder before the pages are written (``climbing_back/lite``).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from typing import Any

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config

SITE = "lite"
"""The folder of the notebooks that run in the browser, in that of the built book."""

PYTHON = "static/pyodide"
"""Where Python lies in it, with all its packages. Whoever opens a notebook loads all of that."""

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
    context["notebook"] = None
    if app.config.notebook_megabytes and Path(app.srcdir, "book", notebook).is_file():
        site = context["pathto"](SITE, 1)
        context["notebook"] = {
            "open": f"{site}/notebooks/index.html?path={quote(notebook)}",
            "file": f"{site}/files/{quote(notebook)}",
            "megabytes": app.config.notebook_megabytes,
        }
