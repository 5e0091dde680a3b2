"""What every component shares: the fragment, its twins, and the synced half of the diary.

A component is one accessible HTML fragment rendered here, and one small custom element (in the
component's ``element.ts``) that gives it behaviour, in the book and in live Jupyter alike.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anywidget
import jinja2
import traitlets

from climbing_back.record import InvalidEntryError, default_store

if TYPE_CHECKING:
    from climbing_back.record import DiaryStore, Entry

STATIC = Path(__file__).parents[2] / "static"

_templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parents[1]),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, **values: Any) -> str:
    """Fill ``<component>/<file>`` with ``values``, every one of them escaped."""
    return _templates.get_template(template).render(**values)


class Component(anywidget.AnyWidget):
    """Base of the course's widgets.

    A subclass gives the fragment (:meth:`to_html`), its Markdown twin (:meth:`to_markdown`), the
    part of the diary that it shows (:meth:`share_of`) and a stable ``__repr__``. The fragment
    holds no answers, so an output that is saved with a notebook holds none. They travel in
    ``diary``; an editor that is told to save the state of widgets saves that along.
    """

    _esm = STATIC / "live/live.js"
    _css = STATIC / "live/components.css"

    html = traitlets.Unicode(read_only=True).tag(sync=True)
    """The fragment, for the element to wake up in a cell."""

    diary = traitlets.Dict().tag(sync=True)
    """``kept``: the entries that the view rests on. ``offered``: what the page wants kept.
    ``answered``: what became of each offer, by id; empty when kept, else why not."""

    def __init__(self, *, store: DiaryStore | None = None) -> None:
        self._store = default_store() if store is None else store
        super().__init__()
        self._stop_watching = self._store.watch(self._show)
        self.observe(self._keep_what_is_offered, names=["diary"])

    @traitlets.default("html")
    def _html_at_first(self) -> str:
        return self.to_html()

    @traitlets.default("diary")
    def _diary_at_first(self) -> dict[str, Any]:
        return self._diary_for_page(self._store.entries())

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        raise NotImplementedError

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        raise NotImplementedError

    def share_of(self, log: list[Entry]) -> list[Entry]:
        """Return those entries of ``log`` that this component's view rests on."""
        raise NotImplementedError

    def close(self) -> None:
        """Stop following the diary and leave the page."""
        # ipywidgets also closes what was never finished, such as a widget with a wrong name.
        if hasattr(self, "_stop_watching"):
            self._stop_watching()
        super().close()

    def _show(self, log: list[Entry]) -> None:
        self.diary = self._diary_for_page(log)

    def _diary_for_page(
        self, log: list[Entry], answered: dict[str, str] | None = None
    ) -> dict[str, Any]:
        return {"kept": self.share_of(log), "offered": [], "answered": answered or {}}

    def _keep_what_is_offered(self, change: dict[str, Any]) -> None:
        offered = change["new"].get("offered")
        if not offered:
            return
        answered = {str(entry.get("id")): self._try_to_keep(entry) for entry in offered}
        self.diary = self._diary_for_page(self._store.entries(), answered)

    def _try_to_keep(self, entry: Entry) -> str:
        """Keep ``entry``, or say why it cannot be kept."""
        try:
            self._store.add([entry])
        except (InvalidEntryError, sqlite3.Error) as error:
            self.log.warning("%s", error)
            return str(error)
        return ""

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        bundle = super()._repr_mimebundle_(**options)
        if bundle is None:
            return None
        data, metadata = bundle
        return {**data, "text/html": self.to_html(), "text/markdown": self.to_markdown()}, metadata
