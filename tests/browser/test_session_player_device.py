"""The guided run and what a device can or cannot do: screen, sound, voice, storage, scripts, paper."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from climbing_back import SessionPlayer
from climbing_back.content import exercise_sets
from climbing_back.diary import SQLiteStore, validate
from tests.browser.cell import offered, open_cell
from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, press, written
from tests.browser.guided_run import (
    CHAIR,
    NAMES,
    STANDING,
    exercise,
    open_set,
    said,
    start,
    status,
    wait,
)
from tests.browser.test_paper import printed, sheets

DEVICE = """
    window.device = { locks: 0, released: 0, tones: [], shakes: 0, spoken: [] };
    Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
        device.locks++;
        return { released: false, async release() { this.released = true; device.released++; } };
    } } });
    navigator.vibrate = () => { device.shakes++; return true; };
    window.OscillatorNode = class {
        constructor(_, { frequency }) { device.tones.push(frequency); }
        connect(node) { return node; }
        start() {}
        stop() {}
    };
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text; }
    };
    Object.defineProperty(window, "speechSynthesis", { value: {
        queue: [],
        cancel() { this.queue = []; },
        speak(utterance) { this.queue.push(utterance); },
        next() {
            const utterance = this.queue.shift();
            device.spoken.push(utterance.text);
            utterance.dispatchEvent(new Event("start"));
        },
    } });
