"""What the search knows: every page once, what it is about, and none of Sphinx's own search."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from climbing_back import content
from climbing_back.sphinx_ext import search

GROUPS = {group["name"]: group["pages"] for group in search.index()["groups"]}
PAGES = [page for pages in GROUPS.values() for page in pages]


def test_every_page_of_the_book_can_be_found_once() -> None:
    names = [page["page"] for page in PAGES if "#" not in page["page"]]
    assert sorted(names) == sorted(content.pages())


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("Chapters", "understand/what-sets-it-off"),
        ("Exercises", "library/bridge"),
        ("Exercises", "library/set-chair"),
        ("Tools", "my-diary"),
        ("Help", "reference/when-to-get-help"),
        ("Help", "welcome"),
        ("Words explained", "reference/glossary#term-spasm"),
        ("For clinicians", "for-clinicians/assign"),
    ],
)
def test_a_page_is_in_its_group(group: str, name: str) -> None:
    assert [key for key, pages in GROUPS.items() if name in [each["page"] for each in pages]] == [
        group
    ]


def test_each_says_in_one_sentence_what_it_is_about() -> None:
    said = {page["page"]: page["says"] for page in PAGES if "#" not in page["page"]}
    assert [name for name, says in said.items() if not re.fullmatch(r"[^.?!]+[.?!]", says)] == []
    assert said["today"] == "One page for every day."


def test_a_chapter_is_about_its_headings_and_not_those_of_every_chapter() -> None:
    page = next(each for each in PAGES if each["page"] == "understand/what-sets-it-off")
    assert "Where to look" in page["about"]
    assert "look for a trigger first on a stiff day" in page["about"]
    assert "Ask your therapist" not in page["about"]


def test_of_a_text_it_knows_the_words_that_no_page_is_about() -> None:
    by_name = {each["page"]: each["text"].split() for each in PAGES}
    assert "cable" in by_name["adapt/safer-home"]
    assert "and" not in by_name["adapt/safer-home"]
    assert [name for name, words in by_name.items() if "tired" in words] == []


def test_where_a_result_leads_is_there(book: Path) -> None:
    script = (book / "_static/search-index.js").read_text("utf-8")
    index = json.loads(script.removeprefix("var climbingBackPages=").removesuffix(";\n"))
    places = [page["page"].partition("#") for group in index["groups"] for page in group["pages"]]
    assert len(places) == len(PAGES)
    read = {
        name: BeautifulSoup((book / f"book/{name}.html").read_text("utf-8"), "html.parser")
        for name in {name for name, _, place in places if place}
    }
    for name, _, place in places:
        assert (book / f"book/{name}.html").is_file(), name
        assert not place or read[name].find(id=place), place
