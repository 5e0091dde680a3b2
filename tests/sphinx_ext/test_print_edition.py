"""The print edition: every chapter once, in order, on one page that needs nothing else."""

from collections import Counter
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from climbing_back.content import pages
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def edition(book: Path) -> BeautifulSoup:
    return BeautifulSoup((book / "print-edition.html").read_text("utf-8"), "html.parser")


def test_every_chapter_is_there_once_and_in_order(edition: BeautifulSoup) -> None:
    parts = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))["parts"]
    files = [chapter["file"] for part in parts[:7] for chapter in part["chapters"]]
    listed = {chapter["file"] for chapter in parts[-1]["chapters"]}
    appendix = ["when-to-get-help", "glossary", "sources"]
    files += [f"book/reference/{name}" for name in appendix if f"book/reference/{name}" in listed]
    titles = [pages()[file.removeprefix("book/")].title.replace("'", "’") for file in files]
    assert parts[6]["caption"] == "Your story"
    assert [heading.text for heading in edition.select("article h1")] == titles
    assert [link.text for link in edition.select("#contents a")] == titles


def test_a_word_with_its_meaning_in_a_box_is_a_word_on_paper(edition: BeautifulSoup) -> None:
    assert "A relapse is something new, or worse for more than 24 hours" in edition.get_text()
    assert not edition.select(".cb-term, .cb-term-box")


def test_every_id_is_there_once(edition: BeautifulSoup) -> None:
    ids = Counter(element["id"] for element in edition.select("[id]"))
    assert [name for name, count in ids.items() if count > 1] == []


def test_every_link_leads_to_something(edition: BeautifulSoup, book: Path) -> None:
    ids = {element["id"] for element in edition.select("[id]")}
    for element in edition.select("[href], [src]"):
        link = element.get("href") or element["src"]
        if link.startswith("#"):
            assert link[1:] in ids, link
        elif element.name != "a" or "://" not in link:
            address = link.partition("#")[0].partition("?")[0]
            assert link.startswith(("tel:", "sms:")) or (book / address).is_file(), link
    named = edition.select("[for], [aria-labelledby], [aria-describedby], [aria-controls]")
    for element in named:
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            assert set(element.get(attribute, "").split()) <= ids


def test_links_between_chapters_stay_in_it(edition: BeautifulSoup) -> None:
    chapters = {article["id"] for article in edition.select("article")}
    assert edition.select('a[href="#keep-going-ground-zero"]')
    left = [
        link["href"]
        for link in edition.select("article a[href]")
        if link["href"].startswith("book/")
        and link["href"].removeprefix("book/").removesuffix(".html").replace("/", "-") in chapters
    ]
    assert left == []


def test_it_needs_no_script_and_has_nothing_that_waits_for_one(edition: BeautifulSoup) -> None:
    assert edition.select("script[src], button, .cb-with, .cb-needs-script, [data-script]") == []
    assert len(edition.select("script")) == 1
    assert len(edition.select(".cb-without")) > 10


def test_review_and_help_are_said_once(edition: BeautifulSoup) -> None:
    assert len(edition.select(".cb-help-box")) == 1
    assert "Awaiting clinical review" in edition.select_one(".cb-review").text
