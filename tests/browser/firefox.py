"""Another engine than the tests' own: Firefox, driven by WebDriver BiDi, which it speaks itself."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websocket import WebSocket, create_connection

COMMAND = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
PREFERENCES = (
    "browser.shell.checkDefaultBrowser",
    "datareporting.policy.dataSubmissionEnabled",
    "app.update.enabled",
)


class Firefox:
    """A page of a running Firefox."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket = socket
        self._ids = count(1)
        self._ask("session.new", capabilities={})
        self._page = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def goto(self, address: str) -> None:
        """Open a page, and wait until it is loaded."""
        self._ask("browsingContext.navigate", context=self._page, url=address, wait="complete")

    def evaluate(self, script: str) -> Any:
        """Return what an expression comes to, a promise included, as text or number."""
        answer = self._ask(
            "script.evaluate",
            expression=script,
            target={"context": self._page},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return answer["result"].get("value")

    def wait_for(self, condition: str) -> None:
        """Wait until an expression is true."""
        self.evaluate(
            f"""new Promise((done, refused) => {{
                const end = Date.now() + 10_000;
                const look = () => ({condition}) ? done() : Date.now() > end
                    ? refused(new Error("It did not come true: " + {json.dumps(condition)}
                        + " " + document.querySelector("main").innerText))
                    : setTimeout(look, 50);
                look();
            }})"""
        )

    def _ask(self, method: str, **params: Any) -> Any:
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Run Firefox without windows, with a profile of its own."""
    assert COMMAND
    lines = [f'user_pref("{name}", false);' for name in PREFERENCES]
    (profile / "user.js").write_text("\n".join(lines), "utf-8")
    command = [COMMAND, "--headless", "--profile", str(profile), "--remote-debugging-port", "0"]
    log = profile / "stderr.txt"
    with log.open("w") as stderr, subprocess.Popen(command, stderr=stderr) as process:
        try:
            # Firefox refuses a client that says which page it comes from.
            socket = create_connection(f"{_address(log)}/session", timeout=60, suppress_origin=True)
            with closing(socket):
                yield Firefox(socket)
        finally:
            process.kill()


def _address(log: Path) -> str:
    """Return where Firefox listens, as soon as it says so."""
    for _ in range(300):
        if found := re.search(r"WebDriver BiDi listening on (ws\S+)", log.read_text("utf-8")):
            return found[1]
        time.sleep(0.1)
    raise AssertionError(f"Firefox did not start: {log.read_text('utf-8')}")
