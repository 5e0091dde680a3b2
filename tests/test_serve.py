"""Showing the built book on this computer."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from climbing_back.serve import listen
from tests.conftest import PATIENCE


@pytest.fixture
def busy_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        yield taken.getsockname()[1]


def test_a_busy_port_gives_the_next_one(
    tmp_path: Path, busy_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with listen(tmp_path, busy_port) as server:
        assert server.server_port > busy_port
        words = f"Port {busy_port} is busy, so the book is on port {server.server_port}."
        assert capsys.readouterr().out.splitlines()[0] == words


def test_the_last_port_has_no_next_one(tmp_path: Path) -> None:
    with listen(tmp_path, 65535), pytest.raises(SystemExit, match="65535 to 65535 are all busy"):
        listen(tmp_path, 65535)


def start(folder: Path, **settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "climbing_back.serve"],
        cwd=folder,
        env={**os.environ, "OPEN": "0", **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no way to send Ctrl-C to one program")
def test_it_prints_its_address_serves_and_stops_cleanly(tmp_path: Path, busy_port: int) -> None:
    pages = tmp_path / "_build/html"
    pages.mkdir(parents=True)
    (pages / "index.html").write_text("Hello")
    with start(tmp_path, PORT=str(busy_port)) as process:
        assert "is busy" in process.stdout.readline()
        assert "its own diary" in process.stdout.readline()
        address = process.stdout.readline().split()[-1]
        with urllib.request.urlopen(address) as answer:
            assert answer.read() == b"Hello"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=PATIENCE)
    assert out.splitlines()[-1] == "Stopped."
    assert (process.returncode, err) == (0, "")


@pytest.mark.parametrize(
    ("port", "built", "words"),
    [
        ("abc", True, "PORT must be a number from 1 to 65535, not 'abc'."),
        ("70000", True, "PORT must be a number"),
        ("8000", False, "The book is not built yet. Run: make book"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    tmp_path: Path, port: str, built: bool, words: str
) -> None:
    if built:
        (tmp_path / "_build/html").mkdir(parents=True)
        (tmp_path / "_build/html/index.html").touch()
    with start(tmp_path, PORT=port) as process:
        _, err = process.communicate(timeout=PATIENCE)
    assert err.startswith(words)
    assert err.count("\n") == 1
    assert process.returncode == 1
