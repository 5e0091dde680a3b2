"""Charts of a diary: pictures that need no script, each with a sentence and the same numbers as tables.

They show what was written. Nothing is fitted, smoothed or concluded. The extra ``charts`` brings what they need.
"""

from climbing_back.charts.answers import check_ins
from climbing_back.charts.chart import Chart, Table
from climbing_back.charts.days import days_by_size
from climbing_back.charts.helped import what_helped
from climbing_back.charts.sessions import sessions_a_week
from climbing_back.charts.source import own_or_example, whose

__all__ = [
    "Chart",
    "Table",
    "check_ins",
    "days_by_size",
    "own_or_example",
    "sessions_a_week",
    "what_helped",
    "whose",
]
