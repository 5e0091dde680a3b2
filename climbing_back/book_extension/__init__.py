"""The Sphinx extension that turns the notebooks into the book: pages, facts, offline copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from climbing_back.book_extension import chapter, facts, offline, pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

HERE = Path(__file__).parent


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    app.connect("config-inited", _add_folders)
    for part in (chapter, facts, pages, offline):
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _add_folders(_app: Sphinx, config: Config) -> None:
    config.templates_path.append(str(HERE / "templates"))
    config.html_static_path.append(str(HERE.parent / "static"))
