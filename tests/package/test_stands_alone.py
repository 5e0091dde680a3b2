"""What is installed needs neither the repository nor what authors use: each notebook runs in an empty folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from climbing_back.content import packaged, toc
from tests.conftest import ROOT

ALONE = Path(__file__).with_name("alone.py")


def run(folder: Path, packages: Path | None, *command: str) -> str:
    """Run Python in ``folder``, with ``packages`` in place of the repository, and return what it says."""
    place = {"PYTHONPATH": str(packages)} if packages else {}
    environment = {name: said for name, said in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=folder, env={**environment, **place}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the package as the wheel has it: no file of authors, and what is made of them."""
    folder = tmp_path_factory.mktemp("packages")
    package = folder / "climbing_back"
    shutil.copytree(
        ROOT / "climbing_back", package, ignore=shutil.ignore_patterns("*.yaml", "schemas")
    )
    (package / "content/packaged.json").write_text(packaged.to_text(), "utf-8")
    for file in toc.book_files():
        target = package / file.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return folder


@pytest.fixture(scope="module")
def in_the_clone() -> str:
    """Return what the notebooks show here."""
    shown = run(ROOT, ROOT, sys.executable, str(ALONE), "all", *notebooks_in(toc.BOOK))
    assert shown.count("<cb-") > 60
    return shown


def notebooks_in(folder: Path) -> list[str]:
    listed = {file.relative_to(toc.BOOK) for file in toc.page_files() if file.suffix == ".ipynb"}
    assert listed <= {file.relative_to(folder) for file in folder.rglob("*.ipynb")}
    return [str(folder / name) for name in sorted(listed)]


def test_every_notebook_shows_the_same_with_nothing_but_the_core(
    packages: Path, in_the_clone: str, tmp_path: Path
) -> None:
    notebooks = notebooks_in(packages / "climbing_back/book")
    assert run(tmp_path, packages, sys.executable, str(ALONE), "core", *notebooks) == in_the_clone


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist"])
def test_what_is_handed_out_is_installed_into_an_empty_environment(
    kind: str, in_the_clone: str, tmp_path: Path
) -> None:
    clone, dist = tmp_path / "clone", tmp_path / "dist"
    run(tmp_path, None, "git", "clone", "--quiet", str(ROOT), str(clone))
    run(clone, None, sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(dist))
    (file,) = dist.iterdir()
    run(tmp_path, None, sys.executable, "-m", "venv", "there")
    python = tmp_path / "there" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    run(tmp_path, None, str(python), "-m", "pip", "install", "--quiet", str(file))
    find = "from climbing_back.content.toc import BOOK; print(BOOK, end='')"
    book = Path(run(tmp_path, None, str(python), "-c", find))
    shown = run(tmp_path, None, str(python), str(ALONE), "core", *notebooks_in(book))
    assert shown == in_the_clone
