"""The guided run with a keyboard, large targets, a zoomed page, a screen reader, without motion."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import SAVED, press
from tests.browser.guided_run import BAR, NAMES, open_set, said, start, status, wait
from tests.browser.test_pages import axe_violations_in_all_themes


def test_all_of_it_by_keyboard(page: Page) -> None:
    open_set(page)
    page.locator("summary").filter(has_text="Contents").focus()
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


def test_axe_finds_nothing_in_any_state(page: Page) -> None:
    start(page)
    # Axe waits for real time.
    page.clock.resume()
    assert axe_violations_in_all_themes(page) == []
    press(page, "Begin")
    assert axe_violations_in_all_themes(page) == []
    press(page, "Swap")
    assert axe_violations_in_all_themes(page) == []
    press(page, "Stop")
    assert axe_violations_in_all_themes(page) == []
    press(page, "Write it down")
    expect(page.get_by_text(SAVED)).to_be_visible()
    assert axe_violations_in_all_themes(page) == []


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
