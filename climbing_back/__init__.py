"""Climbing Back: a self-study course on physical therapy for MS, with a private diary."""

from climbing_back.components.backup import Backup
from climbing_back.components.check_in import CheckIn
from climbing_back.components.checklist import Checklist
from climbing_back.components.diary_home import DiaryHome
from climbing_back.components.diary_list import DiaryList
from climbing_back.components.erase import Erase
from climbing_back.components.progress import Progress
from climbing_back.components.restore import Restore
from climbing_back.components.session_player import SessionPlayer
from climbing_back.components.shared_device import SharedDevice
from climbing_back.components.spreadsheet import Spreadsheet

__all__ = [
    "Backup",
    "CheckIn",
    "Checklist",
    "DiaryHome",
    "DiaryList",
    "Erase",
    "Progress",
    "Restore",
    "SessionPlayer",
    "SharedDevice",
    "Spreadsheet",
]
