"""Where the diary is, and what may happen to it there."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent


class DiaryHome(DiaryComponent):
    """Where the diary is, and what may happen to it there.

    Examples
    --------
    >>> DiaryHome()
    DiaryHome()
    >>> DiaryHome().answers
    []
    """
