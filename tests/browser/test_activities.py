"""A learner picks a few activities and says how they go."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, Entry, entry, press, write, written

PAGE = "book/plan/goals.html"
NOW = "2026-11-22T12:00:00+00:00"
AT = "2026-11-10T09:30:00+01:00"


def activity(words: str, number: int = 0, **data: object) -> Entry:
    return entry("activity", AT, **{"activity": name_of(number), "words": words, **data})


def name_of(number: int) -> str:
    return f"01a2027b-d680-7000-8000-00000000095{number}"


def rated(rating: int, day: str, **data: object) -> Entry:
    at = f"{day}T09:30:00+01:00"
    return entry("activity-rating", at, activity=name_of(0), day=day, rating=rating, **data)


def open_activities(page: Page, *entries: Entry) -> None:
    page.clock.install(time=NOW)
    if entries:
        write(page, *entries)
    reopen(page)


def reopen(page: Page) -> None:
    page.goto(PAGE)
    expect(page.locator("cb-activities[data-read]")).to_be_visible()


def mine(page: Page) -> Locator:
    return page.locator("cb-activities")


def card(page: Page, words: str) -> Locator:
    return mine(page).locator("section").filter(has=page.get_by_role("heading", name=words))


def opened(here: Locator) -> Locator:
    """Open the steps of how it goes today."""
    opener = here.get_by_role("button", name="How it goes today")
    if opener.get_attribute("aria-expanded") == "false":
        opener.click()
    return here


def part(page: Page, name: str) -> Locator:
    return mine(page).get_by_role("button", name=name)


def saved(page: Page) -> None:
    expect(mine(page).get_by_text(SAVED)).to_be_visible()


def undo(page: Page) -> None:
    part(page, "Undo").click()
    expect(mine(page).get_by_text("✓ Undone. It is as it was before.")).to_be_visible()


def test_an_activity_is_picked_and_rated_without_typing(page: Page) -> None:
    open_activities(page)
    expect(mine(page).get_by_text("No activity is written here yet.")).to_be_visible()
    part(page, "New activity").click()
    part(page, "Write a card by hand.").click()
    part(page, "Done").click()
    here = card(page, "Write a card by hand.")
    expect(here).to_be_focused()
    expect(opened(here).get_by_role("radio", name="Skip")).to_be_checked()
    opened(here).get_by_role("radio", name="4 with some trouble").check()
    saved(page)
    reopen(page)
    expect(opened(here).get_by_role("radio", name="4 with some trouble")).to_be_checked()
    said = [(each["type"], each["data"]) for each in written(page)]
    assert said[0][1]["words"] == "Write a card by hand."
    assert said[1] == (
        "activity-rating",
        {"activity": said[0][1]["activity"], "day": "2026-11-22", "rating": 4},
    )


def test_ideas_come_five_at_a_time_and_go_round(page: Page) -> None:
    open_activities(page, activity("Make a hot drink."))
    part(page, "New activity").click()
    ideas = mine(page).locator(".cb-shown").get_by_role("button")
    seen = []
    for _ in range(3):
        assert ideas.count() <= 5
        seen += ideas.all_inner_texts()
        part(page, "Other ideas").click()
    assert len(set(seen)) == len(seen) == 14
    assert "Make a hot drink." not in seen
    assert ideas.first.inner_text() == seen[0]


def test_words_of_ones_own_survive_a_closed_tab(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    open_activities(page)
    part(page, "New activity").click()
    mine(page).get_by_role("textbox").press_sequentially("Knit")
    page.clock.run_for(1500)
    saved(page)
    mine(page).get_by_role("textbox").press_sequentially(" socks.")
    page.clock.run_for(1500)
    saved(page)
    page.close()
    page = context.new_page()
    reopen(page)
    expect(card(page, "Knit socks.")).to_be_visible()
    expect(mine(page).locator("section")).to_have_count(1)


def test_rating_again_the_same_day_edits_that_day(page: Page) -> None:
    open_activities(page, activity("Tea"), rated(3, "2026-11-22", note="Sunny.", sky="blue"))
    here = card(page, "Tea")
    for name in ("5 about half as well as I like", "7 fairly well"):
        opened(here).get_by_role("radio", name=name).check()
    saved(page)
    # What is said of today stands above, to be changed.
    expect(mine(page).get_by_text("How it went")).to_be_hidden()
    assert written(page)[-1]["data"] == {
        "activity": name_of(0),
        "day": "2026-11-22",
        "rating": 7,
        "note": "Sunny.",
        "sky": "blue",
    }
    page.clock.set_system_time("2026-11-23T12:00:00+00:00")
    reopen(page)
    expect(opened(here).get_by_role("radio", name="Skip")).to_be_checked()
    mine(page).locator("summary").filter(has_text="How it went (1)").click()
    expect(here.get_by_text("Sunday 22 November 2026: 7 – fairly well. Sunny.")).to_be_visible()


def test_presses_that_come_faster_than_the_diary_writes_are_still_one_rating(page: Page) -> None:
    open_activities(page, activity("Tea"))
    radios = page.locator("cb-activities section .cb-steps input")
    radios.evaluate_all("all => all.slice(0, 5).forEach(each => each.click())")
    here = card(page, "Tea")
    expect(opened(here).get_by_role("radio", name="4 with some trouble")).to_be_checked()
    saved(page)
    assert [each.get("replaces") for each in written(page)][2:] == [
        each["id"] for each in written(page)[1:-1]
    ]
    radios.evaluate_all("all => [all[7], all[11]].forEach(each => each.click())")
    expect(opened(here).get_by_role("radio", name="Skip")).to_be_checked()
    saved(page)
    reopen(page)
    expect(opened(here).get_by_role("radio", name="Skip")).to_be_checked()


def test_to_skip_is_to_take_todays_rating_back(page: Page) -> None:
    open_activities(page, activity("Tea"), rated(3, "2026-11-22"))
    here = card(page, "Tea")
    opened(here).get_by_role("radio", name="5 about half").check()
    saved(page)
    opened(here).get_by_role("radio", name="Skip").check()
    saved(page)
    reopen(page)
    expect(opened(here).get_by_role("radio", name="Skip")).to_be_checked()
    opened(here).get_by_role("radio", name="10 as well as I like").check()
    saved(page)
    undo(page)
    expect(opened(here).get_by_role("radio", name="Skip")).to_be_checked()


def test_two_ratings_of_one_day_become_one_with_the_next_press(page: Page) -> None:
    open_activities(page, activity("Tea"), rated(3, "2026-11-22"), rated(5, "2026-11-22"))
    here = card(page, "Tea")
    expect(opened(here).get_by_role("radio", name="5 about half")).to_be_checked()
    opened(here).get_by_role("radio", name="Skip").check()
    saved(page)
    reopen(page)
    expect(opened(here).get_by_role("radio", name="Skip")).to_be_checked()


def test_earlier_ratings_are_words_newest_first_and_nothing_is_made_of_them(page: Page) -> None:
    open_activities(page, activity("Tea"), rated(0, "2026-11-01"), rated(10, "2026-11-20"))
    mine(page).locator("summary").filter(has_text="How it went (2)").click()
    lines = card(page, "Tea").locator("details").get_by_role("paragraph").all_inner_texts()
    assert lines == [
        "Friday 20 November 2026: 10 – as well as I like.",
        "Sunday 1 November 2026: 0 – I cannot do it.",
    ]
    text = mine(page).inner_text().lower()
    for word in ("average", "mean", "total", "sum", "better", "worse", "change of"):
        assert word not in text


def test_more_than_five_is_said_kindly_and_never_stopped(page: Page) -> None:
    open_activities(page, *(activity(f"Thing {n}", n) for n in range(5)))
    kind = mine(page).get_by_text("Three to five are enough. You can keep them all")
    expect(kind).to_be_hidden()
    part(page, "New activity").click()
    part(page, "Brush my teeth.").or_(part(page, "Get to the shop")).first.click()
    part(page, "Done").click()
    expect(kind).to_be_visible()
    expect(mine(page).locator("section")).to_have_count(6)
    card(page, "Thing 0").get_by_role("button", name="Let it rest").click()
    expect(kind).to_be_hidden()


def test_an_activity_rests_and_is_taken_up_again(page: Page) -> None:
    open_activities(page, activity("Tea", sky="blue"), rated(4, "2026-11-22"))
    here = card(page, "Tea")
    here.get_by_role("button", name="Let it rest").click()
    expect(here).to_be_focused()
    expect(mine(page).locator("summary").filter(has_text="Resting (1)")).to_be_visible()
    expect(here.get_by_role("radio")).to_have_count(0)
    expect(here.locator("summary").filter(has_text="How it went (1)")).to_be_visible()
    undo(page)
    expect(here.get_by_role("button", name="Let it rest")).to_be_visible()
    here.get_by_role("button", name="Let it rest").click()
    here.get_by_role("button", name="Take it up again").click()
    expect(opened(here).get_by_role("radio", name="4 with some trouble")).to_be_checked()
    assert written(page)[-1]["data"]["sky"] == "blue"


def test_words_can_be_changed_and_every_press_undone(page: Page) -> None:
    open_activities(page, activity("Mkae tea"))
    card(page, "Mkae tea").get_by_role("button", name="Change").click()
    box = mine(page).get_by_role("textbox")
    box.fill("Make tea")
    part(page, "Done").click()
    expect(card(page, "Make tea")).to_be_visible()
    expect(mine(page).locator("section")).to_have_count(1)
    undo(page)
    expect(card(page, "Mkae tea")).to_be_visible()

    card(page, "Mkae tea").get_by_role("button", name="Change").click()
    box.fill("")
    part(page, "Done").click()
    expect(mine(page).locator(".cb-warning")).to_contain_text("write a few words")
    box.fill("Something else")
    part(page, "Leave it as it was").click()
    expect(card(page, "Mkae tea")).to_be_visible()

    part(page, "New activity").click()
    part(page, "Get dressed.").or_(part(page, "Make a hot drink.")).first.click()
    saved(page)
    undo(page)
    expect(box).to_have_value("")
    part(page, "Leave it as it was").click()
    expect(mine(page).locator("section")).to_have_count(1)


def test_markup_from_a_foreign_file_is_text(page: Page) -> None:
    evil = "<img src=x onerror=alert(1)>"
    open_activities(page, activity(evil), rated(1, "2026-11-01", note=evil))
    expect(mine(page).get_by_role("heading")).to_have_text(evil)
    mine(page).locator("summary").filter(has_text="How it went").click()
    expect(mine(page).locator("details").get_by_role("paragraph")).to_contain_text(evil)
    assert mine(page).locator("img").count() == 0


def test_what_was_written_before_the_script_came_is_kept(page: Page) -> None:
    waiting = []
    page.route("**/workbook.js*", lambda route: waiting.append(route))
    page.goto(PAGE, wait_until="commit")
    second = mine(page).get_by_role("group", name="Activity 2")
    second.get_by_role("textbox").fill("Paint.")
    second.get_by_role("radio", name="2 with great trouble").check()
    waiting[0].continue_()
    saved(page)
    expect(
        opened(card(page, "Paint.")).get_by_role("radio", name="2 with great trouble")
    ).to_be_checked()


def test_two_tabs_stay_in_step(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_activities(here, activity("Tea"))
    reopen(there)
    opened(card(here, "Tea")).get_by_role("radio", name="8 well").check()
    expect(opened(card(there, "Tea")).get_by_role("radio", name="8 well")).to_be_checked()


def test_the_two_rooms_of_the_page_leave_each_other_alone(page: Page) -> None:
    open_activities(page)
    part(page, "New activity").click()
    press(page, "Make a hot drink.")
    saved(page)
    expect(page.locator("cb-goals .cb-status")).to_be_empty()
