"""Pictures that a notebook carries along. On a page of the book they are the files of the library.

A notebook has to show them by itself, on GitHub too, so its output holds them whole. In the book, they
would come again with each page that shows them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from docutils import nodes

from climbing_back import content
from climbing_back.figures import address, figure
from climbing_back.sphinx_ext.library import figures_from, pictures_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx

EMBEDDED = re.compile(r'src="(data:image/svg\+xml,[^"]+)"')


def setup(app: Sphinx) -> None:
    """Register the change."""
    app.connect("doctree-resolved", _refer_to_files)


def _refer_to_files(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if app.builder.name != "html":
        return
    for html in list(doctree.findall(nodes.raw)):
        if EMBEDDED.search(text := html.astext()):
            changed = with_files(text, figures_from(docname))
            html.replace_self(nodes.raw("", changed, **html.attributes))


def with_files(html: str, folder: str) -> str:
    """Return the fragment with each picture of the library as a file in ``folder``; it comes when it is in sight."""

    def named(found: re.Match[str]) -> str:
        name = _names().get(found[1])
        return f'src="{folder}/{name}.svg" loading="lazy"' if name else found[0]

    return EMBEDDED.sub(named, html)


@cache
def _names() -> dict[str, str]:
    """Return the names of all pictures by the addresses that hold them."""
    names = [name for exercise in content.exercises() for name in pictures_of(exercise)]
    return {address(figure(name).still): name for name in names}
