"""What keeps people safe goes wherever the exercise goes: no output names one without it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import icalendar
import pytest
from playwright.sync_api import Page, expect

from climbing_back.content import checklist, exercise_sets, exercises
from tests.browser import loop
from tests.browser.assign import ASSIGN, unfold
from tests.browser.conftest import NewContext
from tests.browser.diary import Entry, download, entry, press, written
from tests.browser.from_my_therapist import keep, open_link
from tests.browser.loop import DAY, WEEK, open_on
from tests.browser.test_paper import printed
from tests.sharing.links import payload_of

SIZES = {"good": {"reps": 3}, "so-so": {"reps": 2}, "off": {"reps": 1}}
ALL = list(exercises().values())
# An assignment has room for so many.
FIRST_20 = {each.id for each in ALL[:20]}
ASSIGNMENT = {
    "title": "First weeks",
    "issued": "2026-11-20",
    "exercises": [{"exercise": each.id, "days": ["mon"], "sizes": SIZES} for each in ALL[:20]],
}


def the_plan() -> list[Entry]:
    """Return a plan with every exercise on every day, and the colour of the day."""
    items = [
        {"item": each.id, "exercise": each.id, "days": WEEK, "sizes": SIZES, "floor": "Once."}
        for each in ALL
    ]
    check_in = entry("check-in", f"{DAY}T08:00:00+01:00", day=DAY, colour="good")
    return [loop.plan(items=items), check_in]


def words_of(page: Page, selector: str) -> str:
    """Return what is there, folded or not."""
    return page.locator(selector).first.text_content() or ""


def my_plan(page: Page) -> Iterator[str]:
    open_on(page, loop.PLAN, DAY, *the_plan())
    yield words_of(page, "cb-exercise-plan .cb-items")
    yield printed(page)
    press(page, "Reminders for my own calendar")
    _, content = download(page, "Save the calendar file")
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    yield " ".join(str(event["description"]) for event in events)


def today(page: Page) -> Iterator[str]:
    open_on(page, loop.TODAY, DAY, *the_plan())
    yield words_of(page, "cb-today")
    yield printed(page)


def start(page: Page) -> Iterator[str]:
    open_on(page, "book/welcome.html", DAY, *the_plan())
    yield words_of(page, "cb-start")


def ground_zero(page: Page) -> Iterator[str]:
    zero = entry("ground-zero", f"{DAY}T08:00:00+01:00", since=DAY)
    open_on(page, loop.GROUND_ZERO, DAY, *the_plan(), zero)
    yield words_of(page, "cb-ground-zero")
    page.goto("book/welcome.html")
    loop.awake(page)
    yield words_of(page, "cb-start")


def guided_run(page: Page) -> Iterator[str]:
    open_on(page, loop.STEP_BY_STEP, DAY, *the_plan())
    yield words_of(page, "cb-plan-player")
    yield printed(page)


def library(page: Page) -> Iterator[str]:
    """Return what is offered to a plan: exercise by exercise, and in sets."""
    open_on(page, loop.PLAN, DAY)
    press(page, "Pick from the library")
    text = ""
    for position in ("Lying", "Sitting", "Standing"):
        page.get_by_role("radio", name=position).check()
        more = page.get_by_role("button", name="Show five more")
        while more.is_visible():
            more.click()
        text += words_of(page, ".cb-choices")
    yield text


def visit(page: Page) -> Iterator[str]:
    open_on(page, "book/visit-page.html", DAY, *the_plan())
    page.get_by_role("radio", name="4 weeks").check()
    press(page, "Tick these five")
    # One page for a therapist, who knows who asks first: when to stop stands on it.
    text = words_of(page, "cb-visit-page .cb-visit")
    assert all(f"Stop if: {'; '.join(each.stop_if)}." in text for each in ALL)
    _, content = download(page, "Save for a clinic’s system (FHIR)")
    plans = [each["resource"] for each in json.loads(content)["entry"]]
    yield " ".join(
        f"{did['detail']['code']['text']} {did['detail']['description']}"
        for each in plans
        if each["resourceType"] == "CarePlan"
        for did in each["activity"]
    )


OUTPUTS = [my_plan, today, start, ground_zero, guided_run, library, visit]


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda each: each.__name__)
def test_no_exercise_is_shown_without_its_safety(
    page: Page, output: Callable[[Page], Iterator[str]]
) -> None:
    for text in output(page):
        assert unsafe_in(text) == ([], {each.id for each in ALL})


def test_no_exercise_is_assigned_without_its_safety(page: Page, site: str) -> None:
    page.goto(ASSIGN)
    page.locator("cb-assign[data-read]").wait_for()
    unfold(page, "Change one that you made before")
    page.get_by_label("Paste its link").fill(
        f"{site}book/from-my-therapist.html#{payload_of(ASSIGNMENT)}"
    )
    page.get_by_label("Paste its link").press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("This becomes version 2")
    assert unsafe_in(words_of(page, "cb-assign .cb-items")) == ([], FIRST_20)
    page.evaluate("window.print = () => {}")
    press(page, "Print the sheet")
    sheet = printed(page)
    assert unsafe_in(sheet) == ([], FIRST_20)
    assert sheet.index("Stop at once and get help:") < sheet.index(ALL[0].name)


def test_no_exercise_is_handed_over_without_its_safety(page: Page) -> None:
    open_link(page, ASSIGNMENT)
    assert unsafe_in(words_of(page, ".cb-offer")) == ([], FIRST_20)
    keep(page)
    assert unsafe_in(words_of(page, ".cb-list")) == ([], FIRST_20)
    assert unsafe_in(printed(page)) == ([], FIRST_20)


def test_every_page_that_shows_an_exercise_has_its_safety(page: Page) -> None:
    for each in ALL:
        page.goto(f"book/library/{each.id}.html")
        text = words_of(page, "article")
        # Another one may be named, as a way to what is easier.
        assert not [words for words in unsafe_in(text)[0] if words.startswith(f"{each.id}:")]
        assert each.helper in text
    for name, chosen in exercise_sets().items():
        page.goto(f"book/library/set-{name}.html")
        text = words_of(page, "cb-session-player")
        assert unsafe_in(text) == ([], {each.id for each in chosen.exercises})


def unsafe_in(text: str) -> tuple[list[str], set[str]]:
    """Return the exercises that are named without what keeps people safe in them, and all that are named."""
    said = " ".join(text.split())
    named = {each.id: each for each in ALL if each.name in said}
    unsafe = [
        f"{name}: {title} {words}"
        for name, each in named.items()
        for title, words in each.safety.items()
        if words not in said
    ]
    return unsafe, set(named)


YES = "My therapist says that standing exercises are fine for me"
SINCE = "Your yes is in your diary since Sunday 22 November 2026."


def test_the_gate_stands_before_every_way_to_a_standing_exercise(page: Page) -> None:
    open_on(page, loop.PLAN, DAY)
    press(page, "Pick from the library")
    gate = page.locator(".cb-standing-gate")
    for position, stands in (("Lying", False), ("Sitting", False), ("Standing", True)):
        page.get_by_role("radio", name=position).check()
        expect(gate).to_be_visible(visible=stands)
    for item in checklist("before-standing").items:
        assert item.label in (gate.text_content() or "")
    # It opens and closes nothing.
    press(page, "Add Heel raise at the counter")
    expect(page.get_by_text("✓ In your plan").locator("visible=true")).to_have_count(1)
    press(page, "Back to my plan")
    press(page, "Add to my plan")
    press(page, "Start with a ready set")
    row = page.get_by_role("listitem").filter(has=page.get_by_role("button", name="Use Standing"))
    expect(row.get_by_role("checkbox", name=YES)).to_be_visible()
    page.goto(f"{loop.PLAN}#add=mini-squat")
    page.reload()
    expect(page.get_by_role("checkbox", name=YES)).to_be_visible()


def test_the_learners_own_yes_is_dated_seen_everywhere_and_taken_back(page: Page) -> None:
    open_on(page, loop.PLAN, DAY)
    press(page, "Pick from the library")
    page.get_by_role("radio", name="Standing").check()
    page.get_by_role("checkbox", name=YES).check()
    expect(page.get_by_text(SINCE)).to_be_visible()
    (said,) = written(page)
    assert said["data"] == {"checklist": "standing", "item": "cleared", "ticked": True}
    page.goto("book/library/before-you-stand.html")
    expect(page.get_by_role("checkbox", name=YES)).to_be_checked()
    page.goto("book/library/set-standing.html")
    loop.awake(page)
    press(page, "Good day Start")
    expect(page.get_by_text(SINCE)).to_be_visible()
    press(page, "Take it back")
    expect(page.get_by_text(SINCE)).to_have_count(0)
    page.goto("book/library/heel-raise.html")
    expect(page.get_by_role("checkbox", name=YES)).not_to_be_checked()
    assert [each["data"]["ticked"] for each in written(page)[1:] if "ticked" in each["data"]] == [
        False
    ]


def test_what_a_press_opens_is_in_sight(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 360, "height": 740}).new_page()
    bridge = the_plan()[0]["data"]["items"][ALL.index(exercises()["bridge"])]
    open_on(page, "book/welcome.html", DAY, loop.plan(items=[bridge]))
    page.get_by_text("Off day", exact=True).click()
    page.get_by_text("When to stop, and what to hold on to").click()
    expect(page.locator("cb-start .cb-safe > p").last).to_contain_text(
        "Ask first if one of these is true: "
    )
    # Nor does the line that says "saved" cover it.
    page.wait_for_function("""() => {
        const at = (selector) => document.querySelector(`cb-start ${selector}`).getBoundingClientRect();
        return at(".cb-safe > p:last-child").bottom <= at("[role=status]").top;
    }""")
