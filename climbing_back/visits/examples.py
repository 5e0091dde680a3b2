"""Visit files to try things with. A program made them up, and nobody's diary is in them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from climbing_back.diary.example_year import LAST_DAY, example_year
from climbing_back.diary.format.backup import record_of
from climbing_back.diary.format.given import as_path

SPANS = (28, 91, 14)
"""How many days back the page *My visit page* can look."""

PARTS = ["goals", "activities", "days", "setbacks", "check-ins"]

ALL_ALONG = ("exercise-plan", "goal", "activity", "ground-zero", "restart-step", "ground-zero-over")
"""What a visit page may need from before its first day."""

OF_DAYS = ("check-in", "session", "not-today", "reserve-day", "goal-rating", "activity-rating")


def example_visit(seed: int, days: int = SPANS[0]) -> str:
    """Return the text of a visit file about so many days, up to 22 November 2026.

    It is made of :func:`climbing_back.diary.example_year.example_year`, and the same for the same numbers.
    """
    first = str(LAST_DAY - timedelta(days - 1))
    shown = [
        entry
        for entry in example_year(seed)
        if entry["type"] in ALL_ALONG
        or (entry["type"] in OF_DAYS and entry["data"]["day"] >= first)
    ]
    cover = {"from": first, "to": str(LAST_DAY), "parts": PARTS}
    return record_of(shown, {"saved": f"{LAST_DAY}T18:00:00+01:00", "visit": cover})


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
        text = example_visit(number, SPANS[number % len(SPANS)])
        (folder / f"example-{number}.json").write_text(text, "utf-8")
    cut = example_visit(count + 1)
    (folder / "the-end-is-missing.json").write_text(cut[: len(cut) * 9 // 10], "utf-8")
    (folder / "a-letter.txt").write_text("Dear all, here is my page.\n", "utf-8")
    return Path(folder)
