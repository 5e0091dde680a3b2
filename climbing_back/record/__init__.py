"""The diary: one log of entries, its schema, its homes, its backup file and what is read out of it."""

from climbing_back.record.activities import Activity, activities
from climbing_back.record.answers import PARTS, Answer, answers_of, current_entries
from climbing_back.record.backup import Reading, read_backup, write_backup
from climbing_back.record.backup_file import BackupError
from climbing_back.record.check_ins import check_ins
from climbing_back.record.consistency import DayScore, consistency
from climbing_back.record.entries import Entry, InvalidEntryError, in_effect, new_entry, validate
from climbing_back.record.goals import Goal, goals
from climbing_back.record.plan import DayPlan, plan_on
from climbing_back.record.setbacks import Setback, setbacks
from climbing_back.record.store import DiaryStore, SQLiteStore, default_store
from climbing_back.record.trouble import DiaryError

__all__ = [
    "PARTS",
    "Activity",
    "Answer",
    "BackupError",
    "DayPlan",
    "DayScore",
    "DiaryError",
    "DiaryStore",
    "Entry",
    "Goal",
    "InvalidEntryError",
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
    "plan_on",
    "read_backup",
    "setbacks",
    "validate",
    "write_backup",
]
