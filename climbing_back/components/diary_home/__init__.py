"""Where the diary is, and what may happen to it there."""

from __future__ import annotations

from climbing_back.components.element import DataComponent


class DiaryHome(DataComponent):
    """Where the diary is, and what may happen to it there."""

    on_paper = "On paper: your diary is where you put your sheets. Keep them in one folder."
