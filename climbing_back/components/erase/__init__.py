"""Erase everything, after the offer of a file."""

from __future__ import annotations

from climbing_back.components.element import DataComponent


class Erase(DataComponent):
    """Erase everything, after the offer of a file."""

    on_paper = "On paper: tear up your sheets."
