"""Build the notebooks that run in the browser into the built book: ``python -m climbing_back.lite WHEEL``."""

from __future__ import annotations

import sys
from pathlib import Path

from climbing_back.lite.site import build

BOOK = Path("_build/html")


def main() -> None:
    """Build the site, and say where it is and how large."""
    if len(sys.argv) != 2:
        sys.exit("Name the wheel of this package. Or run: make lite")
    site = build(Path(sys.argv[1]), BOOK)
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    print(f"{site}: {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
