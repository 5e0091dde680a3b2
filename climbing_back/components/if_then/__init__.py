"""If-then plans: first when to do it, later what to do when something gets in the way."""

from __future__ import annotations

from html import escape

from climbing_back import content
from climbing_back.components.element import LINE, DiaryComponent, render

IF_THEN = f"If {LINE}, then I will {LINE}."


class IfThenPlans(DiaryComponent):
    """Plans that the learner puts together from examples or writes, each kept as one sentence.

    Parameters
    ----------
    store
        Where the plans are kept; the learner's own diary unless another is given.
    """

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        return render("if_then/template.html", examples=content.if_then_examples())

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        examples = content.if_then_examples()
        lines = ["**First: when I do it.**", "", IF_THEN, "", "Examples for *If*:", ""]
        lines += [f"- {escape(words)}" for words in examples.cues]
        lines += ["", "Examples for *then I will*:", ""]
        lines += [f"- {escape(words)}" for words in examples.actions]
        lines += ["", "**Later: when something gets in the way.** Start with what bothers me most."]
        for barrier in examples.barriers:
            lines += ["", f"☐ {escape(barrier.label)}. For example: {escape(in_words(barrier))}"]
        lines += ["", IF_THEN, "", IF_THEN, "", IF_THEN]
        return "\n".join(lines) + "\n"


def in_words(barrier: content.Barrier) -> str:
    """Return the first examples for ``barrier`` as one plan."""
    return f"If {barrier.cues[0]}, then I will {barrier.actions[0]}."
