"""What every component shares: the fragment, its twins, and the synced half of the diary.

A component is one accessible HTML fragment rendered here, and one small custom element (in the
component's ``element.ts``) that gives it behaviour, in the book and in live Jupyter alike.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import anywidget
import traitlets

from climbing_back.components.bundles import BUNDLE_OF, BUNDLES
from climbing_back.components.element.known import known
from climbing_back.components.element.twin import markdown_of
from climbing_back.content import exercises
from climbing_back.diary import DiaryError, InvalidEntryError, default_store, validate
from climbing_back.diary.words import KINDS
from climbing_back.figures import address, figure
from climbing_back.language import _
from climbing_back.templates import templates_in

if TYPE_CHECKING:
    from climbing_back.diary import DiaryStore, Entry

STATIC = Path(__file__).parents[2] / "static"

KERNEL = uuid4().hex if sys.platform == "emscripten" else ""
"""Which Python this is, when it runs in the browser beside the book. The page has the diary there, and tells it."""

_templates = templates_in(Path(__file__).parents[1])
_templates.globals["KINDS"] = KINDS


def render(template: str, **values: Any) -> str:
    """Fill ``<component>/<file>`` with ``values``, every one of them escaped.

    In it, ``script`` is the script that the component's page must load.
    """
    script = BUNDLE_OF.get(template.partition("/")[0])
    return _templates.get_template(template).render(script=script, **values)


NOT_UNDERSTOOD = _(
    "Python did not understand what this page sent: run this cell again, then answer again."
)


def _list_in(asked: object, name: str) -> list[Any] | None:
    found = asked.get(name) if isinstance(asked, dict) else None
    return found if isinstance(found, list) else None


def _id_of(entry: object) -> str:
    """Return by what name the page waits for an answer about ``entry``; nothing when it has none."""
    found = entry.get("id") if isinstance(entry, dict) else None
    return found if isinstance(found, str) else ""


def _refusal(words: object, why: str) -> dict[str, Any]:
    return {"refused": why, "to": words if isinstance(words, str) else ""}


class Component(anywidget.AnyWidget):
    """Base of the course's widgets.

    A subclass gives the fragment (:meth:`to_html`), the part of the diary that it shows
    (:meth:`share_of`) and a stable ``__repr__``. The fragment holds no answers, so an output that is
    saved with a notebook holds none. They travel in ``diary``; an editor that is told to save the
    state of widgets saves that along.
    """

    _css = STATIC / "live/components.css"
    _bundle = ""

    html = traitlets.Unicode(read_only=True).tag(sync=True)
    """The fragment, for the element to wake up in a cell."""

    known = traitlets.Dict(read_only=True).tag(sync=True)
    """What the course has, for a script that needs to know. The book has a file for it, a cell has not."""

    kernel = traitlets.Unicode(KERNEL, read_only=True).tag(sync=True)
    """Which Python in this browser it is; nothing when Python runs outside of it."""

    diary = traitlets.Dict().tag(sync=True)
    """``kept``: the entries that the view rests on; none when they travel apart. ``offered``: what
    the page wants kept. ``unwanted``: the ids that it wants taken out. ``answered``: what became of
    each, by id; empty when it was done, else why not. ``place``: where the diary is, in words.
    ``trouble``: what of it cannot be read, in words."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        bundle = BUNDLE_OF.get(cls.__module__.rpartition(".")[2])
        # A widget that is made gets a class of its own, which has its script already.
        if bundle and "_esm" not in vars(cls):
            cls._bundle = bundle
            cls._esm = STATIC / f"live/{bundle}.js"
        super().__init_subclass__(**kwargs)

    def __init__(self, *, store: DiaryStore | None = None) -> None:
        self._store = default_store() if store is None else store
        super().__init__()
        self._stop_watching = self._store.watch(self._show)

    @traitlets.default("html")
    def _html_at_first(self) -> str:
        return self.to_html()

    @traitlets.default("known")
    def _known_at_first(self) -> dict[str, Any]:
        bundle = BUNDLES.get(self._bundle)
        return known() if bundle and bundle.known else {}

    @traitlets.default("diary")
    def _diary_at_first(self) -> dict[str, Any]:
        return self._diary_for_page(self._store.entries())

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        raise NotImplementedError

    def to_markdown(self) -> str:
        """Return the fragment's twin, for whoever takes no HTML."""
        return markdown_of(self.to_html())

    def share_of(self, log: list[Entry]) -> list[Entry] | None:
        """Return those entries of ``log`` that this component's view rests on."""
        raise NotImplementedError

    def close(self) -> None:
        """Stop following the diary and leave the page."""
        # ipywidgets also closes what was never finished, such as a widget with a wrong name.
        if hasattr(self, "_stop_watching"):
            self._stop_watching()
        super().close()

    def set_state(self, sync_data: object) -> None:
        """Do what the page asks for in ``diary``, and answer. Nothing else here is its to change.

        Parameters
        ----------
        sync_data
            What the page sent: a dict, by name of trait, unless something went wrong on the way.
        """
        state = sync_data if isinstance(sync_data, dict) else {}
        offered, unwanted = (_list_in(state.get("diary"), name) for name in ("offered", "unwanted"))
        answered = self._keep(offered or []) | self._take_out(unwanted or [])
        if offered is None or unwanted is None:
            answered[""] = NOT_UNDERSTOOD
        before = self.diary
        try:
            self.diary = self._diary_for_page(self._store.entries(), answered)
        except DiaryError as error:
            # The answers must go out all the same.
            self.log.warning("%s", error)
            self.diary = {**self.diary, "offered": [], "unwanted": [], "answered": answered}
        # What is as it was does not go out by itself. The page has it otherwise, and waits.
        again = {name for name in state if name in self.keys and name != "diary"}
        if self.diary == before:
            again.add("diary")
        if again:
            self.send_state(again)

    def _handle_msg(self, msg: object) -> None:
        """Answer whatever comes from the page. ipywidgets would raise, and the page wait for ever."""
        try:
            match msg:
                case {"content": {"data": {"method": "update", "state": state}}}:
                    self.set_state(state)
                case {"content": {"data": {"method": "request_state"}}}:
                    self.send_state()
                case {"content": {"data": {"method": "custom", "content": words}}}:
                    self.send(self._reply_to(words))
                case _:
                    self.send(_refusal(msg, NOT_UNDERSTOOD))
        except Exception as error:
            # A fault of ours. Whoever waits should know, and whoever mends it.
            self.log.exception("A message from the page could not be answered.")
            self.send(_refusal(msg, str(error)))

    def _reply_to(self, words: object) -> dict[str, Any]:
        """Answer what the page asks in words. A component whose view is in ``diary`` knows none."""
        return _refusal(words, NOT_UNDERSTOOD)

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
            "trouble": self._store.trouble,
        }

    def _keep(self, offered: list[Any]) -> dict[str, str]:
        """Keep what can be kept, all of it together, and say for each of the others why not."""
        answered: dict[str, str] = {}
        entries: list[Entry] = []
        for each in offered:
            try:
                validate(each)
                entries.append(each)
            except ValueError as error:
                answered[_id_of(each)] = str(error)
        try:
            if entries:
                self._store.add(entries)
        except InvalidEntryError as error:
            if len(entries) == 1:
                return {**answered, entries[0]["id"]: str(error)}
            # One that is wrong must not hold up the others.
            return {
                **answered,
                **{id_: why for e in entries for id_, why in self._keep([e]).items()},
            }
        except DiaryError as error:
            self.log.warning("%s", error)
            return {**answered, **{entry["id"]: str(error) for entry in entries}}
        return {**answered, **{entry["id"]: "" for entry in entries}}

    def _take_out(self, unwanted: list[Any]) -> dict[str, str]:
        """Take entries out of the diary's home, or say why that cannot be."""
        ids = [each for each in unwanted if isinstance(each, str)]
        answered = {} if len(ids) == len(unwanted) else {"": NOT_UNDERSTOOD}
        try:
            if ids:
                self._store.remove(ids)
        except DiaryError as error:
            self.log.warning("%s", error)
            return {**answered, **dict.fromkeys(ids, str(error))}
        return {**answered, **dict.fromkeys(ids, "")}

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

    def share_of(self, _log: list[Entry]) -> None:
        """Return nothing: the page asks for the whole log, and after that hears what is new."""
        return

    def _reply_to(self, words: object) -> dict[str, Any]:
        try:
            match words:
                case "log, please":
                    log = self._store.entries()
                    self._told = {entry["id"] for entry in log}
                    return {"log": log}
                case "set aside, please":
                    return {"setAside": self._store.set_aside}
                case "erase what is set aside, please":
                    self._store.remove_set_aside()
                    return {"setAside": []}
        except DiaryError as error:
            self.log.warning("%s", error)
            return _refusal(words, str(error))
        return super()._reply_to(words)

    def _show(self, log: list[Entry]) -> None:
        ids = {entry["id"] for entry in log}
        added = [entry for entry in log if entry["id"] not in self._told]
        self.send({"added": added, "removed": sorted(self._told - ids)})
        self._told = ids
        super()._show(log)


class PictureComponent(DiaryComponent):
    """Base of the widgets that show exercises of the learner's plan, with their pictures."""

    pictures = traitlets.Dict(read_only=True).tag(sync=True)
    """The address of each exercise's picture. The book has files for them, a cell has not."""

    @traitlets.default("pictures")
    def _pictures_at_first(self) -> dict[str, str]:
        return {name: address(figure(name).still) for name in exercises()}
