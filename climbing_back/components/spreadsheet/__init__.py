"""Sessions and check-ins as tables for a spreadsheet."""

from __future__ import annotations

from climbing_back.components.element import DiaryComponent


class Spreadsheet(DiaryComponent):
    """Sessions and check-ins as tables for a spreadsheet.

    Examples
    --------
    >>> Spreadsheet()
    Spreadsheet()
    >>> Spreadsheet().answers
    []
    """
