"""``climbing-back visits``: a folder of visit files from the command line."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from climbing_back.command_line import main
from climbing_back.visits import write_examples


def test_the_table_is_shown_and_what_is_wrong_is_said(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["visits", str(write_examples(tmp_path))])
    assert done.exit_code == 1
    assert "15 Jun to 13 Sept 2026, 91 days." in done.stdout
    assert done.stderr.splitlines() == [
        "a-letter.txt: This is not a diary file of this course.",
        "the-end-is-missing.json: The end of this file is not there. What could be read is shown here.",
    ]


def test_table_and_pages_are_saved_and_all_is_well(tmp_path: Path) -> None:
    folder = write_examples(tmp_path / "files")
    (folder / "a-letter.txt").unlink()
    (folder / "the-end-is-missing.json").unlink()
    table, pages = tmp_path / "table.csv", tmp_path / "pages"
    done = CliRunner().invoke(
        main, ["visits", str(folder), "--csv", str(table), "--pages", str(pages)]
    )
    assert (done.exit_code, done.output) == (0, "")
    assert len(table.read_text("utf-8-sig").splitlines()) == 5
    assert len(list(pages.iterdir())) == 4


def test_trouble_with_a_folder_is_one_sentence(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["visits", str(tmp_path / "nowhere")])
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: There is no folder")


def test_what_steers_a_terminal_is_not_written_to_it(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.json").write_text("No record.")
    done = CliRunner().invoke(main, ["visits", str(tmp_path)])
    assert "\x1b" not in done.output
