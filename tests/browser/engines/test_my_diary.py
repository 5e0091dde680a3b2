"""My diary in each engine: a broken piece, a diary that is gone, erasing; and a guided run goes on."""

from __future__ import annotations

import json
from pathlib import Path

from tests import faults
from tests.browser.diary import CHECK_IN, PAIN, READ, SESSION, WRITE, file_of, piece_of
from tests.browser.engines import Engine, Page
from tests.browser.engines.learner import MY_DIARY, OTHER, open_page, press, says
from tests.browser.guided_run import CHAIR, NAMES

ROWS = "document.querySelectorAll('.cb-entry').length"
GONE = "Some of your diary that was on this device is gone"


def fill(page: Page, site: str, *pieces: str) -> None:
    """Put these pieces into the diary as if they had been there before, and look at it."""
    page.goto(f"{site}{OTHER}")
    page.evaluate(f"({WRITE})({json.dumps(pieces)})")
    open_page(page, f"{site}{MY_DIARY}")


def shows(words: str) -> str:
    return f"document.querySelector('main').innerText.includes({json.dumps(words)})"


def erase(page: Page) -> None:
    press(page, "Erase everything")
    press(page, "Erase it all now")
    page.wait_for(says("cb-erase", "✓ Erased"))


def test_one_broken_piece_hides_nothing_else(page: Page, site: str, name: str) -> None:
    fill(page, site, "[{", piece_of([PAIN, CHECK_IN]), piece_of([SESSION]))
    page.comes_true(f"{ROWS} === 3")
    lost = 3 - page.evaluate(ROWS)
    how = "beside two pieces that can be read"
    faults.note("A piece of the diary cannot be read", how=how, where=name, said=3, lost=lost)
    assert lost == 0
    page.wait_for(shows("One part of your diary cannot be read."))
    press(page, "Take those parts out for good")
    page.wait_for(shows("✓ Done. What can be read is as it was."))
    page.reload()
    page.wait_for(f"{ROWS} === 3 && !{shows('cannot be read')}")


def test_a_diary_that_is_gone_is_missed_and_comes_back_from_a_file(
    page: Page, site: str, tmp_path: Path
) -> None:
    fill(page, site, piece_of([PAIN, CHECK_IN, SESSION]))
    page.wait_for(f"{ROWS} === 3")
    page.goto(f"{site}{OTHER}")
    gone = "indexedDB.deleteDatabase('climbing-back').onsuccess = done"
    page.evaluate(f"new Promise((done) => {{ {gone} }}).then(() => true)")
    open_page(page, f"{site}{MY_DIARY}")
    page.wait_for(shows(f"{GONE}: 3 of your entries."))
    file = tmp_path / "diary.json"
    file.write_bytes(file_of(PAIN, CHECK_IN, SESSION))
    page.choose("cb-restore input[type=file]", file)
    press(page, "Add to my diary")
    page.wait_for(f"{ROWS} === 3 && !{shows(GONE)}")


def test_what_is_erased_is_gone(page: Page, site: str) -> None:
    fill(page, site, "[{", piece_of([PAIN, CHECK_IN]))
    page.wait_for(f"{ROWS} === 2")
    erase(page)
    assert page.evaluate(f"({READ})()") == []
    page.reload()
    page.wait_for("document.querySelector('cb-diary-list .cb-count')?.textContent")
    assert page.evaluate(ROWS) == 0
    # That nothing is there is as the learner wanted it.
    assert not page.evaluate(shows(GONE))


def test_a_guided_run_goes_on_after_its_tab_was_closed(
    engine: Engine, site: str, name: str
) -> None:
    run = "document.querySelector('cb-session-player')"
    shown = (
        f"{run}.querySelector('[data-here] h2')?.textContent === {json.dumps(f'{NAMES[1]} 2 of 5')}"
    )
    page = engine.new_page()
    open_page(page, f"{site}{CHAIR}")
    for button in ("Good day Start", "All of it"):
        press(page, button, "cb-session-player")
    page.wait_for(f"{shown} && {run}.innerText.includes('Saved')")
    page.close()
    page = engine.new_page()
    open_page(page, f"{site}{CHAIR}")
    # WebKit may bring what the closed tab kept a moment later.
    goes_on = page.comes_true(shown)
    seen = page.evaluate(f"{run}.innerText")
    page.close()
    faults.note(
        "A tab that is closed in the middle of a guided run",
        how="a tab is closed, and another one opened",
        where=name,
        said=1,
        lost=int(not goes_on),
    )
    assert goes_on, seen
