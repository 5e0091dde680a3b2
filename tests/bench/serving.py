"""Serving a folder as a web server does, for the benchmarks."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CPU_SLOWER = 4


class Server(http.server.ThreadingHTTPServer):
    """Lets its first answer wait for as many seconds as it takes to connect."""

    connecting = 0.0


class GzipHandler(http.server.SimpleHTTPRequestHandler):
    """Serves text compressed, as web servers do."""

    protocol_version = "HTTP/1.1"

    server: Server

    def do_GET(self) -> None:
        waits, self.server.connecting = self.server.connecting, 0
        time.sleep(waits)
        path = Path(self.translate_path(self.path.split("?")[0]))
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in {".html", ".js", ".css", ".svg", ".json"}:
            body = packed(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        pass


@functools.cache
def packed(body: bytes) -> bytes:
    return gzip.compress(body, 6)


@contextmanager
def serve(folder: Path, connecting: float = 0) -> Iterator[str]:
    """Serve ``folder`` and give its address, with a slash at the end. Its first answer takes ``connecting`` seconds."""
    handler = functools.partial(GzipHandler, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        server.connecting = connecting
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
