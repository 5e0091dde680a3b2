"""A diary to reckon with: its log, and a tidy pandas frame of each kind of thing in it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from climbing_back.diary.frames import aims, rows
from climbing_back.diary.frames.columns import series
from climbing_back.diary.frames.tables import TABLES
from climbing_back.diary.homes.trouble import count_of
from climbing_back.diary.views.check_ins import check_ins

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd

    from climbing_back.diary.format.schema import Entry


class Diary:
    """What a diary says, as :func:`climbing_back.read_diary` read it.

    Each frame is one of pandas, and tidy: one row is one thing, one column is one kind of value.
    An empty diary has the same frames with the same columns and dtypes, and no rows. A frame's
    ``.attrs`` say what a row is and what each column means, with its unit. Only what counts is in
    them: what was changed is there once, and what was removed is not. Nothing is worked out about
    a body.

    Days are ``datetime64[us]`` at midnight without a zone: days of the calendar where the learner
    was. Moments are ``datetime64[us, UTC]``. Ids are of entries or of the course, and beside them
    stand the names that people know.

    Attributes
    ----------
    log : list of dict
        All entries as they were written, oldest first.
    day : datetime.date
        The day on which the diary is read: days and setbacks are followed up to it.
    trouble : str
        What of it could not be read, in words; empty when all is well.

    Examples
    --------
    >>> diary = read_diary([new_entry("check-in", {"day": "2026-11-22", "colour": "so-so"})])
    >>> diary.check_ins[["day", "colour", "pain"]]
             day colour  pain
    0 2026-11-22  so-so  <NA>
    >>> diary.check_ins.attrs["columns"]["pain"]["unit"]
    'steps from 0 to 10'
    """

    def __init__(self, log: Sequence[Entry], day: date, trouble: str = "") -> None:
        self.log = list(log)
        self.day = day
        self.trouble = trouble

    def __repr__(self) -> str:
        # A notebook that is saved holds no answers.
        return f"<Diary of {count_of(len(self.log))}>"

    def _frame(self, name: str, rows: Sequence[rows.Row]) -> pd.DataFrame:
        import pandas as pd

        table = TABLES[name]
        frame = pd.DataFrame(
            {
                column: series(about.kind, [row.get(column) for row in rows])
                for column, about in table.columns.items()
            }
        )
        frame.attrs = {
            "row": table.row,
            "columns": {
                column: {"means": about.means, "unit": about.unit}
                for column, about in table.columns.items()
            },
        }
        return frame

    @cached_property
    def entries(self) -> pd.DataFrame:
        """What the learner wrote, one row an entry. ``data`` is JSON, ``at`` in UTC.

        Examples
        --------
        >>> len(read_diary([]).entries)
        0
        """
        return self._frame("entries", rows.entries(self.log, self.day))

    @cached_property
    def sessions(self) -> pd.DataFrame:
        """Sessions of exercise, one row each. ``minutes`` are minutes.

        Examples
        --------
        >>> read_diary([]).sessions["size"].cat.categories.tolist()
        ['good', 'so-so', 'off']
        """
        return self._frame("sessions", rows.sessions(self.log, self.day))

    @cached_property
    def session_items(self) -> pd.DataFrame:
        """What was done in each session, one row an exercise or rest. ``share`` is 0, 0.5 or 1.

        Examples
        --------
        >>> read_diary([]).session_items["done"].cat.categories.tolist()
        ['none', 'part', 'all']
        """
        return self._frame("session_items", rows.session_items(self.log, self.day))

    @cached_property
    def days(self) -> pd.DataFrame:
        """Every day of the plan, one row a day. ``share`` and ``score`` run from 0 to 1.

        It begins with the first day of which anything is known, and ends with :attr:`day`. What it says
        is what :func:`plan_days` and :func:`consistency` say.

        Examples
        --------
        >>> read_diary([]).days["score"].dtype
        dtype('float64')
        """
        return self._frame("days", rows.days(self.log, self.day))

    @cached_property
    def check_ins(self) -> pd.DataFrame:
        """Check-ins, one row a day. Stiffness, fatigue and pain are steps from 0 to 10.

        Examples
        --------
        >>> read_diary([]).check_ins["pain"].dtype
        Int64Dtype()
        """
        return self._frame("check_ins", check_ins(self.log))

    @cached_property
    def goals(self) -> pd.DataFrame:
        """Goals as they stand now, one row each. Importance and confidence are steps from 0 to 10.

        Examples
        --------
        >>> read_diary([]).goals["standing"].cat.categories.tolist()
        ['active', 'reached', 'resting']
        """
        return self._frame("goals", aims.goal_rows(self.log, self.day))

    @cached_property
    def goal_steps(self) -> pd.DataFrame:
        """The steps of each goal, one row a step, from -2 to 2; earlier sets of steps, too.

        Examples
        --------
        >>> read_diary([]).goal_steps["level"].cat.categories.tolist()
        [-2, -1, 0, 1, 2]
        """
        return self._frame("goal_steps", aims.goal_steps(self.log, self.day))

    @cached_property
    def goal_ratings(self) -> pd.DataFrame:
        """Where the learner said they are with a goal, one row each time, from -2 to 2.

        Examples
        --------
        >>> read_diary([]).goal_ratings["level"].cat.ordered
        True
        """
        return self._frame("goal_ratings", aims.goal_ratings(self.log, self.day))

    @cached_property
    def activities(self) -> pd.DataFrame:
        """The learner's own activities as they stand now, one row each.

        Examples
        --------
        >>> list(read_diary([]).activities)
        ['activity', 'entry', 'words', 'standing']
        """
        return self._frame("activities", aims.activity_rows(self.log, self.day))

    @cached_property
    def activity_ratings(self) -> pd.DataFrame:
        """How the learner said that an activity goes, one row each time, from 0 to 10.

        Examples
        --------
        >>> read_diary([]).activity_ratings["rating"].dtype
        dtype('int64')
        """
        return self._frame("activity_ratings", aims.activity_ratings(self.log, self.day))

    @cached_property
    def plans(self) -> pd.DataFrame:
        """Exercise plans, one row each, with the days on which they were in force.

        Examples
        --------
        >>> read_diary([]).plans["starts"].dtype
        dtype('<M8[us]')
        """
        return self._frame("plans", rows.plans(self.log, self.day))

    @cached_property
    def plan_items(self) -> pd.DataFrame:
        """What each plan asks for, one row an exercise or rest on one kind of day.

        ``hold`` is in seconds, ``minutes`` in minutes; ``sets`` and ``reps`` are numbers of times.

        Examples
        --------
        >>> read_diary([]).plan_items.attrs["columns"]["hold"]["unit"]
        'seconds'
        """
        return self._frame("plan_items", rows.plan_items(self.log, self.day))

    @cached_property
    def setbacks(self) -> pd.DataFrame:
        """Setbacks as they stand on :attr:`day`, one row each. ``days`` are days.

        Examples
        --------
        >>> read_diary([]).setbacks["days"].dtype
        dtype('int64')
        """
        return self._frame("setbacks", rows.setback_rows(self.log, self.day))

    @cached_property
    def setback_steps(self) -> pd.DataFrame:
        """Steps back up after a setback, one row each.

        Examples
        --------
        >>> read_diary([]).setback_steps["move"].cat.categories.tolist()
        ['start', 'up', 'down', 'stay']
        """
        return self._frame("setback_steps", rows.setback_steps(self.log, self.day))

    @cached_property
    def checklists(self) -> pd.DataFrame:
        """Answers to checklists, one row an item. ``rating`` is a step from 0 to 10.

        Examples
        --------
        >>> read_diary([]).checklists["ticked"].dtype
        dtype('bool')
        """
        return self._frame("checklists", rows.checklists(self.log, self.day))
