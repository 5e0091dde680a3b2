"""The page of a cell, as far as Python can tell: what it asks, and what it knows from the answers (``live.ts``)."""

from __future__ import annotations

from typing import Any

from climbing_back.components.element import Component


class CellPage:
    """A page that shows ``widget`` and has asked for what it shows."""

    def __init__(self, widget: Component) -> None:
        self.widget = widget
        self.kept: dict[str, dict[str, Any]] = {}
        self.answered: dict[str, str] = {}
        widget.send = self._hear  # type: ignore[method-assign]
        self.ask("log, please")

    def ask(self, content: object) -> None:
        self.widget._handle_msg({"content": {"data": {"method": "custom", "content": content}}})

    def _hear(self, message: dict[str, Any]) -> None:
        if "log" in message:
            self.kept = {entry["id"]: entry for entry in message["log"]}
        self.kept |= {entry["id"]: entry for entry in message.get("added", ())}
        for id_ in message.get("removed", ()):
            del self.kept[id_]
        self.answered = message.get("answered", {})

    @property
    def log(self) -> list[dict[str, Any]]:
        return [self.kept[id_] for id_ in sorted(self.kept)]
