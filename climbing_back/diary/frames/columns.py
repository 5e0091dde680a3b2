"""What a column of a frame can hold, and how pandas keeps it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal, get_args

from climbing_back.content import STEPS
from climbing_back.diary.format.schema import schema
from climbing_back.diary.views.plan import SHARES
from climbing_back.diary.views.plan_days import Said, Waits
from climbing_back.diary.words import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

Kind = Literal[
    "words", "day", "moment", "distance", "number", "number or nothing", "share", "yes or no",
    "yes, no or nothing", "kind of day", "level", "done", "said", "waits", "standing", "move", "side",
    "what it is",
]  # fmt: skip


def _in_schema(type_: str, *path: str) -> tuple[str, ...]:
    """Return the words between which a field of the diary chooses."""
    field = schema()["$defs"][type_]
    for step in path:
        field = field["properties"][step]
        field = field.get("items", field)
    return tuple(field["enum"])


ORDERED: dict[Kind, tuple[Any, ...]] = {
    "kind of day": tuple(KINDS),
    "level": tuple(STEPS),
    "done": tuple(SHARES),
}
"""Categories in an order, lowest first. Kinds of day stand as the course shows them."""

UNORDERED: dict[Kind, tuple[str, ...]] = {
    "said": get_args(Said),
    "waits": get_args(Waits),
    "standing": _in_schema("goal", "standing"),
    "move": _in_schema("restart-step", "move"),
    "side": _in_schema("exercise-plan", "items", "side"),
    "what it is": _in_schema("exercise-plan", "items", "kind"),
}
"""Categories of which none comes before another."""

DTYPES: dict[Kind, str] = {
    "day": "datetime64[us]",
    "moment": "datetime64[us, UTC]",
    "distance": "timedelta64[us]",
    "number": "int64",
    "number or nothing": "Int64",
    "share": "float64",
    "yes or no": "bool",
    "yes, no or nothing": "boolean",
}
"""What pandas calls the other kinds; words are its text, and none where nothing was said."""


def in_words(kind: Kind) -> str:
    """Return what a column of this kind is to pandas, as its users say it."""
    if kind in ORDERED:
        return f"Categories in order: {' < '.join(map(str, ORDERED[kind]))}."
    if kind in UNORDERED:
        return f"Categories: {', '.join(UNORDERED[kind])}."
    return f"Dtype: {DTYPES.get(kind, 'str')}."


@dataclass(frozen=True)
class Column:
    """One column: what kind of values it has, what they mean and in what unit they are."""

    kind: Kind
    means: str
    unit: str = ""


def dtype_of(kind: Kind) -> Any:
    """Return the dtype of a column of this kind, the same on every computer."""
    import pandas as pd

    if kind in ORDERED:
        return pd.CategoricalDtype(ORDERED[kind], ordered=True)
    if kind in UNORDERED:
        return pd.CategoricalDtype(UNORDERED[kind])
    # Half an emoji, as a note may have it, is no text for PyArrow.
    return DTYPES.get(kind) or pd.StringDtype("python", na_value=float("nan"))


def series(kind: Kind, values: Sequence[Any]) -> pd.Series:
    """Return ``values``, as the diary has them, as a column of this kind."""
    import pandas as pd

    match kind:
        case "words":
            said: Any = [value or None for value in values]
        case "moment":
            said = pd.to_datetime(list(values), utc=True, format="ISO8601")
        case "distance":
            said = [_distance(value) for value in values]
        case "day":
            said = pd.to_datetime([value and str(value) for value in values], format="%Y-%m-%d")
        case "number or nothing" | "yes, no or nothing":
            said = pd.array(list(values), dtype=DTYPES[kind])
        case _:
            said = list(values)
    return pd.Series(said, dtype=dtype_of(kind))


def _distance(moment: str) -> timedelta:
    """Return how far the clock of ``moment``, such as 2026-11-22T09:30:00+01:00, is ahead of UTC."""
    sign, hours, minutes = re.findall(r"([+-])(\d\d):(\d\d)$", moment)[0]
    distance = timedelta(hours=int(hours), minutes=int(minutes))
    return -distance if sign == "-" else distance
