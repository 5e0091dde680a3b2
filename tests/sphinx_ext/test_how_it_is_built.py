"""The page about the rooms of the code says what is so: they are there, and the arrows are the code's."""

import re
from itertools import combinations, pairwise

import grimp
from bs4 import BeautifulSoup

from tests.conftest import ROOT

PACKAGE = ROOT / "climbing_back"
PAGE = (ROOT / "book/reference/how-it-is-built.md").read_text("utf-8")
DRAWN = BeautifulSoup((ROOT / "book/pictures/rooms.svg").read_text("utf-8"), "html.parser")
ORDER = [room.get_text() for room in DRAWN.select("text[font-weight]")]
IMPORT = re.compile(r'(?:from|import\()\s*"(\.[^"]+)"')


def imports_in_scripts() -> set[tuple[str, str]]:
    """Return which room asks which, in TypeScript."""
    found = set()
    for file in PACKAGE.rglob("*.ts"):
        here = file.relative_to(PACKAGE).parts[0]
        for path in IMPORT.findall(file.read_text("utf-8")):
            there = (file.parent / path).resolve().relative_to(PACKAGE).parts[0]
            found.add((here, there))
    return found


def imports_in_python() -> set[tuple[str, str]]:
    """Return which room asks which, in Python."""
    graph = grimp.build_graph("climbing_back")
    pairs = {(a, b) for a in graph.modules for b in graph.find_modules_directly_imported_by(a)}
    return {(a.split(".")[1], b.split(".")[1]) for a, b in pairs if a.count(".") and b.count(".")}


def test_every_room_that_it_names_is_there() -> None:
    rooms = PAGE.partition("## The rooms")[2].partition("## How")[0]
    named = set(re.findall(r"`(\w+)`", rooms))
    there = {folder.name for folder in PACKAGE.glob("**/") if "static" not in folder.parts}
    assert named <= there
    assert {"content", "diary", "sharing", "components", "sphinx_ext", "design"} <= named


def test_every_arrow_is_one_of_the_code_and_none_points_back_up() -> None:
    asked = imports_in_scripts() | imports_in_python()
    arrows = [(each["data-from"], each["data-to"]) for each in DRAWN.select("[data-from]")]
    assert arrows == [*pairwise(ORDER)]
    assert set(arrows) <= asked
    back_up = {(lower, upper) for upper, lower in combinations(ORDER, 2)}
    assert asked & back_up == set()
