"""Showing the built book on this computer."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from climbing_back.serve import listen
from tests import faults
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


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Callable[..., tuple[int, bytes]]]:
    """Return a way to ask for something, as it stands, of a small book that is being served."""
    pages = tmp_path / "html"
    (pages / "move" / "_images").mkdir(parents=True)
    (pages / "index.html").write_text("Hello")
    (pages / "move" / "index.html").write_text("Move")
    (pages / "move" / "_images" / "a.svg").write_text("<svg/>")
    (tmp_path / "secret.txt").write_text("secret")
    (pages / "a folder's secret").mkdir()

    with listen(pages, 0) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()

        def ask(
            path: bytes, method: bytes = b"GET", host: bytes | None = b"127.0.0.1"
        ) -> tuple[int, bytes]:
            with socket.create_connection(("127.0.0.1", server.server_port), timeout=20) as way:
                head = method + b" " + path + b" HTTP/1.0\r\n"
                way.sendall(
                    head + (b"Host: " + host + b"\r\n" if host is not None else b"") + b"\r\n"
                )
                answer = b""
                while part := way.recv(65536):
                    answer += part
            head, _, body = answer.partition(b"\r\n\r\n")
            return int(head.split()[1]), body

        ask.pages = pages  # type: ignore[attr-defined]
        yield ask
        server.shutdown()
        thread.join()


BAD_PATHS = [
    b"/move/_images/",
    b"/move/_images",
    b"/a%20folder%27s%20secret/",
    b"/../secret.txt",
    b"/..%2fsecret.txt",
    b"/%2e%2e/secret.txt",
    b"/..%5csecret.txt",
    b"/move/../../secret.txt",
    b"//secret.txt",
    b"/%00",
    b"/index.html%00.svg",
    b"/%",
    b"/%ff%fe",
    b"/%ed%a0%80",
    b"/" + b"x" * 300,
    b"/" + b"x" * 5_000,
    b"/" + b"x/" * 2_500,
    b"/index.html/",
    b"/index.html/more",
    b"/no-such-page.html",
    b"/CON",
    b"*",
    b"nonsense",
]


@pytest.mark.parametrize("path", BAD_PATHS, ids=lambda path: path[:20].decode())
def test_what_is_no_page_is_not_found(
    path: bytes, book: Callable[..., tuple[int, bytes]], capfd: pytest.CaptureFixture[str]
) -> None:
    for method in (b"GET", b"HEAD"):
        code, body = book(path, method)
        # A folder without a stroke at its end is sent on to the one with it.
        assert code in ((301, 404) if path.endswith(b"_images") else (404,))
        assert b"secret" not in body
        assert b"a.svg" not in body
        assert method == b"GET" or not body
    assert capfd.readouterr().err == ""


def test_the_books_own_page_says_that_there_is_none(book: Callable[..., tuple[int, bytes]]) -> None:
    (book.pages / "404.html").write_text("Not here")
    assert book(b"/no-such-page.html") == (404, b"Not here")
    assert book(b"/move/_images/") == (404, b"Not here")
    assert book(b"/no-such-page.html", b"HEAD") == (404, b"")
    assert book(b"/") == (200, b"Hello")


OWN = [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "book.localhost",
    "a.b-c.localhost",
    "LocalHost",
    "localhost.",
]
FOREIGN = [
    "example.org", "127.0.0.1.example.org", "localhost.example.org", "notlocalhost", "127.0.0.2",
    "192.168.1.7", "", "127.0.0.1@example.org", "localhost/", "127.0.0.1:80:80", ":8000", "[::2]",
    ".localhost", "127.0.0.1 example.org",
]  # fmt: skip


def test_only_the_names_of_this_computer_are_served(book: Callable[..., tuple[int, bytes]]) -> None:
    for name in OWN:
        for host in (name, f"{name}:8000"):
            assert book(b"/", host=host.encode()) == (200, b"Hello"), host
    refused = {host: book(b"/", host=host.encode()) for host in FOREIGN}
    refused["no name"] = book(b"/", host=None)
    told = [host for host, (code, body) in refused.items() if code != 421 or b"Hello" in body]
    faults.note(
        "Another site calls itself this computer",
        how="a foreign Host header",
        where="python -m climbing_back.serve",
        said=len(refused),
        lost=len(told),
    )
    assert told == []


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "NONSENSE"]
)
def test_nothing_but_reading_is_served(method: str, book: Callable[..., tuple[int, bytes]]) -> None:
    code, body = book(b"/", method.encode())
    assert code == 501
    assert b"Hello" not in body


def test_pages_are_served_whole(book: Callable[..., tuple[int, bytes]]) -> None:
    assert book(b"/") == book(b"/index.html?a#b") == (200, b"Hello")
    assert book(b"/move/") == (200, b"Move")
    assert book(b"/move/_images/a.svg") == (200, b"<svg/>")
    assert book(b"/", b"HEAD") == (200, b"")


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
