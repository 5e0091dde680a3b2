"""My activities: a few things of one's own, and how each goes, from 0 to 10."""

from __future__ import annotations

from climbing_back import content
from climbing_back.components.element import DiaryComponent, render

ENOUGH = 5
"""How many activities are plenty. There is room for as many on the sheet."""


class Activities(DiaryComponent):
    """What the learner wants to be able to do, and how they say it goes.

    The ratings are never added up, and nothing is concluded from them.

    Examples
    --------
    >>> store = SQLiteStore(":memory:")
    >>> store.add([new_entry("activity", {"activity": "0190a000-0000-7000-8000-000000000001", "words": "Read"})])
    >>> [said["words"] for said in Activities(store=store).answers]
    ['Read']
    """

    says = ("activity", "activity-rating")

    def to_html(self) -> str:
        """Return the fragment: a sheet with room for five activities, and ideas to copy from."""
        return render(
            "activities/template.html", activities=content.activity_examples(), enough=ENOUGH
        )
