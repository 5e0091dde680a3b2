"""What a page said was saved is there, however it is closed, and years later."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIX_PROBLEMS, SYMPTOMS, NewContext
from tests.browser.diary import (
    SAVED,
    entry,
    open_diary,
    raw,
    store_script,
    write,
    written,
)


@pytest.mark.parametrize("saved_so_far", [1, 7, 40])
def test_a_tab_closed_in_mid_write_has_kept_what_it_said(
    new_context: NewContext, saved_so_far: int
) -> None:
    context = new_context()
    said: list[str] = []
    context.expose_function("saved", lambda ids: said.extend(ids))
    for _ in range(3):
        tab = context.new_page()
        tab.goto("book/reference/sources.html")
        tab.evaluate(store_script() + "; window.own = own")
        before = len(said)
        tab.evaluate("""() => {
            const store = new own.IndexedDBStore();
            const entries = () => Array.from({ length: 5 }, () => own.newEntry("reserve-day", { day: "2026-11-22" }));
            (async function write() {
                const next = entries();
                await store.add(next);
                saved(next.map(({ id }) => id));
                return write();
            })();
        }""")
        while len(said) - before < saved_so_far:
            tab.evaluate("0")
        tab.close()
    page = context.new_page()
    open_diary(page)
    page.wait_for_function("!Object.keys(localStorage).some((key) => key.includes('waiting'))")
    kept = [each["id"] for each in written(page)]
    assert set(said) <= set(kept)
    # All of a write or nothing of it.
    assert len(kept) % 5 == 0
    expect(page.get_by_text(f"{len(kept):,} entries.")).to_be_visible()


def test_a_tick_is_there_when_the_tab_is_closed_as_soon_as_the_page_says_so(
    new_context: NewContext,
) -> None:
    context = new_context()
    for label in SIX_PROBLEMS:
        tab = context.new_page()
        tab.goto(SYMPTOMS)
        expect(tab.locator("cb-checklist .cb-status")).to_be_attached()
        tab.get_by_role("checkbox", name=label).check()
        expect(tab.get_by_text(SAVED)).to_be_visible()
        tab.close()
    page = context.new_page()
    page.goto(SYMPTOMS)
    for label in SIX_PROBLEMS:
        expect(page.get_by_role("checkbox", name=label)).to_be_checked()


def test_a_diary_of_the_first_release_opens_as_it_was(page: Page) -> None:
    answers = [
        entry(
            "checklist-answer",
            "2025-03-01T09:30:00+01:00",
            checklist="symptoms",
            item="pain",
            ticked=True,
        ),
        entry(
            "checklist-answer",
            "2025-03-01T09:31:00+01:00",
            checklist="symptoms",
            item="pain",
            rating=6,
        ),
        entry(
            "checklist-answer",
            "2025-03-01T09:32:00+01:00",
            checklist="symptoms",
            item="pain",
            note="Calf.",
        ),
        entry(
            "checklist-answer",
            "2025-03-01T09:33:00+01:00",
            checklist="symptoms",
            item="fatigue",
            ticked=True,
        ),
    ]
    edit = entry(
        "checklist-answer", "2025-03-02T09:32:00+01:00", checklist="symptoms", item="pain", note=""
    )
    edit["replaces"] = answers[2]["id"]
    withdrawal = entry("withdrawal", "2025-03-02T09:33:00+01:00", entry=answers[3]["id"])
    write(page, *answers, edit, withdrawal)
    before = raw(page)
    page.goto(SYMPTOMS)
    expect(page.get_by_role("checkbox", name="Pain")).to_be_checked()
    expect(page.get_by_role("radio", name="6 quite a lot")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Fatigue")).not_to_be_checked()
    open_diary(page)
    expect(page.get_by_text("3 entries.", exact=True)).to_be_visible()
    assert raw(page) == before
    assert page.evaluate("indexedDB.databases()") == [{"name": "climbing-back", "version": 3}]
