"""Three engines behind one small interface, so that a test says once what holds in all of them."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from pathlib import Path
from typing import Any

# On a busy machine everything takes its time.
PATIENCE = 60


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
    def _run(self, script: str) -> str:
        """Return the text that a promise comes to."""

    def evaluate(self, expression: str) -> Any:
        """Return what an expression comes to, a promise included, as JSON has it."""
        text = f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))"
        return json.loads(self._run(text))

    def wait_for(self, condition: str) -> None:
        """Wait until an expression is true, on this page or on the one that comes next."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            # A page that is going away gives no answer.
            with suppress(AssertionError):
                if self.evaluate(f"document.readyState !== 'loading' && Boolean({condition})"):
                    return
            time.sleep(0.05)
        words = self.evaluate("document.querySelector('main')?.innerText")
        raise AssertionError(f"It did not come true: {condition}\n{words}")


class Engine(ABC):
    """A running browser with a profile of its own."""

    #: Where files land that a page saves.
    downloads: Path

    @abstractmethod
    def new_page(self, before: str = "") -> Page:
        """Open a tab in which this script runs before those of each page."""

    @abstractmethod
    def kill(self) -> None:
        """End it with no time for anything, as an empty battery does."""
