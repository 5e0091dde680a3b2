"""Sessions and check-ins as tables for a spreadsheet."""

from __future__ import annotations

from climbing_back.components.element import DataComponent


class Spreadsheet(DataComponent):
    """Sessions and check-ins as tables for a spreadsheet."""

    on_paper = "On paper: your week sheets are your table."
