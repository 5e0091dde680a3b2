"""Erase everything, after the offer of a file."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent


class Erase(DiaryComponent):
    """Erase everything, after the offer of a file.

    Examples
    --------
    >>> Erase()
    Erase()
    >>> Erase().answers
    []
    """
