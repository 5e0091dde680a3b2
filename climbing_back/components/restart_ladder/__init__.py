"""The restart ladder: small steps back up. The learner or their therapist picks the rung."""

from __future__ import annotations

import json
from dataclasses import asdict

from climbing_back.components.element import DiaryComponent, render
from climbing_back.content import ladder_examples
from climbing_back.language import _

EXAMPLE = _("These are examples for a therapist to edit.")
RUNGS_ON_PAPER = 6


class RestartLadder(DiaryComponent):
    """The rungs back up, as the learner or their therapist wrote them, and where the learner is.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("restart-ladder", {"rungs": ["Sit up", "Stand"]})])
    >>> [said["rungs"] for said in RestartLadder(store=store).answers]
    [['Sit up', 'Stand']]
    """

    says = ("restart-ladder", "restart-step")

    def to_html(self) -> str:
        """Return the fragment: the same text every time."""
        ladders = [asdict(each) for each in ladder_examples()]
        return render(
            "restart_ladder/template.html",
            example=EXAMPLE,
            examples=json.dumps(ladders, ensure_ascii=False),
            rungs=range(RUNGS_ON_PAPER, 0, -1),
        )
