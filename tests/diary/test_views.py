"""What is read out of the log: goals, activities, a day's plan, the score, setbacks."""

import json
import random
from collections.abc import Callable
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from climbing_back.diary.format.entries import validate
from climbing_back.diary.views.activities import activities
from climbing_back.diary.views.check_ins import check_ins
from climbing_back.diary.views.consistency import consistency
from climbing_back.diary.views.goals import goals
from climbing_back.diary.views.plan import plan_on
from climbing_back.diary.views.plan_days import plan_days
from climbing_back.diary.views.setbacks import setbacks

TABLE = json.loads(Path(__file__).with_name("views.json").read_text("utf-8"))
HABIT = TABLE["habit"]


def plain(view: object) -> object:
    """Write a view as the table does."""
    return json.loads(json.dumps(view, default=lambda x: str(x) if type(x) is date else asdict(x)))


def plain_plan(log: list, day: date) -> object:
    plan = plan_on(log, day)
    if plan.plan:
        assert all(planned.item in plan.plan["data"]["items"] for planned in plan.items)
    items = [[planned.item["item"], planned.dose, planned.done] for planned in plan.items]
    return {**asdict(plan), "plan": plan.plan and plan.plan["id"], "items": items}


def vectors(view: str) -> pytest.MarkDecorator:
    """Give a test each case that says something of ``view``, in three orders."""
    cases = [
        pytest.param(log, case[view], id=f"{case['name']}, {order}")
        for case in TABLE["cases"]
        if view in case
        for order, log in (
            ("as written", case["entries"]),
            ("shuffled", random.Random(1).sample(case["entries"], len(case["entries"]))),
            ("twice", case["entries"] * 2),
        )
    ]
    return pytest.mark.parametrize(("log", "expected"), cases)


@vectors("check_ins")
def test_check_ins(log: list, expected: list) -> None:
    assert check_ins(log) == expected


@vectors("goals")
def test_goals(log: list, expected: list) -> None:
    assert plain(goals(log)) == expected


@vectors("activities")
def test_activities(log: list, expected: list) -> None:
    assert plain(activities(log)) == expected


@vectors("plan_on")
def test_plan_on(log: list, expected: dict) -> None:
    for day, plan in expected.items():
        assert plain_plan(log, date.fromisoformat(day)) == plan, day


@vectors("plan_days")
def test_plan_days(log: list, expected: dict) -> None:
    for days, told in expected.items():
        first, last = map(date.fromisoformat, days.split())
        assert [list(each.values()) for each in plain(plan_days(log, first, last))] == told, days


@vectors("setbacks")
def test_setbacks(log: list, expected: dict) -> None:
    for day, found in expected.items():
        assert plain(setbacks(log, date.fromisoformat(day))) == found, day


@vectors("consistency")
def test_consistency(log: list, expected: dict) -> None:
    for day, series in expected.items():
        scores = consistency(log, date.fromisoformat(day))
        assert [[str(s.day), s.waits] for s in scores] == [[d, waits] for d, _, waits in series]
        assert [s.score for s in scores] == pytest.approx(
            [s for _, s, _ in series], rel=0, abs=1e-9
        )


@pytest.mark.parametrize("case", HABIT["scores"], ids=lambda case: str(case["runs"]))
def test_the_score_of_a_habit(case: dict) -> None:
    plan = {"starts": HABIT["starts"], "items": HABIT["plan"]}
    log = [{"id": "plan", "type": "exercise-plan", "data": plan}]
    day = date.fromisoformat(HABIT["starts"])
    for kind, days in case["runs"]:
        for _ in range(days):
            for said in HABIT["days"][kind]:
                data = {**said["data"], "day": str(day)}
                log.append({"id": f"{day}", "type": said["type"], "data": data})
            day += timedelta(days=1)
    scores = consistency(log, day)
    assert len(scores) == sum(days for _, days in case["runs"])
    assert round(scores[-1].score, 2) == case["score"]


def object_of(required: dict, optional: dict | None = None) -> st.SearchStrategy:
    return st.fixed_dictionaries(required, optional=optional)


def day_range(first: str, last: str) -> st.SearchStrategy[date]:
    return st.dates(date.fromisoformat(first), date.fromisoformat(last))


