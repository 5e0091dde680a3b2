"""For a device that others use too: keep nothing on it."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent


class SharedDevice(DiaryComponent):
    """For a device that others use too: keep nothing on it.

    Examples
    --------
    >>> SharedDevice()
    SharedDevice()
    >>> SharedDevice().answers
    []
    """
