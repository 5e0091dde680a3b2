"""What is handed out: the book as one file, and a list of all that is in it."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import release
from climbing_back.sphinx_ext.page.as_notebook import SITE
from climbing_back.sphinx_ext.page.notices import NAME


def test_the_bill_names_all_that_runs_and_all_that_is_in_the_scripts(book: Path) -> None:
    bill = release.bill_of_materials()
    assert bill["metadata"]["component"]["version"] == release.VERSION
    named = {each["purl"].partition("@")[0] for each in bill["components"]}
    wanted = {Requirement(each).name for each in release.PROJECT["dependencies"]}
    plain = {name.removeprefix("pkg:pypi/").lower().replace("_", "-") for name in named}
    assert wanted <= plain
    notices = (book / "_static" / NAME).read_text("utf-8")
    scripts = [each for each in bill["components"] if each["purl"].startswith("pkg:npm/")]
    assert len(scripts) > 20
    for each in scripts:
        assert f"\n{each['name']} {each['version']} (" in f"\n{notices}"
        assert each["hashes"][0]["alg"] == "SHA-512"
        assert len(each["hashes"][0]["content"]) == 128


def test_the_same_book_is_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "html"
    (folder / "_sources").mkdir(parents=True)
    (folder / "_sources/welcome.txt").write_text("Not for readers.")
    (folder / "index.html").write_text("<h1>Climbing Back")
    monkeypatch.setattr(release, "BOOK", folder)
    for name in ("one.zip", "two.zip"):
        release.pack_book(tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert zipfile.ZipFile(tmp_path / "one.zip").namelist() == [
        "Start here.html",
        "climbing-back/index.html",
    ]


def test_a_book_that_runs_its_notebooks_is_not_handed_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book, dist = tmp_path / "html", tmp_path / "dist"
    (book / SITE).mkdir(parents=True)
    (book / release.NOTICES).parent.mkdir()
    (book / release.NOTICES).touch()
    dist.mkdir()
    monkeypatch.setattr(release, "BOOK", book)
    monkeypatch.setattr(release, "DIST", dist)
    with pytest.raises(SystemExit, match="Build it without: make dist"):
        release.main()
    assert list(dist.iterdir()) == []


@pytest.mark.skipif(not shutil.which("make"), reason="There is no make.")
def test_the_command_takes_them_out_before_it_builds() -> None:
    command = ("make", "--dry-run", "release")
    said = subprocess.run(command, cwd=release.ROOT, capture_output=True, text=True, check=True)
    steps = said.stdout
    assert steps.index("rm -rf dist _build/html ") < steps.index("climbing_back.build")
