"""The picture and the steps of the size that is meant, wherever a learner or a clinician meets an exercise.

Whichever pictures the book has: these tests tell its pages that heel raises are done sitting on an off
day, by steps of its own, and that another exercise's picture shows it.
"""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from climbing_back.content import exercises
from climbing_back.figures import figure
from tests.browser.conftest import NewContext
from tests.browser.diary import entry, press
from tests.browser.exercise_plan import item
from tests.browser.loop import DAY, PLAN, STEP_BY_STEP, TODAY, WEEK, awake, open_on, pick

NAME = "Heel raise at the counter"
STANDING, SITTING = "heel-raise", "toe-taps"
HOLD_ON = "Hold on to:"
PLANNED = entry(
    "exercise-plan",
    "2026-10-01T08:00:00+01:00",
    starts="2026-10-01",
    items=[item(STANDING, days=WEEK)],
)
# As they are shown, and as the book has them for a good day.
SIT, STAND = ["Sit down.", "Raise both heels."], list(exercises()[STANDING].steps)
MM = 96 / 25.4


def tell(route: Route) -> None:
    """Hand out what elements know, with another way for the off day."""
    head, _, said = route.fetch().text().partition("=")
    known = json.loads(said.strip().removesuffix(";"))
    for exercise in known["exercises"]:
        safety = [line for line in exercise["safety"] if line[0] != HOLD_ON]
        other = {
            "name": SITTING,
            "alt": figure(SITTING).alt,
            "steps": SIT,
            "stands": False,
            "safety": safety,
        }
        exercise["ways"] = {"off": other} if exercise["id"] == STANDING else {}
    route.fulfill(body=f"{head}={json.dumps(known)};", content_type="text/javascript")


@pytest.fixture
def page(new_context: NewContext) -> Page:
    context = new_context(service_workers="block")
    context.route(re.compile(r"/_static/known\.js"), tell)
    return context.new_page()


COME = """images => Promise.all(images.map((image) => {
    image.loading = "eager";
    return image.decode();
}))"""


def shown(part: Locator) -> list[str]:
    """Return the names of the pictures that are on show, of those in a part of the page."""
    # One that has not come yet has no size.
    part.locator("img").evaluate_all(COME)
    images = part.locator("img").filter(visible=True)
    sources = images.evaluate_all("images => images.map((image) => image.src)")
    return [re.sub(r".*/(.+)\.svg$", r"\1", source) for source in sources]


def steps(part: Locator) -> list[str]:
    """Return the steps that are on show, of those in a part of the page."""
    return part.locator("ol > li").filter(visible=True).all_inner_texts()


# A high picture takes less than the room that it is given.
DRAWN = """images => Promise.all(images.map(async (image) => {
    image.loading = "eager";
    await image.decode();
    const { width, height } = image.getBoundingClientRect();
    return Math.min(width, height * image.naturalWidth / image.naturalHeight);
}))"""


def widths(part: Locator) -> list[float]:
    """Return how wide the pictures on show are drawn."""
    return part.locator("img").filter(visible=True).evaluate_all(DRAWN)


def test_a_high_picture_is_wide_enough_everywhere(page: Page) -> None:
    high = "sit-to-stand"
    planned = {**PLANNED["data"], "items": [item(high, days=WEEK)]}
    page.set_viewport_size({"width": 360, "height": 740})
    open_on(page, TODAY, DAY, {**PLANNED, "data": planned})
    pick(page, "Good day")
    assert min(widths(page.locator("cb-today"))) >= 120
    page.goto(PLAN)
    awake(page)
    assert min(widths(page.locator("cb-exercise-plan"))) >= 120
    press(page, "Add to my plan")
    press(page, "Pick from the library")
    page.get_by_role("radio", name="Standing").check()
    assert min(widths(page.locator(".cb-offers"))) >= 120
    page.goto(STEP_BY_STEP)
    awake(page)
    press(page, "Good day Start")
    press(page, "Yes")
    assert min(widths(page.locator("cb-plan-player"))) >= 120


