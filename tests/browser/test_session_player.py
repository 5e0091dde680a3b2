"""A learner does a set with the guide, at their own pace, and writes it down or not."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from climbing_back import SessionPlayer
from climbing_back.components.base import STATIC
from climbing_back.content import exercise_sets
from climbing_back.record import SQLiteStore, validate
from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, lines, open_diary, press, rows, written
from tests.browser.test_pages import axe_violations
from tests.browser.test_paper import printed, sheets

CHAIR = "book/library/set-chair.html"
STANDING = "book/library/set-standing.html"
NAMES = [exercise.name for exercise in exercise_sets()["chair"].exercises]
BAR = ["Next", "Pause", "Skip", "Swap", "Stop"]
DAY = "2026-11-22"


def status(page: Page) -> Locator:
    return page.locator("cb-session-player").get_by_role("status")


def clock(page: Page) -> Locator:
    return page.get_by_role("timer")


def exercise(page: Page, name: str) -> Locator:
    return page.locator("cb-session-player").get_by_role("heading", name=name, exact=True)


def said(page: Page, words: str) -> None:
    expect(status(page)).to_contain_text(words)


def open_set(page: Page, address: str = CHAIR) -> None:
    """Open the page of a set in the late morning of a day in November."""
    page.clock.install(time=f"{DAY}T11:00:00")
    page.goto(address)
    expect(page.locator("cb-session-player[data-awake]")).to_be_visible()


def start(page: Page, size: str = "Good day", *switches: str, address: str = CHAIR) -> None:
    open_set(page, address)
    page.get_by_role("radio", name=size).check()
    for switch in switches:
        page.get_by_role("checkbox", name=switch).check()
    press(page, "Start")


def wait(page: Page, seconds: float) -> None:
    """Let time pass, with every tick of it."""
    page.clock.run_for(seconds * 1000)


def test_a_set_from_start_to_diary(page: Page) -> None:
    start(page)
    # A stretch: both sides, two holds each, with a rest between.
    expect(exercise(page, NAMES[0])).to_be_visible()
    press(page, "Begin")
    for side in ("First side", "Other side"):
        if side == "Other side":
            said(page, "Now the other side")
            press(page, "Go on")
        for hold in ("Hold 1 of 2", "Hold 2 of 2"):
            said(page, "Get ready")
            expect(page.get_by_text(f"{hold}, {side.lower()}")).to_be_visible()
            wait(page, 5)
            said(page, "Hold. Keep breathing.")
            wait(page, 20)
            said(page, "Let go slowly")
            if hold == "Hold 1 of 2":
                wait(page, 15)
                said(page, "The rest is over.")
            press(page, "Go on")
    # A march: times are counted, on one side and then on the other.
    expect(exercise(page, NAMES[1])).to_be_visible()
    press(page, "Begin")
    for _ in range(8):
        press(page, "Done one")
        wait(page, 1)
    said(page, "That is all of them")
    press(page, "Done one")
    expect(clock(page)).to_have_text("9 of 8")
    press(page, "Go on")
    press(page, "Go on")
    for _ in range(3):
        press(page, "Done one")
        wait(page, 1)
    press(page, "That is enough")
    # Two that the learner does in their own way, or not.
    press(page, "Next")
    press(page, "Skip")
    # And one by the minute.
    expect(exercise(page, NAMES[4])).to_be_visible()
    press(page, "Begin")
    for _ in range(2):
        wait(page, 120)
        said(page, "The time is over")
        press(page, "Go on")
        wait(page, 120)
        said(page, "The rest is over")
        press(page, "Go on")
    wait(page, 120)
    press(page, "Go on")

    expect(page.get_by_role("heading", name="You did 4 of 5. That counts.")).to_be_focused()
    expect(page.get_by_role("button", name="Go on")).to_be_hidden()
    assert written(page) == []
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    validate(entry)
    assert entry["type"] == "session"
    done = [("hamstring-stretch-sitting", "all"), ("seated-march", "part")]
    done += [("shoulder-blade-squeeze", "all"), ("toe-taps", "none"), ("march-and-swing", "all")]
    items = [{"item": item, "done": word} for item, word in done]
    minutes = entry["data"].pop("minutes")
    assert entry["data"] == {"day": DAY, "size": "good", "items": items}
    assert 12 <= minutes <= 14

    press(page, "Back to the set")
    expect(page.get_by_role("radio", name="Good day")).to_be_focused()
    open_diary(page)
    assert "march and swing, done: all" in lines(rows(page).first)["Done"]


def test_when_a_time_is_over_it_waits_for_one_press(page: Page) -> None:
    start(page)
    press(page, "Begin")
    # The phone slept in a pocket: nothing of all that went on without the learner.
    page.clock.fast_forward(3_600_000)
    said(page, "The rest is over. Press Go on")
    expect(page.get_by_text("1 of 5")).to_be_visible()
    page.clock.fast_forward(3_600_000)
    said(page, "The rest is over. Press Go on")
    press(page, "Go on")
    said(page, "Get ready")


def test_the_time_is_right_after_a_while_in_the_background(page: Page) -> None:
    start(page)
    press(page, "Begin")
    page.clock.pause_at(f"{DAY}T12:00:00")
    press(page, "Go on")
    # One look at the clock, thirteen seconds later.
    page.clock.fast_forward(13_000)
    said(page, "Hold.")
    expect(clock(page)).to_have_text("0:12")


def test_a_rest_can_be_ended_and_a_hold_can_be_enough(page: Page) -> None:
    start(page)
    press(page, "Begin")
    press(page, "Start now")
    said(page, "Hold.")
    press(page, "That is enough")
    said(page, "rest")
    press(page, "End the rest")
    said(page, "Get ready")


def test_the_step_that_is_on_is_marked(page: Page) -> None:
    start(page)
    marked = page.locator(".cb-run [aria-current=step]")
    expect(marked).to_have_text("Sit at the front of a firm chair by a wall.")
    press(page, "Next step")
    expect(marked).to_have_text("Put one heel forward, knee nearly straight.")
    said(page, "Put one heel forward")
    for _ in range(5):
        press(page, "Next step")
        wait(page, 1)
    expect(marked).to_have_text("Sit at the front of a firm chair by a wall.")
    press(page, "Begin")
    expect(marked).to_have_count(0)
    wait(page, 5)
    expect(marked).to_have_text("Hold and breathe.")


def test_a_reload_leads_back_to_the_same_place_and_waits(page: Page) -> None:
    start(page, "So-so day")
    press(page, "Next")
    press(page, "Begin")
    press(page, "Done one")
    page.reload()
    expect(exercise(page, NAMES[1])).to_be_visible()
    said(page, "Paused. Press Go on")
    expect(clock(page)).to_have_text("1 of 4")
    expect(page.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "true")
    press(page, "Go on")
    press(page, "Done one")
    expect(clock(page)).to_have_text("2 of 4")
    expect(page.get_by_text("4 times with each leg.").last).to_be_visible()


def test_a_clock_stands_still_while_the_page_is_gone(page: Page) -> None:
    start(page)
    press(page, "Begin")
    wait(page, 12)
    expect(clock(page)).to_have_text("0:13")
    page.goto("book/welcome.html")
    wait(page, 60)
    page.goto(CHAIR)
    wait(page, 60)
    expect(clock(page)).to_have_text("0:13")
    press(page, "Go on")
    wait(page, 13)
    said(page, "rest")


def test_the_end_outlives_a_reload_and_what_is_settled_does_not(page: Page) -> None:
    start(page)
    press(page, "Next")
    press(page, "Stop")
    page.reload()
    expect(page.get_by_text("You did 1 of 5. That counts.")).to_be_visible()
    press(page, "Do not write it down")
    said(page, "Nothing was written down.")
    page.reload()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    assert written(page) == []
    assert page.evaluate("Object.keys(sessionStorage)") == []


@pytest.mark.parametrize("kept", ["no JSON", "5", '{"order": ["gone"]}'])
def test_a_kept_run_that_does_not_fit_is_left_alone(page: Page, kept: str) -> None:
    page.add_init_script(f"sessionStorage.setItem('climbing-back-run-chair', '{kept}')")
    open_set(page)
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_stopping_early_is_kind_and_leaves_the_choice(page: Page) -> None:
    start(page, "Off day")
    press(page, "Next")
    press(page, "Begin")
    press(page, "Done one")
    press(page, "Stop")
    expect(page.get_by_role("heading", name="You did 2 of 5. That counts.")).to_be_focused()
    for name in ("Write it down", "Do not write it down", "Go on"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    words = page.locator("cb-session-player").inner_text().lower()
    blame = ("fail", "missed", "only", "streak", "lost")
    assert [word for word in blame if word in words] == []

    press(page, "Go on")
    expect(clock(page)).to_have_text("1 of 3")
    press(page, "Stop")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    assert entry["data"]["size"] == "off"
    assert [item["done"] for item in entry["data"]["items"]] == ["all", "part", *["none"] * 3]


def test_stopping_at_once_is_fine(page: Page) -> None:
    start(page)
    press(page, "Stop")
    expect(page.get_by_text("You stopped early today. That is fine.")).to_be_visible()


def test_the_learner_has_the_last_word(page: Page) -> None:
    start(page)
    press(page, "Stop")
    page.get_by_role("combobox", name="Toe taps").select_option("a part of it")
    page.get_by_label("Minutes, if you like").fill("")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    validate(entry)
    assert {"item": "toe-taps", "done": "part"} in entry["data"]["items"]
    assert "minutes" not in entry["data"]


def test_the_day_is_the_one_on_which_it_began(page: Page) -> None:
    start(page)
    press(page, "Next")
    page.clock.fast_forward(24 * 3_600_000)
    press(page, "Stop")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert written(page)[0]["data"]["day"] == DAY


def test_what_was_done_without_the_guide_can_be_written_down(page: Page) -> None:
    open_set(page)
    press(page, "Write down what I ticked")
    said(page, "Tick what you did first.")
    page.get_by_role("checkbox", name="Done: Toe taps").check()
    press(page, "Write down what I ticked")
    said(page, "Choose what kind of day it is first.")
    page.get_by_role("radio", name="Off day").check()
    press(page, "Write down what I ticked")
    expect(page.get_by_role("heading", name="You did 1 of 5. That counts.")).to_be_focused()
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    (entry,) = written(page)
    assert [item["done"] for item in entry["data"]["items"]] == [*["none"] * 3, "all", "none"]
    press(page, "Back to the set")
    expect(page.get_by_role("checkbox", name="Done: Toe taps")).not_to_be_checked()


def test_without_timers_nothing_is_timed(page: Page) -> None:
    start(page, "Good day", "No timers")
    press(page, "Begin")
    said(page, "Hold for about 20 seconds")
    expect(clock(page)).to_have_text("")
    page.clock.fast_forward(3_600_000)
    said(page, "Hold for about 20 seconds")
    press(page, "Done one")
    said(page, "Rest as long as you like")
    page.clock.fast_forward(3_600_000)
    said(page, "Rest as long as you like")
    press(page, "Go on")
    said(page, "Hold for about 20 seconds")
    press(page, "Done one")
    said(page, "Now the other side")


def test_pause_holds_the_time(page: Page) -> None:
    start(page)
    press(page, "Begin")
    wait(page, 10)
    press(page, "Pause")
    left = clock(page).inner_text()
    page.clock.fast_forward(60_000)
    assert clock(page).inner_text() == left
    press(page, "Pause")
    said(page, "Hold.")
    expect(page.get_by_role("button", name="Pause")).to_have_attribute("aria-pressed", "false")


def test_something_else_instead(page: Page) -> None:
    start(page)
    press(page, "Swap")
    expect(page.get_by_role("button", name="Do the smallest thing instead")).to_be_focused()
    press(page, "Keep this one")
    press(page, "Go on")
    press(page, "Swap")
    press(page, "Toe taps")
    expect(exercise(page, "Toe taps")).to_be_visible()
    expect(page.get_by_role("button", name="Begin")).to_be_focused()
    press(page, "Next")
    press(page, "Swap")
    page.get_by_role("button", name="Do the smallest thing instead: Slide one heel back").click()
    expect(page.locator(".cb-run").get_by_text("Slide one heel back once.")).to_be_visible()
    expect(page.locator(".cb-run li:visible")).to_have_count(0)
    press(page, "Done")
    expect(page.get_by_text("3 of 5")).to_be_visible()
    press(page, "Stop")
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    done = {item["item"]: item["done"] for item in written(page)[0]["data"]["items"]}
    assert (done["toe-taps"], done["seated-march"]) == ("all", "part")
    assert done["hamstring-stretch-sitting"] == "none"


def test_standing_waits_for_the_learners_own_yes(page: Page) -> None:
    open_set(page, STANDING)
    begin = page.get_by_role("button", name="Start")
    yes = page.get_by_role("checkbox", name="My therapist says that standing exercises are fine")
    expect(begin).to_be_disabled()
    expect(page.get_by_text("First, tick the box about standing and choose")).to_be_visible()
    page.get_by_role("radio", name="Off day").check()
    expect(begin).to_be_disabled()
    expect(page.get_by_text("First, tick the box about standing.")).to_be_visible()
    yes.check()
    expect(begin).to_be_enabled()
    yes.uncheck()
    expect(begin).to_be_disabled()
    yes.check()
    press(page, "Start")
    expect(exercise(page, "Sit to stand")).to_be_visible()


def test_sitting_asks_for_the_kind_of_day_alone(page: Page) -> None:
    open_set(page)
    expect(page.get_by_role("button", name="Start")).to_be_disabled()
    expect(page.get_by_text("First, choose what kind of day it is.")).to_be_visible()
    page.get_by_role("radio", name="So-so day").check()
    expect(page.get_by_role("button", name="Start")).to_be_enabled()


def test_what_was_chosen_before_the_script_arrived_counts(page: Page) -> None:
    waiting = []
    page.route("**/player.js*", lambda route: waiting.append(route))
    page.goto(CHAIR, wait_until="commit")
    page.get_by_role("radio", name="Good day").check()
    page.get_by_role("checkbox", name="Done: Toe taps").check()
    waiting[0].continue_()
    expect(page.get_by_role("button", name="Start")).to_be_enabled()
    expect(page.get_by_role("checkbox", name="Done: Toe taps")).to_be_checked()


def test_all_of_it_by_keyboard(page: Page) -> None:
    open_set(page)
    page.locator("summary").filter(has_text="show the code").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("radio", name="Good day")).to_be_checked()
    page.keyboard.press("ArrowRight")
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Start")).to_be_focused()
    page.keyboard.press("Enter")
    end = page.get_by_role("heading", name="You did all 5. That counts.")
    act = page.locator(".cb-act")
    while not end.is_visible():
        expect(act).to_be_focused()
        page.keyboard.press("Space")
        wait(page, 61)
        if "That is all of them" in status(page).inner_text():
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
            if page.locator(".cb-beside:focus").count():
                page.keyboard.press("Shift+Tab")
    expect(end).to_be_focused()
    page.keyboard.press("Tab")
    for _ in NAMES:
        page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Write it down", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text(SAVED)).to_be_visible()
    expect(page.get_by_role("button", name="Back to the set")).to_be_focused()


def test_the_keyboard_is_never_caught(page: Page) -> None:
    start(page)
    names = []
    for _ in range(9):
        names.append(page.evaluate("document.activeElement.textContent.trim()"))
        page.keyboard.press("Tab")
    assert names[:7] == ["Begin", "Next step", *BAR]
    page.keyboard.press("Shift+Tab")
    assert not page.locator("cb-session-player :focus").count()


def test_the_focus_never_stays_on_a_button_that_is_gone(page: Page) -> None:
    start(page)
    press(page, "Next")
    press(page, "Begin")
    page.get_by_role("button", name="That is enough").focus()
    page.keyboard.press("Enter")
    said(page, "Now the other side")
    expect(page.get_by_role("button", name="Go on")).to_be_focused()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_buttons_are_large_and_stay_where_they_are(new_context: NewContext, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    start(page)
    places = []

    def look() -> None:
        boxes = [page.get_by_role("button", name=name, exact=True).bounding_box() for name in BAR]
        boxes.append(page.locator(".cb-act").bounding_box())
        assert all(box["height"] >= 64 and box["width"] >= 44 for box in boxes)
        assert all(box["y"] + box["height"] <= 740 for box in boxes)
        places.append([(box["x"], box["y"]) for box in boxes])

    look()
    press(page, "Next step")
    look()
    press(page, "Begin")
    look()
    wait(page, 5)
    look()
    wait(page, 35)
    look()
    press(page, "Pause")
    look()
    press(page, "Next")
    look()
    press(page, "Begin")
    look()
    # A finger does not feel a pixel.
    for place in places:
        for (x, y), (first_x, first_y) in zip(place, places[0], strict=True):
            assert abs(x - first_x) + abs(y - first_y) < 2


@pytest.mark.parametrize("width", [320, 1280])
def test_every_target_is_large_in_every_state(new_context: NewContext, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 740}).new_page()

    def small() -> list[str]:
        return page.locator("cb-session-player").evaluate("""player =>
            [...player.querySelectorAll("button, select, input[type=number]")]
                .filter((target) => target.checkVisibility())
                .filter((target) => target.getBoundingClientRect().height < 64)
                .map((target) => target.outerHTML)""")

    start(page)
    assert small() == []
    press(page, "Swap")
    assert small() == []
    press(page, "Stop")
    assert small() == []
    press(page, "Write it down")
    assert small() == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_zoomed_in_all_can_be_reached_and_nothing_scrolls_sideways(
    new_context: NewContext,
) -> None:
    page = new_context(viewport={"width": 320, "height": 256}).new_page()
    start(page)
    for name in ("Begin", "Swap", "Keep this one", "Stop", "Write it down"):
        press(page, name)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    expect(page.get_by_text(SAVED)).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark", "low-glare"])
def test_axe_finds_nothing_in_any_state(page: Page, theme: str) -> None:
    page.add_init_script(f"localStorage.setItem('climbing-back-theme', '{theme}')")
    start(page)
    # Axe waits for real time.
    page.clock.resume()
    assert axe_violations(page) == []
    press(page, "Begin")
    assert axe_violations(page) == []
    press(page, "Swap")
    assert axe_violations(page) == []
    press(page, "Stop")
    assert axe_violations(page) == []
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert axe_violations(page) == []


def test_changes_are_told_once_and_not_every_second(page: Page) -> None:
    start(page)
    page.evaluate("""() => {
        window.told = [];
        const status = document.querySelector(".cb-status");
        new MutationObserver(() => told.push(status.textContent)).observe(
            status, { childList: true, characterData: true, subtree: true });
    }""")
    expect(page.locator("cb-session-player [role=status]")).to_have_count(1)
    press(page, "Begin")
    wait(page, 60)
    told = page.evaluate("told")
    assert [words.split(".")[0] for words in told] == [
        "Get ready",
        "Hold",
        "Let go slowly, and rest",
        "The rest is over",
    ]


def test_nothing_moves_by_itself(new_context: NewContext) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    start(page)
    press(page, "Begin")
    wait(page, 6)
    assert page.evaluate("document.getAnimations().length") == 0
    moving = page.locator("cb-session-player").evaluate("""player =>
        [...player.querySelectorAll("*")].filter((part) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part);
            return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior !== "auto";
        }).length""")
    assert moving == 0


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
    expect(status(page).filter(has_text="Not saved")).to_contain_text("stays here until you close")


def test_it_works_from_a_disk(page: Page, book: Path) -> None:
    page.goto((book / CHAIR).as_uri())
    page.get_by_role("radio", name="Good day").check()
    press(page, "Start")
    press(page, "Next")
    page.reload()
    expect(exercise(page, NAMES[1])).to_be_visible()
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
    html = json.dumps(SessionPlayer("chair", store=store).html)
    code = json.dumps((STATIC / "live/player.js").read_text("utf-8"))
    page = browser.new_page()
    offered = page.evaluate(f"""async () => {{
        const address = URL.createObjectURL(new Blob([{code}], {{ type: "text/javascript" }}));
        const {{ default: widget }} = await import(address);
        const traits = {{ html: {html}, diary: {{ kept: [], offered: [], unwanted: [], answered: {{}}, place: "" }} }};
        const model = {{
            get: (name) => traits[name],
            set: (name, value) => (traits[name] = value),
            on: () => {{}},
            off: () => {{}},
            save_changes: () => {{}},
        }};
        const cell = document.createElement("div");
        widget.render({{ model, el: cell, signal: new AbortController().signal }});
        document.body.append(cell);
        const moment = () => new Promise((resolve) => setTimeout(resolve, 50));
        await moment();
        const press = (part) => cell.querySelector(part).click();
        press("[value=good]");
        press(".cb-start");
        press(".cb-act");
        // Scrolled out of the notebook and back: the run waits.
        cell.remove();
        await moment();
        document.body.append(cell);
        const waits = cell.querySelector(".cb-pause").ariaPressed;
        press(".cb-stop");
        press(".cb-write");
        await moment();
        return [waits, traits.diary.offered];
    }}""")
    page.close()
    waits, entries = offered
    assert waits == "true"
    (entry,) = entries
    validate(entry)
    assert entry["type"] == "session"