"""


def device(page: Page) -> dict:
    return page.evaluate("device")


def test_the_screen_stays_on_as_long_as_the_run_goes_on(page: Page) -> None:
    page.add_init_script(DEVICE)
    start(page)
    page.wait_for_function("device.locks === 1")
    press(page, "Pause")
    page.wait_for_function("device.released === 1")
    press(page, "Go on")
    page.wait_for_function("device.locks === 2")
    # The browser lets go of it when the page is out of sight.
    page.evaluate("""() => {
        const now = (state) => {
            Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        };
        now("hidden");
        device.held = device.locks;
        now("visible");
    }""")
    press(page, "Stop")
    page.wait_for_function("device.released >= 2")


def test_a_lock_that_the_browser_took_is_asked_for_again(page: Page) -> None:
    page.add_init_script(
        DEVICE
        + """
        const { request } = navigator.wakeLock;
        navigator.wakeLock.request = async () => (window.lock = await request());
    """
    )
    start(page)
    page.wait_for_function("window.lock")
    page.evaluate("lock.released = true; document.dispatchEvent(new Event('visibilitychange'))")
    page.wait_for_function("device.locks === 2")


def test_without_a_wake_lock_it_runs_all_the_same(page: Page) -> None:
    page.add_init_script("""Object.defineProperty(navigator, "wakeLock", { value: {
        request: async () => { throw new DOMException("no", "NotAllowedError"); } } })""")
    start(page)
    press(page, "Begin")
    said(page, "Get ready")


def test_sound_vibration_and_voice_are_off_until_they_are_wanted(page: Page) -> None:
    page.add_init_script(DEVICE)
    open_set(page)
    for name in ("No timers", "Soft sounds", "Vibration", "Read the steps to me"):
        expect(page.get_by_role("checkbox", name=name)).not_to_be_checked()
    page.get_by_role("radio", name="Good day").check()
    press(page, "Start")
    press(page, "Begin")
    wait(page, 60)
    found = device(page)
    assert (found["tones"], found["shakes"]) == ([], 0)
    assert page.evaluate("speechSynthesis.queue") == []


def test_sound_and_vibration_mark_begin_and_end(page: Page) -> None:
    page.add_init_script(DEVICE)
    start(page, "Good day", "Soft sounds", "Vibration")
    press(page, "Begin")
    wait(page, 5)
    assert device(page)["tones"] == [523]
    wait(page, 20)
    assert device(page)["tones"] == [523, 392]
    press(page, "Pause")
    press(page, "Go on")
    wait(page, 15)
    assert device(page)["tones"] == [523, 392, 392]
    assert device(page)["shakes"] == 3


def test_the_voice_goes_through_the_steps_and_the_mark_follows(page: Page) -> None:
    page.add_init_script(DEVICE)
    start(page, "Good day", "Read the steps to me")
    marked = page.locator(".cb-run [aria-current=step]")
    page.evaluate("for (let line = 0; line < 4; line++) speechSynthesis.next()")
    expect(marked).to_have_text("Sit tall.")
    assert device(page)["spoken"] == [
        f"{NAMES[0]}. Hold 20 to 30 seconds, 2 times on each side.",
        "Sit at the front of a firm chair by a wall.",
        "Put one heel forward, knee nearly straight.",
        "Sit tall.",
    ]
    # What comes next is said in place of the rest.
    press(page, "Begin")
    assert page.evaluate("speechSynthesis.queue.map(({ text }) => text)") == ["Get ready."]
    press(page, "Stop")
    assert page.evaluate("speechSynthesis.queue.length") == 0


def test_what_a_device_cannot_do_is_not_offered(page: Page) -> None:
    page.add_init_script(
        "delete Navigator.prototype.vibrate; delete window.speechSynthesis;"
        "delete Window.prototype.speechSynthesis;"
    )
    open_set(page)
    expect(page.get_by_role("checkbox", name="Soft sounds")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Vibration")).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Read the steps to me")).to_have_count(0)


def test_switches_are_the_same_on_the_next_page(page: Page) -> None:
    open_set(page)
    page.get_by_role("checkbox", name="No timers").check()
    page.goto(STANDING)
    expect(page.get_by_role("checkbox", name="No timers")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Soft sounds")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="My therapist says")).not_to_be_checked()


def test_a_browser_that_keeps_nothing_runs_the_set_and_says_so(page: Page) -> None:
    page.add_init_script("""
        indexedDB.open = () => { throw new DOMException("no", "SecurityError") };
        for (const name of ["localStorage", "sessionStorage"]) {
            Object.defineProperty(window, name, {
                get() { throw new DOMException("no", "SecurityError") } });
        }
    """)
    page.goto(CHAIR)
    page.get_by_role("radio", name="Good day").check()
    press(page, "Start")
    press(page, "Next")
    press(page, "Stop")
    press(page, "Write it down")
    expect(status(page).filter(has_text="Not saved")).to_contain_text("You can save it to a file")


def test_it_works_from_a_disk(page: Page, book: Path) -> None:
    page.goto((book / CHAIR).as_uri())
    page.get_by_role("radio", name="Good day").check()
    press(page, "Start")
    press(page, "Next")
    expect(exercise(page, NAMES[1])).to_be_visible()
    # Not loaded again in between: from a disk, Chromium now and then forgets what a page has just put
    # into its small storage. A bare page shows it, too.
    press(page, "Stop")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()


def test_without_scripts_it_is_a_list_to_follow_and_tick(new_context: NewContext) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(STANDING)
    expect(
        page.get_by_text("Scripts are off, so nothing is timed or counted here.")
    ).to_be_visible()
    assert page.locator("button:visible").count() == 0
    expect(page.get_by_role("checkbox", name="Soft sounds")).to_be_hidden()
    page.get_by_role("radio", name="Off day").check()
    page.get_by_role("checkbox", name="My therapist says").check()
    for each in exercise_sets()["standing"].exercises:
        expect(page.get_by_role("heading", name=each.name, exact=True)).to_be_visible()
        page.get_by_role("checkbox", name=f"Done: {each.name}").check()
    pictures = page.locator("section img")
    assert pictures.evaluate_all("all => all.every(({ naturalWidth }) => naturalWidth > 0)")


def test_on_paper_it_is_always_the_whole_set(page: Page) -> None:
    start(page)
    press(page, "Begin")
    text = printed(page)
    assert all(name in text for name in NAMES)
    assert text.count("Done:") == text.count("The smallest thing that still counts:") == 5
    assert text.count("Off day") == 6
    screen = ("Get ready", "Pause", "Soft sounds", "Write down", "Did you do it", "1 of 5")
    assert [words for words in screen if words in text] == []


def test_no_exercise_is_torn_between_two_sheets(page: Page) -> None:
    open_set(page, STANDING)
    with sheets(page) as paper:
        texts = [sheet.get_textpage().get_text_range() for sheet in paper]
    for each in exercise_sets()["standing"].exercises:
        (text,) = (text for text in texts if f"Done: {each.name}" in text)
        assert each.name in text.partition(f"Done: {each.name}")[0]


def test_nothing_is_written_without_the_press(page: Page) -> None:
    start(page)
    for _ in NAMES:
        press(page, "Next")
    expect(page.get_by_text("You did all 5. That counts.")).to_be_visible()
    page.goto("book/welcome.html")
    assert written(page) == []


def test_in_a_notebook_it_is_the_same_and_python_writes_it_down(
    browser: Browser, store: SQLiteStore
) -> None:
    page = open_cell(browser, SessionPlayer("chair", store=store), "player")
    page.locator("[name=size][value=good]").check(force=True)
    page.locator(".cb-start").click()
    page.locator(".cb-act").click()
    # Scrolled out of the notebook and back: the run waits.
    page.evaluate("cell.element.remove()")
    page.evaluate("document.body.append(cell.element)")
    expect(page.locator(".cb-pause")).to_have_attribute("aria-pressed", "true")
    page.locator(".cb-stop").click()
    page.locator(".cb-write").click()
    (entry,) = offered(page)
    page.close()
    validate(entry)
    assert entry["type"] == "session"
