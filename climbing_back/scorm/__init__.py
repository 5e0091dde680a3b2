"""SCORM 1.2 packages for a clinic's LMS: one zip for each part of the book that has chapters.

A package holds the built pages of its part, cut out of the book (``pages.py``), and for each
chapter a page that frames it (``launch.html``). That page and its script (``launch.ts``) are what
the LMS opens and what talks to it. So a learner may look up other pages meanwhile, and the LMS
hears three things of a visit: the chapter was opened, for how long, and whether it is read. The
schemas of SCORM 1.2, which the manifest follows, lie beside it.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back import content
from climbing_back.components.bundles import BUNDLES
from climbing_back.components.element import STATIC
from climbing_back.language import _
from climbing_back.scorm.pages import assets_of, fit
from climbing_back.sphinx_ext.page.pages import DIARY_PAGE, HELP_PAGE, INTENDED_USE
from climbing_back.templates import templates_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

HERE = Path(__file__).parent

TITLE = "Climbing Back"

KEYWORDS = (_("multiple sclerosis"), _("physical therapy"))
"""What people look for in an LMS; the last is what the course belongs to there."""

LOOKED_UP = (HELP_PAGE, DIARY_PAGE, "book/reference/glossary", "book/reference/sources")
"""What any chapter may lead to, in every package: help, the learner's own words, terms, sources."""

ADDED = ("launch.js", "package.css")
"""What a package adds to the scripts and styles of the book."""

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in a package, so that the same book makes the same package."""

_templates = templates_in(HERE)


@dataclass(frozen=True)
class Package:
    """A part, as an LMS takes it."""

    part: content.Part
    book: Path
    """The folder of the built book."""

    @property
    def minutes(self) -> int:
        """How long the reading of all chapters takes."""
        return sum(chapter.minutes for chapter in self.part.chapters)

    @property
    def about(self) -> str:
        """What is in it, in words."""
        titles = "; ".join(chapter.title for chapter in self.part.chapters)
        return _("Part {number} of {course}: {titles}. {use}").format(
            number=self.part.number, course=TITLE, titles=titles, use=INTENDED_USE
        )

    @property
    def status(self) -> str:
        """Final, once a clinician has reviewed every chapter; in the words of LOM."""
        reviewed = all(content.review_of(chapter.name) for chapter in self.part.chapters)
        return "Final" if reviewed else "Draft"

    @cached_property
    def files(self) -> dict[str, bytes]:
        """All files, by their place in the zip."""
        names = [f"{name}.html" for name in dict.fromkeys((*self.part.pages, *LOOKED_UP))]
        chapters = {f"book/{chapter.name}.html" for chapter in self.part.chapters}
        note = _render("note.html")
        read = _render("read.html")
        pages = {
            name: fit(self.book / name, name, names, note, read if name in chapters else "")
            for name in names
        }
        files = {name: str(page).encode() for name, page in pages.items()}
        added = {f"_static/{name}": (STATIC / "scorm" / name).read_bytes() for name in ADDED}
        assets = {asset for item in pages.items() for asset in assets_of(*item)}
        for name in sorted(assets - added.keys()):
            files |= {file: (self.book / file).read_bytes() for file in self._with_its_own(name)}
        files |= added
        for chapter in self.part.chapters:
            files[f"launch/{chapter.id}.html"] = _render("launch.html", chapter=chapter).encode()
        return {"imsmanifest.xml": self._manifest(sorted(files)).encode(), **schemas(), **files}

    def _with_its_own(self, asset: str) -> Iterator[str]:
        """Yield an asset and what it asks for by itself."""
        yield asset
        asks_for = ["_static/*.woff2"] if asset == "_static/course.css" else []
        if bundle := BUNDLES.get(asset.removeprefix("_static/").removesuffix(".js")):
            asks_for += [f"_static/{name}.js" for name in bundle.later]
            asks_for += ["_static/figures/*.svg"] if bundle.pictures else []
        for pattern in asks_for:
            for file in sorted(self.book.glob(pattern)):
                yield file.relative_to(self.book).as_posix()

    def _manifest(self, files: list[str]) -> str:
        own = {name for each in self.part.chapters for name in files_of(each)}
        shared = [name for name in files if name not in own]
        return _render(
            "imsmanifest.xml",
            package=self,
            files_of=files_of,
            shared=shared,
            keywords=KEYWORDS,
            version=version("climbing-back"),
        )

    def write(self, folder: Path) -> Path:
        """Write the zip into ``folder`` and return its path."""
        files = self.files
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.part.id}.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(zipfile.ZipInfo(name, LONG_AGO), data, zipfile.ZIP_DEFLATED)
        return path


def packages(book: Path) -> list[Package]:
    """Return a package for each part that has chapters, from the book built in ``book``."""
    return [Package(part, book) for part in content.parts()]


def files_of(chapter: content.Page) -> tuple[str, str]:
    """Return what a chapter's visit is made of: the page that frames it, and its own."""
    return f"launch/{chapter.id}.html", f"book/{chapter.name}.html"


def schemas() -> dict[str, bytes]:
    """Return the schemas of SCORM 1.2, which belong at the root of every package, by their names."""
    return {file.name: file.read_bytes() for file in sorted((STATIC / "scorm").glob("*.xsd"))}


def _render(template: str, **values: Any) -> str:
    return _templates.get_template(template).render(course=TITLE, **values)
