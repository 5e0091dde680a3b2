"""The whole diary as one file, to keep somewhere safe."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent


class Backup(DiaryComponent):
    """The whole diary as one file, to keep somewhere safe.

    Examples
    --------
    >>> Backup()
    Backup()
    >>> Backup().answers
    []
    """