AT = "2028-02-29T09:30:00+01:00"
IDS = st.sampled_from([f"0190a000-0000-7000-8000-0000000000{n}" for n in range(10, 40)])
DAYS = day_range("2028-02-26", "2028-03-02")
WRITTEN = st.one_of(DAYS, DAYS, DAYS, day_range("2026-12-31", "2099-12-31")).map(str)
COLOURS = st.sampled_from(["good", "so-so", "off"])
ITEMS = st.sampled_from(["sit-to-stand", "walk", "rest", "constructor"])
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WORDS = st.sampled_from(["", "Walk", "−2 ☐"])
PLANNED = object_of(
    {
        "item": ITEMS,
        "days": st.lists(st.sampled_from(WEEK), min_size=1, unique=True),
        "sizes": st.dictionaries(COLOURS | st.just("huge"), st.just({}) | st.just({"reps": 8})),
    },
    {"kind": st.sampled_from(["exercise", "rest"]), "floor": WORDS},
)
SAID = object_of({"item": ITEMS, "done": st.sampled_from(["all", "part", "none"])})
DATA = {
    "goal": object_of(
        {"goal": IDS, "words": WORDS}, {"steps": st.lists(WORDS, min_size=5, max_size=5)}
    ),
    "goal-rating": object_of(
        {"goal": IDS, "day": WRITTEN, "level": st.integers(-2, 2)}, {"note": WORDS}
    ),
    "activity": object_of(
        {"activity": IDS, "words": WORDS}, {"standing": st.sampled_from(["active", "resting"])}
    ),
    "activity-rating": object_of(
        {"activity": IDS, "day": WRITTEN, "rating": st.integers(0, 10)}, {"note": WORDS}
    ),
    "check-in": object_of({"day": WRITTEN, "pain": st.integers(0, 10)}, {"colour": COLOURS}),
    "exercise-plan": object_of({"starts": WRITTEN, "items": st.lists(PLANNED, max_size=4)}),
    "session": object_of({"day": WRITTEN, "size": COLOURS, "items": st.lists(SAID, max_size=4)}),
    "not-today": object_of({"day": WRITTEN, "reason": st.just("heat")}, {"item": ITEMS}),
    "ground-zero": object_of({"since": WRITTEN}),
    "restart-step": object_of({"setback": IDS, "day": WRITTEN, "rung": WORDS}),
    "ground-zero-over": object_of(
        {"setback": IDS, "day": WRITTEN}, {"rung": WORDS, "helped": WORDS}
    ),
    "reserve-day": object_of({"day": WRITTEN}),
    "reserve-days": object_of({"starts": WRITTEN, "days": st.integers(0, 31)}),
    "withdrawal": object_of({"entry": IDS}),
    "sunrise": object_of({}, {"day": st.integers()}),
}
NO_EDIT: st.SearchStrategy[dict] = st.just({})
ENTRIES = st.builds(
    lambda key, said, edit: {"id": key, "at": AT, **said, **edit},
    IDS,
    st.sampled_from(list(DATA)).flatmap(
        lambda kind: object_of({"type": st.just(kind), "data": DATA[kind]})
    ),
    st.one_of(NO_EDIT, NO_EDIT, NO_EDIT, object_of({"replaces": IDS})),
)
ANYTHING = st.lists(ENTRIES, max_size=20, unique_by=lambda entry: entry["id"])
# What is said at random seldom adds up to a plan that is being done.
STEADY = [
    {"id": f"0190a000-0000-7000-8000-0000000000{n + 50}", "at": AT, "type": kind, "data": data}
    for n, (kind, data) in enumerate(
        [("exercise-plan", {"starts": "2028-02-25", "items": HABIT["plan"]})]
        + [
            (said["type"], {**said["data"], "day": f"2028-02-{day}"})
            for day in range(25, 30)
            for said in HABIT["days"]["done"]
        ]
    )
]
LOGS = ANYTHING | ANYTHING.map(lambda log: [*log, *STEADY])


# A log can make for a long walk; how long is not what is tested.
@given(LOGS, DAYS, st.randoms())
def test_the_order_and_the_number_of_copies_play_no_part(
    log: list, day: date, random: random.Random
) -> None:
    for entry in log:
        validate(entry)
    other = log * 2
    random.shuffle(other)
    views: list[Callable[[list], object]] = [
        check_ins,
        goals,
        activities,
        lambda log: plan_on(log, day),
        lambda log: setbacks(log, day),
        lambda log: consistency(log, day),
    ]
    for view in views:
        assert view(other) == view(log)


@given(LOGS, DAYS)
def test_the_score_stays_between_0_and_1_with_a_line_for_every_day(log: list, day: date) -> None:
    scores = consistency(log, day)
    assert all(0 <= score.score <= 1 for score in scores)
    if scores:
        first = scores[0].day
        assert [s.day for s in scores] == [first + timedelta(days=n) for n in range(len(scores))]
        assert day - scores[-1].day <= timedelta(days=1)


@given(LOGS, DAYS)
def test_a_day_waits_in_the_score_when_its_plan_says_so(log: list, day: date) -> None:
    for score in consistency(log, day)[-5:]:
        waits = "open" if score.waits in (None, "unknown") else score.waits
        assert waits == plan_on(log, score.day).state
