"""What every home of the diary can do.

The browser's homes (``store.ts``) offer the same verbs: entries, add, remove, watch.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from climbing_back.diary.format.schema import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

Listener = Callable[[list[Entry]], None]
"""What is called with the whole log when it has changed."""


class DiaryStore(Protocol):
    """A home for the log. Every home behaves alike (``tests/diary/store_behaviour.json``).

    Examples
    --------
    >>> store: DiaryStore = SQLiteStore(":memory:")
    >>> store.place
    'in memory, until Python stops'
    """

    @property
    def place(self) -> str:
        """Where the diary is, in words for the learner."""

    @property
    def trouble(self) -> str:
        """What of the diary cannot be read, and what to do, in words; nothing when all is well."""

    @property
    def set_aside(self) -> list[str]:
        """What cannot be read as an entry, each as text: for someone who can mend it."""

    def entries(self) -> list[Entry]:
        """Return the whole log, oldest first by id."""

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep ``entries``; an id that is known already is left as it is. Durable on return."""

    def remove(self, ids: Iterable[str]) -> None:
        """Take entries out of this home for good, as if they had never been here.

        For undoing a restore and for erasing everything. It is not part of the log: merging never
        needs it. Durable on return.
        """

    def remove_set_aside(self) -> None:
        """Erase for good what is set aside. Durable on return."""

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with the whole log after each change; the result stops it."""

    def close(self) -> None:
        """Let go of the home."""


def as_store(store: object) -> DiaryStore:
    """Return ``store``, when it is one.

    Raises
    ------
    TypeError
        When it is something else, such as the name of a file.
    """
    # Asked of its class: what an open file says about itself may be trouble.
    if not all(hasattr(type(store), verb) for verb in ("entries", "add", "watch")) or isinstance(
        store, type
    ):
        raise TypeError(
            'A store is a diary that is open, such as SQLiteStore("my-diary.sqlite3"), '
            f"and not one {type(store).__name__}: give one, or none for your own diary."
        )
    return cast("DiaryStore", store)