def test_today_and_the_run_show_what_is_meant_for_such_a_day(page: Page) -> None:
    open_on(page, TODAY, DAY, PLANNED)
    planned = page.locator(".cb-planned-item")
    pick(page, "Good day")
    expect(planned.locator("img")).to_have_attribute("src", re.compile(f"/{STANDING}.svg$"))
    # Its name says what it shows.
    expect(planned.locator("img")).to_have_attribute("alt", "")
    expect(planned).to_contain_text(HOLD_ON)
    pick(page, "Off day")
    expect(planned).not_to_contain_text(HOLD_ON)
    expect(planned.locator("img")).to_have_attribute("src", re.compile(f"/{SITTING}.svg$"))
    expect(planned.locator("img")).to_have_attribute("alt", figure(SITTING).alt)
    assert shown(page.locator("cb-today")) == [SITTING]
    assert min(widths(planned)) >= 120
    planned.get_by_text("How to do it").click()
    assert steps(planned) == SIT
    pick(page, "Good day")
    planned.get_by_text("How to do it").click()
    assert steps(planned) == STAND

    page.goto(STEP_BY_STEP)
    awake(page)
    player = page.locator("cb-plan-player")
    # The list, as it is read and printed, has both, and says which is which.
    assert shown(player) == [STANDING, SITTING]
    expect(player.get_by_text("Good day, So-so day", exact=True)).to_be_visible()
    expect(player.get_by_text("One picture for every size.")).to_have_count(0)
    assert steps(player) == [*STAND, *SIT]
    expect(player.get_by_text("Good day, So-so day:", exact=True)).to_be_visible()
    press(page, "Off day Start")
    # Nobody is asked whether they may stand, to sit.
    expect(page.get_by_role("heading", name=NAME)).to_be_focused()
    expect(page.get_by_role("heading", name="Before you stand")).to_be_visible()
    expect(page.get_by_role("button", name="All of it")).to_be_visible()
    expect(player.get_by_text("Sit and raise your heels, 3 times.")).to_be_visible()
    assert (shown(player), steps(player)) == ([SITTING], SIT)
    expect(player.get_by_text("Off day:", exact=True).filter(visible=True)).to_have_count(1)
    assert min(widths(player)) >= 120
    press(page, "More")
    press(page, "Stop")
    page.goto(STEP_BY_STEP)
    awake(page)
    press(page, "Good day Start")
    press(page, "Yes")
    assert (shown(player), steps(player)) == ([STANDING], STAND)


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("Sit and raise your heels, 3 times.", False),
        # Nobody but who wrote it knows how it is done.
        ("Rise once, with my hands on the sink.", True),
        # Numbers alone are about the exercise as it is called.
        (None, True),
    ],
)
def test_standing_is_asked_for_by_what_is_meant(
    page: Page, words: str | None, is_asked: bool
) -> None:
    off = {"reps": 3} | ({"words": words} if words else {})
    planned = [{**item(STANDING, days=WEEK), "sizes": {"off": off}}]
    open_on(page, STEP_BY_STEP, DAY, {**PLANNED, "data": {**PLANNED["data"], "items": planned}})
    press(page, "Off day Start")
    asked, go = ("Before you stand", "Yes") if is_asked else (NAME, "All of it")
    expect(page.get_by_role("heading", name=asked)).to_be_focused()
    expect(page.get_by_role("button", name=go)).to_be_visible()


def test_the_plan_shows_it_beside_its_amount_on_the_screen_and_on_paper(page: Page) -> None:
    open_on(page, PLAN, DAY, PLANNED)
    card = page.locator(".cb-items > li")
    assert shown(card) == [STANDING, SITTING]
    expect(card.get_by_role("img", name=figure(SITTING).alt)).to_be_visible()
    expect(card.locator("figcaption")).to_have_text("Off day")
    assert min(widths(card)) >= 120
    card.get_by_text("How to do it").click()
    assert steps(card) == [*STAND, *SIT]
    page.emulate_media(media="print")
    sheet = page.locator(".cb-paper .cb-block")
    assert (shown(sheet), steps(sheet)) == ([STANDING, SITTING], [*STAND, *SIT])
    assert min(widths(sheet)) >= 60 * MM - 1


def test_what_a_clinician_hands_over_shows_it_too(page: Page) -> None:
    page.clock.install(time=f"{DAY}T09:00:00")
    page.goto("book/for-clinicians/assign.html")
    awake(page)
    press(page, "Pick from the library")
    row = page.locator(".cb-choices > li", has_text=NAME)
    # What is picked from is what it is called after.
    assert shown(row) == [STANDING]
    assert min(widths(row)) >= 120
    press(page, f"Add {NAME}")
    press(page, "Back to the assignment")
    assert shown(page.locator(".cb-items > li")) == [STANDING, SITTING]
    link = page.get_by_label("The link.").input_value()
    page.emulate_media(media="print")
    sheet = page.locator(".cb-block").filter(visible=True)
    assert (shown(sheet), steps(sheet)) == ([STANDING, SITTING], [*STAND, *SIT])
    page.emulate_media(media="screen")
    page.goto(f"book/from-my-therapist.html{link[link.index('#') :]}")
    awake(page)
    offer = page.locator(".cb-offer")
    assert shown(offer) == [STANDING, SITTING]
    offer.get_by_text("How to do it").click()
    assert steps(offer) == [*STAND, *SIT]
