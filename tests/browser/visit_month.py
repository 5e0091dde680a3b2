"""A month of a diary with a setback in it, as a learner could have written it."""

from __future__ import annotations

from datetime import date, timedelta

from tests.browser.diary import Entry, entry, new_id

NOW = "2026-11-22T17:00:00"
GOAL = new_id("2026-09-01T09:00:00+01:00")
OTHER_GOAL = new_id("2026-09-02T09:00:00+01:00")
ACTIVITY = new_id("2026-09-03T09:00:00+01:00")
HOLD_ON = "I hold on to the counter."
TIGHT = "Tight in the left calf."

SETBACK = entry("ground-zero", "2026-11-05T08:00:00+01:00", since="2026-11-05")


def month() -> list[Entry]:
    """Return what was written in four weeks up to 22 November 2026, and the plan from before."""
    return [
        entry(
            "goal",
            "2026-09-01T09:00:00+01:00",
            goal=GOAL,
            words="Walk to the corner shop",
            steps=[
                "To the door",
                "To the gate",
                "To the shop",
                "To the shop and back",
                "To the park",
            ],
        ),
        entry("goal", "2026-09-02T09:00:00+01:00", goal=OTHER_GOAL, words="Cook standing up"),
        entry(
            "goal-rating",
            "2026-11-17T09:00:00+01:00",
            goal=GOAL,
            day="2026-11-17",
            level=-1,
            note="With the stick.",
        ),
        entry(
            "activity",
            "2026-09-03T09:00:00+01:00",
            activity=ACTIVITY,
            words="Getting out of the bath",
        ),
        entry(
            "activity-rating",
            "2026-11-18T09:00:00+01:00",
            activity=ACTIVITY,
            day="2026-11-18",
            rating=4,
        ),
        entry(
            "exercise-plan",
            "2026-10-01T09:00:00+01:00",
            starts="2026-10-01",
            items=[
                {
                    "item": "calf-stretch",
                    "exercise": "calf-stretch",
                    "days": ["mon", "wed", "fri"],
                    "sizes": sizes(),
                },
                {
                    "item": "sit-to-stand",
                    "exercise": "sit-to-stand",
                    "days": ["mon", "wed", "fri"],
                    "sizes": sizes(),
                },
                {
                    "item": "own-1a2b3c",
                    "words": "Reach for the top shelf",
                    "days": ["tue", "sat"],
                    "sizes": sizes(),
                    "therapist": True,
                },
            ],
        ),
        *(
            entry_of
            for day in range(28)
            for entry_of in one_day(date(2026, 10, 26) + timedelta(day))
        ),
        SETBACK,
        entry(
            "restart-step",
            "2026-11-11T09:00:00+01:00",
            setback=SETBACK["id"],
            day="2026-11-11",
            rung="Ankle pumps in bed",
            move="start",
        ),
        entry(
            "ground-zero-over",
            "2026-11-13T09:00:00+01:00",
            setback=SETBACK["id"],
            day="2026-11-13",
            helped="Rest, and a cool room",
        ),
        entry(
            "not-today",
            "2026-11-16T20:00:00+01:00",
            day="2026-11-16",
            reason="heat",
            note="The heating was stuck.",
        ),
        entry(
            "checklist-answer",
            "2026-11-01T09:00:00+01:00",
            checklist="symptoms",
            item="pain",
            ticked=True,
            rating=6,
            note="At night.",
        ),
        entry(
            "checklist-answer",
            "2026-11-01T09:01:00+01:00",
            checklist="home-safety",
            item="light",
            ticked=True,
        ),
        entry(
            "checklist-answer",
            "2026-11-19T09:00:00+01:00",
            checklist="visit-questions",
            item="aid",
            ticked=True,
        ),
        entry(
            "checklist-answer",
            "2026-11-19T09:01:00+01:00",
            checklist="visit-questions",
            item="start-again",
            ticked=True,
        ),
        entry(
            "reflection",
            "2026-11-19T09:02:00+01:00",
            prompt="proud-of",
            words="A story that stays here.",
        ),
    ]


def sizes() -> dict[str, dict[str, int]]:
    return {"good": {"sets": 3, "reps": 10}, "so-so": {"sets": 2, "reps": 8}, "off": {"reps": 3}}


def one_day(day: date) -> list[Entry]:
    """A check-in each day, and what was done of the plan but for the days of the setback."""
    at, when = f"{day}T19:00:00+01:00", str(day)
    colour = ("good", "so-so", "good", "off")[day.day % 4]
    steps = {"stiffness": day.day % 5 + 2, "fatigue": day.day % 6 + 3, "pain": day.day % 4}
    falls = {"falls": day.day // 20} if day.weekday() == 6 else {}
    check_in = entry("check-in", at, day=when, colour=colour, **steps, **falls)
    if date(2026, 11, 5) <= day < date(2026, 11, 13) or day == date(2026, 11, 16):
        return [check_in]
    if day.weekday() in (0, 2, 4):
        second = "part" if day.day % 3 == 0 else "all"
        items = [{"item": "calf-stretch", "done": "all"}, {"item": "sit-to-stand", "done": second}]
        if day == date(2026, 11, 20):
            items = [{**items[0], "note": TIGHT}, {**items[1], "note": HOLD_ON}]
        return [check_in, entry("session", at, day=when, size=colour, items=items)]
    if day.weekday() == 5:
        return [
            check_in,
            entry(
                "session", at, day=when, size=colour, items=[{"item": "own-1a2b3c", "done": "all"}]
            ),
        ]
    return [check_in]
