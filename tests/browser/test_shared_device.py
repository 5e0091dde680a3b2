"""A device that others use too: what is written lives in the open tabs and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import MY_DIARY, entry, open_diary, press, raw, rows, write
from tests.browser.leaving import step
from tests.browser.test_offline import elsewhere, wait_for_copy

NOTED = "✓ Noted until you close this tab"
FLAG = {"climbing-back-shared-device": "yes"}
NOTHING: dict[str, Any] = {"local": {}, "session": {}, "diary": [], "copies": [], "workers": 0}
PAIN = entry("checklist-answer", checklist="symptoms", item="pain", ticked=True)

# Tells whether a page of the book so much as opens the database.
COUNT_OPENED = """
    window.opened = 0;
    const open = indexedDB.open;
    indexedDB.open = (...how) => (opened++, open.apply(indexedDB, how));
"""


def left_here(page: Page) -> dict[str, Any]:
    """Return all that the device keeps of this site."""
    found = page.evaluate("""async () => {
        return {
            local: { ...localStorage },
            session: { ...sessionStorage },
            copies: await caches.keys(),
            workers: (await navigator.serviceWorker.getRegistrations()).length,
        };
    }""")
    return {**found, "diary": raw(page)}


def begin(page: Page, address: str = MY_DIARY) -> None:
    """Say that this device is shared."""
    page.goto(address)
    press(page, "Keep nothing on this device")
    expect(page.get_by_text("This device is shared: nothing is kept on it.")).to_be_visible()


def tick(page: Page, label: str) -> None:
    page.get_by_role("checkbox", name=label, exact=True).check()
    expect(page.get_by_text(NOTED)).to_be_visible()


def save(page: Page, component: str) -> tuple[str, bytes]:
    """Save the diary to a file and return the file's name and content."""
    with page.expect_download() as waiting:
        page.locator(component).locator(".cb-save").click()
    press(page, "I have it")
    expect(page.get_by_text("✓ Good: you have your diary as a file.")).to_be_visible()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def go(page: Page, chapter: str) -> None:
    """Go to a chapter by the menu."""
    menu = page.get_by_role("navigation", name="Contents")
    page.get_by_text("Contents", exact=True).click()
    link = menu.locator("details a").get_by_text(chapter, exact=True)
    part = menu.locator("details").filter(has=page.get_by_text(chapter, exact=True))
    if not link.is_visible():
        part.locator("summary").click()
    link.click()
    expect(page.locator("h1")).to_have_text(chapter)


def test_what_is_written_goes_along_from_page_to_page_and_is_kept_nowhere(page: Page) -> None:
    begin(page)
    page.add_init_script(COUNT_OPENED)

    def nothing_is_kept() -> None:
        assert page.evaluate("opened") == 0
        assert left_here(page) == {**NOTHING, "local": FLAG}
        expect(page.locator(".cb-notice")).to_contain_text("Shared device: nothing is kept here.")

    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    page.locator("cb-checklist").get_by_role("textbox").fill("In the calf.")
    tick(page, "Fatigue")
    nothing_is_kept()

    page.get_by_role("link", name="Next").click()
    expect(page.locator("h1")).to_have_text("What spasticity is")
    tick(page, "Stiffness that is always there")
    nothing_is_kept()

    step(page, "back")
    expect(page.get_by_role("checkbox", name="Pain", exact=True)).to_be_checked()
    expect(page.locator("cb-checklist").get_by_role("textbox").first).to_have_value("In the calf.")
    nothing_is_kept()

    step(page, "forward")
    expect(page.get_by_role("checkbox", name="Stiffness that is always there")).to_be_checked()
    nothing_is_kept()

    go(page, "My diary and my data")
    expect(rows(page)).to_have_count(4)
    nothing_is_kept()


def test_the_search_takes_the_diary_along_and_keeps_no_words(page: Page) -> None:
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Fatigue")
    page.get_by_text("Contents", exact=True).click()
    page.get_by_role("searchbox").fill("bladder")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("pages found")).to_be_visible()
    # What was searched for is nobody's business either.
    assert left_here(page) == {**NOTHING, "local": FLAG}
    page.get_by_role("main").get_by_role("link", name="Where MS shows up for you").last.click()
    expect(page.get_by_role("checkbox", name="Fatigue")).to_be_checked()
    assert left_here(page) == {**NOTHING, "local": FLAG}


