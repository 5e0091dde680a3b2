"""Commands and answers over a web socket, as Firefox and Chromium understand them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from typing import Any

from websocket import WebSocket, create_connection

from tests.conftest import PATIENCE


class Connection:
    """A browser's ear."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._ids = count(1)
        self._news: list[dict[str, Any]] = []

    def ask(self, method: str, params: dict[str, Any], **more: Any) -> Any:
        """Send a command and return its answer."""
        number = next(self._ids)
        self._news.clear()
        self._socket.send(json.dumps({"id": number, "method": method, "params": params, **more}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == number:
                assert "result" in answer, answer
                return answer["result"]
            self._news.append(answer)

    def hear(self, method: str) -> None:
        """Wait for this news, which came with the last answer or comes after it."""
        while not any(each.get("method") == method for each in self._news):
            self._news.append(json.loads(self._socket.recv()))


@contextmanager
def connection(address: str) -> Iterator[Connection]:
    """Speak with the browser at this address."""
    # Both refuse a client that says which page it comes from.
    with closing(create_connection(address, timeout=PATIENCE, suppress_origin=True)) as socket:
        yield Connection(socket)
