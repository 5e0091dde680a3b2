"""A learner ticks the six problems, and finds them ticked."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SIX_PROBLEMS, SYMPTOMS, NewContext
from tests.browser.diary import SAVED, entry, write

LAST_ID = "ffffffff-ffff-7fff-bfff-ffffffffffff"


def row(page: Page, label: str) -> Locator:
    return page.locator(".cb-item").filter(has=page.get_by_label(label, exact=True))


def box(page: Page, label: str) -> Locator:
    return page.get_by_role("checkbox", name=label, exact=True)


def open_and_wait(page: Page) -> None:
    """Open the chapter and wait for what only the script does."""
    page.goto(SYMPTOMS)
    expect(page.locator("cb-checklist[data-read]")).to_be_attached()


def test_ticks_ratings_and_notes_are_there_after_a_reload(page: Page) -> None:
    page.goto(SYMPTOMS)
    for label in SIX_PROBLEMS:
        box(page, label).check()
    row(page, "Fatigue").get_by_role("radio", name="6 quite a lot").check()
    page.locator("cb-checklist").get_by_role("textbox").fill("My left calf, at night.")
    box(page, "Weakness").uncheck()
    expect(page.get_by_text(SAVED)).to_be_visible()

    page.reload()
    expect(box(page, "Pain")).to_be_checked()
    expect(box(page, "Weakness")).not_to_be_checked()
    expect(row(page, "Fatigue").get_by_role("radio", name="6 quite a lot")).to_be_checked()
    expect(page.locator("cb-checklist").get_by_role("textbox")).to_have_value(
        "My left calf, at night."
    )


def test_news_from_another_tab_do_not_take_back_a_press_that_is_still_being_written(
    new_context: NewContext,
) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    # A write that began earlier, and takes its time, holds the other back.
    here.add_init_script("""
        window.holdWrites = () => new Promise((held) => {
            indexedDB.open("climbing-back").onsuccess = ({ target }) => {
                const store = target.result.transaction("pieces", "readwrite").objectStore("pieces");
                const again = () => { if (!window.letGo) store.count().onsuccess = again; };
                again();
                held();
            };
        });
    """)
    for tab in (here, there):
        tab.goto(SYMPTOMS)
        expect(tab.locator("cb-checklist[data-awake]")).to_be_visible()
    box(here, "Pain").check()
    expect(here.get_by_text(SAVED)).to_be_visible()
    here.evaluate("holdWrites()")
    box(here, "Fatigue").click()
    expect(here.get_by_text("Saving …")).to_be_visible()
    # What other tabs say comes this way, too.
    there.evaluate("new BroadcastChannel('climbing-back').postMessage({ added: [] })")
    here.wait_for_timeout(300)
    expect(box(here, "Fatigue")).to_be_checked()
    here.evaluate("window.letGo = true")
    expect(here.get_by_text(SAVED)).to_be_visible()
    expect(box(here, "Fatigue")).to_be_checked()


def test_saved_is_announced_without_moving_the_focus(page: Page) -> None:
    page.goto(SYMPTOMS)
    box(page, "Fatigue").check()
    expect(page.get_by_role("status").filter(has_text=SAVED)).to_be_visible()
    expect(box(page, "Fatigue")).to_be_focused()


def test_a_rating_can_be_skipped_again(page: Page) -> None:
    page.goto(SYMPTOMS)
    box(page, "Pain").check()
    pain = row(page, "Pain")
    expect(pain.get_by_role("radio", name="Skip")).to_be_checked()
    pain.get_by_role("radio", name="3 a little").check()
    pain.get_by_role("radio", name="Skip").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(pain.get_by_role("radio", name="Skip")).to_be_checked()


def test_what_belongs_to_a_tick_waits_for_the_tick(page: Page) -> None:
    page.goto(SYMPTOMS)
    steps = row(page, "Pain").get_by_role("radio")
    expect(steps).to_have_count(0)
    box(page, "Pain").check()
    expect(steps).to_have_count(12)


def test_nothing_that_was_said_is_ever_hidden(page: Page) -> None:
    page.goto(SYMPTOMS)
    box(page, "Pain").check()
    page.locator("cb-checklist").get_by_role("textbox").fill("At night.")
    box(page, "Pain").uncheck()
    expect(page.locator("cb-checklist").get_by_role("textbox")).to_be_visible()
    page.locator("cb-checklist").get_by_role("textbox").fill("")
    box(page, "Fatigue").focus()
    expect(page.locator("cb-checklist").get_by_role("textbox")).to_be_hidden()


def test_saved_is_in_sight_far_above_the_end_of_the_panel(page: Page) -> None:
    page.goto(SYMPTOMS)
    for label in ("Fatigue", "Weakness", "Pain"):
        box(page, label).check()
    box(page, "Lack of coordination").check()
    status = page.get_by_text(SAVED)
    expect(status).to_be_in_viewport()
    # What the keyboard reaches is never below it.
    for _ in range(6):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "document.activeElement.closest('label').getBoundingClientRect().bottom"
        )
        assert focused <= status.bounding_box()["y"] + 1


@pytest.mark.parametrize("how", ["tick", "rating", "note"])
def test_what_was_pressed_before_the_script_arrived_is_kept(page: Page, how: str) -> None:
    waiting = []
    page.route("**/course.js*", lambda route: waiting.append(route))
    page.goto(SYMPTOMS, wait_until="commit")
    box(page, "Pain").check()
    if how == "rating":
        row(page, "Pain").get_by_role("radio", name="6 quite a lot").check()
    if how == "note":
        page.locator("cb-checklist").get_by_role("textbox").fill("At night.")
    assert len(waiting) == 1
    waiting[0].continue_()
    expect(page.get_by_text(SAVED)).to_be_visible()

    page.unroute("**/course.js*")
    page.reload()
    expect(box(page, "Pain")).to_be_checked()
    if how == "rating":
        six = row(page, "Pain").get_by_role("radio", name="6 quite a lot")
        expect(six).to_be_checked()
    if how == "note":
        expect(page.locator("cb-checklist").get_by_role("textbox")).to_have_value("At night.")


def test_it_works_from_a_disk(page: Page, book: Path) -> None:
    page.goto((book / SYMPTOMS).as_uri())
    box(page, "Balance problems").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.reload()
    expect(box(page, "Balance problems")).to_be_checked()


@pytest.mark.parametrize("disk", [False, True], ids=["site", "disk"])
def test_two_tabs_stay_in_step(new_context: NewContext, book: Path, disk: bool) -> None:
    context = new_context()
    address = (book / SYMPTOMS).as_uri() if disk else SYMPTOMS
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        tab.goto(address)
    box(here, "Pain").check()
    expect(box(there, "Pain")).to_be_checked()
    box(there, "Pain").uncheck()
    expect(box(here, "Pain")).not_to_be_checked()


def test_what_is_being_typed_survives_what_another_tab_says(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        tab.goto(SYMPTOMS)
    box(here, "Pain").check()
    here.locator("cb-checklist").get_by_role("textbox").press_sequentially("At ni")
    box(there, "Fatigue").check()
    expect(box(here, "Fatigue")).to_be_checked()
    here.locator("cb-checklist").get_by_role("textbox").press_sequentially("ght.")
    expect(here.locator("cb-checklist").get_by_role("textbox")).to_have_value("At night.")


def test_words_are_kept_at_a_pause_without_leaving_the_box(new_context: NewContext) -> None:
    context = new_context()
    page = context.new_page()
    page.goto(SYMPTOMS)
    box(page, "Pain").check()
    page.locator("cb-checklist").get_by_role("textbox").press_sequentially("Calf")
    other = context.new_page()
    other.goto(SYMPTOMS)
    expect(other.locator("cb-checklist").get_by_role("textbox")).to_have_value("Calf")
    page.locator("cb-checklist").get_by_role("textbox").press_sequentially(", left")
    expect(other.locator("cb-checklist").get_by_role("textbox")).to_have_value("Calf, left")


def test_a_second_tap_of_a_shaking_hand_changes_nothing(page: Page) -> None:
    open_and_wait(page)
    page.get_by_text("Weakness", exact=True).dblclick()
    expect(box(page, "Weakness")).to_be_checked()
    box(page, "Weakness").dblclick()
    expect(box(page, "Weakness")).not_to_be_checked()


def test_everything_by_keyboard(page: Page) -> None:
    open_and_wait(page)
    page.get_by_role("link", name="Go to “Your turn”").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(box(page, "Fatigue")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    skip = row(page, "Fatigue").get_by_role("radio", name="Skip")
    expect(skip).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(row(page, "Fatigue").get_by_role("radio", name="10 completely")).to_be_checked()
    page.keyboard.press("Tab")
    expect(box(page, "Immobility")).to_be_focused()
    page.reload()
    expect(box(page, "Fatigue")).to_be_checked()
    expect(row(page, "Fatigue").get_by_role("radio", name="10 completely")).to_be_checked()


def test_every_step_has_its_word_in_sight(page: Page) -> None:
    page.goto(SYMPTOMS)
    box(page, "Fatigue").check()
    for word in ("not at all", "quite a lot", "completely"):
        expect(row(page, "Fatigue").get_by_text(word, exact=True)).to_be_visible()


def test_a_browser_that_blocks_storage_says_so(page: Page) -> None:
    page.add_init_script("indexedDB.open = () => { throw new DOMException('no', 'SecurityError') }")
    page.goto(SYMPTOMS)
    warning = page.locator("cb-checklist .cb-status")
    expect(warning.filter(has_text="does not let pages keep things")).to_be_visible()
    expect(page.locator(".cb-notice")).to_contain_text("You can still read and print every page")
    box(page, "Pain").check()
    expect(warning.filter(has_text="Not saved")).to_contain_text("print")
    box(page, "Fatigue").check()
    expect(box(page, "Pain")).to_be_checked()


def test_a_note_typed_before_the_script_joins_the_one_in_the_diary(page: Page) -> None:
    page.goto(SYMPTOMS)
    box(page, "Pain").check()
    page.locator("cb-checklist").get_by_role("textbox").fill("Yesterday.")
    box(page, "Fatigue").focus()
    expect(page.get_by_text(SAVED)).to_be_visible()
    waiting = []
    page.route("**/course.js*", lambda route: waiting.append(route))
    page.goto(SYMPTOMS, wait_until="commit")
    box(page, "Pain").check()
    page.locator("cb-checklist").get_by_role("textbox").fill("Today.")
    waiting[0].continue_()
    expect(page.locator("cb-checklist").get_by_role("textbox")).to_have_value("Yesterday.\nToday.")


def test_a_clock_that_was_set_back_does_not_undo_a_press(page: Page) -> None:
    page.clock.install(time="2026-11-22T12:00:00+00:00")
    open_and_wait(page)
    box(page, "Pain").check()
    expect(page.get_by_text(SAVED)).to_be_visible()
    page.clock.set_system_time("2026-11-22T11:00:00+00:00")
    open_and_wait(page)
    assert page.evaluate("new Date().getUTCHours()") == 11
    box(page, "Pain").uncheck()
    expect(page.get_by_text(SAVED)).to_be_visible()
    open_and_wait(page)
    expect(box(page, "Pain")).not_to_be_checked()


def test_typing_and_taking_it_back_lets_other_tabs_in_again(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        open_and_wait(tab)
    box(here, "Pain").check()
    here.locator("cb-checklist").get_by_role("textbox").press_sequentially("a")
    here.locator("cb-checklist").get_by_role("textbox").press("Backspace")
    box(here, "Fatigue").focus()
    there.locator("cb-checklist").get_by_role("textbox").fill("From the other tab.")
    expect(here.locator("cb-checklist").get_by_role("textbox")).to_have_value("From the other tab.")


def test_what_cannot_be_written_stays_on_the_page_and_says_so(new_context: NewContext) -> None:
    context = new_context()
    here, there = context.new_page(), context.new_page()
    for tab in (here, there):
        open_and_wait(tab)
    here.evaluate(
        "() => { IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    box(here, "Pain").check()
    expect(here.get_by_role("status").filter(has_text="Not saved")).to_be_visible()
    # Another tab's tick brings a new view of the diary, in which the unsaved one is missing.
    box(there, "Fatigue").check()
    expect(box(here, "Fatigue")).to_be_checked()
    expect(box(here, "Pain")).to_be_checked()
    # When the device recovers, the next press takes the unsaved one along.
    here.evaluate("() => { IDBObjectStore.prototype.add = IDBObjectStore.prototype.put }")
    box(here, "Weakness").check()
    expect(here.get_by_text(SAVED)).to_be_visible()
    here.reload()
    expect(box(here, "Pain")).to_be_checked()
    expect(box(here, "Weakness")).to_be_checked()


def test_a_late_look_into_the_diary_does_not_undo_a_press(page: Page) -> None:
    open_and_wait(page)
    assert page.evaluate("""async () => {
        const copy = document.querySelector("cb-checklist").cloneNode(true);
        copy.querySelector(".cb-status").remove();
        document.querySelector("article").append(copy);
        let answerLate;
        const late = new Promise((resolve) => (answerLate = () => resolve([])));
        const kept = [];
        copy.connect({
            entries: () => (kept.length ? Promise.resolve(kept) : late),
            add: async (entries) => void kept.push(...entries),
            watch: () => () => {},
        });
        const box = copy.querySelector("input");
        box.click();
        answerLate();
        await late;
        await new Promise((resolve) => setTimeout(resolve, 50));
        return box.checked;
    }""")


def test_what_is_said_after_the_very_last_id_stays_in_order_from_page_to_page(page: Page) -> None:
    # A foreign file, or a broken clock, may have left it there. No id comes after it.
    last = {**entry("reflection", prompt="week", words="Last."), "id": LAST_ID}
    write(page, last)
    pain = box(page, "Pain")
    for day in (24, 23, 22, 21):
        # Each day the clock is set back, so it cannot tell what came later.
        page.clock.set_fixed_time(f"2026-11-{day}T12:00:00Z")
        page.goto(SYMPTOMS)
        expect(page.locator("cb-checklist[data-read]")).to_be_attached()
        was = pain.is_checked()
        pain.click()
        expect(page.get_by_text(SAVED)).to_be_visible()
        page.reload()
        expect(pain).to_be_checked(checked=not was)
