"""Visit files to try things with. A program made them up, and nobody's diary is in them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from climbing_back.diary.example_year import LAST_DAY, example_year
from climbing_back.diary.format.backup import record_of
from climbing_back.diary.format.given import as_path

if TYPE_CHECKING:
    from pathlib import Path

VISITS = ((91, date(2026, 9, 13)), (14, LAST_DAY), (28, LAST_DAY))
"""How many days a page is about, and up to which: there is a setback in the first."""

PARTS = ["goals", "activities", "days", "setbacks", "check-ins"]

ALL_ALONG = ("exercise-plan", "goal", "activity", "ground-zero", "restart-step", "ground-zero-over")
"""What a visit page may need from before its first day."""

OF_DAYS = ("check-in", "session", "not-today", "reserve-day", "goal-rating", "activity-rating")


def example_visit(seed: int, days: int, last: date = LAST_DAY) -> str:
    """Return the text of a visit file about so many days up to ``last``, a day of the example year.

    It is made of :func:`climbing_back.diary.example_year.example_year`, and the same for the same numbers.
    """
    first = str(last - timedelta(days - 1))
    shown = [
        entry
        for entry in example_year(seed)
        if entry["at"][:10] <= str(last)
        and (
            entry["type"] in ALL_ALONG
            or (entry["type"] in OF_DAYS and entry["data"]["day"] >= first)
        )
    ]
    cover = {"from": first, "to": str(last), "parts": PARTS}
    return record_of(shown, {"saved": f"{last}T18:00:00+01:00", "visit": cover})


def write_examples(folder: Path | str, count: int = 4) -> Path:
    """Write visit files that a program made up into a folder, and two that cannot be read in full.

    Nobody's diary is in them. They are the same each time.

    Parameters
    ----------
    folder
        Where they go. It is made when it is not there.
    count
        How many, besides a file of which the end is missing and a letter.

    Returns
    -------
    Path
        The folder.

    Examples
    --------
    >>> from tempfile import mkdtemp
    >>> len(read_visits(write_examples(mkdtemp())))
    6
    """
    folder = as_path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        text = example_visit(number, *VISITS[(number - 1) % len(VISITS)])
        (folder / f"example-{number}.json").write_text(text, "utf-8")
    cut = example_visit(count + 1, *VISITS[-1])
    (folder / "the-end-is-missing.json").write_text(cut[: len(cut) * 9 // 10], "utf-8")
    (folder / "a-letter.txt").write_text("Dear all, here is my page.\n", "utf-8")
    return folder
