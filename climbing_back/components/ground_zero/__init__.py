"""Ground zero: one press for the morning when it is all gone, and one for the day when it is over."""

from __future__ import annotations

import json
from html import escape

from climbing_back.components.element import LINE, DiaryComponent, render
from climbing_back.content import ground_zero_words


class GroundZero(DiaryComponent):
    """One press writes down a setback, and another that it is over. What is said is fixed."""

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        words = ground_zero_words()
        helped = json.dumps(words.helped, ensure_ascii=False)
        return render("ground_zero/template.html", words=words, helped=helped)

    def to_markdown(self) -> str:
        """Return the fragment's twin for print and e-books."""
        words = ground_zero_words()
        return "\n".join(
            [
                f"Ground zero since: {LINE}",
                "",
                f"**{escape(words.not_you)}** {escape(words.kept)}",
                "",
                "Look for a reason:",
                "",
                *(f"- ☐ {escape(line.words)}" for line in words.look_for),
                "",
                "Whom to ring:",
                "",
                *(f"- {escape(line.words)}" for line in words.ring),
                "",
                escape(words.until_then.words),
                "",
                f"What helped: {LINE}",
                "",
                f"It was over on: {LINE}",
                "",
            ]
        )
