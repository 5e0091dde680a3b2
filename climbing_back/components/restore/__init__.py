"""Bring a saved file back. It is joined to the diary; nothing is overwritten."""

from __future__ import annotations

from climbing_back.components.element import DataComponent


class Restore(DataComponent):
    """Bring a saved file back. It is joined to the diary; nothing is overwritten."""

    on_paper = "On paper: put your sheets back in your folder."
