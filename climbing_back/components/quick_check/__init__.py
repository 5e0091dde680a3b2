"""A quick check: questions whose answers are met kindly, and a box for the learner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back import content
from climbing_back.components.element import DiaryComponent, render
from climbing_back.content.quick_checks import TEACH_BACK

if TYPE_CHECKING:
    from climbing_back.diary import DiaryStore


def quick_check_html(check: content.QuickCheckContent) -> str:
    """Return the fragment for ``check``."""
    return render("quick_check/template.html", check=check, teach_back=TEACH_BACK)


class QuickCheck(DiaryComponent):
    """The quick check at the end of a chapter.

    Parameters
    ----------
    chapter
        The chapter's name, which is the name of the file: ``content/quick-checks/<chapter>.yaml``.
    store
        Where the answers are kept; the learner's own diary unless another is given.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> said = {"check": "what-spasticity-is", "question": "teach-back", "words": "Tight muscles"}
    >>> store.add([new_entry("quick-check-answer", said)])
    >>> QuickCheck("what-spasticity-is", store=store).answers
    {'teach-back': {'words': 'Tight muscles'}}
    """

    says = ("quick-check-answer",)

    def __init__(self, chapter: str, *, store: DiaryStore | None = None) -> None:
        known = content.quick_checks()
        if chapter not in known:
            raise ValueError(
                f"There is no quick check {chapter!r}. Use one of: {', '.join(known)}."
            )
        self.content = known[chapter]
        super().__init__(store=store)

    def __repr__(self) -> str:
        return f"QuickCheck({self.content.id!r})"

    @property
    def answers(self) -> dict[str, dict[str, str]]:
        """What the learner last said to each question, by its id: a ``choice``, ``words``, or both.

        Raises
        ------
        DiaryError
            When the diary cannot be read.
        """
        said = [e["data"] for e in self._said() if e["data"]["check"] == self.content.id]
        return {
            data["question"]: {part: data[part] for part in ("choice", "words") if part in data}
            for data in said
        }

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return quick_check_html(self.content)
