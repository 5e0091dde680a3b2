"""A checklist: boxes to tick, with an optional 0 to 10 and an optional note for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from climbing_back import content
from climbing_back.components.base import Component, render
from climbing_back.record import Answer, answers_of, new_entry

if TYPE_CHECKING:
    from typing import TypedDict

    from climbing_back.record import DiaryStore, Entry

    class AnswerParts(TypedDict, total=False):
        """The parts of an answer that can be said; see :class:`Answer`."""

        ticked: bool
        rating: int | None
        note: str


def checklist_html(checklist: content.ChecklistContent) -> str:
    """Return the fragment for ``checklist``."""
    return render("checklist/template.html", checklist=checklist)


def checklist_markdown(checklist: content.ChecklistContent) -> str:
    """Return ``checklist`` as a Markdown list with empty boxes."""
    lines = [f"**{checklist.question}**", "", checklist.hint, ""]
    for item in checklist.items:
        lines.append(f"- ☐ {item.label}")
        lines.extend(f"  {line}" for line in _below(item))
    return "\n".join(lines) + "\n"


def _below(item: content.Item) -> list[str]:
    lines = []
    if item.rating:
        steps = " · ".join(f"{step} {word}" for step, word in enumerate(item.rating.words))
        lines.append(f"{item.rating.question} ({steps}): \\_\\_\\_\\_")
    if item.note:
        lines.append(f"{item.note} " + "\\_" * 24)
    return lines


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

    def __init__(self, name: str, *, store: DiaryStore | None = None) -> None:
        self.content = content.checklist(name)
        super().__init__(store=store)

    def __repr__(self) -> str:
        return f"Checklist({self.content.id!r})"

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return checklist_html(self.content)

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        return checklist_markdown(self.content)

    def concerns(self, entry: Entry) -> bool:
        """Say whether ``entry`` is an answer to this checklist, or may take one back."""
        if entry["type"] == "withdrawal":
            return True
        is_answer = entry["type"] == "checklist-answer"
        return is_answer and bool(entry["data"]["checklist"] == self.content.id)

    @property
    def answers(self) -> dict[str, Answer]:
        """The current answer for each item that was spoken about, by item id."""
        return answers_of(self._store.entries(), self.content.id)

    def answer(self, item: str, **parts: Unpack[AnswerParts]) -> None:
        """Answer one item, as a press on the page would; it shows in every open cell.

        Raises
        ------
        ValueError
            When there is no such item, or a part is out of range.
        """
        known = [each.id for each in self.content.items]
        if item not in known:
            raise ValueError(f"There is no item {item!r} here. Use one of: {', '.join(known)}.")
        data = {"checklist": self.content.id, "item": item, **parts}
        self._store.add([new_entry("checklist-answer", data)])
