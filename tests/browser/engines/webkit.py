"""WebKitGTK, the engine of Safari's kind, driven by classic WebDriver in windows that nobody sees."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from tests.browser.engines import Engine, Page, running
from tests.conftest import PATIENCE

# Debian's Python, which has the library's bindings.
PYTHON = Path("/usr/bin/python3")
WINDOW = Path(__file__).with_name("webkit_window.py")
DRIVER = shutil.which("WebKitWebDriver")
DISPLAY = shutil.which("Xvfb")
# The key by which WebDriver hands over an element.
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def is_there() -> bool:
    """Say whether all parts of it are installed."""
    bindings = Path("/usr/lib").glob("*/girepository-1.0/WebKit2-4.1.typelib")
    return bool(DRIVER and DISPLAY) and any(bindings)


class WebKitPage(Page):
    """A window of WebKit. The driver speaks to one at a time."""

    def __init__(self, browser: WebKit, handle: str) -> None:
        self._browser = browser
        self._handle = handle

    def goto(self, address: str) -> None:
        self._ask("POST", "url", url=address)

    def reload(self) -> None:
        self._ask("POST", "refresh")

    def back(self) -> None:
        self._ask("POST", "back")

    def close(self) -> None:
        self._ask("DELETE", "window")

    def type(self, words: str) -> None:
        keys = [{"type": kind, "value": sign} for sign in words for kind in ("keyDown", "keyUp")]
        self._ask("POST", "actions", actions=[{"type": "key", "id": "keys", "actions": keys}])

    def choose(self, box: str, file: Path) -> None:
        found = self._ask("POST", "element", using="css selector", value=box)
        self._ask("POST", f"element/{found[ELEMENT]}/value", text=str(file))

    def screenshot(self) -> bytes:
        return b64decode(self._ask("GET", "screenshot"))

    def _run(self, script: str) -> str:
        waiting = f"const done = arguments[0]; {script}.then(done, (error) => done({{ error: String(error) }}))"
        answer = self._ask("POST", "execute/async", script=waiting, args=[])
        assert isinstance(answer, str), answer
        return answer

    def _ask(self, method: str, command: str, **params: Any) -> Any:
        self._browser.ask("POST", "window", handle=self._handle)
        return self._browser.ask(method, command, **params)


class WebKit(Engine):
    """A running WebKit, its driver and its display."""

    def __init__(self, driver: subprocess.Popen[bytes], address: str, profile: Path) -> None:
        super().__init__(driver, profile / "downloads")
        self._before = profile / "before.js"
        self._session = f"{address}/session"
        options = {"binary": str(PYTHON), "args": [str(WINDOW), str(profile)]}
        wanted = {"webkitgtk:browserOptions": options}
        made = ask("POST", self._session, capabilities={"alwaysMatch": wanted})
        self._session += f"/{made['sessionId']}"

    def new_page(self, before: str = "") -> Page:
        self._before.write_text(before, "utf-8")
        # The driver answers from a window that is there, and the last one may have been closed.
        self.ask("POST", "window", handle=self.ask("GET", "window/handles")[0])
        return WebKitPage(self, self.ask("POST", "window/new", type="window")["handle"])

    def ask(self, method: str, command: str, **params: Any) -> Any:
        return ask(method, f"{self._session}/{command}", **params)


@contextmanager
def webkit(profile: Path) -> Iterator[WebKit]:
    """Run WebKit in windows that nobody sees."""
    assert DRIVER
    (profile / "downloads").mkdir(parents=True, exist_ok=True)
    with display() as number:
        environment = {**os.environ, "DISPLAY": number, "GDK_BACKEND": "x11", "HOME": str(profile)}
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with running([DRIVER, f"--port={port}"], env=environment) as driver:
            address = f"http://127.0.0.1:{port}"
            until_it_listens(address)
            yield WebKit(driver, address, profile)


@contextmanager
def display() -> Iterator[str]:
    """Run a display that nobody sees, and return its name."""
    assert DISPLAY
    seen, told = os.pipe()
    command = [DISPLAY, "-displayfd", str(told), "-screen", "0", "1024x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL) as server:
        os.close(told)
        try:
            with os.fdopen(seen) as number:
                yield f":{number.readline().strip()}"
        finally:
            server.terminate()


def until_it_listens(address: str) -> None:
    """Wait for the driver."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            ask("GET", f"{address}/status")
        except OSError:
            assert time.monotonic() < end, "The driver of WebKit did not start."
            time.sleep(0.05)
        else:
            return


def ask(method: str, address: str, **params: Any) -> Any:
    """Send one command to the driver and return its answer."""
    body = json.dumps(params).encode() if method == "POST" else None
    request = urllib.request.Request(address, body, method=method)
    try:
        with urllib.request.urlopen(request, timeout=2 * PATIENCE) as answer:
            return json.load(answer)["value"]
    except HTTPError as error:
        with error:
            raise AssertionError(error.read().decode()) from None
