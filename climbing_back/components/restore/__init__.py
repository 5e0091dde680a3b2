"""Bring a saved file back. It is joined to the diary; nothing is overwritten."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent


class Restore(DiaryComponent):
    """Bring a saved file back. It is joined to the diary; nothing is overwritten.

    Examples
    --------
    >>> Restore()
    Restore()
    >>> Restore().answers
    []
    """
