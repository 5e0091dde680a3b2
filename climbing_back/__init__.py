"""Climbing Back: a self-study course on physical therapy for MS, with a private diary."""

from importlib.metadata import version

from climbing_back.components.activities import Activities
from climbing_back.components.assign import Assign
from climbing_back.components.backup import Backup
from climbing_back.components.check_in import CheckIn
from climbing_back.components.checklist import Checklist
from climbing_back.components.contacts import Contacts
from climbing_back.components.diary_home import DiaryHome
from climbing_back.components.diary_list import DiaryList
from climbing_back.components.erase import Erase
from climbing_back.components.exercise_plan import ExercisePlan
from climbing_back.components.from_my_therapist import FromMyTherapist
from climbing_back.components.goals import Goals
from climbing_back.components.ground_zero import GroundZero
from climbing_back.components.if_then_plans import IfThenPlans
from climbing_back.components.plan_player import PlanPlayer
from climbing_back.components.progress import Progress
from climbing_back.components.quick_check import QuickCheck
from climbing_back.components.read_visit import ReadVisit
from climbing_back.components.reflection import Reflection
from climbing_back.components.restart_ladder import RestartLadder
from climbing_back.components.restore import Restore
from climbing_back.components.session_player import SessionPlayer
from climbing_back.components.setback_plan import SetbackPlan
from climbing_back.components.shared_device import SharedDevice
from climbing_back.components.spreadsheet import Spreadsheet
from climbing_back.components.start import Start
from climbing_back.components.today import Today
from climbing_back.components.visit_page import VisitPage
from climbing_back.diary import read_diary

__version__ = version("climbing-back")

__all__ = [
    "Activities",
    "Assign",
    "Backup",
    "CheckIn",
    "Checklist",
    "Contacts",
    "DiaryHome",
    "DiaryList",
    "Erase",
    "ExercisePlan",
    "FromMyTherapist",
    "Goals",
    "GroundZero",
    "IfThenPlans",
    "PlanPlayer",
    "Progress",
    "QuickCheck",
    "ReadVisit",
    "Reflection",
    "RestartLadder",
    "Restore",
    "SessionPlayer",
    "SetbackPlan",
    "SharedDevice",
    "Spreadsheet",
    "Start",
    "Today",
    "VisitPage",
    "read_diary",
]
