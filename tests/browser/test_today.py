"""The learner's day: pick a colour, do that size, tick it off, or say that it is not for today."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import entry, press, write
from tests.browser.loop import (
    DAY,
    ITEMS,
    TODAY,
    WEEK,
    awake,
    open_on,
    pick,
    plan,
    pressed,
    said,
    saved,
    session,
)
from tests.browser.targets import too_small


def today(page: Page) -> Locator:
    return page.locator("cb-today")


def card(page: Page, name: str) -> Locator:
    return today(page).locator("section").filter(has=page.get_by_role("heading", name=name))


def words_of(part: Locator) -> str:
    """Return what a component says, without the line about saving."""
    status = part.get_by_role("status").inner_text()
    return part.inner_text().removesuffix(status).strip()


def mark(page: Page, words: str, name: str) -> None:
    card(page, name).get_by_role("button", name=f"{words}: {name}", exact=True).click()
    saved(page, "cb-today")


def test_the_colour_shows_that_size_and_no_other(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    expect(today(page)).to_contain_text("Pick the kind of day.")
    pick(page, "Good day")
    expect(card(page, "Bridge")).to_contain_text("2 rounds of 8 times")
    expect(card(page, "Arm circles")).to_contain_text("Left side")
    expect(card(page, "A rest")).to_contain_text("20 minutes")
    pick(page, "Off day")
    expect(card(page, "Bridge")).to_contain_text("1 time")
    expect(card(page, "Bridge")).to_contain_text("Tighten your buttocks once.")
    expect(card(page, "Arm circles")).to_have_count(0)
    saved(page, "cb-today")
    assert said(page, "check-in") == [{"day": DAY, "colour": "off"}]


def test_a_day_whose_kind_is_not_picked_is_printed_with_all_its_sizes(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        expect(today(page).get_by_text("☐ Good day: 2 rounds of 8 times")).to_be_hidden(
            timeout=5000
        )
    page.emulate_media(media="print")
    sheet = today(page).locator(".cb-planned")
    for words in (
        "☐ Good day: 2 rounds of 8 times",
        "☐ Off day: 1 time",
        "☐ The smallest thing that still counts: Tighten your buttocks once.",
        "Stop if:",
        "Ask first",
        "Breathe out and squeeze your buttocks.",
    ):
        expect(sheet.get_by_text(words).first).to_be_visible()
    expect(sheet.get_by_text("Pick the kind of day.")).to_be_hidden()


def test_done_part_and_not_today_are_there_after_a_reload(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    pick(page, "Good day")
    mark(page, "Done", "Bridge")
    mark(page, "Part of it", "Arm circles")
    mark(page, "Not today", "A rest")
    card(page, "A rest").get_by_role("button", name="Heat: why A rest not today").click()
    saved(page, "cb-today")
    page.reload()
    awake(page)
    assert pressed(card(page, "Bridge")) == ["Done"]
    assert pressed(card(page, "Arm circles")) == ["Part of it"]
    assert pressed(card(page, "A rest")) == ["Not today", "Heat"]
    items = [{"item": "bridge", "done": "all"}, {"item": "own-arms", "done": "part"}]
    assert said(page, "session") == [{"day": DAY, "size": "good", "items": items}]
    assert said(page, "not-today") == [{"day": DAY, "item": "rest", "reason": "heat"}]


def test_what_is_pressed_again_is_taken_back(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    pick(page, "Off day")
    mark(page, "Done", "Bridge")
    page.wait_for_timeout(600)
    mark(page, "Done", "Bridge")
    expect(card(page, "Bridge").locator("[aria-pressed=true]")).to_have_count(0)
    assert said(page, "session") == []


def test_each_press_can_be_undone_where_it_was_made(page: Page) -> None:
    open_on(page, TODAY, DAY, plan(), entry("reserve-days", starts="2026-10-01", days=2))
    steps = [
        lambda: pick(page, "Good day"),
        lambda: mark(page, "Done", "Bridge"),
        lambda: mark(page, "Not today", "Bridge"),
        lambda: press(page, "Use a reserve day (2 left this month)"),
    ]
    for step in steps:
        before = words_of(today(page))
        marks = pressed(today(page))
        step()
        saved(page, "cb-today")
        today(page).get_by_role("button", name="Undo").click()
        expect(today(page).get_by_role("status")).to_contain_text("Undone")
        assert pressed(today(page)) == marks
        assert words_of(today(page)) == before
        step()
        saved(page, "cb-today")


def test_undo_by_key_keeps_the_reader_where_they_are(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    pick(page, "Off day")
    mark(page, "Done", "Bridge")
    undo = today(page).get_by_role("button", name="Undo")
    undo.focus()
    page.keyboard.press("Enter")
    expect(today(page).get_by_role("status")).to_contain_text("Undone")
    expect(today(page).get_by_role("status")).to_be_focused()


def test_the_whole_day_by_keyboard(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    today(page).get_by_role("radio", name="Good day").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(today(page).get_by_role("radio", name="So-so day")).to_be_checked()
    done = card(page, "Bridge").get_by_role("button", name="Done: Bridge")
    expect(done).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="All of it is done")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Do it step by step")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Who asks first"
    page.keyboard.press("Tab")
    expect(done).to_be_focused()
    page.keyboard.press("Enter")
    saved(page, "cb-today")
    expect(done).to_be_focused()
    expect(done).to_have_attribute("aria-pressed", "true")


def test_a_second_tap_changes_nothing(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    pick(page, "Off day")
    card(page, "Bridge").get_by_role("button", name="Done: Bridge").dblclick()
    saved(page, "cb-today")
    assert pressed(card(page, "Bridge")) == ["Done"]


def test_an_earlier_day_is_filled_in_edited_and_undone(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    press(page, "Earlier day")
    press(page, "Earlier day")
    expect(page.get_by_role("heading", name="Friday 20 November 2026")).to_be_visible()
    # A Friday has no rest.
    pick(page, "So-so day")
    expect(card(page, "A rest")).to_have_count(0)
    mark(page, "Done", "Bridge")
    mark(page, "Part of it", "Bridge")
    today(page).get_by_role("button", name="Undo").click()
    expect(today(page).get_by_role("status")).to_contain_text("Undone")
    assert pressed(card(page, "Bridge")) == ["Done"]
    press(page, "Later day")
    press(page, "Later day")
    expect(page.get_by_role("button", name="Later day")).to_have_count(0)
    expect(today(page)).to_contain_text("Pick the kind of day.")
    items = [{"item": "bridge", "done": "all"}]
    assert said(page, "session") == [{"day": "2026-11-20", "size": "so-so", "items": items}]


def test_not_today_is_a_full_entry_with_a_reason(page: Page) -> None:
    open_on(page, TODAY, DAY, plan())
    today(page).get_by_role("button", name="Not today", exact=True).click()
    reasons = today(page).get_by_role("button", name="why the whole plan not today")
    expect(reasons).to_have_text(["Fatigue", "Heat", "Infection", "A new symptom", "Life"])
    reasons.nth(3).click()
    saved(page, "cb-today")
    assert said(page, "not-today") == [{"day": DAY, "reason": "new symptom"}]
    # Done after all.
    pick(page, "Off day")
    mark(page, "Done", "Bridge")
    assert said(page, "not-today") == []


def test_reserve_days_are_spent_without_loss(page: Page) -> None:
    spent = [entry("reserve-day", day=day) for day in ("2026-10-30", "2026-11-02")]
    open_on(page, TODAY, DAY, plan(), entry("reserve-days", starts="2026-10-01", days=2), *spent)
    press(page, "Use a reserve day (1 left this month)")
    saved(page, "cb-today")
    expect(today(page)).to_contain_text("A reserve day. The score waits.")
    assert [data["day"] for data in said(page, "reserve-day")][-1] == DAY
    press(page, "Earlier day")
    expect(today(page).locator("[data-key=reserve]")).to_have_count(0)
    press(page, "Later day")
    press(page, "No reserve day after all")
    saved(page, "cb-today")
    expect(page.get_by_role("button", name="Use a reserve day (1 left this month)")).to_be_visible()


def test_welcome_back_whatever_the_gap(new_context: NewContext) -> None:
    for day, welcome in [
        (DAY, False),
        ("2026-11-23", False),
        ("2026-11-24", True),
        ("2029-03-01", True),
    ]:
        page = new_context().new_page()
        open_on(page, TODAY, day, plan(), session(DAY))
        line = page.get_by_text("Welcome back. Your plan is as you left it.")
        expect(line).to_have_count(1 if welcome else 0)
        pick(page, "Off day")
        saved(page, "cb-today")
        expect(line).to_have_count(1 if welcome else 0)
        expect(card(page, "Bridge")).to_be_visible()


def test_no_plan_a_free_weekday_and_a_kind_of_day_without_a_plan(page: Page) -> None:
    open_on(page, TODAY, DAY)
    pick(page, "Off day")
    expect(today(page)).to_contain_text("Begin with one or two exercises.")
    expect(today(page).get_by_role("button", name="Not today")).to_have_count(0)
    weekdays = [{**ITEMS[1], "days": WEEK[:5]}]
    write(page, plan(items=weekdays))
    page.goto(TODAY)
    expect(today(page)).to_contain_text("Nothing is planned for this day of the week.")
    press(page, "Earlier day")
    press(page, "Earlier day")
    pick(page, "Off day")
    expect(today(page)).to_contain_text("For this kind of day, your plan asks for nothing.")


def test_a_colour_picked_before_the_script_came_is_kept(page: Page) -> None:
    page.clock.install(time=f"{DAY}T11:00:00")
    waiting: list[Route] = []
    page.route("**/today.js*", lambda route: waiting.append(route))
    with page.expect_request("**/today.js*"):
        page.goto(TODAY, wait_until="commit")
    page.locator("cb-today .cb-kind").first.click()
    waiting.pop().continue_()
    awake(page)
    saved(page, "cb-today")
    assert said(page, "check-in") == [{"day": DAY, "colour": "good"}]


def test_words_of_a_foreign_plan_are_text(page: Page) -> None:
    script = "<img src=x onerror='document.title = 1'>"
    hostile = [{**ITEMS[1], "item": "constructor", "words": script, "floor": script}]
    open_on(page, TODAY, DAY, plan(items=hostile))
    pick(page, "Good day")
    expect(today(page).get_by_role("heading", name=script)).to_be_visible()
    mark(page, "Done", script)
    expect(today(page).locator("img")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_fingers_hit_everything_and_nothing_scrolls_sideways(
    new_context: NewContext, width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    reserve = entry("reserve-days", starts="2026-10-01", days=2)
    open_on(page, TODAY, DAY, plan(), reserve, entry("ground-zero", since=DAY))
    pick(page, "Good day")
    mark(page, "Not today", "Bridge")
    press(page, "Up to five questions")
    assert too_small(page, ".cb button, .cb a, .cb label") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
