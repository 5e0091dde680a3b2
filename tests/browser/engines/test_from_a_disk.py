"""Where the diary is when the course is opened from a disk: what the page beside the folder says of it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

import release
from tests.browser.conftest import SYMPTOMS
from tests.browser.engines import Page
from tests.browser.engines.learner import box, press, tick, ticked


@pytest.fixture(scope="module")
def stick(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the file that is handed out was unpacked."""
    folder = tmp_path_factory.mktemp("stick")
    release.pack_book(folder / "book.zip")
    with zipfile.ZipFile(folder / "book.zip") as packed:
        packed.extractall(folder)
    return folder


def test_the_first_page_leads_into_the_course(page: Page, stick: Path) -> None:
    page.goto((stick / release.START_HERE).as_uri())
    for link in page.evaluate("[...document.links].map(({ href }) => href)"):
        assert Path.from_uri(link).is_file() if hasattr(Path, "from_uri") else link
    page.evaluate("document.links[0].click()")
    page.wait_for(
        "location.href.endsWith('/book/welcome.html') && document.readyState === 'complete'"
    )


def test_all_pages_from_a_disk_have_one_diary(page: Page, stick: Path) -> None:
    chapter = stick / release.FOLDER / SYMPTOMS
    page.goto(chapter.as_uri())
    page.wait_for(f"{box('pain')}?.closest('[data-read]')")
    tick(page, "pain")
    page.goto((stick / release.FOLDER / "book/my-diary.html").as_uri())
    page.wait_for("document.querySelector('cb-diary-list')?.innerText.includes('1 entry')")
    # Where another folder has the course, it is the same diary.
    elsewhere = chapter.with_name("elsewhere.html")
    elsewhere.write_bytes(chapter.read_bytes())
    page.goto(elsewhere.as_uri())
    page.wait_for(f"{box('pain')}?.checked")
    assert ticked(page) == ["pain"]
