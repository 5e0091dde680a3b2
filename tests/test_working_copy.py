"""The learner's own copy of the notebooks: what follows the course, and what stays."""

import json
from pathlib import Path

import pytest

from climbing_back import working_copy
from climbing_back.content.toc import BOOK, book_files
from climbing_back.working_copy import FIRST_PAGE, LIST, WorkingCopyError, update


def notebook(*sources: str, **more: object) -> str:
    cells = [{"cell_type": "code", "source": source, "outputs": [], **more} for source in sources]
    return json.dumps({"cells": cells, "metadata": {}})


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a small book that a test can bring up to a new version."""
    folder = tmp_path / "book"
    (folder / "plan").mkdir(parents=True)
    (folder / "one.ipynb").write_text(notebook("1"))
    (folder / "plan/two.md").write_text("# Two")
    return folder


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "Documents/Climbing Back"


def follow(mine: Path, book: Path) -> tuple[list[str], list[str], list[str]]:
    changes = update(mine, sorted(file for file in book.rglob("*") if file.is_file()), book)
    return changes.made, changes.renewed, changes.laid_beside


def test_the_whole_book_is_copied_once(mine: Path) -> None:
    assert len(update(mine).made) == len(book_files())
    assert (mine / FIRST_PAGE).read_bytes() == (BOOK / FIRST_PAGE).read_bytes()
    again = update(mine)
    assert (again.made, again.renewed, again.laid_beside) == ([], [], [])


def test_what_was_not_changed_follows_the_course(mine: Path, book: Path) -> None:
    assert follow(mine, book) == (["one.ipynb", "plan/two.md"], [], [])
    # Run and saved: no change of the learner's.
    (mine / "one.ipynb").write_text(notebook("1", execution_count=7, id="x"))
    assert follow(mine, book) == ([], [], [])
    (book / "one.ipynb").write_text(notebook("1", "2"))
    (book / "plan/two.md").write_text("# Two and more")
    (book / "three.md").write_text("# Three")
    assert follow(mine, book) == (["three.md"], ["one.ipynb", "plan/two.md"], [])
    assert (mine / "one.ipynb").read_text() == notebook("1", "2")


def test_what_was_changed_stays_and_the_new_one_lies_beside_it_once(
    mine: Path, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working_copy, "version", lambda _name: "9.1")
    follow(mine, book)
    (mine / "one.ipynb").write_text(notebook("mine"))
    (mine / "my notes.md").write_text("Mine")
    assert follow(mine, book) == ([], [], [])
    (book / "one.ipynb").write_text(notebook("1", "2"))
    assert follow(mine, book) == ([], [], ["one (new in 9.1).ipynb"])
    assert (mine / "one.ipynb").read_text() == notebook("mine")
    assert (mine / "one (new in 9.1).ipynb").read_text() == notebook("1", "2")
    assert (mine / "my notes.md").read_text() == "Mine"
    assert follow(mine, book) == ([], [], [])
    (book / "one.ipynb").write_text(notebook("3"))
    assert follow(mine, book) == ([], [], ["one (new in 9.1) 2.ipynb"])


def test_what_was_removed_comes_back(mine: Path, book: Path) -> None:
    follow(mine, book)
    (mine / "one.ipynb").unlink()
    assert follow(mine, book) == (["one.ipynb"], [], [])


def test_a_lost_list_writes_over_nothing(mine: Path, book: Path) -> None:
    follow(mine, book)
    (mine / "one.ipynb").write_text(notebook("mine"))
    (mine / LIST).write_text("[")
    made, renewed, beside = follow(mine, book)
    assert (made, renewed, len(beside)) == ([], [], 1)
    assert (mine / "one.ipynb").read_text() == notebook("mine")


def test_a_folder_that_is_not_for_this_is_left_alone(mine: Path, book: Path) -> None:
    mine.mkdir(parents=True)
    (mine / "letter.txt").write_text("Dear")
    with pytest.raises(WorkingCopyError, match="There are other files in .* Choose a new folder"):
        follow(mine, book)
    assert [file.name for file in mine.iterdir()] == ["letter.txt"]
    with pytest.raises(WorkingCopyError, match="cannot be kept in .* Choose another folder"):
        follow(mine / "letter.txt/inside", book)


def test_what_is_no_notebook_any_more_is_the_learners(mine: Path, book: Path) -> None:
    follow(mine, book)
    (mine / "one.ipynb").write_text("")
    (book / "one.ipynb").write_text(notebook("2"))
    assert len(follow(mine, book)[2]) == 1
    assert (mine / "one.ipynb").read_text() == ""
