"""The diary's list for hands that shake, for keys and for small screens."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import (
    CHECK_IN,
    PAIN,
    SAVED,
    SESSION,
    choose,
    entry,
    example,
    file_of,
    open_diary,
    press,
    rows,
    written,
)
from tests.browser.diary_list import CHANGES
from tests.browser.targets import too_small


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
    added = page.get_by_text("✓ Added.")
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
            ".cb :is(button, select, textarea, label:has(input), input:not(label *))",
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
    expect(page.get_by_text("✓ Added.")).to_be_visible()
    press(page, "Undo: take these entries out again")
    press(page, "Erase everything")
    expect(fields).to_have_count(0)
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased.")).to_be_visible()
    assert written(page) == []
