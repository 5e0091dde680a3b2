"""What the installed package has in place of the files that authors write: ``packaged.json``.

``hatch_build.py`` makes it of all that is marked here. A clone of the project has no such file, and reads what
stands in its own files today. So whoever installs the course needs none of what reads and checks those.
"""

from __future__ import annotations

import json
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import _lru_cache_wrapper

FILE = Path(__file__).with_name("packaged.json")

T = TypeVar("T")

_MADE: dict[str, Callable[[], Any]] = {}


def made_at_build(make: Callable[[], T]) -> _lru_cache_wrapper[T]:
    """Let the package have what ``make`` returns, plain values that JSON can hold, as it is made at build time."""
    _MADE[make.__name__] = make

    @cache
    @wraps(make)
    def known() -> T:
        found: T = _packaged()[make.__name__] if is_packaged() else make()
        return found

    return known


def is_packaged() -> bool:
    """Say whether this is the package that was built, and no clone."""
    return FILE.is_file()


def to_text() -> str:
    """Return what ``packaged.json`` has to hold."""
    return json.dumps({name: make() for name, make in _MADE.items()}, ensure_ascii=False)


@cache
def _packaged() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return found
