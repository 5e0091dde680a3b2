"""The diary: one log of entries, its schema, its homes, its backup file and what is read out of it."""

from climbing_back.diary.format.backup import Reading, read_backup, write_backup
from climbing_back.diary.format.backup_file import BackupError
from climbing_back.diary.format.entries import InvalidEntryError, in_effect, new_entry, validate
from climbing_back.diary.format.schema import Entry
from climbing_back.diary.frames.diary import Diary
from climbing_back.diary.frames.source import read_diary
from climbing_back.diary.homes.default import default_store
from climbing_back.diary.homes.sqlite import SQLiteStore
from climbing_back.diary.homes.store import DiaryStore
from climbing_back.diary.homes.trouble import DiaryError
from climbing_back.diary.views.activities import Activity, activities
from climbing_back.diary.views.answers import ANSWER_PARTS, Answer, answers_of, current_entries
from climbing_back.diary.views.check_ins import check_ins
from climbing_back.diary.views.consistency import DayScore, consistency
from climbing_back.diary.views.goals import Goal, goals
from climbing_back.diary.views.plan import DayPlan, plan_on
from climbing_back.diary.views.plan_days import PlanDay, plan_days
from climbing_back.diary.views.setbacks import Setback, setbacks
from climbing_back.diary.views.written import things_written

__all__ = [
    "ANSWER_PARTS",
    "Activity",
    "Answer",
    "BackupError",
    "DayPlan",
    "DayScore",
    "Diary",
    "DiaryError",
    "DiaryStore",
    "Entry",
    "Goal",
    "InvalidEntryError",
    "PlanDay",
    "Reading",
    "SQLiteStore",
    "Setback",
    "activities",
    "answers_of",
    "check_ins",
    "consistency",
    "current_entries",
    "default_store",
    "goals",
    "in_effect",
    "new_entry",
    "plan_days",
    "plan_on",
    "read_backup",
    "read_diary",
    "setbacks",
    "things_written",
    "validate",
    "write_backup",
]
