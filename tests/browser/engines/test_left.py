"""How a page is left, in each engine, and what was typed on it right before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests import faults
from tests.browser.conftest import SYMPTOMS
from tests.browser.engines import Engine, Page
from tests.browser.engines.learner import (
    MY_DIARY,
    OTHER,
    STORY,
    box,
    open_page,
    press,
    prompt,
    says,
    tick,
    ticked,
    write,
)


def by_a_link(page: Page, _: str) -> None:
    page.evaluate("document.querySelector('a[rel=next]').click()")
    page.wait_for(f"!location.pathname.endsWith('{STORY}')")


def by_back(page: Page, _: str) -> None:
    page.back()
    page.wait_for(f"!location.pathname.endsWith('{STORY}')")


WAYS: dict[str, Callable[[Page, str], None]] = {
    "a reload": lambda page, _: page.reload(),
    "Back": by_back,
    "a link": by_a_link,
    "a new address": lambda page, site: page.goto(f"{site}{OTHER}"),
    "closing the tab": lambda page, _: page.close(),
}


@pytest.mark.parametrize("way", WAYS)
def test_words_typed_right_before_leaving(engine: Engine, site: str, name: str, way: str) -> None:
    words = {number: f"Words {number}." for number in range(1, 5)}
    page = engine.new_page()
    page.goto(f"{site}{OTHER}")
    open_page(page, f"{site}{STORY}")
    write(page, 0, "Kept long ago.")
    page.wait_for(says("cb-reflection", "✓ Saved"))
    kept = 0
    for number, text in words.items():
        write(page, number, text)
        WAYS[way](page, site)
        if way == "closing the tab":
            page = engine.new_page()
        open_page(page, f"{site}{STORY}")
        page.wait_for(f"{prompt(0)}.value")
        kept += page.comes_true(f"{prompt(number)}.value === '{text}'", within=5)
    page.close()
    lost = len(words) - kept
    faults.note(
        "The page is left right after typing", how=way, where=name, said=len(words), lost=lost
    )
    assert lost == 0


def test_the_very_first_page_is_left_at_once(
    engine: Engine, new_site: Callable[[], str], name: str
) -> None:
    # The browser is in the middle of making the database when the page is left. How far it is differs.
    rounds, kept = 6, 0
    for _ in range(rounds):
        site = new_site()
        page = engine.new_page()
        page.goto(f"{site}{STORY}")
        open_page(page, f"{site}{SYMPTOMS}")
        page.evaluate(f"{box('pain')}.click()")
        kept += page.comes_true(says("cb-checklist", "✓ Saved"), within=15)
        page.close()
    faults.note(
        "The very first page is left at once",
        how="for another page, while the browser makes the database",
        where=name,
        said=rounds,
        lost=rounds - kept,
    )
    assert kept == rounds


# Going from piece to piece takes for ever, and what was begun stays open.
ENDLESS = """
    IDBCursor.prototype.continue = function () {
        const again = () => this.source.get(-5).onsuccess = again;
        again();
    };
"""


def test_a_page_left_in_the_middle_of_writing_keeps_no_other_waiting(
    engine: Engine, site: str, name: str
) -> None:
    page = engine.new_page(ENDLESS)
    open_page(page, f"{site}{SYMPTOMS}")
    tick(page, "pain")
    open_page(page, f"{site}{MY_DIARY}")
    press(page, "Erase everything")
    press(page, "Erase it all now")
    # It has begun, and does not end.
    assert not page.comes_true(says("cb-erase", "✓"), within=0.5)
    page.goto(f"{site}{OTHER}")
    other = engine.new_page()
    open_page(other, f"{site}{SYMPTOMS}")
    other.wait_for(f"{box('pain')}.checked")
    tick(other, "fatigue")
    lost = {"fatigue", "pain"} - set(ticked(other))
    for each in (page, other):
        each.close()
    faults.note(
        "The page is left in the middle of erasing",
        how="for another page, its own being kept for the Back button",
        where=name,
        said=2,
        lost=len(lost),
    )
    assert not lost
