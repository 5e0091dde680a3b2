"""A host like those on which a book is published: in a folder of its own, with a page for what is not there."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

FOLDER = "/course"


class _Host(SimpleHTTPRequestHandler):
    has_not_found = True

    def translate_path(self, path: str) -> str:
        """Return the file of an address, if it is in the folder of the book."""
        return super().translate_path(
            path.removeprefix(FOLDER) if path.startswith(f"{FOLDER}/") else "/-"
        )

    def send_error(self, code: int, *_args: object, **_kwargs: object) -> None:
        """Answer with the page for what is not there, at the address that was asked for."""
        file = Path(self.directory) / "404.html"
        body = (
            file.read_bytes()
            if self.has_not_found and code == HTTPStatus.NOT_FOUND
            else b"Nothing."
        )
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Stay quiet."""


class _BareHost(_Host):
    has_not_found = False


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # A page and all that it loads, several times over.
    request_queue_size = 64


@contextmanager
def published(book: Path, *, has_not_found: bool = True) -> Iterator[str]:
    """Publish the book, and yield its address, with a slash at the end."""
    handler = _Host if has_not_found else _BareHost
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(book))) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{FOLDER}/"
        server.shutdown()
