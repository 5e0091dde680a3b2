"""The top of the book, which leads to its first page: what most people share is the address of this."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back.language import LANGUAGE
from climbing_back.sphinx_ext.found.head import of_the_whole

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Register the step of the build."""
    # After the external table of contents has written its own, before the offline list is made.
    app.connect("build-finished", _write, priority=700)


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    text = app.builder.templates.render(
        "front-door.html",
        {
            "first_page": app.builder.get_target_uri(app.config.root_doc),
            "title": app.config.html_title,
            "found": of_the_whole(app),
            "language": LANGUAGE,
        },
    )
    (Path(app.outdir) / "index.html").write_text(text, "utf-8")
