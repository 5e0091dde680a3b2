"""The run of a session asks for a yes before anyone stands, and only then."""

from playwright.sync_api import Page, expect

from tests.browser.diary import press
from tests.browser.guided_run import (
    CONTROLS,
    STANDING,
    answer,
    exercise,
    player,
    start,
    wait,
)
from tests.browser.loop import (
    DAY,
    ITEMS,
    STEP_BY_STEP,
    open_on,
    plan,
)


def test_standing_waits_for_the_learners_own_yes(page: Page) -> None:
    start(page, address=STANDING)
    expect(page.get_by_role("heading", name="Before you stand")).to_be_focused()
    expect(player(page)).to_contain_text(
        "My therapist says that standing exercises are fine for me."
    )
    buttons = player(page).get_by_role("button")
    expect(buttons).to_have_text(["Yes", "Not today", "More"])
    press(page, "Not today")
    expect(page.get_by_role("heading", name="Before you stand")).to_be_focused()
    expect(exercise(page, "2 of 5")).to_be_visible()
    wait(page, 1)
    press(page, "Yes")
    expect(exercise(page, "Heel raise at the counter 2 of 5")).to_be_focused()
    expect(buttons).to_have_text(CONTROLS)
    # It is asked once. What it says stays.
    wait(page, 1)
    answer(page, "All of it", "Side leg lift")
    expect(page.get_by_role("heading", name="Before you stand")).to_be_visible()
    page.reload()
    expect(exercise(page, "Side leg lift at the counter 3 of 5")).to_be_visible()
    expect(buttons).to_have_text(CONTROLS)


def test_a_set_asks_for_a_yes_only_where_the_size_of_the_day_is_done_standing(page: Page) -> None:
    start(page, "Off day", address=STANDING)
    expect(page.get_by_role("heading", name="Before you stand")).to_be_focused()
    press(page, "Not today")
    # This is done sitting on such a day, and the next one lying.
    for name in ("Heel raise at the counter 2 of 5", "Side leg lift at the counter 3 of 5"):
        expect(exercise(page, name)).to_be_focused()
        expect(player(page).get_by_role("button")).to_have_text(CONTROLS)
        wait(page, 1)
        press(page, "All of it")
    # And this one sitting, and then one stands.
    wait(page, 1)
    press(page, "All of it")
    expect(page.get_by_role("heading", name="Before you stand")).to_be_focused()
    expect(exercise(page, "5 of 5")).to_be_visible()


def test_nobody_is_asked_to_stand_where_nobody_stands(page: Page) -> None:
    standing = {**ITEMS[0], "item": "mini-squat", "exercise": "mini-squat"}
    both = plan(items=[ITEMS[0], standing])
    open_on(page, STEP_BY_STEP, DAY, both)
    press(page, "Good day Start")
    expect(exercise(page, "Bridge 1 of 2")).to_be_focused()
    wait(page, 1)
    press(page, "All of it")
    expect(page.get_by_role("heading", name="Before you stand")).to_be_focused()
    expect(player(page).get_by_role("button")).to_have_text(["Yes", "Not today", "More"])
