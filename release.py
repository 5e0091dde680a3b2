"""``make release``: everything that is handed out, in ``dist/``, each with its checksum. ``make dist``: the book alone.

The wheel and the source come from hatchling, the packages for an LMS from ``climbing_back.scorm``, EPUB and PDFs from
``editions.py``. Here the book is packed, and said what is in all of it: a bill of materials (CycloneDX 1.6).
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import sys
import tomllib
import zipfile
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from climbing_back.components.element import STATIC
from climbing_back.hosts import FOLDER, START_HERE, book_files, start_here
from climbing_back.sphinx_ext.page.as_notebook import SITE
from climbing_back.sphinx_ext.page.notices import NAME

ROOT = Path(__file__).parent
DIST = ROOT / "dist"
BOOK = ROOT / "_build/html"
SCORM = ROOT / "_build/scorm"
EDITIONS = ROOT / "_build/editions"
NOTICES = f"_static/{NAME}"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION: str = PROJECT["version"]
# As the build of the scripts writes it down.
IN_SCRIPTS = re.compile(r"^(\S+) \S+ \(.+\)\nhttps://www\.npmjs\.com/package/", re.MULTILINE)


def python_packages() -> dict[str, str]:
    """Return the versions of what the package needs when it runs, and of what those need, by name."""
    found: dict[str, str] = {}
    asked = list(PROJECT["dependencies"])
    while asked:
        needed = Requirement(asked.pop())
        # What only other systems or extras need is not there.
        if needed.marker and not needed.marker.evaluate({"extra": ""}):
            continue
        package = distribution(needed.name)
        if package.name not in found:
            found[package.name] = package.version
            asked += package.requires or ()
    return dict(sorted(found.items(), key=lambda each: each[0].lower()))


def browser_packages() -> dict[str, dict[str, str]]:
    """Return what package-lock.json says of each package that the scripts contain, by name."""
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    names = IN_SCRIPTS.findall((STATIC / "book" / NAME).read_text("utf-8"))
    return {name: locked[f"node_modules/{name}"] for name in names}


def bill_of_materials() -> dict[str, Any]:
    """Return what is in the wheel and in the book, as CycloneDX has it: https://cyclonedx.org."""
    components: list[dict[str, Any]] = [
        {"type": "library", "name": name, "version": version, "purl": f"pkg:pypi/{name}@{version}"}
        for name, version in python_packages().items()
    ]
    for name, said in browser_packages().items():
        algorithm, _, digest = said["integrity"].partition("-")
        hash_ = {"alg": algorithm.replace("sha", "SHA-"), "content": base64.b64decode(digest).hex()}
        purl = f"pkg:npm/{name.replace('@', '%40')}@{said['version']}"
        components.append(
            {
                "type": "library",
                "name": name,
                "version": said["version"],
                "purl": purl,
                "hashes": [hash_],
            }
        )
    course = {"type": "application", "name": PROJECT["name"], "version": VERSION}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": course},
        "components": components,
    }


def pack_book(target: Path) -> None:
    """Write the built book as one file, with what to read first on top; the same bytes for the same book."""
    files = {f"{FOLDER}/{file.as_posix()}": (BOOK / file).read_bytes() for file in book_files(BOOK)}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in {START_HERE: start_here().encode(), **files}.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Or it would say on which system it was made.
            entry.create_system = 3
            packed.writestr(entry, data)


def main() -> None:
    """Pack the book; without ``book`` behind the command, put everything beside the wheel, with checksums."""
    if not (BOOK / NOTICES).is_file():
        sys.exit("The book is not built yet. Run: make dist")
    if (BOOK / SITE).is_dir():
        # Its pages would lead there, and whoever gets the file opens it from a disk, where no Python starts.
        sys.exit("This book has its notebooks running in it. Build it without: make dist")
    DIST.mkdir(exist_ok=True)
    book = DIST / f"climbing-back-{VERSION}-book.zip"
    pack_book(book)
    if sys.argv[1:] == ["book"]:
        print(
            f"{book.relative_to(ROOT)}: {book.stat().st_size / 1000:.0f} kB. It opens from a disk or a stick."
        )
        return
    for made in (*SCORM.glob("*.zip"), *EDITIONS.glob("climbing-back*")):
        shutil.copy2(made, DIST)
    shutil.copy2(BOOK / NOTICES, DIST)
    bill = json.dumps(bill_of_materials(), indent=2) + "\n"
    (DIST / f"climbing-back-{VERSION}.cdx.json").write_text(bill, "utf-8")
    files = sorted(file for file in DIST.iterdir() if file.name != "SHA256SUMS")
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / "SHA256SUMS").write_text("".join(sums), "utf-8")
    for file in files:
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
