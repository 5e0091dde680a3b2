"""The check-in: what kind of day it is, and up to five questions that can all be skipped."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from climbing_back import content
from climbing_back.components.element import DiaryComponent, render
from climbing_back.diary import check_ins
from climbing_back.language import _

if TYPE_CHECKING:
    from climbing_back.diary import DiaryStore

FALLS = (
    _("none"),
    _("one"),
    _("two"),
    _("three"),
    _("four"),
    _("five"),
    _("six"),
    _("seven"),
    _("eight"),
    _("nine"),
    _("ten"),
)
# As the diary's schema has it.
MOST_FALLS = 99


class CheckIn(DiaryComponent):
    """How the day is, as the learner puts it. Nothing is worked out from it.

    Parameters
    ----------
    colour
        Whether to ask what kind of day it is. The page *Today* asks that by itself.
    store
        Where the answers are kept; the learner's own diary unless another is given.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("check-in", {"day": "2026-11-22", "pain": 3})])
    >>> CheckIn(colour=False, store=store).answers
    [{'day': '2026-11-22', 'pain': 3}]
    """

    says = ("check-in",)

    def __init__(self, *, colour: bool = True, store: DiaryStore | None = None) -> None:
        self._asks_colour = colour
        super().__init__(store=store)

    def __repr__(self) -> str:
        return "CheckIn()" if self._asks_colour else "CheckIn(colour=False)"

    @property
    def answers(self) -> list[dict[str, Any]]:
        """What the learner said of each day, by day; each part as it was last said.

        Raises
        ------
        DiaryError
            When the diary cannot be read.
        """
        return deepcopy(check_ins(self._store.entries()))

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render(
            "check_in/template.html",
            colour=self._asks_colour,
            questions=content.check_in_questions(),
            falls=FALLS,
            most_falls=MOST_FALLS,
        )
