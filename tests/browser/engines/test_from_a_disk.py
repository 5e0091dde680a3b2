"""Where the diary is when the course is opened from a disk: what the page beside its folder says of that."""

from __future__ import annotations

import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

import release
from tests.browser.conftest import SYMPTOMS
from tests.browser.engines import Page
from tests.browser.engines.learner import MY_DIARY, open_page, tick, ticked


@pytest.fixture(scope="module")
def sticks(book: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return two folders in which the file that is handed out was unpacked."""
    folder = tmp_path_factory.mktemp("sticks")
    release.pack_book(folder / "book.zip")
    sticks = [folder / "one", folder / "another"]
    with zipfile.ZipFile(folder / "book.zip") as packed:
        for stick in sticks:
            packed.extractall(stick)
    return sticks


def test_what_lies_beside_the_folder_leads_into_the_course(page: Page, sticks: list[Path]) -> None:
    page.goto((sticks[0] / release.START_HERE).as_uri())
    links = page.evaluate("[...document.links].map(({ href }) => href)")
    assert len(links) == 3
    assert all(Path(unquote(urlsplit(link).path)).is_file() for link in links)
    page.evaluate("document.links[0].click()")
    page.wait_for("location.href.endsWith('/book/welcome.html')")


def test_all_pages_from_a_disk_have_one_diary(page: Page, sticks: list[Path]) -> None:
    one, another = (stick / release.FOLDER for stick in sticks)
    open_page(page, (one / SYMPTOMS).as_uri())
    tick(page, "pain")
    page.goto((one / MY_DIARY).as_uri())
    page.wait_for("document.querySelector('cb-diary-list')?.innerText.includes('1 entry')")
    # Another folder with the course has the same, so it is the browser's and not the folder's.
    open_page(page, (another / SYMPTOMS).as_uri())
    assert ticked(page) == ["pain"]
