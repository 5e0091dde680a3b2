"""What a build read of the pages, kept for the next one: a page that did not change is not read again.

Nothing rests on the file. Without it, or after any change of the code that reads, all pages are read.
"""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back.content import book
from climbing_back.language import LANGUAGE
from climbing_back.sphinx_ext.kept import digest_of_files

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

NAME = "pages.pickle"


def setup(app: Sphinx) -> None:
    """Register both ends of a build."""
    # Before anything asks for a page.
    app.connect("config-inited", _recall, priority=100)
    app.connect("build-finished", _keep)


def _read_by() -> str:
    return digest_of_files(Path(book.__file__).parent.glob("*.py")) + LANGUAGE


def _recall(app: Sphinx, _config: Config) -> None:
    file = Path(app.doctreedir, NAME)
    try:
        # Written by us, into the folder where Sphinx keeps what it pickled.
        read_by, pages = pickle.loads(file.read_bytes())  # noqa: S301
    except Exception:
        # Whatever is wrong with it: without it, all pages are read.
        return
    if read_by == _read_by():
        book.READ.update(pages)


def _keep(app: Sphinx, exception: Exception | None) -> None:
    if exception:
        return
    shown = {id(page) for page in book.pages().values()}
    pages = {key: page for key, page in book.READ.items() if id(page) in shown}
    Path(app.doctreedir, NAME).write_bytes(pickle.dumps((_read_by(), pages)))
