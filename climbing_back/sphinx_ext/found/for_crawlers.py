"""What programs that look through the web ask for first: ``robots.txt``, and with an address ``sitemap.xml``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree

from climbing_back.sphinx_ext.found.address import whole
from climbing_back.sphinx_ext.page.as_notebook import SITE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def setup(app: Sphinx) -> None:
    """Register the step of the build."""
    app.connect("build-finished", _write)


def robots(address: str) -> str:
    """Return ``robots.txt``: everything may be read but the notebooks that run, which load 25 MB each time.

    Examples
    --------
    >>> print(robots("https://climbing.example/book/"), end="")
    User-agent: *
    Disallow: /book/lite/
    Sitemap: https://climbing.example/book/sitemap.xml
    """
    lines = ["User-agent: *", f"Disallow: {urlsplit(address).path or '/'}{SITE}/"]
    if address:
        lines.append(f"Sitemap: {whole(address, SITEMAP)}")
    return "\n".join(lines) + "\n"


def sitemap(address: str, files: Iterable[str]) -> bytes:
    """Return the list of all pages, as https://www.sitemaps.org has it."""
    ElementTree.register_namespace("", SCHEMA)
    listed = ElementTree.Element(f"{{{SCHEMA}}}urlset")
    for file in files:
        page = ElementTree.SubElement(listed, f"{{{SCHEMA}}}url")
        ElementTree.SubElement(page, f"{{{SCHEMA}}}loc").text = whole(address, file)
    ElementTree.indent(listed)
    written: bytes = ElementTree.tostring(listed, "utf-8", xml_declaration=True)
    return written


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    book, address = Path(app.outdir), app.config.html_baseurl
    (book / ROBOTS).write_text(robots(address), "utf-8")
    (book / SITEMAP).unlink(missing_ok=True)
    if address:
        files = [app.builder.get_target_uri(name) for name in sorted(app.env.found_docs)]
        (book / SITEMAP).write_bytes(sitemap(address, files))
