"""The course as an EPUB 3 book: no script, every component as boxes and lines, pictures for light and for dark."""

from __future__ import annotations

import re
import uuid
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from markupsafe import Markup

from climbing_back.editions.course import TITLE, help_of, parts_of_book
from climbing_back.editions.xhtml import as_xhtml
from climbing_back.language import LANGUAGE, _
from climbing_back.sphinx_ext.found.changes import CHANGELOG, OURS, versions
from climbing_back.sphinx_ext.page.pages import INTENDED_USE
from climbing_back.templates import templates_in

if TYPE_CHECKING:
    from typing import Any

    from climbing_back.editions.course import Chapter, Part

HERE = Path(__file__).parent
COVER = "cards/course.png"
"""The picture on the cover: the one that chats show beside a link to the course."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the book, so that the same course makes the same book."""

_templates = templates_in(HERE)
_FIGURE = re.compile(r"^_static/figures/([\w-]+\.svg)$")


@dataclass(frozen=True)
class Epub:
    """The whole course as one EPUB book, from the book built in ``book``."""

    book: Path

    @cached_property
    def parts(self) -> list[Part]:
        """The parts for learners, and the appendix."""
        return parts_of_book(self.book)

    @cached_property
    def files(self) -> dict[str, bytes]:
        """All files, by their place in the zip, in the order in which they have to stand there."""
        pages = {f"text/{c.anchor}.xhtml": c for part in self.parts for c in part.chapters}
        places = self._places(pages)
        texts = {name: self._page(chapter, places) for name, chapter in pages.items()}
        files: dict[str, str | bytes] = {
            "text/front.xhtml": self._front(places),
            **{name: text for name, (text, _pictures) in texts.items()},
            "text/contents.xhtml": _render("contents.xhtml", parts=self.parts),
            "course.css": (HERE / "epub.css").read_text("utf-8"),
            "pictures/cover.png": (self.book.parents[1] / "book" / COVER).read_bytes(),
        }
        for figure in sorted({name for _text, names in texts.values() for name in names}):
            files[f"pictures/{figure}"] = (self.book / "_static/figures" / figure).read_bytes()
        for font in sorted((self.book / "_static").glob("*.woff2")):
            files[f"fonts/{font.name}"] = font.read_bytes()
        drawn = {name for name, text in files.items() if "<svg" in str(text)[:2_000_000]}
        packed = {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": _render("container.xml"),
            "EPUB/package.opf": self._package([*files], drawn),
            **{f"EPUB/{name}": data for name, data in files.items()},
        }
        return {
            name: data if isinstance(data, bytes) else data.encode()
            for name, data in packed.items()
        }

    def write(self, path: Path) -> None:
        """Write the book to ``path``; the same bytes for the same course."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.files.items():
                # What kind of zip it is has to be readable without unpacking.
                method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                entry = zipfile.ZipInfo(name, LONG_AGO)
                entry.create_system = 3
                archive.writestr(entry, data, method)

    def _places(self, pages: dict[str, Chapter]) -> dict[str, str]:
        """Return in which file each anchor stands."""
        places = {}
        for name, chapter in pages.items():
            file = name.removeprefix("text/")
            places[chapter.anchor] = file
            for element in BeautifulSoup(chapter.html, "html.parser").select("[id]"):
                places[str(element["id"])] = f"{file}#{element['id']}"
        return places

    def _page(self, chapter: Chapter, places: dict[str, str]) -> tuple[str, set[str]]:
        """Return a chapter as XHTML, and the pictures that it shows."""
        article = BeautifulSoup(chapter.html, "html.parser")
        figures = set()
        for picture in article.select("img[src]"):
            if found := _FIGURE.match(str(picture["src"])):
                figures.add(found[1])
                picture["src"] = f"../pictures/{found[1]}"
            else:
                raise ValueError(
                    f"{chapter.title} shows {picture['src']}, which is no figure of the course."
                )
        body = _led(article, places)
        return _render("chapter.xhtml", chapter=chapter, body=Markup(body)), figures  # noqa: S704

    def _front(self, places: dict[str, str]) -> str:
        helps = BeautifulSoup(help_of(self.book), "html.parser")
        chapters = [chapter for part in self.parts for chapter in part.chapters]
        return _render(
            "front.xhtml",
            title=TITLE,
            intended_use=INTENDED_USE,
            help=Markup(_led(helps, places)),  # noqa: S704
            awaiting=[chapter.title for chapter in chapters if not chapter.is_reviewed],
            is_reviewed_in_part=any(chapter.is_reviewed for chapter in chapters),
        )

    def _package(self, names: list[str], drawn: set[str]) -> str:
        (newest, *_older) = versions(CHANGELOG.read_text("utf-8"))
        read = ["text/front.xhtml", "text/contents.xhtml"]
        read += [f"text/{c.anchor}.xhtml" for part in self.parts for c in part.chapters]
        return _render(
            "package.opf",
            title=TITLE,
            identifier=uuid.uuid5(OURS, "EPUB").urn,
            about=_("A course on physical therapy for MS. Awaiting clinical review: {use}").format(
                use=INTENDED_USE
            ),
            version=newest.name,
            modified=f"{newest.day}T00:00:00Z",
            files=names,
            drawn=drawn,
            read=read,
        )


def _led(page: BeautifulSoup, places: dict[str, str]) -> str:
    """Lead each link to the file of the book in which its anchor stands."""
    for link in page.select('a[href^="sms:"]'):
        # Readers do not know it, and say so before they open the book. Its words say the number.
        link.unwrap()
    for link in page.select('a[href^="#"]'):
        anchor = str(link["href"])[1:]
        if anchor in places:
            link["href"] = places[anchor]
        else:
            link.unwrap()
    return as_xhtml(page)


def _render(template: str, **values: Any) -> str:
    return _templates.get_template(template).render(language=LANGUAGE, **values)
