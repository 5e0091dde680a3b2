"""For a device that others use too: keep nothing on it."""

from __future__ import annotations

from climbing_back.components.element import DataComponent


class SharedDevice(DataComponent):
    """For a device that others use too: keep nothing on it."""

    on_paper = "On paper: take your sheets with you."
