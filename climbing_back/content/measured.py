"""What the sources of a fact measured: ``measured.yaml``. The gate ``measured`` holds facts and chapters to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from climbing_back.content.facts import check_facts
from climbing_back.content.reader import FOLDER, loader, read

Shows = Literal[
    "better",
    "no useful difference",
    "no clear difference",
    "nothing certain",
    "a share",
    "a spread",
]


@dataclass(frozen=True)
class Interval:
    """How far around a figure: a confidence interval, or the range in which people were."""

    kind: Literal["confidence interval", "range"]
    low: str
    high: str


@dataclass(frozen=True)
class Finding:
    """One finding, with the trials and people behind that very figure, as the fact writes its numbers."""

    of: str
    shows: Shows
    against: str = ""
    result: str = ""
    interval: Interval | None = None
    trials: int | None = None
    people: int | None = None
    certainty: str = ""
    said_with_care: str = ""


@dataclass(frozen=True)
class Measured:
    """What stands behind one fact; ``whole_review`` is its number of trials and of people."""

    fact: str
    population: str
    figures: tuple[Finding, ...]
    does_not_show: tuple[str, ...]
    whole_review: tuple[int, int] | None = None


@loader
def measured() -> dict[str, Measured]:
    """Return what was measured, by the id of the fact.

    Raises
    ------
    ContentError
        When the file is wrong, or speaks of a fact that there is not.
    """
    document = read(FOLDER / "measured.yaml", "measured")
    check_facts(document, (), document.said)
    found = {}
    for fact, said in document.said.items():
        whole = said.get("whole_review")
        found[fact] = Measured(
            fact,
            said["in"],
            tuple(_figure(each) for each in said["figures"]),
            tuple(said["does_not_show"]),
            (whole["trials"], whole["people"]) if whole else None,
        )
    return found


def _figure(said: dict[str, Any]) -> Finding:
    interval = said.get("interval")
    return Finding(
        **{
            **said,
            "interval": Interval(interval["is"], interval["low"], interval["high"])
            if isinstance(interval, dict)
            else None,
        }
    )
