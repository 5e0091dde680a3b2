"""What each frame is: one row of it in words, and its columns in their order.

From this one list come the columns and dtypes of every frame, its ``.attrs``, and its description in the book.
"""

from __future__ import annotations

from dataclasses import dataclass

from climbing_back.diary.frames.columns import Column


@dataclass(frozen=True)
class Table:
    """What one row stands for, and the columns by name."""

    row: str
    columns: dict[str, Column]


DAY = Column("day", "the day that it is about, on the calendar where the learner was")
AT = Column("moment", "when it was written, in UTC")
AT_DAY = Column("day", "the day on which it was written, on the calendar where the learner was")
NOTE = Column("words", "the learner’s own words beside it")
GOAL = Column("words", "which goal: its id")
ACTIVITY = Column("words", "which activity: its id")
ENTRY = Column("words", "the entry that says it: its id")
STEP_0_10 = "steps from 0 to 10"

# One line a column.
# fmt: off
TABLES = {
    "entries": Table(
        "one thing that the learner wrote, as it stands now, oldest first; notes that a backup was saved are left out",
        {
            "entry": Column("words", "the entry’s id"),
            "type": Column("words", "the entry’s type, as in the diary’s format"),
            "type_name": Column("words", "what people call that type"),
            "at": AT,
            "at_day": AT_DAY,
            "at_offset": Column("distance", "how far the learner’s clock was ahead of UTC"),
            "day": Column("day", "the day that it is about, where the type has one"),
            "data": Column("words", "what was said, as JSON; the page on the diary’s format says what it holds"),
        },
    ),
    "sessions": Table(
        "one session of exercise, in the order in which they were written",
        {
            "session": ENTRY,
            "at": AT,
            "at_day": AT_DAY,
            "day": DAY,
            "size": Column("kind of day", "the size in which it was done, as the learner chose it"),
            "items": Column("number", "of how many exercises and rests it speaks"),
            "minutes": Column("number or nothing", "how long it took, as the learner wrote it", "minutes"),
            "note": NOTE,
        },
    ),
    "session_items": Table(
        "one exercise or rest in one session",
        {
            "session": Column("words", "the session: its id in the frame of sessions"),
            "day": DAY,
            "size": Column("kind of day", "the size in which the session was done"),
            "item": Column("words", "the exercise or rest: its id in the plan"),
            "name": Column("words", "what it is called"),
            "done": Column("done", "how much of it was done, as the learner said: none, part or all"),
            "share": Column("share", "the same as a number: 0, 0.5 or 1", "0 to 1"),
            "note": NOTE,
        },
    ),
    "days": Table(
        "one day, from the first of which anything is known to the day on which the diary is read",
        {
            "day": Column("day", "the day of the calendar"),
            "colour": Column("kind of day", "the kind of day that was picked, or else the size of what was done"),
            "planned": Column("yes or no", "whether the plan asks for something on such a day"),
            "said": Column(
                "said",
                "all or part of the plan was done, or something other; or it was “Not today”; or a kind of day was picked and nothing ticked",
            ),
            "waits": Column("waits", "why the consistency score stays where it is on that day"),
            "share": Column("share", "how much of the plan was done; none when the day says nothing either way", "0 to 1"),
            "score": Column(
                "share",
                "consistency at the end of the day: how steadily the plan was done, never how a body is; none before the first plan, and on the last day until something is said of it",
                "0 to 1",
            ),
        },
    ),
    "check_ins": Table(
        "the check-in of one day; each part as it was last said",
        {
            "day": DAY,
            "colour": Column("kind of day", "the kind of day that the learner picked"),
            "stiffness": Column("number or nothing", "stiffness, as the learner put it", STEP_0_10),
            "fatigue": Column("number or nothing", "fatigue, as the learner put it", STEP_0_10),
            "pain": Column("number or nothing", "pain, as the learner put it", STEP_0_10),
            "falls": Column("number or nothing", "falls since the last time", "falls"),
            "note": NOTE,
        },
    ),
    "goals": Table(
        "one goal as it stands now, in the order in which they were first written",
        {
            "goal": Column("words", "the goal’s id"),
            "entry": Column("words", "the entry that says how it stands: its id"),
            "at": AT,
            "at_day": AT_DAY,
            "words": Column("words", "the goal, in the learner’s words"),
            "problem": Column("words", "the problem that it is about: an id from the list of symptoms"),
            "problem_name": Column("words", "what that problem is called"),
            "purpose": Column("words", "what it is for"),
            "importance": Column("number or nothing", "how much it matters to the learner", STEP_0_10),
            "confidence": Column("number or nothing", "how sure the learner is", STEP_0_10),
            "standing": Column("standing", "whether it is active, reached or resting"),
            "review": Column("day", "the day on which to look at it again"),
            "sets": Column("number", "how many sets of steps it has had"),
        },
    ),
    "goal_steps": Table(
        "one step of one goal; earlier sets of steps stay beside the newest",
        {
            "goal": GOAL,
            "goal_words": Column("words", "the goal, in the learner’s words"),
            "set": Column("number", "which set of steps, counted from 0"),
            "since": Column("day", "the day from which that set is in force"),
            "level": Column("level", "which step, from much less than hoped to much more"),
            "step": Column("words", "the step, in the learner’s words"),
        },
    ),
    "goal_ratings": Table(
        "one time that the learner said where they are with a goal; by goal, then by day",
        {
            "entry": ENTRY,
            "goal": GOAL,
            "goal_words": Column("words", "the goal, in the learner’s words, as it stands now"),
            "day": DAY,
            "level": Column("level", "the step on which they say they are: 0 is as hoped"),
            "step": Column("words", "what that step said at that time"),
            "set": Column("number", "which set of steps was in force, counted from 0"),
            "note": NOTE,
        },
    ),
    "activities": Table(
        "one activity of the learner’s own, as it stands now",
        {
            "activity": Column("words", "the activity’s id"),
            "entry": Column("words", "the entry that says how it stands: its id"),
            "words": Column("words", "the activity, in the learner’s words"),
            "standing": Column("standing", "whether it is active or resting"),
        },
    ),
    "activity_ratings": Table(
        "one time that the learner said how an activity goes; by activity, then by day",
        {
            "entry": ENTRY,
            "activity": ACTIVITY,
            "activity_words": Column("words", "the activity, in the learner’s words, as it stands now"),
            "day": DAY,
            "rating": Column("number", "how well it goes: 10 is as well as they like", STEP_0_10),
            "note": NOTE,
        },
    ),
    "plans": Table(
        "one exercise plan, by the day on which it starts; of those that start on one day, the last written",
        {
            "plan": ENTRY,
            "at": AT,
            "at_day": AT_DAY,
            "starts": Column("day", "the first day on which it is in force"),
            "ends": Column("day", "the last such day; none when no other plan follows"),
            "items": Column("number", "how many exercises and rests it has"),
            "note": NOTE,
        },
    ),
    "plan_items": Table(
        "one exercise or rest of one plan, on one kind of day",
        {
            "plan": Column("words", "the plan: its id in the frame of plans"),
            "starts": Column("day", "the first day on which that plan is in force"),
            "item": Column("words", "the exercise or rest: its id in the plan, and in sessions"),
            "name": Column("words", "what it is called"),
            "kind": Column("what it is", "whether it is an exercise or a rest"),
            "exercise": Column("words", "its id in the library, when it is from there"),
            "weekdays": Column("words", "the days of the week on which it is planned, such as mon wed fri"),
            "days_a_week": Column("number", "how many days that is", "days a week"),
            "time": Column("words", "the time of day, such as 09:30, on the clock where the learner is"),
            "side": Column("side", "which side of the body"),
            "size": Column("kind of day", "the kind of day; none when it is planned on no kind of day"),
            "sets": Column("number or nothing", "how many rounds", "rounds"),
            "reps": Column("number or nothing", "how many times in a round", "times"),
            "hold": Column("number or nothing", "how long to hold", "seconds"),
            "minutes": Column("number or nothing", "how long", "minutes"),
            "dose": Column("words", "how much of it, in words"),
            "words": Column("words", "what was written beside it"),
            "floor": Column("words", "the smallest thing that still counts"),
            "from_therapist": Column("yes or no", "whether it came from a therapist"),
        },
    ),
    "setbacks": Table(
        "one setback, by its first day; they may overlap",
        {
            "setback": Column("words", "the entry that began it: its id"),
            "since": Column("day", "its first day"),
            "until": Column("day", "the first day after it; none while it is open"),
            "days": Column("number", "how long it lasted, up to the day on which the diary is read", "days"),
            "steps": Column("number", "how many steps back up were written down"),
            "rung": Column("words", "the rung that was reached"),
            "helped": Column("words", "what helped, in the learner’s words"),
            "note": NOTE,
        },
    ),
    "setback_steps": Table(
        "one step back up in one setback; by setback, then by day",
        {
            "setback": Column("words", "the setback: its id in the frame of setbacks"),
            "day": DAY,
            "move": Column("move", "whether it was a start, a step up or down, or a stay"),
            "rung": Column("words", "the rung that was chosen"),
            "note": NOTE,
        },
    ),
    "checklists": Table(
        "one item of a checklist of which the learner spoke; each part as it was last said",
        {
            "checklist": Column("words", "the checklist’s id"),
            "checklist_name": Column("words", "what the checklist is called"),
            "item": Column("words", "the item’s id"),
            "item_name": Column("words", "what the item says"),
            "ticked": Column("yes or no", "whether it is ticked"),
            "rating": Column("number or nothing", "how much, where the list asks that", STEP_0_10),
            "note": NOTE,
        },
    ),
}
"""The frames by name."""
# fmt: on
