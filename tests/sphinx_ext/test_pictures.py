"""A diagram becomes part of its page, named for those who cannot see it."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from climbing_back import content
from climbing_back.content.diagrams import diagram_files
from climbing_back.figures.cast import PEOPLE
from climbing_back.figures.diagrams.themed import THEME, rules
from climbing_back.sphinx_ext.chapter.pictures import drawing
from tests.conftest import ROOT

PICTURES = sorted((ROOT / "book/pictures").glob("*.svg"))
COLOURS_OF_LIGHT_PAPER = {
    "#1E282C",
    "#4C5A61",
    "#FBF8F3",
    "#FFFFFF",
    "#DDD5C8",
    "#6B7780",
    "#0E5A60",
}
COLOURS_OF_LIGHT_PAPER |= {"#E2F0EE", "#A8441A", "#FBECE2", "#2C6A3A", "#855700", "#6A4880", "none"}
COLOURS_OF_THINGS = {colour for _, colour in THEME.values()}


def colours_of_people() -> set[str]:
    """Return the colours of skin, hair, clothes, eyes and shade: the same in each theme, as the outline is light."""
    pytest.importorskip("scipy")
    return {
        rule[paint]
        for person in PEOPLE.values()
        for _, rule in rules(person)
        for paint in ("fill", "stroke")
        if rule.get(paint, "").startswith("#")
    }


def test_each_picture_of_a_chapter_is_drawn_into_its_page(book: Path) -> None:
    for chapter in content.chapters().values():
        page = BeautifulSoup((book / f"book/{chapter.name}.html").read_text("utf-8"), "html.parser")
        names = [each["aria-label"] for each in page.select("svg.cb-diagram")]
        assert names == [picture.words for picture in chapter.pictures]


def test_each_picture_is_used() -> None:
    used = {Path(each.file).name for page in content.pages().values() for each in page.pictures}
    assert used == {file.name for file in PICTURES}


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_a_picture_fits_a_phone_and_follows_the_theme(file: Path) -> None:
    people = colours_of_people() if file.stem in diagram_files() else set()
    root = ElementTree.parse(file).getroot()
    assert root.attrib["viewBox"].split()[2] == "360"
    for part in root.iter():
        for paint in ("fill", "stroke"):
            colour = part.get(paint, "none")
            if colour in people:
                continue
            assert colour in COLOURS_OF_LIGHT_PAPER | COLOURS_OF_THINGS
            assert colour == "none" or "cb-" in part.get("class", "") or part is root
        assert float(part.get("font-size", "17")) >= 15


@pytest.mark.parametrize("attribute", ['id="a"', 'style="fill: red"'])
def test_what_cannot_be_in_a_page_twice_is_refused(tmp_path: Path, attribute: str) -> None:
    file = tmp_path / "a.svg"
    file.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path {attribute}/></svg>'
    )
    with pytest.raises(ValueError, match=r"a.svg: no id and no style"):
        drawing(file, "A line.")
