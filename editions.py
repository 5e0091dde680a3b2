"""``make epub`` and ``make pdf``: the course as an EPUB book and as tagged PDFs, in ``_build/editions``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from climbing_back.editions.course import TITLE, part_alone, parts_of_book
from climbing_back.editions.epub import Epub
from tests.browser import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent
BOOK = ROOT / "_build/html"
FOLDER = ROOT / "_build/editions"


def write_epub() -> Iterator[Path]:
    """Write the EPUB, and yield where it is."""
    path = FOLDER / "climbing-back.epub"
    Epub(BOOK).write(path)
    yield path


def write_pdfs() -> Iterator[Path]:
    """Write the whole course and each part as a PDF, and yield where each is."""
    # It is not everywhere where the EPUB can be made.
    from climbing_back.editions.pdf import write_pdf

    parts = parts_of_book(BOOK)
    editions = {"": (TITLE, parts)}
    for part in parts[:-1]:
        editions[f"-{part.number}-{part.id}"] = (f"{TITLE}: {part.title}", part_alone(parts, part))
    path = chromium.find()
    if path is None:
        sys.exit(chromium.ADVICE)
    with sync_playwright() as playwright:
        arguments = chromium.launch_arguments()
        with playwright.chromium.launch(executable_path=path, args=arguments) as browser:
            for name, (title, those) in editions.items():
                file = FOLDER / f"climbing-back{name}.pdf"
                write_pdf(browser, BOOK, those, title, file)
                yield file


def main() -> None:
    """Make what is named behind the command, ``epub`` or ``pdf``, and say where it is and how large."""
    kinds = {"epub": write_epub, "pdf": write_pdfs}
    if len(sys.argv) != 2 or sys.argv[1] not in kinds:
        sys.exit("Say what to make: python editions.py epub, or python editions.py pdf")
    if not (BOOK / "index.html").is_file():
        sys.exit(f"The book is not built yet. Run: make {sys.argv[1]}")
    for path in kinds[sys.argv[1]]():
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
