"""Firefox, driven by WebDriver BiDi, which it speaks itself."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.browser.engines import Engine, Page, running
from tests.browser.engines.connection import Connection, connection
from tests.conftest import PATIENCE

COMMAND = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)
# Nothing is asked of anybody else, and files are saved without a question.
PREFERENCES = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.download.folderList": 2,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}


class FirefoxPage(Page):
    """A tab of Firefox."""

    def __init__(self, connection: Connection, context: str) -> None:
        self._connection = connection
        self._context = context

    def goto(self, address: str) -> None:
        # Where another page was still on its way, Firefox may never say that this one is loaded.
        with suppress(AssertionError):
            self.evaluate("window.isOfBefore = true")
        self._ask("browsingContext.navigate", url=address, wait="none")
        self.wait_for("!window.isOfBefore && document.readyState === 'complete'")

    def reload(self) -> None:
        self._ask("browsingContext.reload", wait="complete")

    def back(self) -> None:
        self._ask("browsingContext.traverseHistory", delta=-1)

    def close(self) -> None:
        self._ask("browsingContext.close", promptUnload=True)

    def type(self, words: str) -> None:
        keys = [{"type": kind, "value": sign} for sign in words for kind in ("keyDown", "keyUp")]
        self._ask("input.performActions", actions=[{"type": "key", "id": "keys", "actions": keys}])

    def choose(self, box: str, file: Path) -> None:
        found = self._evaluate(f"document.querySelector({json.dumps(box)})")
        element = {"sharedId": found["sharedId"]}
        self._ask("input.setFiles", element=element, files=[str(file)])

    def screenshot(self) -> bytes:
        return b64decode(self._ask("browsingContext.captureScreenshot")["data"])

    def _run(self, script: str) -> str:
        return self._evaluate(script)["value"]

    def _evaluate(self, script: str) -> Any:
        target = {"context": self._context}
        how = {"expression": script, "target": target, "awaitPromise": True}
        answer = self._connection.ask("script.evaluate", how)
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return answer["result"]

    def _ask(self, method: str, **params: Any) -> Any:
        return self._connection.ask(method, {"context": self._context, **params})


class Firefox(Engine):
    """A running Firefox."""

    def __init__(
        self, process: subprocess.Popen[bytes], downloads: Path, connection: Connection
    ) -> None:
        super().__init__(process, downloads)
        self._connection = connection
        self._connection.ask("session.new", {"capabilities": {}})

    def new_page(self, before: str = "") -> Page:
        context = self._connection.ask("browsingContext.create", {"type": "tab"})["context"]
        how = {"functionDeclaration": f"() => {{ {before} }}", "contexts": [context]}
        self._connection.ask("script.addPreloadScript", how)
        return FirefoxPage(self._connection, context)


@contextmanager
def firefox(profile: Path, **preferences: object) -> Iterator[Firefox]:
    """Run Firefox without windows."""
    assert COMMAND
    downloads = profile / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    wanted = {**PREFERENCES, "browser.download.dir": str(downloads), **preferences}
    lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in wanted.items()]
    (profile / "user.js").write_text("\n".join(lines), "utf-8")
    command = [COMMAND, "--headless", "--profile", str(profile), "--remote-debugging-port", "0"]
    log = profile / "stderr.txt"
    with (
        log.open("w") as said,
        running(command, stdout=subprocess.DEVNULL, stderr=said) as process,
        connection(f"{_address(log)}/session") as asked,
    ):
        yield Firefox(process, downloads, asked)


def _address(log: Path) -> str:
    """Return where Firefox listens, as soon as it says so."""
    for _ in range(10 * PATIENCE):
        if found := re.search(r"WebDriver BiDi listening on (ws\S+)", log.read_text("utf-8")):
            return found[1]
        time.sleep(0.1)
    raise AssertionError(f"Firefox did not start: {log.read_text('utf-8')}")
