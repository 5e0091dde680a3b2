"""``climbing-back lab``: what it makes, what it says, and what it hands to JupyterLab."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from jupyterlab.labapp import LabApp

from climbing_back.command_line import lab, main


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Return with which arguments JupyterLab would be started."""
    calls: list[list[str]] = []
    monkeypatch.setattr(LabApp, "launch_instance", calls.append)
    return calls


def test_it_opens_the_first_page_in_a_folder_of_ones_own(
    tmp_path: Path, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lab, "_is_root", lambda: True)
    folder = tmp_path / "My course"
    asked = ["lab", "--folder", str(folder), "--ip=0.0.0.0"]
    said = CliRunner().invoke(main, asked, env={"PORT": "9000", "OPEN": "0"})
    assert said.exit_code == 0
    assert said.output == f"Your notebooks are in {folder}.\nPress Ctrl-C to stop.\n"
    assert (folder / "welcome.ipynb").is_file()
    (arguments,) = started
    for each in (
        f"--ServerApp.root_dir={folder}",
        "--LabApp.default_url=/lab/tree/welcome.ipynb",
        "--LabApp.news_url=",
        "--ServerApp.port=9000",
        "--no-browser",
        "--allow-root",
        "--ip=0.0.0.0",
    ):
        assert each in arguments


def test_by_itself_it_opens_a_browser_on_a_port_of_jupyters(
    tmp_path: Path, started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lab, "_is_root", lambda: False)
    monkeypatch.setattr(lab.working_copy, "default_folder", lambda: tmp_path / "mine")
    assert CliRunner().invoke(main, ["lab"], env={"PORT": None, "OPEN": None}).exit_code == 0
    assert not any(each.startswith(("--no-", "--allow", "--ServerApp.port")) for each in started[0])


@pytest.mark.parametrize("port", ["0", "70000", "x"])
def test_a_port_that_is_none_is_said_so(port: str, started: list[list[str]]) -> None:
    said = CliRunner().invoke(main, ["lab"], env={"PORT": port})
    assert said.exit_code == 2
    assert "--port" in said.output
    assert started == []


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, started: list[list[str]]) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    said = CliRunner().invoke(main, ["lab", "--folder", str(tmp_path)])
    assert said.exit_code == 1
    assert "There are other files in" in said.output
    assert started == []


def test_without_jupyterlab_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jupyterlab.labapp", None)
    said = CliRunner().invoke(main, ["lab"])
    assert said.exit_code == 1
    assert 'pip install "climbing-back[lab]"' in said.output
