"""The whole diary as one file, to keep somewhere safe."""

from __future__ import annotations

from climbing_back.components.element import DataComponent


class Backup(DataComponent):
    """The whole diary as one file, to keep somewhere safe."""

    on_paper = "On paper: your sheets are your copy. You can take a photo of them."
