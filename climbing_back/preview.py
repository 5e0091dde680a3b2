"""Show the book while one writes: ``python -m climbing_back.preview``.

A saved change of a page, of a YAML file or of a style is on the open page within about two seconds.
Sphinx stays in memory, and what only the finished book needs is left out: the print edition, the copy
for offline use, the notices. What stands in the output of a notebook changes with ``make notebooks``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jupyter_book.config import get_final_config
from livereload import Server
from livereload.server import StaticFileHandler
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from climbing_back.components.element import STATIC
from climbing_back.content import pages
from climbing_back.figures import figure
from climbing_back.sphinx_ext.library import write_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sphinx.environment import BuildEnvironment

# Not the book itself, which is whole.
BOOK = Path("_build/preview")
NODE = Path(sys.executable).with_name("node")
PAGES = (
    *("_toc.yml", "book/**/*.md", "book/**/*.ipynb", "book/**/*.bib", "book/**/*.svg"),
    *("climbing_back/content/**/*.yaml", "climbing_back/**/*.html"),
)
SCRIPTS = ("climbing_back/**/*.css", "climbing_back/**/*.ts")
# At the end of a build, these look through the whole book, or draw all pictures.
FOR_THE_FINISHED_BOOK = (
    "climbing_back.sphinx_ext.library",
    "climbing_back.sphinx_ext.offline",
    "climbing_back.sphinx_ext.paper",
    "climbing_back.sphinx_ext.page.not_found",
    "climbing_back.sphinx_ext.page.notices",
)
# They tell of every chapter, so they change with each.
OF_ALL_CHAPTERS = ("catalogue", "evidence", "own-scores")


def sphinx() -> Sphinx:
    """Return Sphinx with the book's own settings, as Jupyter Book makes them."""
    config, _ = get_final_config(
        user_yaml=Path("_config.yml"), sourcedir=Path(), cli_config={"latex_individualpages": False}
    )
    app = Sphinx(".", None, BOOK, "_build/.preview", "html", config, status=None)
    for listener in list(app.events.listeners["build-finished"]):
        if listener.handler.__module__.startswith(FOR_THE_FINISHED_BOOK):
            app.disconnect(listener.id)
    app.connect("env-before-read-docs", _leave_for_later)
    app.connect("html-page-context", _let_it_reload, priority=950)
    return app


def _leave_for_later(_app: Sphinx, env: BuildEnvironment, names: list[str]) -> None:
    late = {name for name in env.all_docs if name.endswith(OF_ALL_CHAPTERS)}
    names[:] = [name for name in names if name not in late]


def _let_it_reload(
    _app: Sphinx, _name: str, _template: str, context: dict[str, Any], _: object
) -> None:
    # The server writes a script into the page, which the book's own policy would not let run.
    context["content_security_policy"] = "default-src 'self' 'unsafe-inline' data: blob: ws:"


def build(app: Sphinx, changed: Sequence[str] = ()) -> None:
    """Write the pages that a change concerns. What is known of other pages may be a little old."""
    if any(name.endswith(".yaml") for name in changed):
        kept = {pages} if any("figures/" in name for name in changed) else {pages, figure}
        for name, module in list(sys.modules.items()):
            if name.startswith("climbing_back."):
                for each in vars(module).values():
                    if hasattr(each, "cache_clear") and each not in kept:
                        each.cache_clear()
    # With each page, Jupyter Book's own theme leaves options here that ours does not know.
    app.builder.theme_options = {}  # type: ignore[attr-defined]
    app.build()
    if any("figures/" in name for name in changed):
        write_figures(app, None)


def bundle() -> None:
    """Make scripts and styles, and put them into the book."""
    if subprocess.run([NODE, "build.mjs"], check=False).returncode == 0:  # noqa: S603
        shutil.copytree(STATIC / "book", BOOK / "_static", dirs_exist_ok=True)


def _is_built(name: str) -> bool:
    return "/static/" in name or ".gen." in name


def again() -> None:
    """Begin anew: Python's own code has changed."""
    os.execv(sys.executable, [sys.executable, "-m", "climbing_back.preview"])  # noqa: S606


class Fresh(StaticFileHandler):  # type: ignore[misc]
    """Hands out files of which the browser asks each time whether they are still the same."""

    def get_cache_time(self, *_: object) -> int:
        """Return for how many seconds a file stays as it is, its address having a version or not."""
        return 0


def main() -> None:
    """Build what is new, and show the book until Ctrl-C."""
    with patch_docutils(None), docutils_namespace():
        app = sphinx()
        build(app)
        write_figures(app, None)
        server = Server()
        server.SFH = Fresh
        for files in PAGES:
            server.watch(files, lambda changed=(): build(app, changed))
        for files in SCRIPTS:
            server.watch(files, bundle, ignore=_is_built)
        server.watch("climbing_back/**/*.py", again)
        server.serve(port=int(os.environ.get("PORT", "8000")), root=str(BOOK))


if __name__ == "__main__":
    main()
