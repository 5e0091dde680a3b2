"""A reflection: prompts to write to, in boxes that grow. None of them needs an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from climbing_back import content
from climbing_back.components.element import DiaryComponent, render

if TYPE_CHECKING:
    from climbing_back.diary import DiaryStore


def reflection_html(prompts: content.ReflectionContent) -> str:
    """Return the fragment for ``prompts``."""
    return render("reflection/template.html", reflection=prompts)


class Reflection(DiaryComponent):
    """Prompts of the course, and the learner's words to them.

    Parameters
    ----------
    prompts_id
        The id of the prompts, which is the name of their file: ``content/reflections/<id>.yaml``.
    store
        Where the words are kept; the learner's own diary unless another is given.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> prompt = Reflection("your-story", store=store).content.prompts[0].id
    >>> store.add([new_entry("reflection", {"prompt": prompt, "words": "It began in May"})])
    >>> list(Reflection("your-story", store=store).answers.values())
    ['It began in May']
    """

    says = ("reflection",)

    def __init__(self, prompts_id: str, *, store: DiaryStore | None = None) -> None:
        known = content.reflections()
        if prompts_id not in known:
            raise ValueError(f"There is no set {prompts_id!r}. Use one of: {', '.join(known)}.")
        self.content = known[prompts_id]
        super().__init__(store=store)

    def __repr__(self) -> str:
        return f"Reflection({self.content.id!r})"

    @property
    def answers(self) -> dict[str, str]:
        """The learner's words to each of these prompts, by the prompt's id.

        Raises
        ------
        DiaryError
            When the diary cannot be read.
        """
        prompts = {prompt.id for prompt in self.content.prompts}
        words = {entry["data"]["prompt"]: entry["data"]["words"] for entry in self._said()}
        return {prompt: said for prompt, said in words.items() if prompt in prompts and said}

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return reflection_html(self.content)
