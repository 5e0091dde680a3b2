"""A checklist: boxes to tick, with an optional 0 to 10 and an optional note for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from climbing_back import content
from climbing_back.components.element import Component, render
from climbing_back.diary import ANSWER_PARTS, Answer, answers_of, current_entries, new_entry
from climbing_back.diary.format.entries import newest_id

if TYPE_CHECKING:
    from typing import TypedDict

    from climbing_back.diary import DiaryStore, Entry

    class AnswerParts(TypedDict, total=False):
        """The parts of an answer that can be said; see :class:`Answer`."""

        ticked: bool
        rating: int | None
        note: str


def checklist_html(checklist: content.ChecklistContent) -> str:
    """Return the fragment for ``checklist``."""
    return render("checklist/template.html", checklist=checklist)


class Checklist(Component):
    """One checklist of the course, live in a notebook.

    Parameters
    ----------
    name
        The checklist's id, which is the name of its file: ``content/checklists/<name>.yaml``.
    store
        Where answers are kept; the learner's own diary unless another is given.

    Examples
    --------
    >>> Checklist("symptoms").answers.get("fatigue")  # doctest: +SKIP
    Answer(ticked=True, rating=6, note='')
    """

    says = ("checklist-answer",)

    def __init__(self, name: str, *, store: DiaryStore | None = None) -> None:
        self.content = content.checklist(name)
        super().__init__(store=store)

    def __repr__(self) -> str:
        return f"Checklist({self.content.id!r})"

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return checklist_html(self.content)

    def share_of(self, log: list[Entry]) -> list[Entry]:
        """Return the entries that say the current answers, and those whose edits they are.

        Without these, the page could not tell where an edit stands.
        """
        by_id = {entry["id"]: entry for entry in log}
        share = {}
        for entry in current_entries(log, self.content.id):
            edit: Entry | None = entry
            while edit is not None and edit["id"] not in share:
                share[edit["id"]] = edit
                edit = by_id.get(edit.get("replaces", ""))
        return sorted(share.values(), key=lambda entry: entry["id"])

    @property
    def answers(self) -> dict[str, Answer]:
        """The current answer for each item that was spoken about, by item id."""
        return answers_of(self._store.entries(), self.content.id)

    def answer(self, item: str, **parts: Unpack[AnswerParts]) -> None:
        """Answer one item, as a press on the page would; it shows in every open cell.

        Raises
        ------
        ValueError
            When there is no such item or part, or a part is out of range.
        """
        known = [each.id for each in self.content.items]
        if item not in known:
            raise ValueError(f"There is no item {item!r} here. Use one of: {', '.join(known)}.")
        if not parts or not parts.keys() <= ANSWER_PARTS:
            raise ValueError(
                f"Say at least one of: {', '.join(sorted(ANSWER_PARTS))}. Nothing else."
            )
        log = self._store.entries()
        data = {"checklist": self.content.id, "item": item, **parts}
        entry = new_entry("checklist-answer", data, after=newest_id(log))
        self._store.add([entry])
