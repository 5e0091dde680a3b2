"""The whole book on the learner's device: the service worker and its list of files."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back.components.bundles import BUNDLES, LATER, OF_ONE_PAGE
from climbing_back.components.element import STATIC
from climbing_back.sphinx_ext import search
from climbing_back.sphinx_ext.page import not_found, notices
from climbing_back.sphinx_ext.paper import print_edition

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# What pages load. Sphinx, Jupyter Book and the theme leave more beside it that none of them needs.
NEEDED_STATIC = {
    "charts.css",
    "course.css",
    "icon.svg",
    "known.js",
    "paper.css",
    "search-index.js",
    notices.NAME,
    *(f"{name}.js" for name in (*BUNDLES, *OF_ONE_PAGE, *LATER)),
}


UP_TO_MEGABYTES = 14
"""What a page says before it fetches the copy: a whole number that the copy is not larger than. Hosts that press files
together send about a quarter of it."""


def setup(app: Sphinx) -> None:
    """Register the last step of a build."""
    # Last, when every other file is written.
    app.connect("build-finished", write_service_worker, priority=900)


def write_service_worker(app: Sphinx, exception: Exception | None) -> None:
    """Write ``service-worker.js`` at the top of the book, with every file a reader needs and its hash."""
    if exception or app.builder.name != "html":
        return
    book = Path(app.outdir)
    pages = {app.builder.get_target_uri(name) for name in (*app.env.found_docs, search.PAGE)}
    drawn = [*book.glob("_images/*"), *book.glob("_static/figures/*.svg")]
    pictures = {file.relative_to(book).as_posix() for file in drawn}
    names = sorted({"index.html", print_edition.NAME} | pages | pictures | _static_files(book))
    files = [listed(book, name) for name in names]
    # Not in the list: some hosts answer with an error even where this page is asked for by its name.
    astray = json.dumps((book / not_found.NAME).read_text("utf-8"))
    code = (STATIC / "service-worker.js").read_text("utf-8")
    (book / "service-worker.js").write_text(
        f"self.BOOK_FILES={json.dumps(files)};\nself.NOT_FOUND={astray};\n{code}", "utf-8"
    )


def listed(book: Path, name: str) -> dict[str, str | int]:
    """Return a file as the worker lists it.

    The revision tells versions of a file apart. By the hash the browser refuses what is not the book's,
    such as half a file or the page of a hotel's network: so a host must serve each file as it was built.
    """
    content = (book / name).read_bytes()
    digest = hashlib.sha256(content)
    return {
        "url": name,
        "bytes": len(content),
        "revision": digest.hexdigest()[:16],
        "integrity": f"sha256-{base64.b64encode(digest.digest()).decode()}",
    }


def _static_files(book: Path) -> set[str]:
    fonts = {file.name for file in (book / "_static").glob("*.woff2")}
    return {f"_static/{name}" for name in NEEDED_STATIC | fonts}
