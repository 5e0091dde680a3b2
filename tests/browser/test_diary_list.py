"""Everything I wrote: read it, change it, remove it, by finger and by key."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import (
    CHECK_IN,
    KINDS,
    PAIN,
    SAVED,
    SESSION,
    choose,
    entry,
    example,
    file_of,
    lines,
    many,
    open_diary,
    press,
    raw,
    rows,
    show_all,
    written,
)
from tests.browser.targets import too_small

# Reading


def test_everything_is_there_newest_first_in_words_under_its_day(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    expect(page.get_by_text("3 entries.", exact=True)).to_be_visible()
    days = page.locator("cb-diary-list").get_by_role("heading", level=3)
    expect(days).to_have_text(["Sunday 22 November 2026", "Saturday 21 November 2026"])
    kinds = page.locator("cb-diary-list").get_by_role("heading", level=4)
    expect(kinds).to_have_text(["Session", "Check-in", "Checklist"])
    assert [lines(row) for row in rows(page).all()] == [
        {
            # Written a day later, so it says its day.
            "Day": "Saturday 21 November 2026",
            "Size": "good",
            "Done": "Calf stretch at the counter, done: all, Tight. · bike, done: none",
            "Minutes": "25",
        },
        {"Kind of day": "so-so", "Falls since last time": "0", "Note": "Stairs."},
        {
            "Checklist": "Where MS shows up",
            "Item": "Pain",
            "Ticked": "yes",
            "How much": "6 of 10",
            "Note": "In the calf.\nAt night.",
        },
    ]


def test_every_kind_of_entry_is_in_words(page: Page) -> None:
    open_diary(page, *map(example, KINDS))
    show_all(page)
    expect(rows(page)).to_have_count(len(KINDS))
    for row in rows(page).all():
        assert lines(row), row.inner_text()
    machinery = r"[0-9a-f]{8}-|\[object|undefined|null|NaN|[{}]|20\d\d-\d\d|newer version"
    assert re.findall(machinery, page.locator(".cb-days").inner_text()) == []


def test_what_the_plan_names_is_called_by_that_name(page: Page) -> None:
    item = {"item": "own-x1", "words": "Arm circles", "days": ["mon"], "sizes": {}}
    plan = entry("exercise-plan", starts="2026-11-01", items=[item])
    done = entry("session", day="2026-11-22", size="off", items=[{"item": "own-x1", "done": "all"}])
    open_diary(page, plan, done)
    expect(rows(page).first).to_contain_text("Arm circles, done: all")
    left_out = entry("not-today", day="2026-11-22", item="own-x1", reason="heat")
    open_diary(page, left_out)
    assert lines(rows(page).first)["Exercise"] == "Arm circles"


def test_an_empty_diary_says_so(page: Page) -> None:
    open_diary(page)
    expect(page.get_by_text("Nothing is written here yet.")).to_be_visible()
    expect(page.get_by_role("button", name="Show older")).to_be_hidden()
    expect(page.get_by_text("There is nothing to save yet.")).to_be_visible()


def test_what_was_ticked_in_a_chapter_is_there(new_context: NewContext) -> None:
    context = new_context()
    chapter, diary = context.new_page(), context.new_page()
    open_diary(diary)
    chapter.goto(SYMPTOMS)
    chapter.get_by_role("checkbox", name="Pain").check()
    expect(rows(diary)).to_have_count(1)
    assert lines(rows(diary)) == {"Checklist": "Where MS shows up", "Item": "Pain", "Ticked": "yes"}


def test_only_one_kind_and_only_one_month(page: Page) -> None:
    open_diary(page, *many(30), CHECK_IN)
    page.get_by_role("combobox", name="Kind").select_option("Check-in")
    expect(rows(page)).to_have_count(1)
    expect(page.get_by_text("1 entry.", exact=True)).to_be_visible()
    page.get_by_role("combobox", name="Kind").select_option("Reflection")
    expect(page.get_by_text("30 entries. Here are the newest 10.")).to_be_visible()
    page.get_by_role("combobox", name="Month").select_option("November 2026")
    expect(page.get_by_text("2 entries.", exact=True)).to_be_visible()
    page.get_by_role("combobox", name="Kind").select_option("everything")
    expect(page.get_by_text("3 entries.", exact=True)).to_be_visible()
    page.get_by_role("combobox", name="Month").select_option("any month")
    expect(page.get_by_text("31 entries. Here are the newest 10.")).to_be_visible()


def test_show_older_goes_on_where_reading_stopped(page: Page) -> None:
    open_diary(page, *many(25))
    expect(page.get_by_text("25 entries. Here are the newest 10.")).to_be_visible()
    press(page, "Show older")
    expect(rows(page)).to_have_count(20)
    expect(rows(page).nth(10)).to_be_focused()
    expect(rows(page).nth(10)).to_contain_text("Thought 14.")
    press(page, "Show older")
    expect(rows(page)).to_have_count(25)
    expect(rows(page).nth(20)).to_be_focused()
    expect(page.get_by_role("button", name="Show older")).to_be_hidden()
    expect(page.get_by_text("25 entries.", exact=True)).to_be_visible()


def test_markup_in_the_diary_is_text(page: Page) -> None:
    markup = "<img src=x onerror=alert(1)><script>alert(2)</script><b>bold</b>"
    open_diary(
        page,
        entry("reflection", prompt="week", words=markup),
        entry("goal", goal=PAIN["id"], words=markup, steps=[markup] * 5),
        entry(markup[:60], words=markup),
    )
    elements = page.locator("cb-diary-list").locator("img, script, b")
    for row in rows(page).all():
        if (change := row.get_by_role("button", name="Change")).count():
            expect(row.locator("dl")).to_contain_text(markup)
            change.click()
            expect(row.get_by_role("textbox").first).to_have_value(markup)
            expect(elements).to_have_count(0)
            press(page, "Leave it as it was")
    page.get_by_role("button", name="Remove From a newer version").click()
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(elements).to_have_count(0)


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString"])
def test_a_name_that_means_something_to_the_browser_is_a_name(page: Page, name: str) -> None:
    answer = {"checklist": "symptoms", "item": "constructor", "ticked": True}
    open_diary(page, entry(name, words="Odd."), entry("checklist-answer", **answer))
    expect(rows(page)).to_have_count(2)
    assert lines(rows(page).first)["Item"] == "constructor"
    expect(rows(page).last).to_contain_text("From a newer version of the course")


# Changing


def change(page: Page, row: Locator, what: str, into: str) -> None:
    """Change one thing in the form: choose it by its group, or fill the field of that name."""
    choices = row.get_by_role("group", name=what, exact=True)
    if choices.count():
        choices.first.get_by_label(into, exact=True).first.check()
    else:
        row.get_by_label(what, exact=True).first.fill(into)


CHANGES = {
    "checklist-answer": ("How much", "3", {"rating": 3}),
    "check-in": ("Kind of day", "good", {"colour": "good"}),
    "goal": ("What it is for", "Bread.", {"purpose": "Bread."}),
    "goal-rating": ("Step, −2 to +2", "-1", {"level": -1}),
    "activity": ("Activity", "Walk to the bench.", {"words": "Walk to the bench."}),
    "activity-rating": ("How it goes", "7", {"rating": 7}),
    "setback-plan": ("Whom I ring or ask", "Ann.", {"people": "Ann."}),
    "restart-ladder": (
        "Rung",
        "Sit up.",
        {"rungs": ["Sit up.", "My off-day plan.", "My so-so plan.", "My good-day plan."]},
    ),
    "if-then-plan": ("Then I will", "rest", {"then": "rest"}),
    "exercise-plan": ("Note", "From Friday on.", {"note": "From Friday on."}),
    "session": ("Minutes", "30", {"minutes": 30}),
    "not-today": ("Reason", "new symptom", {"reason": "new symptom"}),
    "ground-zero": ("Since", "2027-01-30", {"since": "2027-01-30"}),
    "restart-step": ("Move", "Skip", {"move": None}),
    "ground-zero-over": ("What helped", "Sleep.", {"helped": "Sleep."}),
    "reserve-days": ("Days a month", "5", {"days": 5}),
    "reserve-day": ("Day", "2026-12-26", {"day": "2026-12-26"}),
    "reflection": ("My words", "It was the heat.", {"words": "It was the heat."}),
    "quick-check-answer": ("My words", "I know now.", {"words": "I know now."}),
}


def test_the_kinds_that_can_be_changed(page: Page) -> None:
    open_diary(page, *map(example, KINDS))
    show_all(page)
    changeable = rows(page).filter(has=page.get_by_role("button", name="Change"))
    expect(changeable).to_have_count(len(CHANGES))
    expect(rows(page)).to_have_count(len(KINDS))


@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_is_a_new_entry_in_the_old_place(page: Page, kind: str) -> None:
    what, into, changed = CHANGES[kind]
    before = example(kind)
    before["data"]["of-later"] = {"kept": [1, None, "as it is"]}
    older = entry("chapter-read", "2026-01-01T08:00:00+01:00", chapter="welcome")
    newer = entry("chapter-read", "2028-01-01T08:00:00+01:00", chapter="goals")
    open_diary(page, older, before, newer)
    row = rows(page).nth(1)
    words = lines(row)

    row.get_by_role("button", name="Change").click()
    change(page, row, what, into)
    press(page, "Save the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(row.get_by_text("Changed.")).to_be_visible()
    expect(rows(page)).to_have_count(3)
    assert lines(row) != words
    kept = written(page)
    (edit,) = [each for each in kept if each not in (older, before, newer)]
    assert len(kept) == 4
    assert edit["type"] == kind
    assert edit["replaces"] == before["id"]
    wanted = {**before["data"], **changed}
    assert edit["data"] == {name: value for name, value in wanted.items() if value is not None}


def test_an_undone_change_leaves_the_old_words_in_the_old_place(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    row = rows(page).nth(1)
    words = lines(row)
    row.get_by_role("button", name="Change").click()
    row.get_by_label("Note").fill("No stairs.")
    press(page, "Save the change")
    expect(row).to_contain_text("No stairs.")
    row.get_by_role("button", name="Undo").click()
    expect(row).to_contain_text("Stairs.")
    expect(row.get_by_role("button", name="Undo")).to_have_count(0)
    assert lines(row) == words
    expect(page.get_by_text(SAVED)).to_be_visible()
    *_, edit, withdrawal = written(page)
    assert withdrawal["type"] == "withdrawal"
    assert withdrawal["data"] == {"entry": edit["id"]}
    page.reload()
    expect(rows(page)).to_have_count(3)
    assert lines(row) == words


def test_what_a_newer_version_wrote_is_carried_through_a_change(page: Page) -> None:
    plan = example("exercise-plan")
    plan["data"]["items"][0]["tempo"] = "slow"
    plan["data"]["items"][0]["sizes"]["good"]["rest"] = {"seconds": 20}
    open_diary(page, plan)
    press(page, "Change Exercise plan, 09:30")
    page.get_by_label("sat", exact=True).first.check()
    page.get_by_role("spinbutton", name="Sets").first.fill("4")
    press(page, "Save the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    first, _ = plan["data"]["items"]
    first["days"].append("sat")
    first["sizes"]["good"]["sets"] = 4
    assert written(page)[1]["data"] == plan["data"]


def test_a_change_can_be_left_as_it_was(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    before = raw(page)
    press(page, "Change Check-in, 20:15")
    page.get_by_label("Note").fill("Not so.")
    press(page, "Leave it as it was")
    expect(rows(page).first).to_contain_text("Stairs.")
    expect(rows(page).first).to_be_focused()
    assert raw(page) == before


@pytest.mark.parametrize(
    ("what", "wrong", "right"),
    [("Day", "", "2026-11-20"), ("Falls since last time", "100", "2")],
)
def test_what_cannot_be_kept_says_so_and_loses_nothing(
    page: Page, what: str, wrong: str, right: str
) -> None:
    open_diary(page, CHECK_IN)
    before = raw(page)
    press(page, "Change Check-in, 20:15")
    page.get_by_label("Note").fill("Many words.")
    page.get_by_role("group", name="Pain").get_by_label("7", exact=True).check()
    page.get_by_label(what).fill(wrong)
    press(page, "Save the change")
    expect(page.get_by_role("status").filter(has_text="This cannot be kept")).to_be_visible()
    expect(page.get_by_label("Note")).to_have_value("Many words.")
    expect(page.get_by_role("group", name="Pain").get_by_label("7", exact=True)).to_be_checked()
    assert raw(page) == before
    page.get_by_label(what).fill(right)
    press(page, "Save the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert {"pain": 7, "note": "Many words."}.items() <= written(page)[1]["data"].items()


def test_half_a_number_is_not_taken_for_nothing(page: Page) -> None:
    open_diary(page, SESSION)
    before = raw(page)
    press(page, "Change Session, 18:40")
    page.get_by_label("Minutes").press("End")
    page.get_by_label("Minutes").press_sequentially("-")
    press(page, "Save the change")
    expect(page.get_by_role("status").filter(has_text="This cannot be kept")).to_be_visible()
    assert raw(page) == before


def test_another_tab_does_not_wipe_what_is_being_typed(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, CHECK_IN)
    there.goto(SYMPTOMS)
    press(here, "Change Check-in, 20:15")
    here.get_by_label("Note").fill("Half a sen")
    there.get_by_role("checkbox", name="Pain").check()
    expect(there.get_by_text(SAVED)).to_be_visible()
    # The part that erases shows that the news has come.
    expect(here.locator(".cb-what").filter(has_text="2 entries")).to_be_attached()
    here.get_by_label("Note").press_sequentially("tence.")
    expect(here.get_by_label("Note")).to_have_value("Half a sentence.")
    press(here, "Save the change")
    expect(rows(here)).to_have_count(2)
    expect(rows(here).last).to_contain_text("Half a sentence.")


@pytest.mark.parametrize(
    "what", ["remove another", "change another", "choose a kind", "show older"]
)
def test_what_is_being_typed_survives_what_is_pressed_beside_it(page: Page, what: str) -> None:
    open_diary(page, *many(12), CHECK_IN, PAIN)
    press(page, "Change Check-in, 20:15")
    form = rows(page).filter(has=page.get_by_role("heading", name="Check-in"))
    note = form.get_by_label("Note")
    note.fill("Half a sentence.")
    if what == "remove another":
        press(page, "Remove Checklist, 09:30")
        expect(page.get_by_text("Removed.")).to_be_visible()
    elif what == "change another":
        press(page, "Change Checklist, 09:30")
        page.get_by_role("group", name="How much").get_by_label("3", exact=True).check()
        other = rows(page).filter(has=page.get_by_role("heading", name="Checklist"))
        other.get_by_role("button", name="Save the change").click()
        expect(page.get_by_text("Changed.")).to_be_visible()
    elif what == "choose a kind":
        page.get_by_role("combobox", name="Kind").select_option("Check-in")
    else:
        press(page, "Show older")
    expect(note).to_have_value("Half a sentence.")
    form.get_by_role("button", name="Save the change").click()
    expect(rows(page).filter(has_text="Half a sentence.")).to_contain_text("Changed.")


def test_the_list_goes_on_listening_after_a_form_was_left_open(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, CHECK_IN, PAIN)
    there.goto(SYMPTOMS)
    press(here, "Change Check-in, 20:15")
    press(here, "Remove Checklist, 09:30")
    expect(here.get_by_text(SAVED)).to_be_visible()
    if (leave := here.get_by_role("button", name="Leave it as it was")).count():
        leave.click()
    there.get_by_role("checkbox", name="Fatigue").check()
    expect(rows(here).filter(has_text="Fatigue")).to_be_visible()


# What could not be kept as it was


def test_what_was_left_empty_stays_empty_through_a_change(page: Page) -> None:
    taken_back = {"checklist": "symptoms", "item": "pain", "rating": None, "note": ""}
    open_diary(page, entry("checklist-answer", **taken_back))
    press(page, re.compile("^Change Checklist"))
    press(page, "Save the change")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert written(page)[-1]["data"] == taken_back


def test_removing_a_changed_entry_does_not_bring_back_what_it_said_before(page: Page) -> None:
    open_diary(page, CHECK_IN)
    for words in ("One.", "Two."):
        press(page, re.compile("^Change Check-in"))
        page.get_by_label("Note").fill(words)
        press(page, "Save the change")
        expect(rows(page)).to_contain_text(words)
    press(page, re.compile("^Remove Check-in"))
    expect(page.get_by_text("Removed.")).to_be_visible()
    expect(page.get_by_text(SAVED)).to_be_visible()
    # All of it at once: a part of it would bring an older text back.
    assert len(raw(page)) == 4
    press(page, re.compile("^Undo"))
    expect(rows(page)).to_contain_text("Two.")
    press(page, re.compile("^Remove Check-in"))
    expect(page.get_by_text("Removed.")).to_be_visible()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(page.get_by_text("Nothing is written here yet.")).to_be_visible()


def test_a_month_without_such_entries_is_not_an_empty_diary(page: Page) -> None:
    open_diary(page, PAIN, entry("reflection", "2026-03-01T08:00:00+00:00", prompt="a", words="b"))
    page.get_by_role("combobox", name="Kind").select_option("Reflection")
    page.get_by_role("combobox", name="Month").select_option("November 2026")
    expect(page.get_by_text("Nothing of this kind in this month.")).to_be_visible()


# Removing


def test_what_is_removed_can_be_brought_back_on_the_spot(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    press(page, "Remove Check-in, 20:15")
    row = rows(page).nth(1)
    expect(row.get_by_text("Removed.")).to_be_visible()
    expect(page.get_by_text("Stairs.")).to_have_count(0)
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(rows(page)).to_have_count(3)
    *_, withdrawal = written(page)
    assert withdrawal["type"] == "withdrawal"
    assert withdrawal["data"] == {"entry": CHECK_IN["id"]}
    row.get_by_role("button", name="Undo").click()
    expect(row).to_contain_text("Stairs.")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert len(written(page)) == 5
    page.reload()
    expect(rows(page)).to_have_count(3)
    expect(rows(page).nth(1)).to_contain_text("Stairs.")


def test_what_was_removed_stays_away(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    press(page, "Remove Check-in, 20:15")
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(rows(page)).to_have_count(2)
    expect(page.get_by_text("Stairs.")).to_have_count(0)
    # The log only grows: the entry is still in it.
    assert CHECK_IN in written(page)


def test_what_a_newer_version_wrote_can_be_removed(page: Page) -> None:
    open_diary(page, entry("sunrise", colour="gold"), PAIN)
    expect(rows(page)).to_have_count(2)
    row = rows(page).filter(has_text="From a newer version of the course")
    expect(row.get_by_role("button", name="Change")).to_have_count(0)
    row.get_by_role("button", name=re.compile("^Remove From a newer version")).click()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(rows(page)).to_have_count(1)


def test_a_removal_that_cannot_be_written_says_so(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    page.evaluate(
        "() => { IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    press(page, "Remove Check-in, 20:15")
    expect(page.get_by_role("status").filter(has_text="Not saved.")).to_be_visible()
    expect(rows(page)).to_have_count(2)
    expect(rows(page).get_by_role("button", name="Undo")).to_have_count(1)


# Keyboard, fingers, a shaking hand


def test_everything_by_keyboard(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    middle = rows(page).nth(1)
    button = middle.get_by_role("button")
    page.get_by_role("combobox", name="Kind").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name="Month")).to_be_focused()
    for name in ("Change Session", "Remove Session", "Change Check-in"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=name)).to_be_focused()
    # Change: the focus is in the form, and afterwards at the entry.
    page.keyboard.press("Enter")
    expect(page.get_by_label("Day")).to_be_focused()
    button.filter(has_text="Leave it as it was").focus()
    page.keyboard.press("Enter")
    expect(middle).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_label("Note").focus()
    page.keyboard.type("Many ")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(middle).to_contain_text("Changed.")
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(middle).to_be_focused()
    # Undo, then remove, and undo that too.
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(button.filter(has_text="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(middle.get_by_text("Changed.")).to_have_count(0)
    expect(middle).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(button.filter(has_text="Remove")).to_be_focused()
    page.keyboard.press("Enter")
    expect(middle).to_contain_text("Removed.")
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(middle).to_be_focused()
    page.keyboard.press("Tab")
    expect(button.filter(has_text="Undo")).to_be_focused()
    page.keyboard.press("Space")
    expect(middle).to_contain_text("Stairs.")
    expect(middle).to_be_focused()


def test_the_focus_stays_when_another_tab_writes(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    open_diary(here, PAIN, CHECK_IN)
    there.goto(SYMPTOMS)
    remove = here.get_by_role("button", name="Remove Checklist, 09:30")
    remove.focus()
    there.get_by_role("checkbox", name="Fatigue").check()
    expect(rows(here)).to_have_count(3)
    expect(remove).to_be_focused()


def test_a_second_tap_changes_nothing(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN, SESSION)
    page.get_by_role("button", name="Remove Session").dblclick()
    expect(rows(page).first).to_contain_text("Removed.")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert [each["type"] for each in written(page)[3:]] == ["withdrawal"]
    page.get_by_role("button", name="Change Check-in").dblclick()
    page.get_by_text("good", exact=True).last.dblclick()
    expect(page.get_by_label("good", exact=True)).to_be_checked()
    page.get_by_role("button", name="Save the change").dblclick()
    expect(page.get_by_text("Changed.")).to_be_visible()
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert [each["type"] for each in written(page)[3:]] == ["withdrawal", "check-in"]
    page.get_by_role("button", name="Undo").dblclick()
    expect(page.get_by_text("Changed.")).to_have_count(0)
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert len(written(page)) == 6


def test_a_key_that_is_held_too_long_is_one_press(page: Page) -> None:
    open_diary(page)
    choose(page, file_of(PAIN))
    expect(page.get_by_role("button", name="Add to my diary")).to_be_focused()
    page.keyboard.down("Enter")
    added = page.get_by_text("✓ Added 1 entry.")
    expect(added).to_be_visible()
    # The browser takes this for the same key, still down.
    page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    expect(added).to_be_visible()
    expect(rows(page)).to_have_count(1)
    assert written(page) == [PAIN]


def test_every_target_is_large_enough(new_context: NewContext) -> None:
    page = new_context(viewport={"width": 320, "height": 800}).new_page()
    open_diary(page, *map(example, CHANGES))
    press(page, "Show older")
    press(page, "Erase everything")
    choose(page, file_of(entry("reflection", prompt="week", words="From a file.")))
    expect(page.get_by_role("button", name="Add to my diary")).to_be_visible()
    for kind in CHANGES:
        row = page.locator(f'[data-entry="{example(kind)["id"]}"]')
        row.get_by_role("button", name="Change").click()
        small = too_small(
            page,
            ".cb-component :is(button, select, textarea, label:has(input), input:not(label *))",
        )
        assert small == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        press(page, "Leave it as it was")


def test_no_text_field_is_needed(page: Page) -> None:
    open_diary(page, PAIN, CHECK_IN)
    fields = page.get_by_role("textbox")
    expect(fields).to_have_count(0)
    press(page, "Remove Checklist, 09:30")
    expect(page.get_by_text(SAVED)).to_be_visible()
    choose(page, file_of(SESSION))
    press(page, "Add to my diary")
    expect(page.get_by_text("✓ Added 1 entry.")).to_be_visible()
    press(page, "Undo: take these entries out again")
    press(page, "Erase everything")
    expect(fields).to_have_count(0)
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased.")).to_be_visible()
    assert written(page) == []
