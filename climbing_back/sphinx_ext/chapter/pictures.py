"""Diagrams: an SVG file that a chapter shows becomes part of its page, so that it follows the theme.

Authors write ``![what it shows](../pictures/name.svg)``, which JupyterLab shows too. In the file,
each shape has the colours of light paper and a class (see ``chapter.css``) for those of the theme.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging

if TYPE_CHECKING:
    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(DrawIntoPage)


class DrawIntoPage(SphinxPostTransform):
    """Put each SVG picture of a page into the page itself."""

    default_priority = 5
    builders = ("html",)

    def run(self, **_: Any) -> None:
        """Replace the pictures of this page."""
        for image in list(self.document.findall(nodes.image)):
            if image["uri"].endswith(".svg"):
                alt = image.get("alt", "").strip()
                if not alt:
                    logger.warning(
                        "%s has no words for those who cannot see it. Write ![what it shows](%s).",
                        image["uri"],
                        image["uri"],
                        location=image,
                    )
                html = drawing(Path(self.app.srcdir, image["uri"]), alt)
                image.replace_self(nodes.raw("", html, format="html"))


def drawing(file: Path, alt: str) -> str:
    """Return the file's drawing with a name; the page has its size, its colours and its type."""
    text = file.read_text("utf-8")
    root = ElementTree.fromstring(text)  # noqa: S314 - a file of this repository
    if any("id" in part.attrib or "style" in part.attrib for part in root.iter()):
        raise ValueError(
            f"{file.name}: no id and no style, please. A page can hold several drawings."
        )
    shapes = re.sub(
        r"<!--.*?-->|\n\s*", "", text[text.index(">", text.index("<svg")) + 1 :], flags=re.S
    )
    view = escape(root.attrib["viewBox"])
    return (
        f'<svg class="cb-diagram" viewBox="{view}" role="img" aria-label="{escape(alt)}">{shapes}'
    )
