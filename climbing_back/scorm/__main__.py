"""Make the packages from the built book: ``python -m climbing_back.scorm``."""

from __future__ import annotations

import sys
from pathlib import Path

from climbing_back.scorm import packages

BOOK = Path("_build/html")
FOLDER = Path("_build/scorm")


def main() -> None:
    """Write the packages, and say where each is and how large."""
    if not (BOOK / "index.html").is_file():
        sys.exit("The book is not built yet. Run: make scorm")
    for package in packages(BOOK):
        path = package.write(FOLDER)
        chapters = len(package.part.chapters)
        print(
            f"{path}: {chapters} {'chapter' if chapters == 1 else 'chapters'}, "
            f"{package.minutes} minutes, {path.stat().st_size / 1000:.0f} kB"
        )


if __name__ == "__main__":
    main()
