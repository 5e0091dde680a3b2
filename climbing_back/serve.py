"""Show the built book on this computer: ``python -m climbing_back.serve``.

``PORT`` chooses the port (8000 unless it is busy), ``OPEN=0`` leaves the web browser closed.
"""

from __future__ import annotations

import errno
import os
import re
import signal
import sys
import webbrowser
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import io
    from typing import BinaryIO

BOOK = Path("_build/html")
PORTS_TO_TRY = 20

OWN_NAME = re.compile(
    r"(127\.0\.0\.1|\[::1\]|([a-z0-9-]+\.)*localhost)\.?(:[0-9]+)?", re.IGNORECASE
)
"""What a browser on this computer calls this computer."""


class Server(ThreadingHTTPServer):
    """Finds out that a port is busy, and stays calm when a browser hangs up early."""

    # On Windows, reuse would share a busy port in place of refusing it.
    allow_reuse_address = os.name != "nt"
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Report what goes wrong, unless it is the browser's own doing."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(SimpleHTTPRequestHandler):
    """Serves the book's own files and nothing else, to this computer alone."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the head of the answer, and return the file that follows it, if there is one.

        Another site can give itself a name that leads to this computer. What it asks for under
        that name is refused, so that it cannot read the book's diary.
        """
        if not OWN_NAME.fullmatch(self.headers.get("Host", "")):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        try:
            return super().send_head()
        except (OSError, ValueError):
            # No file can have such a name.
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def list_directory(self, _path: str | os.PathLike[str]) -> None:
        """Say that a folder is no page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Say what is wrong; for a page that is not there, with the book's own page for that."""
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Let the browser ask each time whether a page is still fresh."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        """Stay quiet: the address is all there is to read."""


def listen(book: Path, port: int) -> Server:
    """Serve ``book`` on 127.0.0.1 at ``port``, or at the next free one, and say so; 0 is any.

    Raises
    ------
    SystemExit
        When none of the next twenty ports is free, or the system keeps them for itself.
    """
    handler = partial(Handler, directory=str(book))
    last = min(port + PORTS_TO_TRY, 65536) - 1
    for candidate in range(port, last + 1):
        try:
            server = Server(("127.0.0.1", candidate), handler)
        except PermissionError:
            sys.exit(f"This computer does not let you use port {candidate}. Try PORT=9000.")
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            continue
        if candidate != port:
            print(f"Port {port} is busy, so the book is on port {candidate}.")
            print("Each address has its own diary: ticks made at the other one do not show here.")
        return server
    sys.exit(f"Ports {port} to {last} are all busy. Choose another: PORT=9000.")


def main() -> None:
    """Serve the built book until Ctrl-C."""
    if not (BOOK / "index.html").is_file():
        sys.exit("The book is not built yet. Run: make book")
    wanted = os.environ.get("PORT", "8000")
    if not wanted.isdecimal() or not 0 < int(wanted) < 65536:
        sys.exit(f"PORT must be a number from 1 to 65535, not {wanted!r}.")
    server = listen(BOOK, int(wanted))
    address = f"http://127.0.0.1:{server.server_port}/"
    # Started in the background of a script, Python would not hear Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    print(f"Climbing Back is at {address}\nPress Ctrl-C to stop.", flush=True)
    if os.environ.get("OPEN", "1") != "0":
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nStopped.")
    finally:
        server.server_close()


if __name__ == "__main__":
    main()
