"""Whole journeys of a learner on the built book, from day to day, with a clock that is moved."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from climbing_back.diary import consistency, goals, setbacks
from tests.browser.conftest import NewContext
from tests.browser.diary import (
    choose,
    entry,
    example,
    open_diary,
    part,
    press,
    save_diary,
    write,
    written,
)
from tests.browser.loop import (
    DAY,
    GROUND_ZERO,
    PLAN,
    PROGRESS,
    TODAY,
    awake,
    days,
    open_on,
    pick,
    plan,
    said,
    saved,
    session,
)
from tests.browser.test_paper import printed

LOOP = [
    "book/plan/goals.html",
    "book/plan/if-then-plans.html",
    PLAN,
    TODAY,
    "book/step-by-step.html",
    PROGRESS,
    GROUND_ZERO,
    "book/keep-going/climbing-back.html",
    "book/keep-going/setback-plan.html",
    "book/story/your-story.html",
]


def go_on(page: Page, address: str, day: str, time: str = "11:00:00") -> None:
    """Open a page on a later day."""
    page.clock.set_system_time(f"{day}T{time}")
    page.goto(address)
    awake(page)


def press_in(page: Page, tag: str, name: str) -> None:
    """Press a button of one component. A hand takes its time between two presses."""
    page.wait_for_timeout(600)
    page.locator(tag).get_by_role("button", name=name, exact=True).click()
    saved(page, tag)


def score(page: Page, day: str) -> float:
    """Return the consistency at the end of a day, as Python reads it off the diary."""
    found = {
        str(each.day): each.score for each in consistency(written(page), date.fromisoformat(day))
    }
    return round(found[day], 2)


def test_a_first_week_from_nothing_to_a_printed_plan_without_typing(page: Page) -> None:
    week = days("2026-11-23", 7)
    open_on(page, PLAN, week[0])
    press(page, "Start with a ready set")
    press(page, "Use Bad day")
    saved(page, "cb-exercise-plan")
    go_on(page, "book/plan/goals.html", week[0])
    goal_form = page.locator("cb-goals")
    goal_form.get_by_role("button", name="New goal").click()
    goal_form.get_by_text("Fatigue", exact=True).first.click()
    goal_form.get_by_role("button", name=re.compile("^Copy|^Take|^Use")).first.click()
    saved(page, "cb-goals")
    for day, colour in zip(week, ["Good day", "So-so day", "Off day"] * 3, strict=False):
        go_on(page, TODAY, day)
        pick(page, colour)
        for done in (
            page.locator("cb-today").get_by_role("button", name=re.compile("^Done: ")).all()
        ):
            done.click()
        saved(page, "cb-today")
    # What is in the set is for every day.
    assert [data["day"] for data in said(page, "session")] == week
    assert len(goals(written(page))) == 1
    go_on(page, PROGRESS, week[6])
    expect(page.locator("cb-progress")).to_contain_text("you did something on 7 days")
    go_on(page, PLAN, week[6])
    paper = printed(page)
    for words in ("Week of", "Calm breathing", "Ankle pumps", "Off day:"):
        assert words in paper


def test_thirty_good_days_then_ground_zero_for_nine_then_climbing_back(page: Page) -> None:
    good = days("2026-10-01", 30)
    log = [plan(good[0]), *(session(day) for day in good)]
    open_on(page, TODAY, "2026-10-31", *log)
    assert score(page, "2026-10-30") == 0.8
    # The morning it is all gone.
    press(page, "Ground zero")
    saved(page, "cb-ground-zero")
    expect(page.locator("cb-today")).to_contain_text("Ground zero. The score waits")
    go_on(page, GROUND_ZERO, "2026-11-04")
    press_in(page, "cb-restart-ladder", "Take “From bed”")
    press_in(page, "cb-restart-ladder", "1. Breathe calmly and move my ankles, in bed")
    go_on(page, GROUND_ZERO, "2026-11-06")
    press_in(page, "cb-restart-ladder", "One rung up")
    # Nine days later.
    go_on(page, GROUND_ZERO, "2026-11-09")
    press_in(page, "cb-ground-zero", "It is over")
    expect(page.locator("cb-ground-zero")).to_contain_text(
        "It lasted 9 days. You started again once."
    )
    assert score(page, "2026-11-08") == 0.8
    go_on(page, TODAY, "2026-11-09")
    pick(page, "Good day")
    page.locator("cb-today").get_by_role("button", name="Done: Bridge").click()
    page.locator("cb-today").get_by_role("button", name="Done: Arm circles").click()
    saved(page, "cb-today")
    assert score(page, "2026-11-09") > 0.8
    # Nothing is gone: all that was there before is there still.
    kept = {each["id"]: each for each in written(page)}
    assert all(kept[each["id"]] == each for each in log)
    (found,) = setbacks(written(page), date.fromisoformat("2026-11-09"))
    assert (found.days, found.rung) == (9, "One stretch in bed")
    go_on(page, PROGRESS, "2026-11-10")
    back = page.locator("cb-progress")
    expect(back).to_contain_text("You started again once.")
    expect(back.get_by_text("Ground zero, 9 days").first).to_be_visible()
    expect(back).to_contain_text("waited on 9 days of ground zero")
    expect(back).to_contain_text(re.compile(r"the line is at 8[01]\s%"))


def test_reserve_days_are_spent_and_the_score_waits(page: Page) -> None:
    good = days("2026-11-01", 20)
    reserve = entry("reserve-days", "2026-11-01T08:00:00+01:00", starts="2026-11-01", days=2)
    open_on(page, TODAY, "2026-11-21", plan(good[0]), reserve, *(session(day) for day in good))
    before = score(page, "2026-11-20")
    press(page, "Use a reserve day (2 left this month)")
    saved(page, "cb-today")
    go_on(page, TODAY, "2026-11-22")
    press(page, "Use a reserve day (1 left this month)")
    saved(page, "cb-today")
    go_on(page, TODAY, "2026-11-23")
    expect(
        page.locator("cb-today").get_by_role("button", name=re.compile("reserve"))
    ).to_have_count(0)
    assert score(page, "2026-11-22") == before
    # A new month has its own.
    go_on(page, TODAY, "2026-12-01")
    expect(page.get_by_role("button", name="Use a reserve day (2 left this month)")).to_be_visible()


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Europe/Berlin", "2027-03-24"),
        ("America/New_York", "2026-10-28"),
        ("Australia/Sydney", "2027-03-31"),
    ],
)
def test_a_week_in_which_the_clocks_change(new_context: NewContext, zone: str, first: str) -> None:
    page = new_context(timezone_id=zone).new_page()
    week = days(first, 7)
    write(page, plan(first))
    page.clock.install(time=datetime.fromisoformat(first).replace(tzinfo=ZoneInfo(zone)))
    # Right after midnight, in the hour that comes twice or not at all, and right before midnight.
    times = ["00:10:00", "02:30:00", "23:50:00"]
    for number, day in enumerate(week):
        time = datetime.fromisoformat(f"{day}T{times[number % 3]}").replace(tzinfo=ZoneInfo(zone))
        page.clock.set_system_time(time)
        page.goto(TODAY)
        awake(page)
        pick(page, "Off day")
        page.locator("cb-today").get_by_role("button", name="Done: Bridge").click()
        saved(page, "cb-today")
    assert [data["day"] for data in said(page, "session")] == week
    found = consistency(written(page), date.fromisoformat(week[-1]))
    assert [str(each.day) for each in found] == week
    assert len({each["id"] for each in written(page)}) == len(written(page))


def test_two_devices_become_one_in_the_middle_of_a_setback(new_context: NewContext) -> None:
    phone, laptop = new_context().new_page(), new_context().new_page()
    shared = [plan("2026-10-01"), *(session(day) for day in days("2026-11-01", 10))]
    open_on(phone, GROUND_ZERO, "2026-11-12", *shared)
    open_on(laptop, GROUND_ZERO, "2026-11-13", *shared)
    for page in (phone, laptop):
        press_in(page, "cb-ground-zero", "Ground zero")
        press_in(page, "cb-restart-ladder", "Take “From bed”")
    press_in(phone, "cb-restart-ladder", "1. Breathe calmly and move my ankles, in bed")
    laptop.clock.set_system_time("2026-11-14T11:00:00")
    press_in(laptop, "cb-restart-ladder", "2. One stretch in bed")
    open_diary(laptop)
    _, file = save_diary(laptop)

    phone.clock.set_system_time("2026-11-15T11:00:00")
    open_diary(phone)
    choose(phone, file)
    press(phone, "Add to my diary")
    expect(part(phone, "Bring a file back")).to_contain_text("✓")
    go_on(phone, GROUND_ZERO, "2026-11-15")
    zero = phone.locator("cb-ground-zero")
    expect(zero).to_contain_text("Ground zero since Thursday 12 November 2026: 4 days so far.")
    expect(phone.locator("cb-restart-ladder")).to_contain_text("You are on: One stretch in bed")
    press_in(phone, "cb-ground-zero", "It is over")
    assert [each.until for each in setbacks(written(phone), date.fromisoformat("2026-11-15"))] == [
        date.fromisoformat("2026-11-15")
    ] * 2
    rungs = {data["rung"] for data in said(phone, "restart-step")}
    assert rungs == {"Breathe calmly and move my ankles, in bed", "One stretch in bed"}

    # And back again: both say the same, entry by entry.
    open_diary(phone)
    _, file = save_diary(phone)
    open_diary(laptop)
    choose(laptop, file)
    press(laptop, "Add to my diary")
    expect(part(laptop, "Bring a file back")).to_contain_text("✓")
    ours = [each for each in written(phone) if each["type"] != "backup"]
    theirs = [each for each in written(laptop) if each["type"] != "backup"]
    assert json.dumps(ours) == json.dumps(theirs)


def test_the_day_and_the_way_back_by_keyboard_alone(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())

    def key_to(name: str) -> None:
        """Go on with Tab until what has this name has the focus."""
        for _ in range(80):
            page.keyboard.press("Tab")
            now = page.evaluate(
                "document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()"
            )
            label = page.evaluate("document.activeElement.labels?.[0]?.textContent.trim()")
            if name in (now, label):
                return
        raise AssertionError(f"No way to {name} by Tab.")

    key_to("Good day")
    page.keyboard.press("Space")
    key_to("Done: Bridge")
    page.keyboard.press("Enter")
    key_to("Up to five questions")
    page.keyboard.press("Enter")
    key_to("Ground zero")
    page.keyboard.press("Enter")
    saved(page, "cb-ground-zero")
    key_to("Open my restart ladder")
    page.keyboard.press("Enter")
    page.wait_for_url("**/climbing-back.html#your-turn")
    awake(page)
    key_to("Ground zero")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ground-zero.html")
    awake(page)
    key_to("It is over")
    page.keyboard.press("Enter")
    saved(page, "cb-ground-zero")
    assert [list(data) for data in said(page, "ground-zero-over")] == [["setback", "day"]]
    assert said(page, "session")[0]["items"] == [{"item": "bridge", "done": "all"}]


@pytest.mark.parametrize("address", LOOP)
def test_every_page_of_the_loop_works_on_paper_without_scripts(
    new_context: NewContext, address: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(address)
    page.emulate_media(media="print")
    component = page.locator(".cb").first
    expect(component).to_be_visible()
    expect(page.locator(".cb button:visible")).to_have_count(0)
    # Something to tick, or a line to write on.
    boxes = page.locator(".cb input:visible, .cb textarea:visible").count()
    lines = len(re.findall("_{6,}", page.locator("article").inner_text()))
    assert boxes + lines > 2 or address.endswith("step-by-step.html")


LADDER = entry("restart-ladder", rungs=["Sit up", "Stand"])
ZERO = entry("ground-zero", f"{DAY}T08:00:00+01:00", since=DAY)
STEP = entry(
    "restart-step",
    f"{DAY}T09:00:00+01:00",
    setback=ZERO["id"],
    day=DAY,
    rung="Sit up",
    move="start",
)
ENDINGS = {
    TODAY: ("What I kept", [plan(), entry("check-in", day=DAY, colour="good"), session(DAY)]),
    "book/keep-going/climbing-back.html": ("Go to Today", [LADDER, ZERO, STEP]),
    "book/plan/goals.html": ("Plan when I do it", [example("goal")]),
    "book/plan/if-then-plans.html": ("Go to Today", [example("if-then-plan")]),
    "book/keep-going/setback-plan.html": ("It waits on Ground zero", [example("setback-plan")]),
}


def test_every_ending_leads_on_to_the_next_thing(new_context: NewContext) -> None:
    for address, (words, log) in ENDINGS.items():
        page = new_context().new_page()
        open_on(page, address, DAY, *log)
        expect(page.locator(".cb").get_by_role("link", name=words)).to_be_visible()
        page.close()
