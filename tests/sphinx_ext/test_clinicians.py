"""What clinicians look up is made from the chapters and the facts themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from climbing_back import content
from climbing_back.sphinx_ext.clinicians import kinds_of, strengths_of
from tests.conftest import BOOK


def soup(book: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((book / f"book/{name}.html").read_text("utf-8"), "html.parser")


def test_the_catalogue_has_every_chapter_once_with_all_one_needs_to_know(book: Path) -> None:
    catalogue = soup(book, "for-clinicians/catalogue")
    *parts, checklists = catalogue.select("section section:not(.cb-help-box)")
    assert len(checklists.select(".cb-listed")) == len(content.checklist_ids())
    listed = [each for part in parts for each in part.select(".cb-listed")]
    by_title = {each.strong.get_text(): each for each in listed}
    assert len(by_title) == len(listed) == len(content.chapters())
    for chapter in content.chapters().values():
        text = by_title[chapter.title].get_text()
        assert f"{chapter.minutes} minutes" in text
        for words in (*chapter.said["objectives"], *chapter.said["precautions"]):
            assert words in text
        assert strengths_of(chapter.facts) in text


@pytest.mark.parametrize("name", ["catalogue", "evidence"])
def test_its_links_lead_to_pages_that_are_there(book: Path, name: str) -> None:
    page = f"for-clinicians/{name}"
    links = [a["href"] for a in soup(book, page).select("article a[href]")]
    inside = [link.partition("#")[0] for link in links if not link.startswith(("http", "#"))]
    assert len(inside) > 20
    for link in inside:
        assert (BOOK / f"book/{page}").parent.joinpath(link).resolve().is_file(), link


def test_every_fact_is_in_the_evidence_with_its_strength(book: Path) -> None:
    rows = soup(book, "for-clinicians/evidence").select(".cb-lookup tbody tr")
    assert [row["id"] for row in rows] == [f"evidence-{id_.lower()}" for id_ in content.facts()]
    for row, fact in zip(rows, content.facts().values(), strict=True):
        assert fact.id in row.get_text()
        assert kinds_of(fact) in row.get_text()


def test_every_number_says_that_nobody_has_checked_it(book: Path) -> None:
    rows = soup(book, "for-clinicians/boundary").select(".cb-lookup tbody tr")
    numbers = [each for country in content.contacts().values() for each in country.contacts]
    assert len(rows) == len(numbers)
    for row, number in zip(rows, numbers, strict=True):
        assert number.number in row.get_text()
        assert number.source in row.get_text()
        assert ("Not checked yet" in row.get_text()) != number.is_checked


def test_strength_is_counted_in_words() -> None:
    assert strengths_of(["F21", "F13", "F17"]) == "2 guidelines, 1 trial"
    assert strengths_of(["OWN-WORDS"]) == "the learner's own words"
