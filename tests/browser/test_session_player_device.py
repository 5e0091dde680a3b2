"""The guided run and what a device can or cannot do: screen, sound, voice, storage, scripts, paper."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from climbing_back import SessionPlayer
from climbing_back.content import exercise_sets
from climbing_back.diary import SQLiteStore, validate
from tests.browser.cell import offered, open_cell
from tests.browser.conftest import NewContext
from tests.browser.diary import press
from tests.browser.guided_run import (
    NAMES,
    STANDING,
    answer,
    exercise,
    on_today,
    open_set,
    player,
    start,
    wait,
)
from tests.browser.test_paper import printed, sheets

DEVICE = """
    window.device = { locks: 0, released: 0, tones: [], shakes: 0 };
    Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
        device.locks++;
        return window.lock = { released: false, async release() { this.released = true; device.released++; } };
    } } });
    navigator.vibrate = () => { device.shakes++; return true; };
    window.OscillatorNode = class {
        constructor(_, { frequency }) { device.tones.push(frequency); }
        connect(node) { return node; }
        start() {}
        stop() {}
    };
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, "speechSynthesis", { value: {
        queue: [],
        cancel() { this.queue = []; },
        speak(utterance) { this.queue.push(utterance); },
    } });
"""
SPOKEN = "speechSynthesis.queue.map(({ text }) => text)"


def device(page: Page) -> dict:
    return page.evaluate("device")


def test_the_screen_stays_on_as_long_as_the_run_goes_on(page: Page) -> None:
    page.add_init_script(DEVICE)
    start(page)
    page.wait_for_function("device.locks === 1")
    # The browser lets go of it when the page is out of sight.
    page.evaluate("lock.released = true; document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_function("device.locks === 2")
    # It leads nowhere, so that this page can be asked.
    page.route("**/today.html", lambda route: route.fulfill(status=204))
    press(page, "More")
    press(page, "Stop")
    page.wait_for_function("device.released === 1")


def test_without_a_wake_lock_it_runs_all_the_same(page: Page) -> None:
    page.add_init_script("""Object.defineProperty(navigator, "wakeLock", { value: {
        request: async () => { throw new DOMException("no", "NotAllowedError"); } } })""")
    start(page)
    wait(page, 1)
    answer(page, "All of it", NAMES[1])


def test_sound_and_voice_come_when_they_are_asked_for_and_not_before(page: Page) -> None:
    page.add_init_script(DEVICE)
    start(page)
    wait(page, 1)
    press(page, "More")
    wait(page, 60)
    assert page.evaluate(SPOKEN) == []
    player(page).get_by_role("button", name="Timer").click()
    wait(page, 19)
    assert (device(page)["tones"], device(page)["shakes"]) == ([], 0)
    wait(page, 2)
    assert (device(page)["tones"], device(page)["shakes"]) == ([392], 1)
    press(page, "Read aloud")
    chair = exercise_sets()["chair"].exercises
    first, second = (
        [each.name, f"Good day: {each.sizes['good'].do}", *each.steps] for each in chair[:2]
    )
    assert page.evaluate(SPOKEN) == first
    # What comes next is said in place of the rest.
    answer(page, "All of it", NAMES[1])
    assert page.evaluate(SPOKEN) == second
    press(page, "Read aloud")
    assert page.evaluate(SPOKEN) == []
    wait(page, 1)
    answer(page, "All of it", NAMES[2])
    assert page.evaluate(SPOKEN) == []


def test_what_a_device_cannot_do_is_not_offered(page: Page) -> None:
    page.add_init_script(
        "delete window.speechSynthesis; delete Window.prototype.speechSynthesis;"
        "delete Navigator.prototype.vibrate;"
    )
    start(page)
    press(page, "More")
    expect(player(page).get_by_role("button", name="Read aloud")).to_have_count(0)
    player(page).get_by_role("button", name="Timer").click()
    wait(page, 21)
    expect(player(page).get_by_role("status")).to_contain_text("The time is over.")


def test_a_browser_that_keeps_nothing_runs_the_set_and_says_so(page: Page) -> None:
    page.add_init_script("""
        indexedDB.open = () => { throw new DOMException("no", "SecurityError") };
        for (const name of ["localStorage", "sessionStorage"]) {
            Object.defineProperty(window, name, {
                get() { throw new DOMException("no", "SecurityError") } });
        }
    """)
    page.goto("book/library/set-bad-day.html")
    press(page, "Good day Start")
    names = [each.name for each in exercise_sets()["bad-day"].exercises]
    for name in names[1:]:
        expect(player(page).get_by_role("status")).to_contain_text("Not saved")
        press(page, "All of it")
        expect(exercise(page, name)).to_be_focused()
        # Two presses at one place are two when they lie apart.
        page.wait_for_timeout(600)
    press(page, "All of it")
    # Nobody is led away from what is not kept.
    expect(player(page).get_by_role("status")).to_contain_text("You can save it to a file")
    expect(
        player(page).get_by_role("listitem").filter(has_text=f"{names[2]}: All of it")
    ).to_be_visible()
    expect(page.get_by_role("link", name="Open Today")).to_be_visible()
    assert page.url.endswith("set-bad-day.html")


def test_it_works_from_a_disk(page: Page, book: Path) -> None:
    page.goto((book / "book/library/set-bad-day.html").as_uri())
    press(page, "Good day Start")
    for _ in range(3):
        page.wait_for_timeout(600)
        press(page, "All of it")
    expect(on_today(page).get_by_role("heading", name="Besides the plan")).to_be_focused()


def test_without_scripts_it_is_a_list_to_follow_and_tick(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(STANDING)
    expect(page.get_by_text("Scripts are off, so nothing is written down here.")).to_be_visible()
    assert page.locator("button:visible").count() == 0
    page.get_by_role("radio", name="Off day").check()
    page.get_by_role("checkbox", name="My therapist says").check()
    for each in exercise_sets()["standing"].exercises:
        expect(page.get_by_role("heading", name=each.name, exact=True)).to_be_visible()
        page.get_by_role("checkbox", name=f"Done: {each.name}").check()
    pictures = page.locator("section img")
    assert pictures.evaluate_all("all => all.every(({ naturalWidth }) => naturalWidth > 0)")


def test_on_paper_it_is_always_the_whole_set(page: Page) -> None:
    start(page)
    press(page, "More")
    text = printed(page)
    assert all(name in text for name in NAMES)
    assert text.count("Done:") == text.count("The smallest thing that still counts:") == 5
    assert text.count("Take care") == text.count("Ask first if one of these is true:") == 5
    assert text.count("Stop at once and get help:") == 1
    # Once as a title, once for each of five amounts, and once below each picture of that day.
    assert text.count("Off day") == 11
    screen = ("Good day Start", "All of it", "More", "Count", "Read aloud", "1 of 5")
    assert [words for words in screen if words in text] == []


def test_no_exercise_is_torn_between_two_sheets(page: Page) -> None:
    open_set(page, STANDING)
    with sheets(page) as paper:
        texts = [sheet.get_textpage().get_text_range() for sheet in paper]
    for each in exercise_sets()["standing"].exercises:
        (text,) = (text for text in texts if f"Done: {each.name}" in text)
        assert each.name in text.partition(f"Done: {each.name}")[0]
    assert any(
        "My therapist says that standing exercises are fine for me" in text for text in texts
    )


def test_in_a_notebook_it_is_the_same_and_python_writes_it_down(
    browser: Browser, store: SQLiteStore
) -> None:
    page = open_cell(browser, SessionPlayer("bad-day", store=store), "player")
    press(page, "So-so day Start")
    names = [each.name for each in exercise_sets()["bad-day"].exercises]
    for name in names[1:]:
        expect(exercise(page, name)).to_have_count(1)
        page.wait_for_timeout(600)
        answer(page, "All of it", name)
    # Scrolled out of the notebook and back, it is where it was.
    page.evaluate("cell.element.remove()")
    page.evaluate("document.body.append(cell.element)")
    expect(exercise(page, f"{names[2]} 3 of 3")).to_be_visible()
    page.wait_for_timeout(600)
    press(page, "Part of it")
    # There is no Today beside it: what was written shows here.
    expect(page.get_by_role("heading", name="In your diary for this day")).to_be_focused()
    expect(page.get_by_role("listitem").filter(has_text=f"{names[2]}: Part of it")).to_be_visible()
    colour, *sessions = offered(page)
    page.close()
    for each in (colour, *sessions):
        validate(each)
    assert colour["data"]["colour"] == sessions[-1]["data"]["size"] == "so-so"
    assert [item["done"] for item in sessions[-1]["data"]["items"]] == ["all", "all", "part"]
