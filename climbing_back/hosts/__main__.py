"""Make the folder for a web server from the built book: ``python -m climbing_back.hosts``.

``AT=/course/`` says where it is on that server: the path of its address. Without it, that is the top.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from climbing_back.hosts import FOR_THE_SERVER, write_site

BOOK = Path("_build/html")
SITE = Path("_build/site")
SETTINGS = Path("_build/hosts")


def main() -> None:
    """Write both folders, and say what each is for."""
    if not (BOOK / "index.html").is_file():
        sys.exit("The book is not built yet. Run: make site")
    try:
        write_site(BOOK, SITE, SETTINGS, os.environ.get("AT") or "/")
    except ValueError as error:
        sys.exit(str(error))
    print(f"{SITE}: all that goes onto a web server.")
    print(f"{SETTINGS}: settings for it, {' and '.join(FOR_THE_SERVER)}.")


if __name__ == "__main__":
    main()
