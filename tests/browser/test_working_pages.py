"""Working pages are for doing: what there is to do stands in the first screen, and help is at hand."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from climbing_back.content import pages
from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import write
from tests.browser.targets import too_small
from tests.conftest import ROOT

PHONE = {"width": 360, "height": 740}
GROUND_ZERO = "keep-going/ground-zero"
LOOK_BACK = "progress"
WORKING = [name for name, page in sorted(pages().items()) if page.is_working]
# Something of every kind, for longer than a week and in no backup file.
RECORD: dict[str, Any] = json.loads((ROOT / "tests/diary/released/1.json").read_text("utf-8"))
FULL = [entry for entry in RECORD["entries"] if entry["type"] != "backup"]

# Where the parts of a page are, in the order in which they stand.
LOOK = """() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const top = (each) => each?.getBoundingClientRect().top;
    const controls = "button, input, select, textarea, summary, a[href]";
    const control = shown(".cb").flatMap((each) => [...each.querySelectorAll(controls)])
        .find((each) => each.checkVisibility());
    const filled = shown(".cb .cb-button:not(.cb-quiet):not([aria-pressed])");
    return {
        filled: filled.filter((each) => top(each) < innerHeight).map((each) => each.textContent),
        component: top(shown(".cb")[0]),
        // A box and its words are one thing to press.
        control: control && (control.closest("label") ?? control).getBoundingClientRect().bottom,
        summary: top(shown(".cb-summary")[0]),
        lines: shown(".cb-notice, .cb-update").map(top),
    };
}"""

# Goes through all that can have the focus, from the last to the first, as Shift and Tab do.
COVERED = """() => {
    const strip = document.querySelector(".cb-help-strip");
    const all = [...document.querySelectorAll("main :is(button, input, select, textarea, summary, a[href])")];
    const covered = [];
    scrollTo(0, document.documentElement.scrollHeight);
    for (const each of all.filter((each) => each.checkVisibility()).reverse()) {
        each.focus();
        if (document.activeElement !== each) continue;
        const { top, bottom } = each.getBoundingClientRect();
        const edge = strip.getBoundingClientRect().bottom;
        // Of a field, browsers bring the line into view that is written on. What is higher than the window begins above it.
        const needed = each.matches("textarea") ? bottom - 44 : top;
        if (needed < edge && bottom - top < innerHeight - edge) covered.push(each.outerHTML.slice(0, 80));
    }
    return covered;
}"""


@pytest.mark.parametrize("diary", [[], FULL], ids=["empty", "full"])
@pytest.mark.parametrize("name", WORKING)
def test_what_there_is_to_do_is_in_the_first_screen(
    new_context: NewContext, name: str, diary: list[Any]
) -> None:
    page = new_context(viewport=PHONE).new_page()
    page.clock.install(time="2028-03-15T09:00:00")
    if diary:
        write(page, *diary)
    page.goto(f"book/{name}.html")
    expect(page.locator(".cb:not([data-read])")).to_have_count(0)
    if diary and name != GROUND_ZERO:
        expect(page.locator(".cb-notice")).to_be_visible()
    seen = page.evaluate(LOOK)
    # A look back is there to be seen, and not to be pressed.
    first = seen["component"] if name == LOOK_BACK else seen["control"]
    assert first <= PHONE["height"]
    # The one thing that most people want next.
    assert len(seen["filled"]) <= 1
    below = [seen["summary"], *seen["lines"]]
    assert min(below) > seen["component"]
    # On the worst morning there is nothing to remember.
    if name == GROUND_ZERO:
        assert page.locator(".cb-notice, .cb-update").count() == 0
    # Nobody presses paper. Numbers to ring stand on it as words.
    page.emulate_media(media="print")
    pressed = page.locator(".cb .cb-button:not([href^='tel:']):visible")
    assert pressed.all_inner_texts() == []


@pytest.mark.parametrize("name", ["book/today.html", "book/plan/my-plan.html", SYMPTOMS])
def test_help_is_at_hand_wherever_one_has_scrolled_to_and_covers_nothing(
    page: Page, name: str
) -> None:
    write(page, *FULL)
    page.goto(name)
    expect(page.locator(".cb:not([data-read])")).to_have_count(0)
    help_ = page.get_by_role("link", name="Get help", exact=True)
    # A phone; half of it is the keyboard's; the same at 200 %; a desk.
    for width, height in ((360, 740), (360, 370), (180, 370), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(COVERED) == []
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        expect(help_).to_be_in_viewport(ratio=1)
        assert too_small(page, ".cb-get-help") == []
    help_.click()
    expect(page.locator("h1")).to_have_text("When to get help")
    page.emulate_media(media="print")
    expect(help_).to_be_hidden()


def test_a_chapter_leads_from_its_head_to_what_there_is_to_do(new_context: NewContext) -> None:
    page = new_context(viewport=PHONE).new_page()
    page.goto(SYMPTOMS)
    link = page.get_by_role("link", name="Go to “Your turn”")
    expect(link).to_be_in_viewport(ratio=1)
    link.click()
    expect(page.get_by_role("heading", name="Your turn")).to_be_in_viewport(ratio=1)
