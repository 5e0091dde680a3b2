"""The guided run with a keyboard, large targets, a zoomed page, a screen reader, without motion."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.diary import press
from tests.browser.guided_run import (
    CONTROLS,
    NAMES,
    STANDING,
    answer,
    below_strip,
    exercise,
    on_today,
    open_set,
    player,
    start,
    status,
    wait,
)
from tests.browser.targets import too_small
from tests.browser.test_pages import axe_violations_in_all_themes

# What lies in the same place all the time, to a pixel.
PLACES = """names => Object.fromEntries(
    [...document.querySelectorAll(".cb-session-player button")]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter((each) => names.includes(each.textContent.trim()))
        .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
        .map(([name, { left, top, width, height }]) => [name, [left, top, width, height].map(Math.round)]))"""


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent.trim()")


def test_all_of_it_by_keyboard(page: Page) -> None:
    open_set(page)
    page.locator("summary").filter(has_text="Contents").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert focused(page) == "So-so day Start"
    page.keyboard.press("Enter")
    for name in NAMES:
        expect(exercise(page, name)).to_be_focused()
        page.keyboard.press("Tab")
        assert focused(page) == "All of it"
        if name == NAMES[0]:
            # Nothing holds the focus, and what is folded away is not on the way.
            names = []
            for _ in range(3):
                page.keyboard.press("Tab")
                names.append(focused(page))
            assert names == CONTROLS[1:]
            page.keyboard.press("Space")
            page.keyboard.press("Tab")
            assert focused(page) == "Timer 0:20"
            for _ in range(4):
                page.keyboard.press("Shift+Tab")
            assert focused(page) == "All of it"
        # Each answer is a press of its own.
        page.wait_for_timeout(600)
        page.keyboard.press("Enter")
    expect(on_today(page).get_by_role("heading", name="Besides the plan")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.ariaLabel") == f"Part of it: {NAMES[0]}"


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_answers_are_large_and_stay_where_they_are(new_context: NewContext, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 740}).new_page()
    start(page, address=STANDING)

    def places() -> dict[str, list[int]]:
        found: dict[str, list[int]] = page.evaluate(PLACES, ["Yes", *CONTROLS])
        assert too_small(page, ".cb-session-player :is(button, a)") == []
        assert all(top + height <= 740 for _, top, _, height in found.values())
        assert page.evaluate("document.documentElement.scrollWidth") == width
        # The panel begins right below the strip with the way to help.
        assert abs(player(page).bounding_box()["y"] - below_strip(page)) <= 1
        return found

    def edge() -> float:
        """Return where what is said above the answers begins."""
        return page.locator(".cb-controls").bounding_box()["y"]

    asked = places()
    wait(page, 1)
    press(page, "Yes")
    first, top = places(), edge()
    assert {**first, "Yes": first["All of it"]} == {**first, **asked}
    for name in ("Heel raise", "Side leg lift", "weight shift", "One foot in front"):
        wait(page, 1)
        answer(page, "Part of it", name)
        assert (places(), edge()) == (first, top)
    for name in ("More", "Read aloud"):
        player(page).get_by_role("button", name=name).click()
        assert places() == first


def test_zoomed_in_all_can_be_reached_and_nothing_scrolls_sideways(
    new_context: NewContext,
) -> None:
    page = new_context(viewport={"width": 320, "height": 256}).new_page()
    start(page)
    for name in ("More", "Timer", "Read aloud", "All of it", "Back"):
        wait(page, 1)
        player(page).get_by_role("button", name=name).click()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    expect(exercise(page, NAMES[0])).to_be_focused()


def test_axe_finds_nothing_in_any_state(page: Page) -> None:
    open_set(page, STANDING)
    # Axe waits for real time.
    page.clock.resume()
    assert axe_violations_in_all_themes(page) == []
    for name in ("Good day Start", "Yes", "More", "All of it", "Back"):
        press(page, name)
        assert axe_violations_in_all_themes(page) == []


def test_a_press_is_told_once_and_the_clock_is_not(page: Page) -> None:
    start(page)
    page.evaluate("""() => {
        window.told = [];
        const status = document.querySelector(".cb-status");
        new MutationObserver(() => told.push(status.textContent)).observe(
            status, { childList: true, characterData: true, subtree: true });
    }""")
    expect(status(page)).to_have_count(1)
    press(page, "More")
    player(page).get_by_role("button", name="Timer").click()
    wait(page, 21)
    assert page.evaluate("told") == ["The time is over."]
    answer(page, "All of it", NAMES[1])
    expect(status(page)).to_contain_text("✓")
    assert page.evaluate("told")[1:] == [
        "Saving …",
        f"{NAMES[0]}: All of it. ✓ Saved on this device",
    ]


def test_nothing_moves_by_itself(new_context: NewContext) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    start(page)
    wait(page, 6)
    assert page.evaluate("document.getAnimations().length") == 0
    moving = player(page).evaluate("""player =>
        [...player.querySelectorAll("*")].filter((part) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part);
            return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior !== "auto";
        }).length""")
    assert moving == 0