def test_a_heading_in_the_address_makes_no_difference(page: Page) -> None:
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    page.keyboard.press("Control+Home")
    page.get_by_role("link", name="Skip to the chapter").press("Enter")
    assert page.url.endswith("#chapter")
    go(page, "My diary and my data")
    expect(rows(page)).to_have_count(1)
    assert left_here(page)["session"] == {}


def test_a_second_tab_joins(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    begin(here)
    go(here, "Where MS shows up for you")
    tick(here, "Pain")
    there.goto(here.url)
    expect(there.get_by_role("checkbox", name="Pain")).to_be_checked()
    tick(there, "Fatigue")
    expect(here.get_by_role("checkbox", name="Fatigue")).to_be_checked()
    # As long as one of them is open, nothing is lost.
    here.close()
    third = context.new_page()
    third.goto(MY_DIARY)
    expect(rows(third)).to_have_count(2)
    for tab in (there, third):
        assert left_here(tab) == {**NOTHING, "local": FLAG}


def test_what_was_written_goes_with_the_last_tab(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    address = page.url
    page.close()
    again = context.new_page()
    again.goto(address)
    expect(again.locator("cb-checklist[data-read]")).to_be_attached()
    expect(again.locator(".cb-notice")).to_contain_text("Shared device")
    expect(again.get_by_role("checkbox", name="Pain")).not_to_be_checked()
    assert left_here(again) == {**NOTHING, "local": FLAG}


def test_the_browser_asks_before_the_only_copy_goes(page: Page) -> None:
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    go(page, "My diary and my data")
    expect(page.get_by_text("It goes when you close the tab")).to_be_visible()
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    # Browsers ask only where something was pressed.
    page.locator("h1").click()
    with page.expect_event("dialog"):
        page.evaluate("() => { location.href = 'about:blank' }")
    expect(rows(page)).to_have_count(1)
    assert asked == ["beforeunload"]

    _, content = save(page, "cb-backup")
    assert [each["type"] for each in json.loads(content)["entries"]] == [
        "checklist-answer",
        "backup",
    ]
    page.evaluate("() => { location.href = 'about:blank' }")
    page.wait_for_url("about:blank")
    assert asked == ["beforeunload"]


def test_the_part_for_shared_devices_offers_the_file_too(page: Page) -> None:
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    go(page, "My diary and my data")
    name, content = save(page, "cb-shared-device")
    assert name.startswith("climbing-back-diary-20")
    assert b'"pain"' in content
    expect(page.get_by_text("Take it with you, then take it off this device.")).to_be_visible()


def finish(page: Page) -> None:
    press(page, "Finish and leave nothing here")
    # What is in no file is offered as one.
    sure = page.get_by_role("button", name="Leave nothing here now")
    done = page.get_by_text("✓ Nothing of what you wrote")
    expect(sure.or_(done)).to_be_visible()
    if sure.is_visible():
        sure.click()
    expect(done).to_be_visible()
    expect(page.get_by_role("button", name="Finish and leave nothing here")).to_be_hidden()


def test_finishing_leaves_nothing(page: Page) -> None:
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    page.get_by_text("Contents", exact=True).click()
    page.get_by_role("radio", name="Dark").check()
    page.keyboard.press("Escape")
    go(page, "My diary and my data")
    expect(rows(page)).to_have_count(1)
    finish(page)
    expect(rows(page)).to_have_count(0)
    assert left_here(page) == NOTHING


def test_finishing_takes_the_copy_for_offline_use_along(new_context: NewContext, site: str) -> None:
    page = new_context(base_url=elsewhere(site)).new_page()
    page.goto(MY_DIARY)
    wait_for_copy(page)
    assert left_here(page)["workers"] == 1
    press(page, "Keep nothing on this device")
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    go(page, "My diary and my data")
    expect(rows(page)).to_have_count(1)
    finish(page)
    assert left_here(page) == NOTHING
    # The worker that served this page is still there, and would look through its copy about now.
    page.wait_for_timeout(4000)
    page.evaluate("fetch('../_static/icon.svg')")
    assert left_here(page) == NOTHING


def test_a_copy_that_is_still_being_made_goes_too(new_context: NewContext, site: str) -> None:
    page = new_context(base_url=elsewhere(site)).new_page()
    page.goto(MY_DIARY)
    page.wait_for_function("navigator.serviceWorker.getRegistration().then(found => found)")
    press(page, "Keep nothing on this device")
    finish(page)
    page.wait_for_timeout(4000)
    assert left_here(page) == NOTHING


def test_a_shared_device_gets_no_copy_for_offline_use(new_context: NewContext, site: str) -> None:
    page = new_context(base_url=elsewhere(site)).new_page()
    page.goto("_static/icon.svg")
    page.evaluate("localStorage.setItem('climbing-back-shared-device', 'yes')")
    page.goto(SYMPTOMS)
    tick(page, "Pain")
    go(page, "My diary and my data")
    expect(rows(page)).to_have_count(1)
    assert left_here(page) == {**NOTHING, "local": FLAG}


def test_after_finishing_the_next_page_finds_nothing(page: Page) -> None:
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    go(page, "My diary and my data")
    finish(page)
    go(page, "Where MS shows up for you")
    expect(page.locator("cb-checklist[data-read]")).to_be_attached()
    expect(page.get_by_role("checkbox", name="Pain")).not_to_be_checked()
    expect(page.locator(".cb-notice")).to_be_hidden()
    assert left_here(page) == NOTHING


def test_after_finishing_another_tab_leaves_nothing_either(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    begin(here)
    there.goto(SYMPTOMS)
    tick(there, "Pain")
    expect(rows(here)).to_have_count(1)
    finish(here)
    expect(there.get_by_role("checkbox", name="Pain")).not_to_be_checked()
    # Someone goes on there all the same.
    tick(there, "Fatigue")
    go(there, "What matters to you")
    expect(there.locator("cb-checklist[data-read]")).to_be_attached()
    assert left_here(there) == NOTHING


def test_a_diary_that_is_here_already_is_neither_shown_nor_touched(page: Page) -> None:
    write(page, PAIN)
    before = raw(page)
    begin(page)
    expect(rows(page)).to_have_count(0)
    go(page, "Where MS shows up for you")
    expect(page.locator("cb-checklist[data-read]")).to_be_attached()
    expect(page.get_by_role("checkbox", name="Pain")).not_to_be_checked()
    tick(page, "Fatigue")
    go(page, "My diary and my data")
    expect(rows(page)).to_have_count(1)
    press(page, "Erase everything")
    press(page, "Erase it all now")
    expect(page.get_by_text("✓ Erased. Your diary here is empty.")).to_be_visible()
    assert raw(page) == before
    finish(page)
    assert raw(page) == before
    open_diary(page)
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("Pain")


def test_finishing_can_wait_and_asks_nothing_when_all_is_in_a_file(page: Page) -> None:
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    go(page, "My diary and my data")
    press(page, "Finish and leave nothing here")
    press(page, "Not yet")
    expect(rows(page)).to_have_count(1)
    save(page, "cb-shared-device")
    press(page, "Finish and leave nothing here")
    expect(page.get_by_text("✓ Nothing of what you wrote")).to_be_visible()
    assert left_here(page) == NOTHING


def test_words_typed_at_the_last_moment_go_along_to_the_next_page(page: Page) -> None:
    begin(page)
    go(page, "Where MS shows up for you")
    tick(page, "Pain")
    note = page.get_by_label("Where is it, and when?").first
    note.fill("In the calf, at night.")
    # The cursor is still in the box, and the pause after which words are kept is not over.
    page.evaluate("document.querySelector('a.cb-next').click()")
    expect(page.locator("h1")).not_to_have_text("Where MS shows up for you")
    go(page, "My diary and my data")
    expect(page.get_by_text("In the calf, at night.")).to_be_visible()
