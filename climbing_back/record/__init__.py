"""The diary: one log of entries, its schema, its store and what is read out of it."""

from climbing_back.record.answers import PARTS, Answer, answers_of, current_entries
from climbing_back.record.entries import Entry, InvalidEntryError, in_effect, new_entry, validate
from climbing_back.record.store import DiaryStore, SQLiteStore, default_store
from climbing_back.record.trouble import DiaryError

__all__ = [
    "PARTS",
    "Answer",
    "DiaryError",
    "DiaryStore",
    "Entry",
    "InvalidEntryError",
    "SQLiteStore",
    "answers_of",
    "current_entries",
    "default_store",
    "in_effect",
    "new_entry",
    "validate",
]
