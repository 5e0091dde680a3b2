"""The feed of changes: each version in ``CHANGELOG.md`` is an entry, in the Atom format (RFC 4287)."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from markdown_it import MarkdownIt

from climbing_back.content.toc import BOOK
from climbing_back.language import ENGLISH, _
from climbing_back.sphinx_ext.found.address import whole

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAME = "changes.xml"
CHANGELOG = BOOK.parent / "CHANGELOG.md"
ATOM = "http://www.w3.org/2005/Atom"
# What has no day yet is not out.
VERSION = re.compile(r"^## (?P<name>\S+) – (?P<day>\d{4}-\d{2}-\d{2})$", re.MULTILINE)
# Of the feed and its entries, whatever address the book has or moves to.
OURS = uuid.uuid5(uuid.NAMESPACE_OID, "Climbing Back")


@dataclass(frozen=True)
class Version:
    """A version of the course: its name, its day such as 2026-11-30, and what changed, as HTML."""

    name: str
    day: str
    html: str


def setup(app: Sphinx) -> None:
    """Register the step of the build."""
    app.connect("build-finished", _write)


def versions(changelog: str) -> list[Version]:
    """Return the versions in this text, in its order.

    Examples
    --------
    >>> versions("What is not out yet has no day.")
    []
    """
    found = list(VERSION.finditer(changelog))
    ends = [each.start() for each in found[1:]] + [len(changelog)]
    # A text from us, and still only text: no markup in it becomes markup of whoever shows the feed.
    markdown = MarkdownIt("commonmark", {"html": False})
    return [
        Version(each["name"], each["day"], markdown.render(changelog[each.end() : end]))
        for each, end in zip(found, ends, strict=True)
    ]


def feed(changelog: str, address: str, first_page: str) -> bytes:
    """Return the feed. Its links are whole where the book has an address, and lead from the feed where it has none."""
    listed = versions(changelog)
    ElementTree.register_namespace("", ATOM)
    top = ElementTree.Element(f"{{{ATOM}}}feed", {"xml:lang": ENGLISH})
    _say(top, "id", OURS.urn)
    _say(top, "title", _("What changed in Climbing Back"))
    _say(top, "updated", _moment(max(each.day for each in listed)))
    _say(_say(top, "author"), "name", "The Climbing Back project")
    _say(top, "link", rel="self", href=whole(address, NAME) or NAME)
    _say(top, "link", rel="alternate", href=whole(address, first_page) or first_page)
    for each in listed:
        entry = _say(top, "entry")
        _say(entry, "id", uuid.uuid5(OURS, each.name).urn)
        _say(entry, "title", _("Version {name}").format(name=each.name))
        _say(entry, "updated", _moment(each.day))
        _say(entry, "link", rel="alternate", href=whole(address, first_page) or first_page)
        _say(entry, "content", each.html, type="html")
    ElementTree.indent(top)
    written: bytes = ElementTree.tostring(top, "utf-8", xml_declaration=True)
    return written


def _say(
    into: ElementTree.Element, name: str, text: str | None = None, **said: str
) -> ElementTree.Element:
    element = ElementTree.SubElement(into, f"{{{ATOM}}}{name}", said)
    element.text = text
    return element


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    first_page = app.builder.get_target_uri(app.config.root_doc)
    text = feed(CHANGELOG.read_text("utf-8"), app.config.html_baseurl, first_page)
    Path(app.outdir, NAME).write_bytes(text)
