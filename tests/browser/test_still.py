"""Nothing that can be pressed moves because something was saved: on every page that keeps something."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SYMPTOMS, NewContext
from tests.browser.diary import CHECK_IN, MY_DIARY, PAIN, SESSION, save_diary, write
from tests.browser.loop import DAY, awake, plan
from tests.conftest import BOOK

# A disk that takes a while: what a press changes and what the save changes lie apart.
SLOW_MS = 700


def slow_disk(ms: int = SLOW_MS) -> str:
    return f"""
    IDBTransaction.prototype.addEventListener = function (type, heard, ...how) {{
        const later = (event) => setTimeout(() => heard.call(this, event), {ms});
        const listener = type === "complete" ? later : heard;
        return EventTarget.prototype.addEventListener.call(this, type, listener, ...how);
    }};
"""


# Where everything is that can be pressed or typed into, of what is in view.
PLACES = """(inView) => {
    const controls = document.querySelectorAll(
        ":is(.cb, main) :is(button, a, summary, select, textarea, input, label:has(input))");
    const places = [];
    // What is drawn anew in its place is where it was.
    const named = {};
    for (const each of controls) {
        const { top, left, bottom } = each.getBoundingClientRect();
        if (!each.checkVisibility() || each.closest(".cb-status")) continue;
        const name = each.textContent.trim().slice(0, 40) || each.name;
        named[name] = (named[name] ?? 0) + 1;
        if (inView && (bottom <= 0 || top >= innerHeight)) continue;
        places.push([`${name} ${named[name]}`, name, top, left]);
    }
    return places;
}"""

# They keep nothing as one goes: they save files, or wait for a press that is meant for good.
KEEP_NOTHING = {
    *("cb-backup", "cb-diary-home", "cb-erase", "cb-read-visit", "cb-restore"),
    *("cb-shared-device", "cb-spreadsheet"),
}


def pages() -> dict[str, str]:
    """Return a page for every component that keeps something: the first one that has it."""
    found: dict[str, str] = {}
    for page in sorted((BOOK / "book").rglob("*.html")):
        for tag in re.findall(r'<(cb-[a-z-]+) class="cb', page.read_text("utf-8")):
            found.setdefault(tag, str(page.relative_to(BOOK)))
    return {tag: page for tag, page in found.items() if tag not in KEEP_NOTHING}


def places(page: Page, *, in_view: bool) -> dict[str, tuple[str, float, float]]:
    found = page.evaluate(PLACES, in_view)
    return {key: (name, top, left) for key, name, top, left in found}


def moved(page: Page, before: dict[str, tuple[str, float, float]]) -> list[str]:
    """Return what was in view before, and is not where it was."""
    after = places(page, in_view=False)
    gone = ("", float("nan"), float("nan"))
    wrong = []
    for key, (name, top, left) in before.items():
        _, now_top, now_left = after.get(key, gone)
        if not (abs(now_top - top) <= 1 and abs(now_left - left) <= 1):
            wrong.append(f"{name!r} from {left:.0f}, {top:.0f} to {now_left:.0f}, {now_top:.0f}")
    return wrong


def settle(page: Page) -> None:
    """Wait until the page has read the diary, and draws no more."""
    before = None
    while before != (now := places(page, in_view=False)):
        before = now
        page.wait_for_timeout(500)


def of_each_kind(part: Locator) -> list[tuple[str, Locator]]:
    """Return one thing of each kind that keeps something at once: a box to tick, words, a button."""
    ticks = part.locator("label:visible:has(> :is([type=checkbox], [type=radio]):not(:checked))")
    boxes = part.locator("textarea:visible")
    starts = part.locator(".cb-starts > button:visible")
    kinds = [("tick", ticks), ("words", boxes), ("start", starts)]
    return [(kind, found.first) for kind, found in kinds if found.count()]


@pytest.mark.parametrize(("tag", "address"), pages().items())
def test_nothing_moves_because_something_was_saved(
    new_context: NewContext, tag: str, address: str
) -> None:
    page = new_context(viewport={"width": 360, "height": 2400}).new_page()
    page.add_init_script(slow_disk())
    page.clock.install(time=f"{DAY}T11:00:00")
    write(page, PAIN, CHECK_IN, SESSION, plan())
    page.goto(address)
    awake(page)
    settle(page)
    wrong: list[str] = []
    for kind, control in of_each_kind(page.locator(tag).first):
        wrong += [f"{kind}: {each}" for each in after_a_save(page, kind, control)]
    assert wrong == [], "\n".join(wrong)


def after_a_save(page: Page, kind: str, control: Locator) -> list[str]:
    """Press or type, and return what moved later than right after that."""
    control.evaluate("each => each.scrollIntoView({ block: 'center' })")
    page.wait_for_timeout(100)
    if kind == "words":
        control.press_sequentially("Hold on to the rail.")
    else:
        control.click()
    page.wait_for_timeout(150)
    before = places(page, in_view=True)
    page.wait_for_timeout(1000 + SLOW_MS + 800)
    found = moved(page, before)
    page.evaluate("document.activeElement?.blur()")
    page.wait_for_timeout(SLOW_MS + 300)
    return found


def test_what_is_said_late_comes_below_all_that_may_be_pressed(new_context: NewContext) -> None:
    # All in view: what a browser scrolls along to hide that it moved does not count.
    page = new_context(viewport={"width": 360, "height": 6000}).new_page()
    page.add_init_script(slow_disk(3000))
    page.clock.install(time="2026-12-24T11:00:00")
    write(page, PAIN)
    page.goto(SYMPTOMS)
    awake(page)
    line = page.locator(".cb-notice")
    expect(line).to_be_hidden()
    page.get_by_role("checkbox", name="Fatigue").check()
    before = places(page, in_view=True)
    expect(line).to_be_visible()
    assert moved(page, before) == []


def test_where_a_line_above_the_chapter_was_there_is_room_until_the_next_page(
    new_context: NewContext,
) -> None:
    tabs = new_context()
    page = tabs.new_page()
    page.clock.install(time="2026-12-24T11:00:00")
    write(page, PAIN)
    # However slow the machine is, the line does not come late.
    page.clock.pause_at("2026-12-24T12:00:00")
    page.goto(SYMPTOMS)
    heading = page.locator("h1")
    line = page.locator(".cb-notice")
    expect(line).to_be_visible()
    before = heading.evaluate("each => each.offsetTop")
    there = tabs.new_page()
    there.goto(MY_DIARY)
    save_diary(there)
    expect(line).to_be_hidden()
    assert heading.evaluate("each => each.offsetTop") == before
    page.reload()
    awake(page)
    expect(line).to_be_hidden()
    assert heading.evaluate("each => each.offsetTop") < before
