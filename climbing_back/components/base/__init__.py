"""What every component shares: the fragment, its twins, and the synced half of the diary.

A component is one accessible HTML fragment rendered here, and one small custom element (in the
component's ``element.ts``) that gives it behaviour, in the book and in live Jupyter alike.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import anywidget
import traitlets

from climbing_back.content import exercises
from climbing_back.content.published import former
from climbing_back.figures import address, figure
from climbing_back.record import DiaryError, InvalidEntryError, default_store
from climbing_back.templates import templates_in

if TYPE_CHECKING:
    from climbing_back.record import DiaryStore, Entry

STATIC = Path(__file__).parents[2] / "static"

LINE = r"\_" * 24
"""Room to write, in Markdown."""

_templates = templates_in(Path(__file__).parents[1])
_templates.globals["DAY_NAMES"] = DAY_NAMES = {
    "good": "Good day",
    "so-so": "So-so day",
    "off": "Off day",
}


def render(template: str, **values: Any) -> str:
    """Fill ``<component>/<file>`` with ``values``, every one of them escaped."""
    return _templates.get_template(template).render(**values)


def in_attribute(value: object) -> str:
    """Return what a fragment's script reads off an attribute, as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def exercise_names() -> str:
    """Return the library's names by exercise, as JSON for an attribute: plans name them by id."""
    names = former("exercise") | {each.id: each.name for each in exercises().values()}
    return json.dumps(names, ensure_ascii=False)


class Component(anywidget.AnyWidget):
    """Base of the course's widgets.

    A subclass gives the fragment (:meth:`to_html`), its Markdown twin (:meth:`to_markdown`), the
    part of the diary that it shows (:meth:`share_of`) and a stable ``__repr__``. The fragment
    holds no answers, so an output that is saved with a notebook holds none. They travel in
    ``diary``; an editor that is told to save the state of widgets saves that along.
    """

    _esm = STATIC / "live/course.js"
    _css = STATIC / "live/components.css"

    html = traitlets.Unicode(read_only=True).tag(sync=True)
    """The fragment, for the element to wake up in a cell."""

    diary = traitlets.Dict().tag(sync=True)
    """``kept``: the entries that the view rests on; none when they travel apart. ``offered``: what
    the page wants kept. ``unwanted``: the ids that it wants taken out. ``answered``: what became of
    each, by id; empty when it was done, else why not. ``place``: where the diary is, in words."""

    def __init__(self, *, store: DiaryStore | None = None) -> None:
        self._store = default_store() if store is None else store
        super().__init__()
        self._stop_watching = self._store.watch(self._show)
        self.observe(self._do_what_is_asked, names=["diary"])

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

    def share_of(self, log: list[Entry]) -> list[Entry] | None:
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
        return {
            "kept": self.share_of(log),
            "offered": [],
            "unwanted": [],
            "answered": answered or {},
            "place": self._store.place,
        }

    def _do_what_is_asked(self, change: dict[str, Any]) -> None:
        offered: list[Entry] = change["new"].get("offered", [])
        unwanted: list[str] = change["new"].get("unwanted", [])
        if not offered and not unwanted:
            return
        answered = self._keep(offered) | self._take_out(unwanted)
        try:
            self.diary = self._diary_for_page(self._store.entries(), answered)
        except DiaryError as error:
            # The answers must go out all the same.
            self.log.warning("%s", error)
            self.diary = {**self.diary, "offered": [], "unwanted": [], "answered": answered}

    def _keep(self, entries: list[Entry]) -> dict[str, str]:
        """Keep ``entries`` together, or say for each of them why it cannot be kept."""
        try:
            self._store.add(entries)
        except InvalidEntryError as error:
            self.log.warning("%s", error)
            if len(entries) == 1:
                return {str(entries[0].get("id")): str(error)}
            # One that is wrong must not hold up the others.
            return {id_: why for entry in entries for id_, why in self._keep([entry]).items()}
        except DiaryError as error:
            self.log.warning("%s", error)
            return {str(entry.get("id")): str(error) for entry in entries}
        return {entry["id"]: "" for entry in entries}

    def _take_out(self, ids: list[str]) -> dict[str, str]:
        """Take entries out of the diary's home, or say why that cannot be."""
        try:
            self._store.remove(ids)
        except DiaryError as error:
            self.log.warning("%s", error)
            return dict.fromkeys(ids, str(error))
        return dict.fromkeys(ids, "")

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]] | None:
        bundle = super()._repr_mimebundle_(**options)
        if bundle is None:
            return None
        data, metadata = bundle
        return {**data, "text/html": self.to_html(), "text/markdown": self.to_markdown()}, metadata


class DiaryComponent(Component):
    """Base of the widgets whose view rests on the whole diary.

    Its fragment is ``template.html`` in the component's folder.
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render(f"{type(self).__module__.rpartition('.')[2]}/template.html")

    def __init__(self, *, store: DiaryStore | None = None) -> None:
        super().__init__(store=store)
        self._told: set[str] = set()
        self.on_msg(self._send_log)

    def share_of(self, _log: list[Entry]) -> None:
        """Return nothing: the page asks for the whole log, and after that hears what is new."""
        return

    def _send_log(self, *_message: object) -> None:
        log = self._store.entries()
        self._told = {entry["id"] for entry in log}
        self.send({"log": log})

    def _show(self, log: list[Entry]) -> None:
        ids = {entry["id"] for entry in log}
        added = [entry for entry in log if entry["id"] not in self._told]
        self.send({"added": added, "removed": sorted(self._told - ids)})
        self._told = ids


class PictureComponent(DiaryComponent):
    """Base of the widgets that show exercises of the learner's plan, with their pictures."""

    pictures = traitlets.Dict(read_only=True).tag(sync=True)
    """The address of each exercise's picture. The book has files for them, a cell has not."""

    @traitlets.default("pictures")
    def _pictures_at_first(self) -> dict[str, str]:
        return {name: address(figure(name).still) for name in exercises()}


class DataComponent(DiaryComponent):
    """Base of the widgets of the page *My diary and my data*.

    A subclass says in :attr:`on_paper` what stands in its place in print editions and e-books.
    """

    _esm = STATIC / "live/diary.js"

    on_paper: ClassVar[str]

    def to_markdown(self) -> str:
        """Return what stands in the fragment's place in print editions and e-books."""
        return f"{self.on_paper}\n"
