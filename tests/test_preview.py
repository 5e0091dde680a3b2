"""What is saved while one writes is on the page that is shown."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import PATIENCE, ROOT

PAGE = "---\nsummary: Short.\n---\n# One\n\n{words}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a book of three pages."""
    (tmp_path / "book/reference").mkdir(parents=True)
    (tmp_path / "book/references.bib").write_bytes((ROOT / "book/references.bib").read_bytes())
    (tmp_path / "_config.yml").write_bytes((ROOT / "_config.yml").read_bytes())
    listed = [f"      - file: book/reference/{name}\n" for name in ("sources", "when-to-get-help")]
    head = "format: jb-book\nroot: book/one\nparts:\n  - caption: Look things up\n    chapters:\n"
    (tmp_path / "_toc.yml").write_text(head + "".join(listed), "utf-8")
    works = PAGE.format(words="```{bibliography}\n:all:\n```")
    (tmp_path / "book/reference/sources.md").write_text(works, "utf-8")
    (tmp_path / "book/reference/when-to-get-help.md").write_text(
        PAGE.format(words="Help."), "utf-8"
    )
    (tmp_path / "book/one.md").write_text(PAGE.format(words="As it was."), "utf-8")
    return tmp_path


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Show the book, and return the address of its first page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    place = {"PORT": str(port), "PYTHONPATH": str(ROOT)}
    preview = subprocess.Popen(
        [sys.executable, "-m", "climbing_back.preview"],
        cwd=folder,
        env={**os.environ, **place},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield f"http://127.0.0.1:{port}/book/one.html"
    preview.kill()
    preview.wait()


def wait_for(address: str, words: str) -> None:
    end = time.monotonic() + PATIENCE
    found = ""
    while words not in found:
        assert time.monotonic() < end, found
        with suppress(OSError), urllib.request.urlopen(address) as page:
            found = page.read().decode()
        time.sleep(0.1)


def test_a_saved_page_is_shown(folder: Path, address: str) -> None:
    wait_for(address, "As it was.")
    (folder / "book/one.md").write_text(PAGE.format(words="As it is now."), "utf-8")
    wait_for(address, "As it is now.")
