"""What all tests share: a diary of their own, never the one of whoever runs them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BOOK = ROOT / "_build/html"

os.environ["CLIMBING_BACK_DIARY"] = str(Path(tempfile.mkdtemp()) / "diary.sqlite3")


@pytest.fixture(scope="session")
def book() -> Path:
    """Return the folder of the built book."""
    if not (BOOK / "service-worker.js").is_file():
        pytest.exit("The tests need the built book. Run: make build", returncode=2)
    return BOOK
