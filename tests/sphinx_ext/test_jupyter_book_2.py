"""The page about Jupyter Book 2 speaks of the version that is in use, and leaves out no room of the book."""

import re

from tests.conftest import ROOT

PAGE = (ROOT / "book/reference/jupyter-book-2.md").read_text("utf-8")
ROOMS = ROOT / "climbing_back/sphinx_ext"


def test_it_names_the_version_in_use() -> None:
    pinned = re.search(
        r"^jupyter-book==(.+)$", (ROOT / "requirements.txt").read_text("utf-8"), re.M
    )
    assert pinned
    assert f" {pinned[1]}. " in PAGE


def test_it_says_of_every_room_what_becomes_of_it() -> None:
    named = {
        word
        for line in PAGE.splitlines()
        if line.startswith("- **")
        for word in re.findall(r"`(\w+)`", line.split("**")[1])
    }
    there = {file.parent.name for file in ROOMS.glob("*/__init__.py")}
    assert there <= named
