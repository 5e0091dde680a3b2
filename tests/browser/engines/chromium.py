"""Chromium, driven by its own protocol, so that it can be ended and begun again like the others."""

from __future__ import annotations

import subprocess
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.browser.chromium import find, launch_arguments
from tests.browser.engines import Engine, Page, running
from tests.browser.engines.connection import Connection, connection
from tests.conftest import PATIENCE


class ChromiumPage(Page):
    """A tab of Chromium."""

    def __init__(self, connection: Connection, target: str, before: str) -> None:
        self._connection = connection
        self._target = {"targetId": target}
        attached = connection.ask("Target.attachToTarget", {**self._target, "flatten": True})
        self._session = attached["sessionId"]
        self._ask("Page.enable")
        self._ask("Page.addScriptToEvaluateOnNewDocument", source=before)

    def goto(self, address: str) -> None:
        self._ask("Page.navigate", url=address)
        self.wait_for("document.readyState === 'complete'")

    def reload(self) -> None:
        self._ask("Page.reload")
        self._connection.hear("Page.loadEventFired")

    def back(self) -> None:
        history = self._ask("Page.getNavigationHistory")
        before = history["entries"][history["currentIndex"] - 1]
        self._ask("Page.navigateToHistoryEntry", entryId=before["id"])

    def close(self) -> None:
        self._connection.ask("Target.closeTarget", self._target)

    def type(self, words: str) -> None:
        for sign in words:
            self._ask("Input.dispatchKeyEvent", type="keyDown", text=sign, key=sign)
            self._ask("Input.dispatchKeyEvent", type="keyUp", key=sign)

    def choose(self, box: str, file: Path) -> None:
        root = self._ask("DOM.getDocument")["root"]["nodeId"]
        found = self._ask("DOM.querySelector", nodeId=root, selector=box)["nodeId"]
        self._ask("DOM.setFileInputFiles", nodeId=found, files=[str(file)])

    def screenshot(self) -> bytes:
        return b64decode(self._ask("Page.captureScreenshot")["data"])

    def _run(self, script: str) -> str:
        answer = self._ask("Runtime.evaluate", expression=script, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"]["value"]

    def _ask(self, method: str, **params: Any) -> Any:
        return self._connection.ask(method, params, sessionId=self._session)


class Chromium(Engine):
    """A running Chromium."""

    def __init__(
        self, process: subprocess.Popen[bytes], downloads: Path, connection: Connection
    ) -> None:
        super().__init__(process, downloads)
        self._connection = connection
        how = {"behavior": "allow", "downloadPath": str(downloads)}
        self._connection.ask("Browser.setDownloadBehavior", how)

    def new_page(self, before: str = "") -> Page:
        made = self._connection.ask("Target.createTarget", {"url": "about:blank"})
        return ChromiumPage(self._connection, made["targetId"], before)


@contextmanager
def chromium(profile: Path) -> Iterator[Chromium]:
    """Run Chromium without windows."""
    command = find()
    assert command
    downloads, data = profile / "downloads", profile / "data"
    downloads.mkdir(parents=True, exist_ok=True)
    told = data / "DevToolsActivePort"
    told.unlink(missing_ok=True)
    arguments = ["--headless", "--remote-debugging-port=0", f"--user-data-dir={data}"]
    with (
        running([command, *arguments, *launch_arguments()], stderr=subprocess.DEVNULL) as process,
        connection(_address(told)) as asked,
    ):
        yield Chromium(process, downloads, asked)


def _address(told: Path) -> str:
    """Return where Chromium listens, as soon as it has written it down."""
    for _ in range(10 * PATIENCE):
        lines = told.read_text().split("\n") if told.exists() else []
        if len(lines) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        time.sleep(0.1)
    raise AssertionError("Chromium did not start.")
