"""Sessions and check-ins as tables for a spreadsheet."""

from __future__ import annotations

from climbing_back.components.base import DiaryComponent


class Spreadsheet(DiaryComponent):
    """Sessions and check-ins as tables for a spreadsheet."""

    on_paper = "On paper: your week sheets are your table."
