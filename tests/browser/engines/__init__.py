"""Three engines behind one small interface, so that a test says once what holds in all of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.conftest import PATIENCE


class Page(ABC):
    """A page of a running browser."""

    @abstractmethod
    def goto(self, address: str) -> None:
        """Open an address, and wait until it is loaded."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page again, and wait until it is loaded."""

    @abstractmethod
    def back(self) -> None:
        """Go back to the page before."""

    @abstractmethod
    def close(self) -> None:
        """Close the tab; the browser goes on as long as it has another one."""

    @abstractmethod
    def type(self, words: str) -> None:
        """Press these keys, where the focus is."""

    @abstractmethod
    def choose(self, box: str, file: Path) -> None:
        """Choose a file in the box that this selector finds."""

    @abstractmethod
    def screenshot(self) -> bytes:
        """Return what is seen of the page, as PNG."""

    @abstractmethod
    def _run(self, script: str) -> str:
        """Return the text that a promise comes to."""

    def evaluate(self, expression: str) -> Any:
        """Return what an expression comes to, a promise included, as JSON has it."""
        text = f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))"
        return json.loads(self._run(text))

    def comes_true(self, condition: str, within: float = PATIENCE) -> bool:
        """Say whether an expression becomes true in time, on this page or on the next one."""
        end = time.monotonic() + within
        while True:
            # A page that is going away gives no answer.
            with suppress(AssertionError):
                if self.evaluate(f"document.readyState !== 'loading' && Boolean({condition})"):
                    return True
            if time.monotonic() > end:
                return False
            time.sleep(0.05)

    def wait_for(self, condition: str) -> None:
        """Wait until an expression is true."""
        if not self.comes_true(condition):
            words = self.evaluate("document.querySelector('main')?.innerText")
            raise AssertionError(f"It did not come true: {condition}\n{words}")


class Engine(ABC):
    """A running browser with a profile of its own."""

    def __init__(self, process: subprocess.Popen[bytes], downloads: Path) -> None:
        self._process = process
        #: Where files land that a page saves.
        self.downloads = downloads

    @abstractmethod
    def new_page(self, before: str = "") -> Page:
        """Open a tab in which this script runs before those of each page."""

    def kill(self) -> None:
        """End it with no time for anything, as an empty battery does."""
        kill(self._process)


@contextmanager
def running(command: list[str], **how: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Run a browser, and end it with all that it has started."""
    with subprocess.Popen(command, start_new_session=True, **how) as process:
        try:
            yield process
        finally:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
