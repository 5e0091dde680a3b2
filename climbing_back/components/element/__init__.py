"""What every component shares: the fragment, its twins, and the way to the diary.

A component is one accessible HTML fragment rendered here, and one small custom element (in the
component's ``element.ts``) that gives it behaviour, in the book and in live Jupyter alike.
"""

from __future__ import annotations

import sys
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

import anywidget
import traitlets

from climbing_back.components.bundles import BUNDLE_OF, BUNDLES
from climbing_back.components.element.known import known
from climbing_back.components.element.twin import markdown_of
from climbing_back.content import DAYS, exercises
from climbing_back.diary import DiaryError, InvalidEntryError, default_store, in_effect, validate
from climbing_back.diary.homes.store import as_store
from climbing_back.diary.words import KINDS
from climbing_back.figures import address, figure, of_size
from climbing_back.language import _
from climbing_back.templates import templates_in

if TYPE_CHECKING:
    from collections.abc import Collection

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


def _id_of(entry: object) -> str:
    """Return by what name the page waits for an answer about ``entry``; nothing when it has none."""
    found = entry.get("id") if isinstance(entry, dict) else None
    return found if isinstance(found, str) else ""


def _refusal(words: object, why: str) -> dict[str, Any]:
    return {"refused": why, "to": words if isinstance(words, str) else ""}


class Component(anywidget.AnyWidget):
    """Base of the course's widgets.

    A subclass gives the fragment (:meth:`to_html`), a stable ``__repr__`` and, where that is less than
    all of it, the part of the diary that it shows (:meth:`share_of`). The fragment holds no answers, and
    neither do the traits: an editor that is told to save the state of widgets saves these with the notebook.
    Answers, and where the diary is, travel in messages, which nothing saves. ``live.ts`` says which there are.
    """

    _css = STATIC / "live/components.css"
    _bundle = ""

    says: ClassVar[tuple[str, ...]] = ()
    """The types of entries in which a learner says something here. Some only show."""

    html = traitlets.Unicode(read_only=True).tag(sync=True)
    """The fragment, for the element to wake up in a cell."""

    known = traitlets.Dict(read_only=True).tag(sync=True)
    """What the course has, for a script that needs to know. The book has a file for it, a cell has not."""

    kernel = traitlets.Unicode(read_only=True).tag(sync=True)
    """Which Python in this browser it is; nothing when Python itself has the diary."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        bundle = BUNDLE_OF.get(cls.__module__.rpartition(".")[2])
        # A widget that is made gets a class of its own, which has its script already.
        if bundle and "_esm" not in vars(cls):
            cls._bundle = bundle
            cls._esm = STATIC / f"live/{bundle}.js"
        super().__init_subclass__(**kwargs)

    def __init__(self, *, store: DiaryStore | None = None) -> None:
        self._store = default_store() if store is None else as_store(store)
        # A diary that cannot be read is said in the cell, and not only on the page.
        self._store.entries()
        # The ids of what the page knows; nothing before it has asked.
        self._told: set[str] | None = None
        super().__init__()
        self._stop_watching = self._store.watch(self._show)

    @traitlets.default("html")
    def _html_at_first(self) -> str:
        return self.to_html()

    @traitlets.default("known")
    def _known_at_first(self) -> dict[str, Any]:
        bundle = BUNDLES.get(self._bundle)
        return known() if bundle and bundle.known else {}

    @traitlets.default("kernel")
    def _kernel_at_first(self) -> str:
        return KERNEL if self._store is default_store() else ""

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        raise NotImplementedError

    def to_markdown(self) -> str:
        """Return the fragment's twin, for whoever takes no HTML."""
        return markdown_of(self.to_html())

    def share_of(self, log: list[Entry]) -> list[Entry]:
        """Return those entries of ``log`` that this component's view rests on: all, unless it says otherwise."""
        return log

    @property
    def answers(self) -> Collection[Any]:
        """What the learner has said here, as it stands now, oldest first.

        Each is a dict with the ``id`` and ``type`` of its entry, ``at`` for when it was written, and
        what it says, as the page on the diary's format has it. What was changed is there once, and
        what was removed is not. A component that only shows something has none.

        Raises
        ------
        DiaryError
            When the diary cannot be read.
        """
        return [
            {**deepcopy(entry["data"]), **{part: entry[part] for part in ("id", "type", "at")}}
            for entry in self._said()
        ]

    def _said(self) -> list[Entry]:
        """Return the entries that count of what can be said here."""
        return [entry for entry in in_effect(self._store.entries()) if entry["type"] in self.says]

    def close(self) -> None:
        """Stop following the diary and leave the page."""
        # ipywidgets also closes what was never finished, such as a widget with a wrong name.
        if hasattr(self, "_stop_watching"):
            self._stop_watching()
        super().close()

    def _handle_msg(self, msg: object) -> None:
        """Answer whatever comes from the page. ipywidgets would raise, and the page wait for ever."""
        try:
            match msg:
                case {"content": {"data": {"method": "update", "state": dict(state)}}} if (
                    known := state.keys() & set(self.keys)
                ):
                    # Nothing of it is the page's to change.
                    self.send_state(known)
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
        """Do what the page asks for, and return the answer."""
        try:
            match words:
                case "log, please":
                    share = self.share_of(self._store.entries())
                    self._told = {entry["id"] for entry in share}
                    return {
                        "log": share,
                        "place": self._store.place,
                        "trouble": self._store.trouble,
                    }
                case {"keep": list(offered)}:
                    return {"answered": self._keep(offered)}
                case {"takeOut": list(unwanted)}:
                    return {"answered": self._take_out(unwanted)}
                case "set aside, please":
                    return {"setAside": self._store.set_aside}
                case "erase what is set aside, please":
                    self._store.remove_set_aside()
                    return {"setAside": [], "trouble": self._store.trouble}
        except DiaryError as error:
            self.log.warning("%s", error)
            return _refusal(words, str(error))
        return _refusal(words, NOT_UNDERSTOOD)

    def _show(self, log: list[Entry]) -> None:
        """Tell the page what is new. The years travel once, when it asks for them."""
        if self._told is None:
            return
        share = self.share_of(log)
        ids = {entry["id"] for entry in share}
        added = [entry for entry in share if entry["id"] not in self._told]
        removed = sorted(self._told - ids)
        self._told = ids
        self.send({"added": added, "removed": removed, "trouble": self._store.trouble})

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


class PictureComponent(DiaryComponent):
    """Base of the widgets that show exercises of the learner's plan, with their pictures."""

    pictures = traitlets.Dict(read_only=True).tag(sync=True)
    """The addresses of the pictures of all exercises in all sizes, by name. The book has files for them, a cell has not."""

    @traitlets.default("pictures")
    def _pictures_at_first(self) -> dict[str, str]:
        names = dict.fromkeys(of_size(exercise, day) for exercise in exercises() for day in DAYS)
        return {name: address(figure(name).still) for name in names}
